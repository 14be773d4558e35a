package quotation

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// behind reads the statement whose verb at token i stands behind the words said: «"…"، قال الوزير», «كما قال الوزير».
func (s *scanner) behind(i int, v verb) (q found, ok bool) {
	if v.rare || v.Form == arabic.Participle {
		return q, false
	}
	r := reading{ok: true}
	end := s.clauseEnd(i + 1)
	r.subject = s.subject(i+1, end, v)
	r.gap = span{max(i+1, r.subject.to), end, 0}
	switch {
	case s.backward(i):
		r.content, ok = s.before(s.backFrom(i))
	default:
		r.content, ok = s.quotedBefore(i)
		if !ok && s.comma(i-1) && !r.subject.empty() && (s.final(r.subject.to) || s.t.Kind(r.subject.to) == arabic.Break) &&
			(s.w.has(person, s.t.Word(i+1)) || s.personAt(i+1)) {
			r.content, ok = s.before(i)
		}
	}
	if !ok || s.said[r.content.from] {
		return q, false
	}
	q = found{act: v.Act, cue: span{i, i + 1, v.cut}, content: r.content.span, direct: r.content.direct, reported: end}
	s.attribute(&q, i, v, r)
	return q, true
}

// clauseEnd gives the token at which the clause from token i on ends.
func (s *scanner) clauseEnd(i int) int {
	limit := min(s.limit(i), i+maxGap)
	for k := i; k < limit; k++ {
		if closing, ok := s.marks.Closing(k); ok && closing < limit {
			k = closing
			continue
		}
		if s.final(k) || s.t.Is(k, ":") {
			return k
		}
	}
	return limit
}

// backward says whether the verb at token i belongs to words like كما and حسبما, which point back.
func (s *scanner) backward(i int) bool { return s.backFrom(i) < i }

// backFrom gives the token of the word that points back from the verb at token i, or i.
func (s *scanner) backFrom(i int) int {
	for k := i - 1; k >= max(s.from, i-2); k-- {
		switch w := s.t.Word(k); w {
		case "ما":
			if s.t.Is(k-1, "علي") {
				return k - 1
			}
		case "كما", "حسبما", "وفقما", "مثلما", "بحسبما", "حسب", "بحسب":
			if s.comma(k-1) || s.t.Kind(k-1) == arabic.Word || s.closesMark(k-1) {
				return k
			}
		}
	}
	return i
}

// quotedBefore gives the words in marks that end right before token i.
func (s *scanner) quotedBefore(i int) (content, bool) {
	k := i - 1
	for k > s.from && (s.comma(k) || s.t.Is(k, "-") || s.t.Is(k, "–") || s.t.Is(k, ".")) {
		k--
	}
	opening, ok := s.marks.Partner(k)
	if !ok && s.mark(k) {
		opening, ok = s.lone(k)
	}
	if !ok || opening > k || s.countWords(opening, k) < minUnannounced || s.namesBefore(opening, k) {
		return content{}, false
	}
	return s.quoted(opening, k)
}

// lone gives the mark in a paragraph before that opens what the mark at token k closes, neither of them with a partner
// in its own.
func (s *scanner) lone(k int) (opening int, ok bool) {
	for i, lines := k-1, 0; i >= max(0, k-maxSaid) && lines <= longPassage; i-- {
		if s.t.Kind(i) == arabic.Break {
			lines++
		}
		if s.mark(i) {
			_, paired := s.marks.Partner(i)
			return i, !paired && lines > 0 && roleOf(s.t, i, shapeOf(s.t, i)) != closes
		}
	}
	return 0, false
}

// before gives the clause that ends right before token i, from the start of its sentence or of the words said within
// which it stands.
func (s *scanner) before(i int) (content, bool) {
	from := s.sentenceStart(i)
	c := content{span: span{from, s.trim(from, i), 0}, end: i}
	if closing, ok := s.marks.Closing(from); ok && closing == c.to-1 {
		return s.quoted(from, closing)
	}
	return c, s.countWords(c.from, c.to) >= 3
}

// sentenceFrom gives the first token of the sentence that token i stands in.
func (s *scanner) sentenceFrom(i int) int {
	for k := i - 1; k > s.from && k > i-maxBack; k-- {
		if p, ok := s.marks.Partner(k); ok && p < k {
			k = p
			continue
		}
		if s.final(k) {
			return k + 1
		}
	}
	return s.from
}

// sentenceStart gives the first token of the sentence that token i stands in, or of the last words said before it that
// run up to it.
func (s *scanner) sentenceStart(i int) int {
	from := s.sentenceFrom(i)
	for k := len(s.out) - 1; k >= max(0, len(s.out)-8); k-- {
		if c := s.out[k]; c.content.from > from && c.content.from < i && c.cue.from < i {
			if c.reported < i && c.reported > from && !s.final(c.reported-1) {
				from = c.reported
				for from < i && (s.comma(from) || s.final(from)) {
					from++
				}
			} else {
				from = c.content.from
			}
			break
		}
	}
	return from
}

// sourceAt says whether token i names the source of what stands before or behind it: وفق, بحسب, نقلا عن, على حد قوله.
func (s *scanner) sourceAt(i int) bool {
	_, ok := s.sourceWord(i)
	return ok
}

// sourceWord gives the token behind the words at token i that name a source.
func (s *scanner) sourceWord(i int) (next int, ok bool) {
	switch w := strings.TrimPrefix(s.t.Word(i), "و"); w {
	case "فق", "وفق", "بحسب", "حسب", "برأي", "براي":
		return i + 1, true
	case "وفقا", "فقا", "طبقا":
		return i + 1, strings.HasPrefix(s.t.Word(i+1), "ل")
	case "نقلا":
		return i + 2, s.t.Is(i+1, "عن")
	case "علي":
		if s.t.Is(i+1, "حد") && (s.t.Is(i+2, "قول") || s.t.Is(i+2, "قوله") || s.t.Is(i+2, "قولها") || s.t.Is(i+2, "تعبيره") || s.t.Is(i+2, "تعبيرها") ||
			s.t.Is(i+2, "قولهم") || s.t.Is(i+2, "وصفه") || s.t.Is(i+2, "تعبير") || s.t.Is(i+2, "وصف") || s.t.Is(i+2, "زعمه")) {
			return i + 2, true
		}
	}
	return 0, false
}

// finish says whether the words from token i on run to the end of their sentence without another clause.
func (s *scanner) finish(i, to int) bool {
	for k := i + 1; k <= min(to, i+maxPhrase); k++ {
		switch {
		case k == to, s.final(k), s.t.Kind(k) == arabic.Break:
			return true
		case s.comma(k):
			return false
		}
	}
	return false
}
