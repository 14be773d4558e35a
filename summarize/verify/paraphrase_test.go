package verify_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

// rewritings are the ways in which words are written otherwise and read the same.
func rewritings() []change[string] {
	one := func(name string, to func(string) string) change[string] {
		return change[string]{name, func(s string) []string { return []string{to(s)} }}
	}
	digits := func(name string, zero rune) change[string] {
		return one(name, func(s string) string {
			return strings.Map(func(r rune) rune {
				if r >= '0' && r <= '9' {
					return zero + r - '0'
				}
				return r
			}, s)
		})
	}
	replace := func(name string, pairs ...string) change[string] {
		return one(name, strings.NewReplacer(pairs...).Replace)
	}
	const tatweel, fatha, shadda, tanwin, rlm, nbsp = "\u0640", "\u064E", "\u0651", "\u064B", "\u200F", "\u00A0"
	const alef, alefAbove, alefBelow, alefMadda, yeh, maksura, teh, heh = "\u0627", "\u0623", "\u0625", "\u0622", "\u064A", "\u0649", "\u0629", "\u0647"
	return []change[string]{
		digits("Arabic-Indic digits", '٠'), digits("Persian digits", '۰'), digits("full-width digits", '０'),
		replace("thousands grouped with a comma", "1150", "1,150"),
		replace("thousands grouped with an Arabic mark", "1150", "1٬150"),
		replace("tatweel", "\u0645", "\u0645"+tatweel, "\u0633", "\u0633"+tatweel+tatweel),
		replace("tashkeel added", "\u0645", "\u0645"+fatha, "\u0642", "\u0642"+shadda+fatha),
		replace("tanwin dropped", tanwin, ""),
		replace("hamza of alef dropped", alefAbove, alef, alefBelow, alef, alefMadda, alef),
		replace("yeh for alef maksura", maksura, yeh), replace("heh for teh marbuta", teh, heh),
		replace("Persian yeh and kaf", yeh, "\u06CC", "\u0643", "\u06A9"),
		replace("decomposed hamza", alefAbove, alef+"\u0654", alefBelow, alef+"\u0655"),
		replace("presentation forms", "\u0644\u0627", "\uFEFB", "\u0645", "\uFEE3"),
		replace("no-break spaces", " ", nbsp), replace("two spaces", " ", "  "), replace("line ends", " ", "\n"),
		replace("bidi marks", " ", " "+rlm), replace("zero-width joiners", "\u0645", "\u0645\u200D"),
		replace("curly quotation marks", `"`, "\u201D"), replace("guillemets", ` "`, " «", `"`, "»"),
		one("all in blanks", func(s string) string { return "\n " + s + " \t" }),
	}
}

// wordings are faithful rewritings of the amount alone.
func wordings() []change[stated] {
	set := func(name string, to func(*stated)) change[stated] {
		return change[stated]{name, func(s stated) []stated { return []stated{s.with(to)} }}
	}
	unit := func(name string, from, to claim.Maybe, values map[claim.Maybe]claim.Maybe) change[stated] {
		return change[stated]{name, func(s stated) []stated {
			v, ok := values[s.Value]
			if s.Unit != from || !ok {
				return nil
			}
			return []stated{s.with(func(m *stated) { m.Value, m.Unit = v, to })}
		}}
	}
	return []change[stated]{
		set("value in Arabic-Indic digits", func(s *stated) {
			s.Value = claim.Maybe(strings.Map(func(r rune) rune { return '٠' + r - '0' }, string(s.Value)))
		}),
		set("value with a decimal point", func(s *stated) { s.Value += ".0" }),
		set("value with leading zeros", func(s *stated) { s.Value = "00" + s.Value }),
		set("value as a fraction", func(s *stated) { s.Value += "/1" }),
		set("value grouped", func(s *stated) { s.Value = claim.Maybe(strings.Replace(string(s.Value), "1150", "1,150", 1)) }),
		set("without words", func(s *stated) { s.Text = "" }),
		set("the number alone for words", func(s *stated) { s.Text, _, _ = strings.Cut(s.Text, " ") }),
		set("the whole evidence for words", func(s *stated) { s.Text = s.quotes[len(s.quotes)-1] }),
		set("no noun", func(s *stated) { s.Of = "" }),
		set("the noun of its words", func(s *stated) { _, noun, _ := strings.Cut(s.Text, " "); s.Of = claim.Maybe(noun) }),
		set("a count's unit left out", func(s *stated) {
			if s.Unit == "1" {
				s.Unit = ""
			}
		}),
		set("more evidence beside", func(s *stated) { s.quotes = append(s.quotes, "الحوار مع الناتو") }),
		set("invented evidence beside", func(s *stated) { s.quotes = append(s.quotes, "كلام لم يرد في المقال") }),
		unit("minutes in hours", "min", "h", map[claim.Maybe]claim.Maybe{"120": "2", "50": "5/6"}),
		unit("minutes in seconds", "min", "s", map[claim.Maybe]claim.Maybe{"120": "7200", "50": "3000"}),
		unit("kilometres in metres", "km", "m", map[claim.Maybe]claim.Maybe{"1150": "1150000"}),
		unit("kilometres in centimetres", "km", "cm", map[claim.Maybe]claim.Maybe{"1150": "115000000"}),
	}
}

