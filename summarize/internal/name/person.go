package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/text"
)

const (
	maxTitle = 12 // tokens
	maxName  = 6
)

// titled reads a person's name that a title, «المدعو» or what somebody did for a work announces.
func (s *scanner) titled(i int) int {
	r := s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.cut > 0 && r.own {
			break
		}
		if f.class&(called|credit) != 0 {
			if to := s.credited(i + 1); to > 0 {
				return to
			}
		}
		if f.class&person != 0 {
			if f.class&nostart != 0 && f.w != "السيد" {
				return 0
			}
			return s.office(i, f.cut)
		}
	}
	return 0
}

// credited reads a name right behind «كلمات», «ألحان», «المدعو», a single one too.
func (s *scanner) credited(i int) int {
	to, score := s.run(i, s.read(i).forms[0])
	if score == 0 && s.is(i-1, credit) && s.plainArticle(i) && !s.plain(i) && !s.nationality(i) {
		to, score = i+1, sureWord // «كلمات العزان»
	}
	if to < i+2 && score < 4 || score == 0 {
		return 0
	}
	return s.keep(found{from: i, to: to, kind: "person", title: s.titleBehind(to)})
}

// office reads a title and the name behind it: «وزير الخارجية الروسي سيرجي لافروف», «المتحدث باسم الوزارة، فلان».
func (s *scanner) office(i, cut int) int {
	if s.is(i, speech) && s.is(i+1, person) && s.article(i+1) {
		return 0 // «طالب المواطن فلان»: the verb
	}
	closed := false // whether the title's last word is definite, so that what follows belongs to it no more
	k := i
	for k < i+maxTitle {
		if s.mark(k, "\"") && k > i {
			if to := s.closing(k); to > 0 && to < k+5 {
				k, closed = to+1, true
				continue
			}
		}
		if !s.isWord(k) {
			break
		}
		if k > i && (s.begins(k, closed) || s.is(k-1, honor) && s.bynamed(k) && !s.begins(k+1, true)) {
			break
		}
		n := s.inTitle(k, i)
		if n == 0 {
			break
		}
		k += n
		closed = s.article(k-1) || s.is(k-1, country) || n > 1
	}
	at := k
	if (s.mark(at, "،") || s.mark(at, "(") || s.mark(at, "\"") || s.mark(at, ":")) && at > i+1 {
		at++
	}
	to := s.nameEnd(at, closed && at == k, at > k)
	if to == 0 {
		return 0
	}
	s.next = i + 1
	s.upTo(k) // the title names too: «المتحدث باسم حركة الشباب»
	title := s.t.SpanFrom(i, cut, i+1)
	title.End = s.t.Span(k-1, k).End
	return s.keep(found{from: at, to: to, kind: "person", title: title})
}

// begins says whether a name can begin at token k behind a title.
func (s *scanner) begins(k int, closed bool) bool {
	r := s.read(k)
	f := r.forms[0]
	return s.isGiven(r, f) || f.class&weak != 0 && closed && !(r.article && s.is(k, person)) || f.class&join != 0 && len(f.w) > 4 && f.class&function == 0 ||
		closed && (s.unknown(k) || s.unmarked(k) && (s.is(k+1, given) || s.bynamed(k+1)))
}

// isGiven says whether a word is a given name that is hardly another word. على is not علي.
func (s *scanner) isGiven(r *reading, f form) bool {
	return f.class&given != 0 && !(r.maqsura && f.w == "علي")
}

// inTitle says by how many words the one at token k carries the title on that began at token i.
func (s *scanner) inTitle(k, i int) int {
	r := s.read(k)
	f := r.forms[0]
	switch {
	case k > i && f.class&body != 0 && !r.article:
		if to, _ := s.definiteRun(k+1, false); to > k+1 {
			return to - k
		}
	case k > i && (f.w == "في" || f.w == "لدي" || f.w == "عن"):
		if to := s.knownAt(k+1, s.read(k + 1).forms[0]); to.to > 0 {
			return to.to - k
		}
		if s.tab.words[strings.TrimPrefix(s.word(k+1), "ال")]&(body|force) != 0 {
			return 1
		}
		return 0
	case k > i && f.class&function != 0 && f.w != "اول":
		return 0
	case k == i:
		return 1
	case f.class&(person|country) != 0, r.article:
		if f.class&never == 0 || formerly(f.w) {
			return 1
		}
		return 0
	case f.w == "باسم", f.w == "عام", f.w == "اول", f.w == "باسمها":
		return 1
	case k > i && f.class&starts != 0:
		if to := s.knownAt(k, f); to.to > k+1 {
			return to.to - k
		}
	}
	if f.class&(organization|realm|outlet|office) != 0 || strings.HasPrefix(f.w, "لل") && len(f.w) > 6 {
		return 1
	}
	return 0
}

// formerly says whether a word tells when an office was held, or that it is one of several.
func formerly(w string) bool {
	switch w {
	case "الرسمي", "الرسميه", "السابق", "السابقه", "الاسبق", "الحالي", "الجديد", "الاول":
		return true
	}
	return false
}

// nameEnd gives the token behind a person's name that begins at token i, behind a title; 0 where none does. After a
// comma, or behind an open title, only a given name or two words that are known as nothing else make one.
func (s *scanner) nameEnd(i int, closed, apart bool) int {
	r := s.read(i)
	f := r.forms[0]
	to, score := s.run(i, f)
	first := s.isGiven(r, f) || f.class&weak != 0
	switch {
	case score == 0 && s.is(i-1, honor) && !apart && s.bynamed(i):
		return i + 1
	case score == 0:
		return 0
	case to > i+1 && (first || closed || apart || score >= 6):
		return to
	case to == i+1 && s.is(i-1, honor) && !apart && f.class&(never|vague) == 0 && !r.tanwin && (first || s.alien(i) || s.unknown(i) && !verbal(f.w) && s.ends(to)):
		return to
	case to == i+1 && closed && !apart && f.class&never == 0 && !r.article && (first || r.strange() && foreign(f.w)):
		return to
	}
	return 0
}

// bynamed says whether the word at token i is a family name with the article: «الدكتور الدوسري».
func (s *scanner) bynamed(i int) bool {
	w := s.word(i)
	return s.plainArticle(i) && strings.HasSuffix(w, "ي") && !s.read(i).maqsura && !s.is(i, lexis|vague|official) && !s.plain(i) && !s.nationality(i) && (!cast(w) || s.tab.words[strings.TrimSuffix(w[4:], "ي")]&(given|weak) != 0)
}

// titleBehind gives the title that stands behind a name, parted by a comma: «فلان، وزير الخارجية».
func (s *scanner) titleBehind(k int) text.Span {
	if s.mark(k, "،") || s.mark(k, "؛") || s.mark(k, "(") {
		k++
	}
	if !s.is(k, person) {
		return text.Span{}
	}
	e := k + 1
	for e < k+maxTitle && s.isWord(e) {
		n := s.inTitle(e, k)
		if n == 0 {
			break
		}
		e += n
	}
	return s.t.Span(k, e)
}
