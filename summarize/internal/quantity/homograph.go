package quantity

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// allowed says whether a form that has a second reading means the unit here, behind the number.
func (s *scanner) allowed(f *form, i, n int) bool {
	switch f.unit.code {
	case "a", "mo", "d", "h":
		return !s.beginsDate(i, n)
	case "{decade}":
		return s.timeBefore(i) || s.onLine(i-1, i+n) || s.t.Is(i+1, "من") && (s.t.Is(i+2, "الزمن") || s.t.Is(i+2, "الزمان"))
	case "[kn_i]":
		return n > 1 || s.onLine(i-1, i+n) || s.near(i, "سرعه", "بسرعه", "سرعتها", "سرعته", "سرعتهما")
	}
	if n == 1 && len(f.words[0]) == 2 {
		return s.letter(f, i)
	}
	return true
}

// onLine says whether tokens i up to j have a line of their own.
func (s *scanner) onLine(i, j int) bool {
	return s.t.Kind(i-1) == arabic.Break && s.t.Kind(j) == arabic.Break
}

// beginsDate says whether a unit of time begins a date rather than being counted: «قتل 25 عام 2012».
func (s *scanner) beginsDate(i, n int) bool {
	if s.t.Kind(i+n) == arabic.Digits {
		w := s.t.Word(i + n)
		return len(w) == 4 && (w[0] == '1' || w[0] == '2') || s.t.Is(i, "شهر") || s.t.Is(i, "يوم")
	}
	_, _, month := s.t.Month(i + n)
	return month > 0 && (s.t.Is(i, "شهر") || s.t.Is(i, "عام"))
}

// letter says whether a one-letter abbreviation is the unit: م is also the Christian era's, د also a
// doctor's and a dinar's, and a stop behind either makes it somebody's title.
func (s *scanner) letter(f *form, i int) bool {
	if s.t.Is(i+1, ".") && s.t.Glued(i+1) && s.t.Kind(i+2) == arabic.Word {
		return false
	}
	switch f.words[0] {
	case "م":
		year := len(s.t.Word(i-1)) == 4 && s.t.Word(i-1) < "2200" && s.t.Word(i-1) >= "1"
		return !year || s.near(i, "ارتفاع", "بارتفاع", "طول", "بطول", "عرض", "بعرض", "عمق", "بعمق", "مسافه", "لمسافه", "سباق", "علو", "بعد")
	case "د":
		return f.money || s.t.Is(i-2, "و") && s.t.Is(i-3, "س") || s.t.Is(i-2, "س") ||
			s.t.Is(i+1, "و") && s.t.Is(i+3, "ث") || s.t.Is(i+2, "ث")
	}
	return true
}

// near says whether one of some words stands among the six tokens before token i, on its line.
func (s *scanner) near(i int, words ...string) bool {
	for k := i - 1; k >= i-6 && s.t.Kind(k) != arabic.Break; k-- {
		for _, w := range words {
			if s.t.Is(k, w) {
				return true
			}
		}
	}
	return false
}

// timeBefore says whether the number before token i is one of time, by the preposition it hangs on.
func (s *scanner) timeBefore(i int) bool {
	return s.near(i, "منذ", "خلال", "قبل", "بعد", "طوال", "طيله", "مدي", "مدار", "لمده", "مده", "عمره", "عمرها", "امتداد", "زهاء")
}
