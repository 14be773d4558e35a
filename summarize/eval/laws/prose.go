package laws

import (
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/polarity"
	"github.com/isnad-go/isnad/summarize/source"
)

// proseMutations change free Arabic text.
func proseMutations() []Operator {
	return []Operator{
		{Name: "digit in prose", Doc: "One digit of a number or date in free text is another.", changes: proses(func(s *subject, x site[claim.Prose]) (out []change) {
			for _, text := range changedDigits(string(*x.at)) {
				out = append(out, x.put(claim.Prose(text)).unless(s.sameNumbers(text, x.evidence), "the evidence has that number too, or it is part of a name"))
			}
			return out
		})},
		{Name: "number word in prose", Doc: "A number word of free text is another.", changes: proses(func(s *subject, x site[claim.Prose]) (out []change) {
			for _, text := range append(replacing(numberWords())(string(*x.at)), replacing(scales())(string(*x.at))...) {
				out = append(out, x.put(claim.Prose(text)).unless(s.sameNumbers(text, x.evidence), "the evidence has that number too, or it is part of a name"))
			}
			return out
		})},
		{Name: "invented number in prose", Doc: "An adjunct with a number that the article does not state.", changes: added(func(s *subject) []string {
			return s.without(adjuncts("counted"))
		})},
		{Name: "invented date in prose", Doc: "An adjunct with a date that the article does not state.", changes: added(func(s *subject) []string {
			return s.without(adjuncts("dated"))
		})},
		{Name: "invented name in prose", Doc: "An adjunct with a person whom the article does not name.", changes: added(func(s *subject) (out []string) {
			for _, n := range s.unknown() {
				for _, before := range adjuncts("named") {
					out = append(out, before+" "+n)
				}
			}
			return out
		})},
		{Name: "invented quotation in prose", Doc: "An adjunct in quotation marks that the article does not have.", changes: added(func(*subject) []string { return adjuncts("quoted") })},
		{Name: "negation added to prose", Doc: "لم before the first verb in the perfect, whose form is left as it is.", changes: proses(negated)},
		{Name: "negation dropped from prose", Doc: "The لم, لن, لا or ليس before a verb is left out; those of idioms that affirm (لا يزال) and of conditions are let be.", changes: proses(func(s *subject, x site[claim.Prose]) (out []change) {
			for _, text := range affirmed(string(*x.at)) {
				out = append(out, x.put(claim.Prose(text)).unless(s.denies(x.path), "what a claim denies may be told either way"))
			}
			return out
		})},
		{Name: "words of another sentence", Doc: "A sentence of the article that the evidence does not have.", changes: proses(otherSentence)},
	}
}

// proses makes mutants of Arabic free text.
func proses(of func(*subject, site[claim.Prose]) []change) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.prose {
			if arabicText(string(*x.at)) {
				out = append(out, of(s, x)...)
			}
		}
		return out
	}
}

func arabicText(s string) bool { return strings.ContainsAny(s, "ابتلمنوي") }

// added puts an adjunct behind the text, behind a comma, in turn.
func added(of func(*subject) []string) func(*subject) []change {
	return func(s *subject) []change {
		all := of(s)
		n := 0
		return proses(func(s *subject, x site[claim.Prose]) []change {
			if len(all) == 0 {
				return nil
			}
			n++
			return []change{x.put(claim.Prose(strings.TrimRight(string(*x.at), ". ") + "، " + all[n%len(all)]))}
		})(s)
	}
}

// without keeps the adjuncts of whose numbers the article has none.
func (s *subject) without(all []string) (out []string) {
	for _, a := range all {
		own := s.read(a)
		free := true
		for _, q := range own.quantities {
			free = free && !s.all.numbers(q.Value)
		}
		for _, t := range own.times {
			free = free && !s.all.dates(t.Value)
		}
		if free {
			out = append(out, a)
		}
	}
	return out
}

