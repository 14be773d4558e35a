package verify_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// stated is a quantity of a summary with its evidence.
type stated struct {
	quotes []string
	claim.Quantity
}

func (s stated) verdict(t testing.TB, a *source.Article) verify.Finding {
	t.Helper()
	in := item{Quantities: []claim.Quantity{s.Quantity}}
	for _, q := range s.quotes {
		in.Evidence = append(in.Evidence, claim.Evidence{Quote: q})
	}
	r, err := verify.Struct(context.Background(), a, in, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		if f.Check == "quantity" {
			return f
		}
	}
	t.Fatalf("no finding for %+v", s)
	return verify.Finding{}
}

func (s stated) with(change func(*stated)) stated {
	s.quotes = slices.Clone(s.quotes)
	change(&s)
	return s
}

// statedIn lists the quantities of the seed's summary.
func statedIn(t testing.TB) []stated {
	t.Helper()
	var s claim.Summary
	if err := json.Unmarshal(read(t, "testdata/seed.json"), &s); err != nil {
		t.Fatal(err)
	}
	var out []stated
	add := func(evidence []claim.Evidence, quantities []claim.Quantity) {
		var quotes []string
		for _, e := range evidence {
			quotes = append(quotes, e.Quote)
		}
		for _, q := range quantities {
			out = append(out, stated{quotes, q})
		}
	}
	for _, e := range s.Events {
		add(e.Evidence, e.Quantities)
	}
	for _, c := range s.Claims {
		add(c.Evidence, c.Quantities)
	}
	return out
}

// change is an operator of a law: all that it makes of a case.
type change[T any] struct {
	name string
	make func(T) []T
}

// value makes mutants of an amount's value alone.
func value(name string, of func(value string) []string) change[stated] {
	return change[stated]{name, func(s stated) []stated {
		var out []stated
		for _, v := range of(string(s.Value)) {
			if v != string(s.Value) {
				out = append(out, s.with(func(m *stated) { m.Value = claim.Maybe(v) }))
			}
		}
		return out
	}}
}

// valueAndWords makes the same mutants with the words changed alike.
func valueAndWords(name string, of func(value string) []string) change[stated] {
	alone := value(name, of)
	return change[stated]{name + ", in the words too", func(s stated) []stated {
		out := alone.make(s)
		for i := range out {
			out[i].Text = strings.Replace(s.Text, string(s.Value), string(out[i].Value), 1)
		}
		return out
	}}
}

// parts makes one mutant for each value of a part that is not the case's own.
func parts[P ~string](name string, values []P, part func(*stated) *P) change[stated] {
	return change[stated]{name, func(s stated) []stated {
		var out []stated
		for _, v := range values {
			if v != *part(&s) && !(v == "" && *part(&s) == "1") { // a count's unit may be left out
				out = append(out, s.with(func(m *stated) { *part(m) = v }))
			}
		}
		return out
	}}
}

func changedDigits(v string) (out []string) {
	for i := range len(v) {
		for d := '0'; d <= '9'; d++ {
			out = append(out, v[:i]+string(d)+v[i+1:])
		}
	}
	return slices.DeleteFunc(out, func(m string) bool { return m == v })
}

func droppedDigits(v string) (out []string) {
	for i := range len(v) {
		out = append(out, v[:i]+v[i+1:])
	}
	return out
}

func addedDigits(v string) (out []string) {
	for i := range len(v) + 1 {
		for d := '1'; d <= '9'; d++ {
			out = append(out, v[:i]+string(d)+v[i:])
		}
	}
	return append(out, v+"0", v+"000")
}

func swappedDigits(v string) (out []string) {
	for i := 1; i < len(v); i++ {
		if v[i-1] != v[i] {
			out = append(out, v[:i-1]+v[i:i+1]+v[i-1:i]+v[i+1:])
		}
	}
	return out
}

func otherwiseWritten(v string) []string {
	return []string{"", "-" + v, v + ".5", "0." + v, v + "/2", "1/" + v, v + "e0", v + "e3", "~" + v, v + " km", v + "," + v, "x"}
}

