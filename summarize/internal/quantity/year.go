package quantity

import "strings"

// isYear says whether four bare digits are a year by their place.
func (s *scanner) isYear(a amount) bool {
	t := s.t
	if !yearish(t.Word(a.from)) {
		return false
	}
	before := unglued(t.Word(s.particles(a.from) - 1))
	if _, n := s.unitAt(a.next()); n > 0 {
		return false
	}
	switch before {
	case "في", "منذ", "حتي", "مواليد", "كاس", "نسخه", "موسم", "صيف", "شتاء", "ربيع", "خريف", "مطلع", "نهايه", "بدايه", "اواخر", "اواءل",
		"منتصف", "اولمبياد", "انتخابات", "بحلول", "الماضي", "الجاري", "الحالي", "المقبل", "القادم", "الفارط", "لعامي", "دستور", "حرب":
		return !s.nounAt(a.next()) || !strings.HasSuffix(t.Word(a.next()), "ه")
	}
	if s.nounAt(a.next()) {
		return false
	}
	return !s.reached(a, before)
}

// reached says whether a sentence has come to a bare number as a count: «بلغ عددهم 1500», «ارتفع عدد القتلى
// إلى 1592», «أكثر من 2000», «1500 منهم».
func (s *scanner) reached(a amount, before string) bool {
	t := s.t
	switch before {
	case "بلغ", "بلغت", "يبلغ", "تبلغ", "البالغ", "البالغه", "عدده", "عددها", "عددهم", "مجموعه", "مجموعها", "قدره", "قدرها", "بواقع", "واقع", "اصل", "سوي":
		return true
	case "الي":
		return s.near(s.particles(a.from), "عدد", "عددهم", "عددها", "حصيله", "الحصيله", "ارتفع", "ارتفعت", "وصل", "وصلت", "يصل", "تصل", "ليصل", "لتصل",
			"انخفض", "الجرحي", "القتلي", "الضحايا", "الاجمالي", "العدد", "المصابين", "الاصابات")
	}
	switch t.Word(a.next()) {
	case "من":
		return t.HasArticle(a.next()+1) && before != "سبتمبر"
	case "منهم", "منها", "بينهم", "بينها", "اخرين", "اخرون":
		return true
	}
	return s.modBefore(s.modEnd(a.from)) != ""
}
