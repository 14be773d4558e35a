package number_test

import (
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// Each row is a text that begins with digits: how much of it is the number, its value, and the second reading
// that the notation allows (as a whole number behind a dot, as decimals behind a comma).
func TestReadDigits(t *testing.T) {
	for _, c := range []struct{ given, text, value, other, decimal string }{
		{"1150 كيلومترا", "1150", "1150", "", ""},
		{"٠٫٥", "٠٫٥", "0.5", "", ""},
		{"۱۲۳", "۱۲۳", "123", "", ""},
		{"007", "007", "7", "", ""},
		{"5.", "5", "5", "", ""},
		{"5،", "5", "5", "", ""},
		{"5, 6", "5", "5", "", ""},
		{"5 .", "5", "5", "", ""},

		{"1,150", "1,150", "1150", "", "1.15"},
		{"1،150", "1،150", "1150", "", "1.15"},
		{"1٬150", "1٬150", "1150", "", ""},
		{"1.150", "1.150", "1.15", "1150", ""},
		{"236.190", "236.190", "236.19", "236190", ""},
		{"0.150", "0.150", "0.15", "", ""},
		{"0,150", "0,150", "0.15", "", ""},
		{"1234.567", "1234.567", "1234.567", "", ""}, // no group of thousands has four digits
		{"1,5", "1,5", "1.5", "", ""},
		{"1،5", "1،5", "1.5", "", ""},
		{"889،3", "889،3", "889.3", "", ""},
		{"708.57", "708.57", "708.57", "", ""},
		{"3.14159", "3.14159", "3.14159", "", ""},
		{"1٫150", "1٫150", "1.15", "", ""}, // this mark is never a group's

		{"١٬١٥٠٫٥", "١٬١٥٠٫٥", "1150.5", "", ""},
		{"1.234,56", "1.234,56", "1234.56", "", ""},
		{"1,234.56", "1,234.56", "1234.56", "", ""},
		{"1,234,567", "1,234,567", "1234567", "", ""},
		{"13،809،879", "13،809،879", "13809879", "", ""},
		{"1,234,567.89", "1,234,567.89", "1234567.89", "", ""},
		{"1.234.567", "1.234.567", "1234567", "", ""},
		{"1.234.567,8", "1.234.567,8", "1234567.8", "", ""},
		{"10.137.732.07", "10.137.732.07", "10137732.07", "", ""},

		{"10 000 شخص", "10 000", "10000", "", ""},
		{"10\u00a0000", "10\u00a0000", "10000", "", ""},
		{"1 234 567", "1 234 567", "1234567", "", ""},
		{"12 345,67", "12 345,67", "12345.67", "", ""},
		{"12 345.6", "12 345.6", "12345.6", "", ""},
		{"2015 300", "2015", "2015", "", ""},
		{"10  000", "10", "10", "", ""},
		{"0 000", "0", "0", "", ""},
		{"21 22", "21", "21", "", ""},

		{"7ر2 مليون", "7ر2", "2.7", "", ""},
		{"9ر14436", "9ر14436", "14436.9", "", ""},
		{"50ر62", "50ر62", "62.5", "", ""},
		{"7 ر2", "7", "7", "", ""},
		{"41 .209 مليون", "41 .209", "209.41", "", ""},
		{"450 .3%", "450 .3", "3.45", "3450", ""},
		{"65 .1،643", "65 .1،643", "1643.65", "", ""},
		{"670 .468 .4", "670 .468 .4", "4468.67", "4468670", ""},
		{"6.\u200f12", "6.\u200f12", "12.6", "", ""},
		{"6.\u200e12", "6.\u200e12", "6.12", "", ""}, // another mark turns nothing round
		{"14½", "14½", "14.5", "", ""},
		{"5 ½", "5", "5", "", ""},
	} {
		text := arabic.Read(c.given)
		d, ok := number.ReadDigits(text, 0)
		if !ok {
			t.Errorf("%q is no number", c.given)
			continue
		}
		other, decimal := "", ""
		if d.Other != nil {
			other = number.Format(d.Other)
		}
		if d.Decimal != nil {
			decimal = number.Format(d.Decimal)
		}
		if got := text.Span(d.From, d.To).Of(c.given); got != c.text || number.Format(d.Value) != c.value || other != c.other || decimal != c.decimal {
			t.Errorf("%q: %q is %s, other %q, decimal %q", c.given, got, number.Format(d.Value), other, decimal)
		}
	}
}

// What no notation has is no number, and is left out whole.
func TestReadDigitsRefuses(t *testing.T) {
	long := strings.Repeat("1", 41)
	for _, c := range []struct{ given, whole string }{
		{"2.16.69 صادر", "2.16.69"},
		{"1,2,3", "1,2,3"},
		{"1,23,456", "1,23,456"},
		{"1.5,2.5", "1.5,2.5"},
		{"1٫5٫2", "1٫5٫2"},
		{"192.168.1.1", "192.168.1.1"},
		{"1 234.5.6", "1 234.5.6"},
		{long, long},
		{strings.Repeat("1,", 60) + "1", strings.Repeat("1,", 60) + "1"},
	} {
		text := arabic.Read(c.given)
		d, ok := number.ReadDigits(text, 0)
		if ok {
			t.Errorf("%q is %s", c.given, number.Format(d.Value))
		} else if got := text.Span(0, d.To).Of(c.given); got != c.whole {
			t.Errorf("of %q, %q is left out, want %q", c.given, got, c.whole)
		}
	}
}

func TestYear(t *testing.T) {
	for given, want := range map[string]bool{"2011": true, "١٤٣٦": true, "1000": true, "0999": false, "3000": false, "999": false, "20110": false, "2,011": false} {
		if d, ok := number.ReadDigits(arabic.Read(given), 0); !ok || d.Year != want {
			t.Errorf("%s: year %v, want %v", given, d.Year, want)
		}
	}
}

func TestScale(t *testing.T) {
	for w, want := range map[string]string{
		"الف": "1000", "الاف": "1000", "الفا": "1000", "مليون": "1000000", "ملايين": "1000000", "مليونا": "1000000",
		"مءه": "100", "دزينه": "12",
		"مليار": "1000000000", "بليون": "1000000000", "تريليون": "1000000000000", "ترليون": "1000000000000",
	} {
		if v, ok := number.Scale(w); !ok || number.Format(v) != want {
			t.Errorf("%s: %v", w, v)
		}
	}
	for _, w := range []string{"", "عشره", "الفان", "مليونان", "الفه"} {
		if v, ok := number.Scale(w); ok {
			t.Errorf("%q is a scale word: %v", w, v)
		}
	}
}
