package name

import (
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

var update = flag.Bool("update", false, "write the tables and golden files anew")

// The table of countries is CLDR's, in Arabic and English.
func TestRegionsAreCLDRs(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Countries and territories: ISO 3166-1 code, CLDR's Arabic name, its English one. Written by the test\n# of this package with -update.\n")
	for c1 := 'A'; c1 <= 'Z'; c1++ {
		for c2 := 'A'; c2 <= 'Z'; c2++ {
			code := string(c1) + string(c2)
			r, err := language.ParseRegion(code)
			if err != nil || !r.IsCountry() || r.String() != code || r.Canonicalize() != r || c1 == 'X' || code == "ZZ" || code == "QO" {
				continue
			}
			ar, en := display.Regions(language.Arabic).Name(r), display.English.Regions().Name(r)
			if ar == "" || en == "" || en == "Unknown Region" {
				continue
			}
			b.WriteString(code + "\t" + strings.Trim(ar, "\u200e\u200f") + "\t" + en + "\n")
		}
	}
	if *update {
		if err := os.WriteFile("regions.tsv", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile("regions.tsv"); err != nil || string(have) != b.String() {
		t.Errorf("regions.tsv is not CLDR's: run with -update (%v)", err)
	}
}
