package quantity

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// isAge says whether a length of time is somebody's age: عمره 14 عاما, البالغ 14 عاما, (14 عاما), 14 عاما من
// العمر.
func (s *scanner) isAge(q settled) bool {
	switch q.unit.code {
	case "a", "mo", "wk", "d":
	default:
		return false
	}
	if q.unit.code == "a" && s.t.Is(q.from-1, "(") && s.t.Is(q.end, ")") && q.high == nil && q.whole(120) && !q.whole(11) {
		return true
	}
	return s.ofAge(q.end) || s.ageBefore(q.from, q.unit.code == "a")
}

// ofAge says whether «من عمره» or «من العمر» stands at token i.
func (s *scanner) ofAge(i int) bool {
	if !s.t.Is(i, "من") {
		return false
	}
	switch s.t.Word(i + 1) {
	case "عمره", "عمرها", "العمر", "عمرهم", "عمري":
		return true
	}
	return false
}

// ageBefore says whether one of the four words before token i speaks of an age, of years or of shorter times.
func (s *scanner) ageBefore(i int, years bool) bool {
	for k := i - 1; k >= i-4 && s.t.Kind(k) == arabic.Word; k-- {
		switch unglued(s.t.Word(k)) {
		case "عمر", "العمر", "عمره", "عمرها", "عمرا", "عمرهم", "اعمارهم", "اعمارهن", "اعمارهما", "السن", "سن", "سنها":
			return true
		case "البالغ", "البالغه", "البالغين", "ابن", "ابنه":
			return k == i-1
		case "يبلغ", "تبلغ":
			return k == i-1 && years
		case "سنه", "خبره":
			return false
		}
	}
	return false
}

// ageWithoutUnit gives years for a bare number that is an age: «في سن 19», «في الـ34 من عمره».
func (s *scanner) ageWithoutUnit(a amount) unitFound {
	before := unglued(s.t.Word(s.particles(a.from) - 1))
	switch before {
	case "سن", "عمر", "عمره", "عمرها":
	default:
		if !s.ofAge(a.next()) {
			return unitFound{}
		}
	}
	if !a.whole(120) {
		return unitFound{}
	}
	years := s.tab.units["a"]
	return unitFound{unit: years, code: years.code}
}
