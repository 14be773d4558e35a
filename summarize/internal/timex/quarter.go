package timex

import (
	"strconv"

	"github.com/isnad-go/isnad/summarize/claim"
)

// quarterly reads «الربع الأول من العام», «النصف الثاني من 2021», «نفس الفترة من 2016».
func (s *scanner) quarterly(i int, w string, cut int) int {
	if w == "نفس" && (s.t.Is(i+1, "الفتره") || s.t.Is(i+1, "المده")) {
		return s.samePeriod(i, i+2, cut)
	}
	if w == "هذا" && s.t.Is(i+1, "الربع") {
		return s.quartersFrom(found{from: i, cut: cut, to: i + 2}, 0)
	}
	if likeOf[w] && s.t.Is(i+1, "من") {
		return s.samePeriod(i, i+1, cut)
	}
	if w == "الفتره" && (look(sames, s.t.Word(i+1)) != "" || s.t.Is(i+1, "المماثله") || s.t.Is(i+1, "المقابله")) {
		return s.samePeriod(i, i+2, cut)
	}
	term := w == "الفصل" // الفصل is much else: only with its year beside it is it the quarter that الربع is
	if term {
		w = "الربع"
	}
	if w != "الربع" && w != "النصف" && w != "الثلث" {
		return 0
	}
	if rel := s.relativeAt(i + 1); w == "الربع" && !term && rel != "" && !s.t.Is(i+1, "الاخير") {
		n, _ := strconv.Atoi(rel)
		f := found{from: i, cut: cut, to: i + 2, relative: true, rule: "counted from the quarter of publication"}
		if s.pub.IsZero() {
			f.typ = claim.Date
			return s.keep(f)
		}
		q := s.pub.Year()*4 + (int(s.pub.Month())-1)/3 + n
		return s.date(f, point{year: q / 4, quarter: q%4 + 1})
	}
	n := map[string]int{"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الاخير": 4, "الماضي": 0}[s.t.Word(i+1)]
	if n == 0 || w == "الثلث" {
		return 0
	}
	if w == "النصف" && n > 2 {
		n = 2
	}
	p := point{}
	f := found{from: i, cut: cut, to: i + 2, rule: "of the year beside it"}
	k := f.to
	if s.t.Is(k, "من") || s.t.Is(k, "لعام") || s.t.Is(k, "للعام") || s.t.Is(k, "ل") {
		k++
	}
	switch y, to, ok := s.yearPhrase(f.to); {
	case ok:
		p.year, f.to, f.relative = y, to, true
	default:
		if y, to := s.yearAt(f.to); to > f.to {
			p.year, f.to = y, to
		} else if n, _ := strconv.Atoi(s.t.Word(k)); n >= 1300 && n <= 2200 && len(s.t.Word(k)) == 4 {
			p.year, f.to = n, k+1
		} else if (s.t.Is(k, "العام") || s.t.Is(k, "السنه")) && !s.pub.IsZero() {
			p.year, f.to, f.relative = s.pub.Year(), k+1, true
		} else if !s.pub.IsZero() && w == "الربع" && !term {
			p.year, f.relative, f.rule = s.pub.Year(), true, "of the year of publication"
		} else if s.t.Is(k, "هذا") && s.t.Is(k+1, "العام") || s.t.Is(k, "العام") {
			f.to, f.typ = k+1, claim.Date
			if s.t.Is(k, "هذا") {
				f.to++
			}
			f.rule = "no day of publication"
			return s.keep(f)
		} else {
			return 0
		}
	}
	if term && (f.to == i+2 || s.t.Is(f.to, "الدراسي") || s.t.Is(f.to, "الدراسيه") || s.t.Is(f.to, "الجامعي") || s.t.Is(f.to, "الجامعيه")) {
		return 0
	}
	if w == "الربع" {
		p.quarter = n
	} else {
		p.half = n
	}
	return s.date(f, p)
}

// likeOf are the words for the like of a part of the year: «في مثله من العام الماضي».
var likeOf = map[string]bool{"مثله": true, "مثلها": true, "مثيله": true, "مثيلها": true, "مثيلته": true, "مثيلتها": true, "نظيره": true, "نظيرها": true, "نظيرته": true, "نظيرتها": true}

// samePeriod reads «نفس الفترة من 2016», «الفترة نفسها من العام الماضي», whose year stands at token to: the same part of
// another year.
func (s *scanner) samePeriod(i, to, cut int) int {
	f := found{from: i, cut: cut, to: to, anaphoric: true, rule: "the part of the year met last"}
	y, to := s.yearAt(f.to)
	if to == f.to {
		var ok bool
		if y, to, ok = s.yearPhrase(f.to); !ok {
			return 0
		}
	}
	p := s.last
	if p.day > 0 && !s.t.Is(i, "نفس") {
		p = point{} // no day has a like: the year alone is told
	}
	f.to = to
	p.year, p.part = y, ""
	return s.date(f, p)
}
