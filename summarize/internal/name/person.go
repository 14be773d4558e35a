package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

const (
	maxTitle = 12 // tokens
	maxName  = 6
)

// person reads a person's name that a title announces, or that begins with a given name.
func (s *scanner) person(i int) int {
	w, cut := s.t.Word(i), 0
	role := s.role(w)
	if !role {
		s.forms(i, func(rest string, c int) bool {
			if c > 0 && s.role(rest) && !arabic.OwnInitial(w) {
				role, cut = true, c
			}
			return role
		})
	}
	if role && !(s.tab.is("nostart", w[cut:]) && w[cut:] != "السيد") {
		if to := s.titled(i, cut); to > 0 {
			return to
		}
	}
	if to := s.said(i); to > 0 {
		return to
	}
	if s.nationality(i-1) && s.t.Kind(i) == arabic.Word && !s.t.HasArticle(i) {
		if to := s.nameEnd(i, false, true); to > i+1 {
			return s.keep(found{from: i, to: to, kind: "person"}) // «الفرنسي بول بوغبا»
		}
	}
	return s.given(i)
}

// said reads a name of two words or more right behind a verb of saying, closed by a mark, a title or what opens
// the words said: «أكد معدي الهاجري رئيس النادي أن».
func (s *scanner) said(i int) int {
	v, _, speech := arabic.Speech(s.t.Word(i - 1))
	w := s.t.Word(i)
	if !speech || v.Form == arabic.Participle || !s.unknown(i) && !s.tab.weak[w] || strings.ContainsRune("بلك", []rune(w)[0]) && !arabic.OwnInitial(w) && !s.tab.weak[w] {
		return 0
	}
	if next := s.t.Word(i + 1); s.t.HasArticle(i+1) && !strings.HasSuffix(next, "ي") {
		return 0
	}
	k := i + 1
	for ; k < i+maxName && s.t.Kind(k) == arabic.Word && s.carries(k, true); k++ {
	}
	if k < i+2 || !s.closes(k) {
		return 0
	}
	return s.keep(found{from: i, to: k, kind: "person", title: s.titleBehind(k)})
}

// closes says whether what stands at token k ends the subject of a verb of saying.
func (s *scanner) closes(k int) bool {
	switch w := s.t.Word(k); w {
	case "ان", "بان", "انه", "انها", "الي", "علي", "من", "في", "عن", "عقب", "خلال", "بعد", "قبل", "لوكاله", "لصحيفه", "لقناه":
		return true
	default:
		return s.t.Kind(k) == arabic.Punct || s.role(w)
	}
}

func (s *scanner) role(w string) bool { return arabic.HasRole(w, arabic.PersonRole) }

// titled reads a title and the name behind it: «وزير الخارجية الروسي سيرجي لافروف», «المتحدث باسم الوزارة، فلان».
func (s *scanner) titled(i, cut int) int {
	closed := false // whether the title's last word is definite, so that what follows belongs to it no more
	k := i
	for ; k < i+maxTitle && s.t.Kind(k) == arabic.Word; k++ {
		switch {
		case k > i && s.begins(k, closed):
		case s.inTitle(k, i):
			closed = s.t.HasArticle(k) || s.country(k)
			continue
		}
		break
	}
	at := k
	if (s.t.Is(at, "،") || s.t.Is(at, "(") || s.t.Is(at, "\"") || s.t.Is(at, ":")) && at > i+1 {
		at++
	}
	to := s.nameEnd(at, closed && at == k, at > k)
	if to == 0 {
		return 0
	}
	title := s.t.SpanFrom(i, cut, i+1)
	title.End = s.t.Span(k-1, k).End
	return s.keep(found{from: at, to: to, kind: "person", title: title})
}

// isGiven says whether the word at token i, without its first cut bytes, is a given name that is hardly another
// word. على is not علي.
func (s *scanner) isGiven(i, cut int) bool {
	w := s.t.Word(i)[cut:]
	return s.tab.given[w] && !(w == "علي" && strings.HasSuffix(s.t.Span(i, i+1).Of(s.t.Given), "ى"))
}

// begins says whether a name can begin at token k behind a title.
func (s *scanner) begins(k int, closed bool) bool {
	w := s.t.Word(k)
	if s.isGiven(k, 0) || s.tab.weak[w] && closed || s.tab.join[w] && len(w) > 2 {
		return true
	}
	return closed && s.unknown(k)
}

// inTitle says whether the word at token k carries the title on that began at token i.
func (s *scanner) inTitle(k, i int) bool {
	w := s.t.Word(k)
	switch {
	case k > i && s.t.IsFunction(k) && w != "في" && w != "لدي" && w != "عن" && w != "اول":
		return false
	case k == i, s.role(w), s.t.HasArticle(k), s.country(k):
		return !s.tab.is("never", w) || k == i || w == "السابق" || w == "السابقه" || w == "الاسبق" || w == "الحالي" || w == "الجديد" || w == "الاول"
	case w == "باسم", w == "عام", w == "اول", w == "باسمها":
		return true
	case w == "في", w == "لدي", w == "عن":
		next := strings.TrimPrefix(s.t.Word(k+1), "ال")
		return s.tab.is("body", next) || s.tab.is("force", next) || s.country(k+1)
	case arabic.HasRole(w, arabic.OrganizationRole), arabic.HasRole(w, arabic.RealmRole), arabic.HasRole(w, arabic.OutletRole):
		return true
	}
	return strings.HasPrefix(w, "لل") && len(w) > 6 || s.tab.is("office", w)
}

