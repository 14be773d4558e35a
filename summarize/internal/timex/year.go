package timex

import (
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
)

// yearWord reads «عام 2022», «سنة 1436 هـ», «عامي 2011», «عام ألفين وعشرة».
func (s *scanner) yearWord(i int, w string, cut int) int {
	switch w {
	case "عام", "سنه", "العام", "السنه", "عامي":
	default:
		return 0
	}
	if y, to := s.yearAt(i + 1); to > i+1 {
		return s.year(found{from: i, cut: cut, to: to}, y)
	}
	if small := s.t.Word(i + 1); s.t.Kind(i+1) == arabic.Digits && len(small) == 3 && !s.noun(i+2) && (w == "عام" || w == "سنه") {
		y, _ := strconv.Atoi(small)
		return s.year(found{from: i, cut: cut, to: i + 2}, y)
	}
	if s.t.Kind(i+1) == arabic.Word && number.Begins(s.t.Word(i+1)) && w != "العام" && w != "السنه" {
		if n, ok := number.Read(s.t, i+1); ok && n.Value.IsInt() && n.Value.Num().IsInt64() {
			if y := int(n.Value.Num().Int64()); y >= 100 && y <= 2200 && n.Cut == 0 {
				return s.year(found{from: i, cut: cut, to: n.To}, y)
			}
		}
	}
	return 0
}

// year keeps a year; a Hijri one alone has no Gregorian value.
func (s *scanner) year(f found, y int) int {
	f.rule = "as written"
	if to := s.beforeChrist(f.to); to > f.to {
		f.to, f.typ, f.rule = to, claim.Date, "before the common era"
		return s.keep(f)
	}
	if y < 1500 && y > 1300 {
		f.typ, f.rule = claim.Date, "a Hijri year alone"
		return s.keep(f)
	}
	return s.date(f, point{year: y})
}

// bareYear reads a year without عام where the sentence says that it is one: «في 2022», «منذ 2011», «2015-2016».
func (s *scanner) bareYear(i, n int) int {
	w := s.t.Word(i)
	if len(w) != 4 || n < 1300 || n > 2200 || s.t.Is(i+1, ".") && s.t.Glued(i+1) && s.t.Kind(i+2) == arabic.Digits || s.t.Is(i+1, ",") && s.t.Glued(i+1) && s.t.Glued(i+2) && s.t.Kind(i+2) == arabic.Digits {
		return 0
	}
	if s.t.Is(i+1, "%") || s.t.Is(i-1, "$") {
		return 0
	}
	k := i - 1
	range2 := (s.t.Is(k, "-") || s.t.Is(k, "/") || s.t.Is(k, "و") || s.t.Is(k, "الي") || s.t.Is(k, "حتي")) && s.end > 0 && s.end >= k && len(s.out) > 0 && len(s.out[len(s.out)-1].Value) == 4
	behind := s.t.Is(i+1, "م") || s.t.Is(i+1, "هـ") && n < 1500
	era := behind && (s.t.Kind(i+2) != arabic.Word || s.t.IsFunction(i+2))
	if s.counted(i) && !behind && !range2 {
		return 0 // it counts something
	}
	switch prev := s.t.Word(k); {
	case range2, era, s.yearsOn(i):
	case look(yearWords, prev) != "":
	case s.t.Is(k, "(") && n >= 1900 && n < 2060 && (s.t.Is(i+1, ")") || s.t.Is(i+1, "-")):
	case strings.HasPrefix(prev, "ال") && (prev == "الماضي" || prev == "الجاري" || prev == "الحالي" || prev == "المقبل"):
	default:
		return 0
	}
	to := i + 1
	if behind && era {
		to++
	}
	return s.year(found{from: i, to: to}, n)
}

// yearsOn says whether a year at token i is the first of two: «2014-2018», «من 2014 إلى 2018».
func (s *scanner) yearsOn(i int) bool {
	from := s.t.Is(i-1, "من") && (s.t.Is(i+1, "الي") || s.t.Is(i+1, "حتي"))
	dash := s.t.Is(i+1, "-") && s.t.Glued(i+1) && s.t.Glued(i+2)
	w := s.t.Word(i + 2)
	return (from || dash) && s.t.Kind(i+2) == arabic.Digits && len(w) == 4 && w > s.t.Word(i) && w < "2100" && w >= "1300" && !s.noun(i+3)
}

// decade reads «الثمانينيات», «تسعينيات القرن الماضي».
func (s *scanner) decade(i int, w string, cut int) int {
	tens := look(decades, w)
	if tens == "" {
		return 0
	}
	f := found{from: i, cut: cut, to: i + 1, typ: claim.Date, rule: "of the twentieth century"}
	n, _ := strconv.Atoi(tens)
	p := point{decade: 190 + n}
	k := f.to
	if s.t.Is(k, "من") {
		k++
	}
	if s.t.Is(k, "القرن") {
		f.to = k + 1
		switch {
		case s.relativeAt(k+1) == "-1" || s.t.Is(k+1, "العشرين"):
			f.to = k + 2
		case s.relativeAt(k+1) == "0" || s.t.Is(k+1, "الحادي"):
			p.decade += 10
			f.to = k + 2
			if s.t.Is(k+1, "الحادي") {
				f.to = k + 3
			}
		case s.t.Is(k+1, "التاسع"):
			p.decade -= 10
			f.to = k + 3
		}
	} else if s.t.Is(i+1, "الميلاديه") || s.relativeAt(i+1) != "" {
		f.to++
	} else if s.t.HasArticle(i+1) && s.t.Kind(i+1) == arabic.Word || s.agesOf(i) {
		return 0
	}
	return s.date(f, p)
}

