package quantity_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
)

// ucum gives the code for each of CLDR's units of length, mass, duration and percent; "" for those that
// no news counts in, and that are left to be read as what they count.
var ucum = map[string]string{
	"length-kilometer": "km", "length-meter": "m", "length-decimeter": "dm", "length-centimeter": "cm",
	"length-millimeter": "mm", "length-micrometer": "um", "length-nanometer": "nm", "length-picometer": "pm",
	"length-mile": "[mi_i]", "length-nautical-mile": "[nmi_i]", "length-foot": "[ft_i]", "length-inch": "[in_i]",
	"length-yard": "[yd_i]", "length-light-year": "[ly]", "length-astronomical-unit": "AU", "length-parsec": "pc",
	"length-furlong": "[fur_us]", "length-mile-scandinavian": "{mil}", "length-fathom": "", "length-point": "",
	"length-earth-radius": "", "length-solar-radius": "",
	"mass-gram": "g", "mass-kilogram": "kg", "mass-milligram": "mg", "mass-microgram": "ug", "mass-ton": "t",
	"mass-tonne": "t", "mass-pound": "[lb_av]", "mass-ounce": "[oz_av]", "mass-ounce-troy": "[oz_tr]",
	"mass-carat": "[car_m]", "mass-stone": "", "mass-dalton": "", "mass-grain": "", "mass-earth-mass": "", "mass-solar-mass": "",
	"duration-second": "s", "duration-minute": "min", "duration-hour": "h", "duration-day": "d", "duration-week": "wk",
	"duration-month": "mo", "duration-quarter": "{quarter}", "duration-year": "a", "duration-century": "{century}",
	"duration-millisecond": "ms", "duration-microsecond": "us", "duration-nanosecond": "ns",
	"duration-decade":  "", // a decade is a contract too, and needs a word of time before it
	"duration-night":   "",
	"concentr-percent": "%",
}

func TestCLDRUnits(t *testing.T) {
	f, err := os.Open(filepath.Join(dataFolder(t), "numbers", "cldr_units_ar.jsonl"))
	if err != nil {
		t.Skip("no CLDR units to read: ", err)
	}
	defer f.Close()
	type tally struct{ cases, read int }
	dimensions := map[string]*tally{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c struct {
			Input    string
			Flags    []string
			Expected []struct {
				Type, Unit string
				Value      float64
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil || len(c.Expected) == 0 {
			continue // a unit's name alone has no value
		}
		e := c.Expected[0]
		code, listed := ucum[e.Unit]
		if e.Type != "quantity" || !listed || !slices.Contains(c.Flags, "long") || !strings.ContainsAny(c.Input, "0123456789") {
			continue
		}
		dimension, _, _ := strings.Cut(e.Unit, "-")
		if dimensions[dimension] == nil {
			dimensions[dimension] = &tally{}
		}
		dimensions[dimension].cases++
		q := quantity.Scan(arabic.Read(c.Input), "")
		switch {
		case len(q) == 1 && q[0].Span.Of(c.Input) == c.Input && q[0].Value == strconv.FormatFloat(e.Value, 'f', -1, 64) && q[0].Unit == code:
			dimensions[dimension].read++
		case code != "":
			t.Errorf("%s: want %s, found %+v", c.Input, code, q)
		}
	}
	for _, d := range []string{"length", "mass", "duration", "concentr"} {
		if dimensions[d] == nil {
			t.Fatalf("no cases of %s", d)
		}
		t.Logf("%-10s %3d of %3d read", d, dimensions[d].read, dimensions[d].cases)
	}
}
