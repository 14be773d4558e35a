package timex

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/mention"
)

// timexUnit writes the units of time that quantities have as TIMEX3 does.
var timexUnit = map[string]string{"s": "TS", "min": "TM", "h": "TH", "d": "D", "wk": "W", "mo": "M", "a": "Y", "{decade}": "DE", "{century}": "CE"}

// inTimex gives a quantity of time as a TIMEX3 duration; false for others and for ages.
func inTimex(q *mention.Quantity) (string, bool) {
	if q == nil || q.Kind == mention.Age || q.Kind == mention.Ordinal || q.High != "" && q.Kind == mention.Score {
		return "", false
	}
	unit, ok := timexUnit[q.Unit]
	if !ok {
		return "", false
	}
	return period(q.Value, unit), true
}

// period writes an amount of a unit: PT120M, P3Y, P0.5Y, PXD; decades and centuries as years.
func period(value, unit string) string {
	if value == "" || strings.Contains(value, "/") {
		value = "X"
	}
	switch unit {
	case "":
		return ""
	}
	if rest, ok := strings.CutPrefix(unit, "T"); ok {
		return "PT" + value + rest
	}
	return "P" + value + unit
}

// duration keeps the span of time that is a quantity at token i.
func (s *scanner) duration(i int) int {
	q := s.quantityAt(i)
	value, ok := inTimex(q)
	if !ok || s.t.Is(i-1, "كل") {
		return 0
	}
	mod := claim.TimexMod(q.Mod)
	if q.Mod == claim.Exact {
		mod = ""
	}
	from := q.Span.Start - s.t.Span(i, i+1).Start
	to := s.tokenBehind(i, q.Span.End)
	f := found{from: i, to: to, typ: claim.Duration, value: value, mod: mod, rule: "a length of time"}
	if from > 0 {
		f.cut = s.foldedCut(i, from)
	}
	if s.relativeAt(to) != "" || s.relativeAt(to+1) != "" && s.t.HasArticle(i) {
		return s.nextOnes(i, to, f)
	}
	return s.keep(f)
}

// foldedCut turns bytes of the given text at the head of token i into bytes of its folded form: particles are two
// bytes a letter in both.
func (s *scanner) foldedCut(i, given int) int {
	if cut := given; cut < len(s.t.Word(i)) {
		return cut
	}
	return 0
}

// nextOnes keeps «الأشهر الثلاثة المقبلة»: a length of time that a relative adjective closes.
func (s *scanner) nextOnes(i, to int, f found) int {
	for behind := to; to < behind+linking && s.relativeAt(to) != ""; {
		to++
	}
	f.to = max(f.to, to)
	f.relative = true
	f.rule = "a length of time up to or from publication"
	return s.keep(f)
}

// several reads «عدة أيام», «بضعة أشهر», «السنوات الماضية»: a length of no known number.
func (s *scanner) several(i int, w string, cut int) int {
	k := i
	if w == "عده" || w == "بضعه" || w == "بضع" {
		k++
	}
	unit := look(units, strings.TrimPrefix(s.t.Word(k)[cutAt(k == i, cut):], "ال"))
	if unit == "" || k == i && !isPlural(s.t.Word(k)) && !s.t.Tanwin(k) {
		return 0
	}
	to := k + 1
	relative := false
	for to <= k+linking && (s.relativeAt(to) != "" || s.t.Is(to, "القليله") || s.t.Is(to, "العديده") || s.t.Is(to, "الكثيره")) {
		relative = relative || s.relativeAt(to) != ""
		to++
	}
	if k == i && !relative && !s.lengthOf(i, w) {
		return 0
	}
	if unit == "S" {
		unit = "TS"
	}
	return s.keep(found{from: i, to: to, cut: cut, typ: claim.Duration, value: period("", unit), relative: relative, rule: "a length of no stated number"})
}

// lengthOf says whether a plural alone is a length of time: behind منذ and خلال, or as an adverb (عقودا).
func (s *scanner) lengthOf(i int, w string) bool {
	if strings.HasPrefix(w, "ال") {
		return false
	}
	return s.t.Is(i-1, "منذ") || s.t.Is(i-1, "خلال") || s.t.Is(i-1, "قبل") || s.t.Is(i-1, "لمده") || s.t.Is(i-1, "طوال") || strings.HasSuffix(w, "ودا") || strings.HasSuffix(w, "ونا")
}

func cutAt(here bool, cut int) int {
	if here {
		return cut
	}
	return 0
}

func isPlural(w string) bool {
	switch {
	case strings.HasSuffix(w, "ايام"), strings.HasSuffix(w, "اسابيع"), strings.HasSuffix(w, "اشهر"), strings.HasSuffix(w, "شهور"), strings.HasSuffix(w, "سنوات"),
		strings.HasSuffix(w, "اعوام"), strings.HasSuffix(w, "عقود"), strings.HasSuffix(w, "قرون"), strings.HasSuffix(w, "ساعات"), strings.HasSuffix(w, "سنين"), strings.HasSuffix(w, "عقودا"), strings.HasSuffix(w, "قرونا"):
		return true
	}
	return false
}

// relativeAt is the value of a relative adjective at token i: -1, 0, 1, or "".
func (s *scanner) relativeAt(i int) string { return look(relatives, s.t.Word(i)) }