// A faithful rewriting of an amount or its evidence stays supported.
func TestEveryRewritingOfAQuantityIsSupported(t *testing.T) {
	a := seed(t)
	ops := wordings()
	for _, r := range rewritings() {
		both := func(name string, change func(m *stated, to func(string) string)) {
			ops = append(ops, struct {
				name string
				make func(stated) []stated
			}{r.name + " " + name, func(s stated) []stated {
				return []stated{s.with(func(m *stated) { change(m, func(w string) string { return r.make(w)[0] }) })}
			}})
		}
		both("in the words", func(m *stated, to func(string) string) { m.Text = to(m.Text) })
		both("in the noun", func(m *stated, to func(string) string) { m.Of = claim.Maybe(to(string(m.Of))) })
		both("in the evidence", func(m *stated, to func(string) string) {
			for i := range m.quotes {
				m.quotes[i] = to(m.quotes[i])
			}
		})
	}
	for _, op := range ops {
		for _, s := range statedIn(t) {
			for _, m := range op.make(s) {
				if f := m.verdict(t, a); f.Verdict != verify.Supported {
					t.Errorf("%s: %s (%s, got %q, want %q):\n%s", op.name, f.Verdict, f.Code, f.Got, f.Want, m)
				}
			}
		}
	}
}

// quotes are sentences of the seed.
func quotes(t *testing.T) []string {
	var out []string
	for line := range strings.Lines(seed(t).Text()) {
		for clause := range strings.SplitSeq(strings.TrimSpace(line), "، ") {
			if len(strings.Fields(clause)) > 4 {
				out = append(out, strings.TrimSuffix(clause, "."))
			}
		}
	}
	if len(out) < 15 {
		t.Fatalf("the seed gives %d quotes", len(out))
	}
	return out
}

func verdicts(t *testing.T, quotes []string) []verify.Finding {
	t.Helper()
	var in item
	for _, q := range quotes {
		in.Evidence = append(in.Evidence, claim.Evidence{Quote: q})
	}
	r, err := verify.Struct(context.Background(), seed(t), in, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != len(quotes) {
		t.Fatalf("%d findings for %d quotes", len(r.Findings), len(quotes))
	}
	return r.Findings
}

func TestEveryRewritingOfAQuoteIsFound(t *testing.T) {
	all := quotes(t)
	asTheyAre := verdicts(t, all)
	for _, op := range rewritings() {
		var rewritten []string
		for _, q := range all {
			rewritten = append(rewritten, op.make(q)...)
		}
		if slices.Equal(rewritten, all) {
			t.Errorf("%s: changes nothing", op.name)
		}
		for i, f := range verdicts(t, rewritten) {
			if f.Verdict != asTheyAre[i].Verdict || f.Code != asTheyAre[i].Code {
				t.Errorf("%s: %s %s, and %s as it is:\n%s", op.name, f.Verdict, f.Code, asTheyAre[i].Code, rewritten[i])
			}
		}
	}
}

// falsifications are the ways in which a quote's words are changed.
func falsifications() []change[string] {
	words := func(name string, at func(w []string, i int) []string) change[string] {
		return change[string]{name, func(s string) (out []string) {
			w := strings.Fields(s)
			for i := 1; i < len(w)-1; i++ {
				out = append(out, strings.Join(at(append([]string(nil), w...), i), " "))
			}
			return out
		}}
	}
	return []change[string]{
		words("a word dropped", func(w []string, i int) []string { return append(w[:i], w[i+1:]...) }),
		words("a word doubled", func(w []string, i int) []string { return append(w[:i+1], w[i:]...) }),
		words("a word changed", func(w []string, i int) []string { w[i] = "كلمة"; return w }),
		words("a letter changed", func(w []string, i int) []string { w[i] += "ن"; return w }),
		words("two words swapped", func(w []string, i int) []string { w[i-1], w[i] = w[i], w[i-1]; return w }),
		words("a negation added", func(w []string, i int) []string { return append(w[:i], append([]string{"لن"}, w[i:]...)...) }),
		words("words left out at an ellipsis", func(w []string, i int) []string { w[i] = "…"; return w }),
		words("words left out in brackets", func(w []string, i int) []string { w[i] = "[...]"; return w }),
		words("a sentence from elsewhere inside", func(w []string, i int) []string {
			return append(w[:i], append([]string{"الحوار", "مع", "الناتو"}, w[i:]...)...)
		}),
		{"a digit changed", func(s string) (out []string) {
			for i, r := range s {
				if r >= '0' && r <= '9' {
					out = append(out, s[:i]+string('0'+(r-'0'+1)%10)+s[i+1:], s[:i]+s[i+1:], s[:i]+"7"+s[i:])
				}
			}
			return out
		}},
	}
}

// A quote with a word changed is not supported, wherever in it that is.
func TestNoFalsifiedQuoteIsSupported(t *testing.T) {
	for _, op := range falsifications() {
		var mutants []string
		for _, q := range quotes(t) {
			mutants = append(mutants, op.make(q)...)
		}
		if len(mutants) == 0 {
			t.Errorf("%s: no mutant made", op.name)
		}
		for i, f := range verdicts(t, mutants) {
			if f.Verdict == verify.Supported {
				t.Errorf("%s: supported (%s) at:\n%s\n%s", op.name, f.Grade, f.At.Text, mutants[i])
			}
		}
	}
}