// agesOf says whether the tens are somebody's years: «في الثمانينيات من عمره».
func (s *scanner) agesOf(i int) bool {
	return s.t.Is(i+1, "من") && strings.HasPrefix(s.t.Word(i+2), "عمر") || s.t.Is(i-1, "خط")
}

// century reads «القرن العشرين», «القرن الحادي والعشرين», «القرن الماضي» by its number.
func (s *scanner) century(i int, w string, cut int) int {
	if w != "القرن" && w != "قرن" {
		return 0
	}
	n, ok := number.Ordinal(s.t, i+1)
	if !ok {
		n, ok = number.Read(s.t, i+1)
	}
	if !ok || !n.Definite || !n.Value.IsInt() || n.Cut > 0 {
		return 0
	}
	c := int(n.Value.Num().Int64())
	if c < 1 || c > 30 {
		return 0
	}
	to := n.To
	if s.t.Is(to, "الميلادي") || s.t.Is(to, "الهجري") {
		to++
	}
	if s.t.Is(to-1, "الهجري") {
		return s.keep(found{from: i, cut: cut, to: to, typ: claim.Date, rule: "a Hijri century"})
	}
	if end := s.beforeChrist(to); end > to {
		return s.keep(found{from: i, cut: cut, to: end, typ: claim.Date, rule: "before the common era"})
	}
	return s.date(found{from: i, cut: cut, to: to, rule: "as written"}, point{century: c - 1})
}

// beforeChrist steps over «قبل الميلاد», «ق. م.», «ق.م»; the values of TIMEX3 that FORMS lists begin later.
func (s *scanner) beforeChrist(k int) int {
	switch {
	case s.t.Is(k, "قبل") && s.t.Is(k+1, "الميلاد"):
		return k + 2
	case s.t.Is(k, "ق") && s.t.Is(k+1, ".") && s.t.Is(k+2, "م"):
		return k + 3
	}
	return k
}

// season reads «صيف 2021», «الصيف الماضي», «هذا الصيف», «شتاء العام المقبل».
func (s *scanner) season(i int, w string, cut int) int {
	k, rel := i, ""
	if w == "هذا" || w == "فصل" {
		k = i + 1
		if w == "هذا" {
			rel = "0"
		}
	}
	word := s.t.Word(k)
	if k == i {
		word = w
	}
	name := look(seasons, word)
	if name == "" {
		return 0
	}
	f := found{from: i, cut: cut, to: k + 1}
	p := point{season: name}
	switch y, to, ok := s.yearPhrase(f.to); {
	case ok:
		p.year, f.to, f.relative, f.rule = y, to, true, "a season of a year told by publication"
	case s.relativeAt(f.to) != "" && strings.HasPrefix(word, "ال"):
		rel = s.relativeAt(f.to)
		f.to++
	}
	if y, to := s.yearAt(f.to); p.year == 0 && to > f.to {
		p.year, f.to, f.rule = y, to, "as written"
	}
	if p.year > 0 {
		return s.date(f, p)
	}
	if rel == "" {
		return 0
	}
	if s.pub.IsZero() {
		f.typ, f.rule = claim.Date, "no day of publication"
		return s.keep(f)
	}
	n, _ := strconv.Atoi(rel)
	p.year = s.pub.Year()
	start := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
	switch {
	case n < 0 && int(s.pub.Month()) < start+2:
		p.year--
	case n > 0 && int(s.pub.Month()) >= start:
		p.year++
	}
	f.relative, f.rule = true, ruleOf(rel)+s.day
	return s.date(f, p)
}

// often reads the adjective of an adverbial phrase: «بشكل يومي», «بصورة شبه شهرية».
func (s *scanner) often(i int, w string) int {
	k, mod := i, claim.TimexMod("")
	if w == "شبه" {
		k, mod = i+1, "APPROX"
	}
	value := look(oftens, s.t.Word(k))
	if value == "" || !s.t.Is(i-1, "بشكل") && !s.t.Is(i-1, "بصوره") && !s.t.Is(i-1, "بصفه") {
		return 0
	}
	return s.keep(found{from: i, to: k + 1, typ: claim.Set, value: value, mod: mod, rule: "an adverb of frequency"})
}

// set reads «كل يوم», «كل يوم جمعة», «كل ثلاث سنوات», «يوميا».
func (s *scanner) set(i int, w string, cut int) int {
	if value := look(sets, w); value != "" {
		return s.keep(found{from: i, cut: cut, to: i + 1, typ: claim.Set, value: value, rule: "an adverb of frequency"})
	}
	if to := s.often(i, w); to > 0 {
		return to
	}
	if w != "كل" {
		return 0
	}
	if s.t.Is(i+1, "يوم") && look(weekdays, "ال"+s.t.Word(i+2)) != "" || look(weekdays, "ال"+s.t.Word(i+1)) != "" {
		to := i + 2
		if s.t.Is(i+1, "يوم") {
			to++
		}
		return s.keep(found{from: i, cut: cut, to: to, typ: claim.Set, value: "XXXX-WXX-" + look(weekdays, "ال"+s.t.Word(to-1)), rule: "every such day"})
	}
	if day := look(dayParts, s.t.Word(i+1)); day != "" {
		return s.keep(found{from: i, cut: cut, to: i + 2, typ: claim.Set, value: "T" + day, rule: "every such part of a day"})
	}
	value, unit, to, _ := s.length(i + 1)
	if unit == "" {
		return 0
	}
	return s.keep(found{from: i, cut: cut, to: to, typ: claim.Set, value: period(value, unit), rule: "every such length of time"})
}
