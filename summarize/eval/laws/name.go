package laws

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// nameMutations change a name or the title of its bearer.
func nameMutations() []Operator {
	return []Operator{
		{Name: "name of another", Doc: "The name of another of the same kind whom the article names, and the evidence does not.", changes: otherName},
		{Name: "invented entity", Doc: "A name that the article does not have.", changes: renamed(func(s *subject, n claim.Name) []string { return s.unknown() })},
		{Name: "part of a name", Doc: "The first or the last word of the name is another's.", changes: renamed(halfNames)},
		{Name: "letter of a name", Doc: "Two letters of the name change places, or one is another: حسن, حسين.", changes: renamed(misspelt)},
		{Name: "title promoted", Doc: "The نائب or مساعد of the title is left out.", changes: titles(promoted)},
		{Name: "title demoted", Doc: "نائب or مساعد before the title, السابق behind it.", changes: titles(demoted)},
		{Name: "title of another", Doc: "A title that the article gives to another.", changes: titles(otherTitles)},
		{Name: "title invented", Doc: "A title that the article does not have.", changes: titles(func(*subject, claim.Name) []string { return adjuncts("title") })},
	}
}

// unknown gives the strangers whose last name the article does not have.
func (s *subject) unknown() (out []string) {
	for _, n := range adjuncts("stranger") {
		words := strings.Fields(n)
		if !s.has(words[len(words)-1]) && !s.has(n) {
			out = append(out, n)
		}
	}
	return out
}

// renamed makes mutants whose name is another; the title goes, which is the bearer's.
func renamed(of func(*subject, claim.Name) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.names {
			for _, text := range of(s, *x.at) {
				out = append(out, x.put(claim.Name{Text: text}).unless(s.has(text), "the article has that name too"))
			}
		}
		return out
	}
}

func otherName(s *subject) (out []change) {
	for _, x := range s.names {
		kind := s.Summary.Entities[x.item].Kind
		inside := s.within(x.evidence)
		for _, o := range s.all.names {
			if o.kind != kind || shareWord(o.text, x.at.Text) || strings.Contains(x.at.Text, o.text) || strings.Contains(string(x.at.Title), o.text) {
				continue
			}
			out = append(out, x.put(claim.Name{Text: o.text}).unless(inside.namesAny(o.text), "the evidence names him too"))
			break
		}
	}
	return out
}

// halfNames joins half of a name with half of another's.
func halfNames(s *subject, n claim.Name) (out []string) {
	first, rest, ok := strings.Cut(n.Text, " ")
	if !ok {
		return nil
	}
	for _, o := range append(s.names, s.names...) {
		of, or, ok := strings.Cut(o.at.Text, " ")
		if ok && !shareWord(o.at.Text, n.Text) {
			return []string{first + " " + or, of + " " + rest}
		}
	}
	for _, o := range s.unknown() {
		of, or, _ := strings.Cut(o, " ")
		return []string{first + " " + or, of + " " + rest}
	}
	return nil
}

// misspelt changes letters that make another name of it. What folding leaves alone is changed: no hamza, no ى.
func misspelt(_ *subject, n claim.Name) (out []string) {
	letters := []rune(n.Text)
	const stable = "بتجحخدرسشصطعغفقكلمنز"
	for i := 2; i+1 < len(letters); i++ {
		a, b := letters[i], letters[i+1]
		if a != b && strings.ContainsRune(stable, a) && strings.ContainsRune(stable, b) {
			w := append([]rune{}, letters...)
			w[i], w[i+1] = b, a
			out = append(out, string(w))
			break
		}
	}
	for i := len(letters) - 2; i > 0; i-- {
		if k := strings.IndexRune(stable, letters[i]); k >= 0 {
			w := append([]rune{}, letters...)
			w[i] = []rune(stable)[(len([]rune(stable[:k]))+3)%len([]rune(stable))]
			out = append(out, string(w))
			break
		}
	}
	return out
}

// titles makes mutants whose title is another.
func titles(of func(*subject, claim.Name) []string) func(*subject) []change {
	return func(s *subject) (out []change) {
		for _, x := range s.names {
			if x.at.Title == "" {
				continue
			}
			for _, title := range of(s, *x.at) {
				n := *x.at
				n.Title = claim.Maybe(title)
				own := s.has(title+" "+n.Text) || s.has(n.Text+" "+title) || s.has(n.Text+"، "+title)
				out = append(out, x.put(n).unless(own, "the article gives him that title too"))
			}
		}
		return out
	}
}

func promoted(_ *subject, n claim.Name) (out []string) {
	words := strings.Fields(string(n.Title))
	for i, w := range words {
		switch folded(w) {
		case "نائب", "مساعد", "نائبه", "مساعده", "وكيل", "السابق", "السابقه":
			out = append(out, strings.Join(append(append([]string{}, words[:i]...), words[i+1:]...), " "))
		}
	}
	return out
}

func demoted(_ *subject, n claim.Name) []string {
	title := string(n.Title)
	return []string{
		"نائب " + strings.TrimPrefix(title, "ال"),
		"مساعد " + strings.TrimPrefix(title, "ال"),
		title + " السابق",
	}
}

// otherTitles is a title that the article gives to somebody else.
func otherTitles(s *subject, n claim.Name) []string {
	own := map[string]bool{folded(string(n.Title)): true}
	for _, o := range s.all.names {
		if shareWord(o.text, n.Text) {
			own[folded(o.title)] = true
		}
	}
	for _, o := range s.all.names {
		t := folded(o.title)
		if o.kind == "person" && o.title != "" && !shareWord(o.text, n.Text) && !within(t, own) {
			return []string{o.title}
		}
	}
	return nil
}

// within says whether a title is part of one of the others or has it in it.
func within(title string, others map[string]bool) bool {
	for o := range others {
		if strings.Contains(o, title) || o != "" && strings.Contains(title, o) {
			return true
		}
	}
	return false
}
