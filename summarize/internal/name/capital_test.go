package name

import "testing"

func TestCapital(t *testing.T) {
	for _, c := range []struct {
		city, country string
		want          bool
	}{
		{"موسكو", "روسيا", true},
		{"واشنطن", "الولايات المتحدة", true},
		{"أنقره", "تركيا", true},
		{"موسكو", "أوكرانيا", false},
		{"حلب", "سوريا", false},
		{"موسكو", "موسكو", false},
		{"", "", false},
	} {
		if got := Capital(c.city, c.country); got != c.want {
			t.Errorf("Capital(%q, %q) = %v", c.city, c.country, got)
		}
	}
}

// Every capital is that of a country in the table of regions.
func TestCapitalsHaveCountries(t *testing.T) {
	known := map[string]bool{}
	for _, code := range countries() {
		known[code] = true
	}
	for city, code := range capitals() {
		if !known[code] {
			t.Errorf("%s is the capital of no country: %s", city, code)
		}
	}
}
