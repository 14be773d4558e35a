package quantity_test

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// What the suites call units, and which of their cases ask for a quantity.

// currencyNames are the suites' names of currencies that are no ISO 4217 codes.
var currencyNames = map[string]string{"Dollar": "USD", "Cent": "USD", "Pound": "GBP", "SR": "SAR", "دينار": ""}

// press is whose press a case of numwords_tests is from, by the currency that its bare names mean.
var press = map[string]string{"SR": "SA", "SAR": "SA", "EGP": "EG", "TND": "TN", "KWD": "KW", "QAR": "QA", "SDG": "SD", "Pound": "GB"}

func (s suite) country(c suiteCase) string {
	if len(c.Expected) == 0 {
		return ""
	}
	return press[c.Expected[0].Unit]
}

// unitNames are duckling's, ICU's and Humanizer's units.
var unitNames = map[string]string{"Gram": "g", "Kilogram": "kg", "Cup": "[cup_us]", "Celsius": "Cel", "Fahrenheit": "[degF]",
	"Degree": "deg", "Litre": "L", "Millilitre": "mL", "Gallon": "[gal_us]", "Hectolitre": "hL",
	"percent": "%", "kilogram": "kg", "liter": "L", "hectare": "har", "kilometer": "km", "meter": "m", "mile": "[mi_i]", "celsius": "Cel",
	"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a", "millisecond": "ms"}

// noTime leaves out the cases that ask for a date or a time of day.
func noTime(c suiteCase) bool {
	return !slices.Contains([]string{"relative", "clock", "date", "datetime", "year"}, c.Kind)
}

// notRelative leaves out the last, the next and the like, which are places in an order without a number.
func notRelative(c suiteCase) bool {
	return !slices.ContainsFunc(c.Expected, func(e expectation) bool { return e.Type == "ordinal.relative" })
}

// longUnits takes CLDR's cases of a number with the unit's full name, and of its dual.
func longUnits(c suiteCase) bool {
	if !slices.Contains(c.Flags, "long") || c.expectedType() != "quantity" {
		return false
	}
	first, _, _ := strings.Cut(c.Input, " ")
	dual := canonical(c.Expected[0].Value) == "2" && (strings.HasSuffix(first, "ان") || strings.HasSuffix(first, "آن"))
	return dual || strings.ContainsAny(c.Input, "0123456789")
}

// twoOfThem takes CLDR's cases of a currency's name behind two.
func twoOfThem(c suiteCase) bool { return c.Note == "displayName-count-two" }

// asTwo wants two of the currency named.
func asTwo(c suiteCase) []reading {
	code, _ := c.Expected[0].Value.(string)
	return []reading{{0, utf8.RuneCountInString(c.Input), "2", code}}
}