// read gives what a text states by itself, on the article's day and in its country.
func (s *subject) read(text string) facts {
	given := s.Article.Given()
	given.Text, given.Title = text, ""
	a, err := source.New(given)
	if err != nil {
		return facts{}
	}
	return everything(a)
}

// sameNumbers says whether all that a text counts and dates is among the facts of some evidence.
func (s *subject) sameNumbers(text string, evidence []claim.Evidence) bool {
	inside := s.within(evidence)
	own := s.read(text)
	for _, q := range own.quantities {
		if q.Value != "" && !inside.numbers(q.Value) {
			return false
		}
	}
	for _, t := range own.times {
		if t.Value != "" && !inside.dates(t.Value) {
			return false
		}
	}
	return true
}

// negated puts a negation before the first verb of the perfect.
func negated(s *subject, x site[claim.Prose]) []change {
	words := strings.Fields(string(*x.at))
	for i, w := range words {
		f := folded(w)
		if !arabic.PastVerb(f) || i > 0 && arabic.IsNegation(folded(words[i-1])) {
			continue
		}
		text := strings.Join(append(words[:i:i], append([]string{"لم"}, words[i:]...)...), " ")
		return []change{x.put(claim.Prose(text))}
	}
	return nil
}

// denies says whether a path is the content of a claim that denies, rejects or doubts it.
func (s *subject) denies(path string) bool {
	for i, c := range s.Summary.Claims {
		if path == "/claims/"+strconv.Itoa(i)+"/content" {
			return c.Attribution.Act == claim.Deny || c.Attribution.Act == claim.Reject || c.Attribution.Act == claim.Doubt
		}
	}
	return false
}

// affirmed leaves out each negation of a verb.
func affirmed(text string) (out []string) {
	words := strings.Fields(text)
	for i, w := range words {
		before, behind := "", ""
		if i > 0 {
			before = folded(words[i-1])
		}
		if i+1 < len(words) {
			behind = strings.TrimRight(folded(words[i+1]), "،,.")
		}
		switch folded(w) {
		case "لم", "لن", "لا", "ليس", "ليست":
		default:
			continue
		}
		switch {
		case behind == "احد" || behind == "اكثر" || behind == "اقل", !polarity.Imperfect(behind) && !strings.HasPrefix(behind, "ا"), before == "ما" || before == "ان" || before == "اذا" || before == "بحيث" || before == "حتى", len(behind) < 6 || strings.HasSuffix(behind, "زال") || strings.HasPrefix(behind, "يزال"),
			strings.HasPrefix(behind, "تزال"), strings.HasPrefix(behind, "شك"), strings.HasPrefix(behind, "سيما"), strings.HasPrefix(behind, "فقط"), strings.HasPrefix(behind, "يتجاوز"), strings.HasPrefix(behind, "يقل"), strings.HasPrefix(behind, "تقل"), strings.HasPrefix(behind, "يزيد"), strings.HasPrefix(behind, "تزيد"), strings.HasPrefix(behind, "يستبعد"),
			strings.HasPrefix(behind, "تتعد"), strings.HasPrefix(behind, "تتجاوز"), slices.Contains(foldedWords(words[i+1:]), "الا"), slices.Contains(foldedWords(words[i+1:]), "فحسب"):
			continue
		}
		out = append(out, strings.Join(append(words[:i:i], words[i+1:]...), " "))
	}
	return out
}

func foldedWords(words []string) []string { return strings.Fields(folded(strings.Join(words, " "))) }

// otherSentence takes the first quote of the summary of which the evidence has nothing.
func otherSentence(s *subject, x site[claim.Prose]) []change {
	inside := s.within(x.evidence)
	for k := range s.quotes {
		o := s.quotes[(k+x.item)%len(s.quotes)].at.Quote
		if len(strings.Fields(o)) < 7 {
			continue
		}
		apart := true
		for _, m := range s.Article.Find(o) {
			for _, span := range inside.spans[m.In] {
				apart = apart && !span.Overlaps(m.Span)
			}
		}
		if apart {
			return []change{x.put(claim.Prose(o))}
		}
	}
	return nil
}