// mutations are the ways in which a true amount is made false.
func mutations(all []stated) []change[stated] {
	mods := []claim.Mod{"", "ABOUT"}
	for _, m := range claim.Exact.Values() {
		mods = append(mods, claim.Mod(m))
	}
	units := []claim.Maybe{"", "1", "km", "m", "cm", "[mi_i]", "km2", "km/h", "min", "s", "h", "d", "mo", "a", "kg", "t", "%", "{pp}", "USD", "RUB", "Cel", "minutes", "KM"}
	out := []change[stated]{
		value("a digit changed", changedDigits), valueAndWords("a digit changed", changedDigits),
		value("a digit dropped", droppedDigits), valueAndWords("a digit dropped", droppedDigits),
		value("a digit added", addedDigits), valueAndWords("a digit added", addedDigits),
		value("digits swapped", swappedDigits), valueAndWords("digits swapped", swappedDigits),
		value("no number, or another notation", otherwiseWritten),
		parts("another unit", units, func(s *stated) *claim.Maybe { return &s.Unit }),
		parts("another mod", mods, func(s *stated) *claim.Mod { return &s.Mod }),
		parts("an upper bound", []claim.Maybe{"1", "120", "1150", "9999"}, func(s *stated) *claim.Maybe { return &s.High }),
		parts("another noun", nouns(), func(s *stated) *claim.Maybe { return &s.Of }),
		{"a number of its own words changed", func(s stated) (out []stated) {
			for _, v := range changedDigits(string(s.Value)) {
				out = append(out, s.with(func(m *stated) { m.Text = strings.Replace(s.Text, string(s.Value), v, 1) }))
			}
			return out
		}},
		{"a limit in its words that is not its mod", func(s stated) (out []stated) {
			for _, limit := range limits() {
				out = append(out, s.with(func(m *stated) { m.Text = limit + " " + s.Text }))
			}
			return out
		}},
		{"evidence of another amount", func(s stated) (out []stated) {
			for _, o := range all {
				if !strings.Contains(strings.Join(o.quotes, " "), string(s.Value)) {
					out = append(out, s.with(func(m *stated) { m.quotes = o.quotes }), s.with(func(m *stated) { m.quotes, m.Text = o.quotes, o.Text }),
						s.with(func(m *stated) { m.quotes, m.Text = o.quotes, "" }))
				}
			}
			return out
		}},
		{"evidence invented, empty or none", func(s stated) []stated {
			return []stated{s.with(func(m *stated) { m.quotes = nil }), s.with(func(m *stated) { m.quotes = []string{""} }),
				s.with(func(m *stated) { m.quotes = []string{s.Text + " " + s.Text} }), s.with(func(m *stated) { m.quotes = []string{"."} })}
		}},
	}
	return append(out, mixtures(all)...)
}

// mixtures take parts of two amounts.
func mixtures(all []stated) []change[stated] {
	mix := func(name string, take func(into *stated, from stated)) change[stated] {
		return change[stated]{name, func(s stated) (out []stated) {
			for _, o := range all {
				if m := s.with(func(m *stated) { take(m, o) }); o.Value != s.Value && o.Unit != s.Unit {
					out = append(out, m)
				}
			}
			return out
		}}
	}
	return []change[stated]{
		mix("the words of another", func(m *stated, o stated) { m.Text = o.Text }),
		mix("the value of another", func(m *stated, o stated) { m.Value = o.Value }),
		mix("the value of another, without words", func(m *stated, o stated) { m.Value, m.Text = o.Value, "" }),
		mix("the unit of another", func(m *stated, o stated) { m.Unit = o.Unit }),
		mix("the unit of another, without words", func(m *stated, o stated) { m.Unit, m.Text = o.Unit, "" }),
		mix("all of another but the value", func(m *stated, o stated) {
			v := m.Value
			*m = o
			m.Value = v
		}),
		mix("all of another but the words", func(m *stated, o stated) {
			text := m.Text
			*m = o
			m.Text = text
		}),
	}
}

// A part of a true amount made false, wherever, must not come out as supported.
func TestNoMutantOfAQuantityIsSupported(t *testing.T) {
	a, all := seed(t), statedIn(t)
	if len(all) < 6 {
		t.Fatalf("the summary has %d amounts", len(all))
	}
	for _, s := range all {
		if f := s.verdict(t, a); f.Verdict != verify.Supported {
			t.Fatalf("%+v is not supported: %s", s.Quantity, f.Reason)
		}
	}
	total := 0
	for _, op := range mutations(all) {
		made := 0
		for _, s := range all {
			for _, m := range op.make(s) {
				made++
				if f := m.verdict(t, a); f.Verdict == verify.Supported {
					t.Errorf("%s: supported (%s):\n%s", op.name, f.Code, m)
				}
			}
		}
		if made == 0 {
			t.Errorf("%s: no mutant made", op.name)
		}
		total += made
	}
	t.Logf("%d mutants", total)
}

// String shows the parts, Arabic on lines of its own.
func (s stated) String() string {
	return fmt.Sprintf("value %q high %q unit %q mod %q; words, noun, evidence:\n%s\n%s\n%s\n", s.Value, s.High, s.Unit, s.Mod, s.Text, s.Of,
		strings.Join(s.quotes, "\n"))
}

// nouns are some that the seed has, and some that it does not.
func nouns() []claim.Maybe {
	return []claim.Maybe{
		"مقاتلات",
		"طيارين",
		"صواريخ",
		"مسارحا",
		"قتيلا",
		"مسافة",
		"دول",
	}
}

// limits stand before a number and are the mod of none of the seed's.
func limits() []string {
	return []string{
		"أقل من",
		"نحو",
		"لا يزيد على",
		"ما لا يقل عن",
	}
}
