package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// phrase gives the end of the noun phrase that begins at token i: it ends before what says when, where and to whom,
// before a relative clause, and behind a person's name unless a title follows.
func (s *scanner) phrase(i, to int, transitive bool) int {
	limit := min(to, i+maxPhrase)
	k := i
	for ; k < limit; k++ {
		next, ok := k, true
		switch s.t.Kind(k) {
		case arabic.Break:
			ok = false
		case arabic.Punct:
			next, ok = s.across(i, k, to)
		case arabic.Digits:
			ok = s.t.Kind(i) == arabic.Digits || s.named(k) || s.t.Is(k-1, "العمر") || s.t.Kind(k+1) != arabic.Word || k <= i+1
		case arabic.Word:
			ok = k == i || s.t.Kind(k-1) == arabic.Digits && s.t.Is(k-2, "العمر") || !s.ends(i, k) && !(transitive && s.begun(i, k))
		}
		if !ok {
			break
		}
		k = next
	}
	if k > to {
		k = to
	}
	for k > i+1 && (s.t.Kind(k-1) == arabic.Punct && !s.t.Is(k-1, ")") && !s.closesMark(k-1) && !s.t.Is(k-1, "%") || s.function(k-1) && !(s.t.Kind(i) == arabic.Digits && strings.HasPrefix(s.t.Word(k-1), "منه"))) {
		k--
	}
	return k
}

func (s *scanner) closesMark(i int) bool {
	p, ok := s.marks.Partner(i)
	return ok && p < i
}

// across says whether a phrase goes on across the mark at token k, and at which token's end.
func (s *scanner) across(i, k, to int) (next int, ok bool) {
	switch {
	case s.comma(k):
		return s.apposition(i, k, to)
	case s.t.Is(k, "("):
		for j := k + 1; j < min(to, k+10); j++ {
			if s.t.Is(j, ")") {
				follows := s.t.Kind(j+1) == arabic.Word && j+1 < to && !s.ends(i, j+1)
				return j, follows || j == k+2
			}
		}
		return k, false
	case s.mark(k):
		closing, paired := s.marks.Closing(k)
		return closing, paired && closing < to && s.countWords(k, closing) <= 6
	case s.t.Is(k, "-"), s.t.Is(k, "/"), s.t.Is(k, "&"):
		return k, s.t.Glued(k) && s.t.Glued(k+1)
	case s.t.Is(k, "."):
		return k, !s.final(k)
	}
	return k, s.t.Is(k, "%") || s.t.Is(k, "٪") || s.t.Is(k, "'")
}

// ends says whether the word at token k is no part of the phrase that began at token i.
func (s *scanner) ends(i, k int) bool {
	w := s.t.Word(k)
	switch {
	case (s.timed(k) || s.w.is(timeWord, w)) && !s.named(k) && !s.w.has(outlet, s.t.Word(k-1)):
		return true
	case s.w.is(adjunct, w), s.w.is(relativeWord, w), s.t.Tanwin(k) && !s.named(k):
		return true
	}
	if v, ok := s.verbAt(k); ok && (!v.rare || v.Form == arabic.Participle && strings.HasSuffix(w, "ا")) && v.Form != arabic.Imperfect && !s.named(k) && !s.w.has(person, w) {
		return true
	}
	if s.isThat(k) || s.sourceAt(k) {
		return true
	}
	kind, head, cut := s.preposed(k)
	if w == "لدي" {
		return !s.w.has(accredited, s.t.Word(k-1)) && !s.w.has(accredited, s.t.Word(k-2))
	}
	if kind == 0 {
		return w == "مع" || w == "بين" || s.function(k) && arabic.IsNegation(w)
	}
	noun := s.t.Word(head)
	if head < len(s.t.Tokens) && cut < len(noun) {
		noun = noun[cut:]
	}
	switch {
	case s.w.is(keeper, s.t.Word(k-1)):
		return false
	case kind == arabic.LinkFor && (s.outletAt(head, noun) || s.mark(head)), kind == arabic.LinkTo && s.outletAt(head, noun):
		return true
	case kind == arabic.LinkIn && (s.w.has(medium, noun) || s.timed(head)), kind == arabic.LinkBy && s.w.has(medium, noun):
		return true
	case kind == arabic.LinkFrom && (s.w.is(partitive, s.t.Word(k-1)) || s.t.Is(k-1, "%")):
		return false
	}
	return s.personEnds(k) && !s.w.is(keeper, s.t.Word(k-1))
}

// outletAt says whether the noun at a token is an outlet or a paper's name.
func (s *scanner) outletAt(i int, noun string) bool {
	if s.w.has(outlet, noun) || s.w.has(outlet, s.t.Word(i)) {
		return true
	}
	return s.named(i) && s.names[s.nameAt(i)-1].Kind == "outlet"
}

// personEnds says whether a person's name ends right before token k.
func (s *scanner) personEnds(k int) bool {
	if !s.named(k-1) || s.nameAt(k-1) == s.nameAt(k) {
		return false
	}
	return s.names[s.nameAt(k-1)-1].Kind == "person"
}

// begun says whether the object of the verb begins at token k of a phrase that began at token i.
func (s *scanner) begun(i, k int) bool {
	w := s.t.Word(k)
	switch {
	case s.personEnds(k) && !s.w.has(person, w):
		return true
	case s.w.is(quantifier, w) && !s.function(k-1), s.comma(k - 1):
		return true
	case s.named(k-1) && s.nameAt(k) != s.nameAt(k-1) && s.t.HasArticle(k) && !s.agrees(w):
		return true
	}
	return s.t.HasArticle(k) && s.t.HasArticle(k-1) && s.agrees(s.t.Word(k-1)) && !s.agrees(w) && !s.w.has(person, w)
}

// agrees says whether a word with the article is an adjective by its form.
func (s *scanner) agrees(w string) bool {
	return s.w.is(adjective, w) || strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "يين"))
}

// apposition takes what stands between the comma at token k and the next one into the phrase from i on, where it names
// the same person: a title behind a name, or a name behind a title.
func (s *scanner) apposition(i, k, to int) (next int, ok bool) {
	if k+1 >= to {
		return k, false
	}
	titled, w := s.w.has(person, s.t.Word(i)), s.t.Word(k+1)
	if s.w.is(adjunct, w) || s.timed(k+1) || s.w.is(relativeWord, w) || strings.HasPrefix(w, "و") && !arabic.OwnInitial(w) {
		return k, false
	}
	if !(titled && !s.w.has(person, w) && (s.personAt(k+1) || !s.function(k+1)) || s.w.has(person, w)) {
		return k, false
	}
	for j := k + 1; j < min(to+1, k+maxApposition); j++ {
		switch {
		case s.comma(j), j == to:
			return j - 1, j > k+1
		case s.t.Kind(j) == arabic.Break, s.mark(j), s.t.Kind(j) == arabic.Word && j > k+1 && s.ends(k+1, j):
			return j - 1, s.w.has(person, w) && j > k+1
		}
	}
	return k, false
}

func (s *scanner) personAt(i int) bool {
	return s.named(i) && s.names[s.nameAt(i)-1].Kind == "person"
}
