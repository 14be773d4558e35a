package quantity

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/big"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// The code compares with folded words: a word written in it with أ or ة would never be met.
func TestWordsInCodeAreFolded(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			if err != nil || !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
				return true
			}
			words++
			if s == "ة" || s == "أإ" {
				return true // asked of the tables' own spelling
			}
			if folded := arabic.FoldString(s, arabic.Full); folded != s {
				t.Errorf("%s: %q is met in texts as %q", file, s, folded)
			}
			return true
		})
	}
	if words == 0 {
		t.Error("no words found: the test looks in the wrong place")
	}
}

func TestUnitTable(t *testing.T) {
	for i, row := range rows(unitData) {
		if len(row) != 4 {
			t.Errorf("units.tsv, row %d: %d fields, want code, dimension, factor, forms", i, len(row))
			continue
		}
		if u := load().units[row[0]]; row[0] != notUnit && u.dimension != row[1] {
			t.Errorf("%s has two dimensions: %s and %s", row[0], u.dimension, row[1])
		}
		if u := load().units[row[0]]; row[0] != notUnit && u.factor.Cmp(fraction(row[2], unitData)) != 0 {
			t.Errorf("%s has two factors: %s and %s", row[0], u.factor.RatString(), row[2])
		}
	}
	for first, forms := range load().forms {
		one := map[string]string{}
		for _, f := range forms {
			words := strings.Join(f.words, " ")
			if other, twice := one[words]; twice && other != f.unit.code && !f.money {
				t.Errorf("%s is %s and %s", words, other, f.unit.code)
			}
			if !f.money {
				one[words] = f.unit.code
			}
			if f.words[0] != first {
				t.Errorf("%s is entered under %s", words, first)
			}
		}
	}
}

// What a bare word means must not hang on the order of the rows.
func TestMoneyTable(t *testing.T) {
	type key struct{ words, decider string }
	seen := map[key]string{}
	decide := func(words, decider, code string) {
		k := key{words, decider}
		if other, twice := seen[k]; twice && other != code {
			t.Errorf("%s with %s is %s and %s", words, decider, other, code)
		}
		seen[k] = code
	}
	for _, forms := range load().forms {
		for _, f := range forms {
			if !f.money {
				continue
			}
			words := strings.Join(f.words, " ") + f.spelled
			if f.bare {
				decide(words, "no word", f.unit.code)
			}
			for country := range strings.FieldsSeq(f.countries) {
				decide(words, country, f.unit.code)
			}
			for _, a := range f.adjectives {
				decide(words, strings.Join(a, " "), f.unit.code)
			}
			if len(f.unit.code) != 3 || strings.ToUpper(f.unit.code) != f.unit.code {
				t.Errorf("%s is no ISO 4217 code", f.unit.code)
			}
		}
	}
}

func TestModTable(t *testing.T) {
	known := claim.Exact.Values()
	for i, row := range rows(modData) {
		if len(row) != 3 || !contains(known, row[0]) || !contains([]string{"before", "verb", "after"}, row[1]) {
			t.Errorf("mods.txt, row %d: %q", i, row)
		}
	}
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		value, from, to, want string
	}{
		{"120", "min", "h", "2"},
		{"1150", "km", "m", "1150000"},
		{"1", "[mi_i]", "km", "1.609344"},
		{"5", "[ft_i]", "cm", "152.4"},
		{"36", "mo", "a", "3"},
		{"2", "{decade}", "a", "20"},
		{"1.5", "t", "kg", "1500"},
		{"90", "km/h", "m/s", "25"},
		{"1", "km2", "har", "100"},
		{"50", "%", "%", "50"},
		{"3", "d", "h", "72"},
		{"30", "d", "mo", ""},      // months have no length in days
		{"5", "{dunam}", "m2", ""}, // its size differs by country
		{"5", "{feddan}", "har", ""},
		{"5", "USD", "EUR", ""},
		{"5", "%", "{pp}", ""},
		{"5", "Cel", "[degF]", ""},
		{"5", "km", "kg", ""},
		{"5", "km", "ell", ""},
		{"5", "-", "-", ""},
	} {
		v, _ := new(big.Rat).SetString(c.value)
		got, ok := Convert(v, c.from, c.to)
		want, known := new(big.Rat).SetString(c.want)
		if ok != known || ok && got.Cmp(want) != 0 {
			t.Errorf("%s %s is %v %s, want %q", c.value, c.from, got, c.to, c.want)
		}
	}
}

// The codes that FORMS names must be read, whatever else is.
func TestKnown(t *testing.T) {
	for code := range strings.FieldsSeq(`1 % {pp} m cm mm km [mi_i] [nmi_i] [ft_i] [in_i] m2 km2 har {dunam} {feddan} m3 L mL
		[gal_us] [bbl_us] g kg mg t [lb_av] [oz_av] [car_m] s min h d wk mo a {decade} {century} km/h m/s [mi_i]/h [kn_i]
		Cel [degF] W kW MW GW kWh MWh GWh V A Hz J cal kcal Pa bar By KiBy MBy GBy TBy USD EUR TND SAR EGP MAD DZD LYD`) {
		if !Known(code) {
			t.Errorf("%s is not known", code)
		}
	}
	for _, code := range []string{"", "-", "metre", "usd"} {
		if Known(code) {
			t.Errorf("%q is known", code)
		}
	}
}