// country says whether a country's name stands at token k.
func (s *scanner) country(k int) bool {
	for _, e := range s.tab.known[s.t.Word(k)] {
		if e.kind == "place" && len(e.words) == 1 {
			return true
		}
	}
	return false
}

// nameEnd gives the token behind a person's name that begins at token i; 0 where none does. After a comma, or
// behind an open title, only a given name or two words that are known as nothing else make one.
func (s *scanner) nameEnd(i int, closed, apart bool) int {
	if s.t.Kind(i) != arabic.Word {
		return 0
	}
	first := s.isGiven(i, 0) || s.tab.weak[s.t.Word(i)]
	if !first && !s.tab.join[s.t.Word(i)] && !s.unknown(i) {
		return 0
	}
	k := i + 1
	for ; k < i+maxName && s.t.Kind(k) == arabic.Word && s.carries(k, first); k++ {
	}
	n := k - i
	if s.tab.join[s.t.Word(k-1)] && n > 1 {
		k--
		n--
	}
	switch {
	case s.tab.join[s.t.Word(i)] && n < 2:
		return 0
	case first && (n > 1 || closed):
		return k
	case !first && n > 1 && (closed || apart), !first && closed && n == 1 && !apart && s.foreign(s.t.Word(i)):
		return k
	}
	return 0
}

// carries says whether the word at token k goes on with a name: another name, a family name with the article
// behind an Arab one, what belongs to عبد and الدين.
func (s *scanner) carries(k int, arab bool) bool {
	w := s.t.Word(k)
	switch {
	case s.isGiven(k, 0), s.tab.weak[w], s.tab.join[w]:
		return true
	case s.tab.second[w]:
		return s.t.Is(k-1, "عبد") || s.tab.second[w] && strings.HasPrefix(w, "ال") && (s.t.Is(k-1, "سيف") || s.t.Is(k-1, "صلاح") || s.t.Is(k-1, "نور") || s.t.Is(k-1, "عز") || s.t.Is(k-1, "بدر") || s.t.Is(k-1, "شمس") || s.t.Is(k-1, "علاء") || s.t.Is(k-1, "بهاء") || s.t.Is(k-1, "حسام") || s.t.Is(k-1, "زين") || s.t.Is(k-1, "نجم") || s.t.Is(k-1, "خير") || s.t.Is(k-1, "محيي") || s.t.Is(k-1, "جمال"))
	case s.tab.is("never", w), s.role(w), s.t.IsFunction(k):
		return false
	case s.t.HasArticle(k):
		return arab && !strings.HasPrefix(w, "لل") && strings.HasPrefix(w, "ال") && s.familyName(k)
	}
	return s.unknown(k) || (strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ون")) && len(w) >= 8 && len(w) <= 12 && s.foreign(w) && s.unmarked(k)
}

// familyName says whether a word with the article behind an Arab name is one: at most one, and no adjective of
// office that the name may have behind it.
func (s *scanner) familyName(k int) bool {
	w := s.t.Word(k)
	if s.nationality(k) && !s.isGiven(k-1, 0) || arabic.PastVerb(w) || strings.HasSuffix(s.t.Span(k, k+1).Of(s.t.Given), "ى") {
		return false
	}
	return !s.t.HasArticle(k-1) && !s.tab.is("vague", w) && !arabic.HasRole(w, arabic.OrganizationRole)
}

// given reads a person's name that begins with a given name and goes on, without a title.
func (s *scanner) given(i int) int {
	out := 0
	s.forms(i, func(w string, cut int) bool {
		strong := s.isGiven(i, cut)
		if !strong && !s.tab.weak[w] && w != "ابو" && w != "عبد" && w != "بن" || cut > 0 && arabic.OwnInitial(s.t.Word(i)) {
			return false
		}
		k := i + 1
		for ; k < i+maxName && s.t.Kind(k) == arabic.Word && s.carries(k, true); k++ {
		}
		for k > i+1 && s.tab.join[s.t.Word(k-1)] {
			k--
		}
		surname := s.t.Word(i + 1)
		sure := strong && k-i > 1 || k == i+2 && s.t.HasArticle(i+1) && strings.HasSuffix(surname, "ي") && s.role(s.t.Word(k)) || k-i > 1 && (s.tab.given[s.t.Word(i+1)] || s.tab.join[s.t.Word(i+1)] || w == "عبد" && s.tab.second[s.t.Word(i+1)])
		if !sure {
			return false
		}
		out = s.keep(found{from: i, to: k, cut: cut, kind: "person", title: s.titleBehind(k)})
		return true
	})
	return out
}

// titleBehind gives the title that stands behind a name, parted by a comma: «فلان، وزير الخارجية».
func (s *scanner) titleBehind(k int) text.Span {
	if s.t.Is(k, "،") || s.t.Is(k, "؛") || s.t.Is(k, "(") {
		k++
	}
	if !s.role(s.t.Word(k)) {
		return text.Span{}
	}
	e := k + 1
	for e < k+maxTitle && s.t.Kind(e) == arabic.Word && s.inTitle(e, k) {
		e++
	}
	return s.t.Span(k, e)
}
