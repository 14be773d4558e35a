package quantity

import (
	_ "embed" // the list is a data file
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed designations.txt
var designationData string

// nameTable holds the words that a number behind them makes a name with, as they are spelled.
type nameTable struct {
	always, counting arabic.Spellings
}

func readNames() nameTable {
	words := map[string][]string{}
	for _, row := range rows(designationData) {
		words[row[0]] = append(words[row[0]], strings.Split(row[1], "|")...)
	}
	return nameTable{arabic.NewSpellings(words["name"]...), arabic.NewSpellings(words["number"]...)}
}

// designation says whether the digits belong to a name of a model, weapon or the like, or identify
// something: letters stuck to them (Su-30SM, G20, إف-35), a word that numbers its kind before them (فرانس
// 24, المادة 25), a list's numbering, a telephone number.
func (s *scanner) designation(a amount) bool {
	if s.stuckBehind(a) || s.stuckBefore(a) || s.numbering(a) || s.label(a) {
		return true
	}
	_, unit := s.unitAt(a.next())
	if unit > 0 || a.by != nil {
		return false
	}
	noun := s.nounAt(a.next())
	named := s.named(a, noun) || !noun && (s.quotedName(a) || s.identification(a) || s.namedBefore(a))
	if named {
		s.namedTo = a.to
	}
	return named
}

// namedBefore says whether the number is joined to one that was part of a name: «الفصول 201 و202».
func (s *scanner) namedBefore(a amount) bool {
	switch s.t.Word(a.from - 1) {
	case "و", "،", ",", "-", "او", "الي":
		return s.namedTo > 0 && s.namedTo == a.from-1
	}
	return false
}

// stuckBehind says whether letters or a plus sign stand right behind the digits that are no unit: 5G, 5+1.
func (s *scanner) stuckBehind(a amount) bool {
	t := s.t
	if !t.Glued(a.to) {
		return false
	}
	switch t.Kind(a.to) {
	case arabic.Latin:
		_, n := s.unitAt(a.to)
		return n == 0
	case arabic.Word:
		_, n := s.unitAt(a.to)
		return n == 0 && len(t.Word(a.to)) < 6 && !arabic.IsParticle(t.Word(a.to))
	}
	return t.Is(a.to, "+") || t.Is(a.to, "@")
}

// stuckBefore says whether a name stands right before the digits, or right before their hyphen. A word of
// a closed class there is a slip of the space bar, and so is any word where the number measures.
func (s *scanner) stuckBefore(a amount) bool {
	t, i := s.t, a.from
	if !t.Glued(i) {
		return t.Is(i-1, "-") && t.Glued(i-1) && t.Kind(i-2) == arabic.Word && s.tab.names.always.Has(t, i-2)
	}
	switch t.Kind(i - 1) {
	case arabic.Latin:
		return !s.currencyCode(i - 1)
	case arabic.Word:
		return !arabic.IsParticle(t.Word(i-1)) && !s.slip(a)
	}
	switch t.Word(i - 1) {
	case "#", "@":
		return true
	case "+":
		return t.Glued(i-1) && t.Kind(i-2) <= arabic.Digits
	}
	if !t.Is(i-1, "-") || !t.Glued(i-1) {
		return false
	}
	return t.Kind(i-2) == arabic.Latin || t.Kind(i-2) == arabic.Word && !t.Is(i-2, "ال") && !t.IsFunction(i-2)
}

// slip says whether only a space is missing between a word and the number behind it.
func (s *scanner) slip(a amount) bool {
	if s.t.IsFunction(a.from-1) || a.by != nil || s.modBefore(a.from) != "" {
		return true
	}
	_, unit := s.unitAt(a.next())
	_, _, month := s.t.Month(a.from - 1)
	return unit > 0 || month > 0 && s.nounAt(a.next()) || !a.value.IsInt() && s.nounAt(a.next())
}

func (s *scanner) currencyCode(i int) bool {
	u, n := s.unitAt(i)
	return n > 0 && u.money || s.t.Is(i, "US")
}

// numbering says whether the number numbers an item of a list at the start of a line: «1 – العريف», «2.».
func (s *scanner) numbering(a amount) bool {
	t := s.t
	i := a.from
	if t.Is(i-1, "(") && t.Is(a.to, ")") {
		i--
	}
	if t.Kind(i-1) != arabic.Break || !a.whole(100) {
		return false
	}
	switch t.Word(a.to) {
	case "-", ".", ")":
		return t.Kind(a.to+1) != arabic.Digits
	}
	return false
}

// label says whether the number stands alone in brackets behind the name of something numbered: «محطة عرفات
// (2)».
func (s *scanner) label(a amount) bool {
	t := s.t
	return !a.marked && t.Is(a.from-1, "(") && t.Is(a.to, ")") && t.Kind(a.from-2) == arabic.Word && s.tab.names.counting.Has(t, a.from-3)
}

// named says whether a word before the number makes a name of the two.
func (s *scanner) named(a amount, noun bool) bool {
	t := s.t
	i := s.particles(a.from) - 1
	if t.Is(i, ":") {
		i--
	}
	names := s.tab.names
	switch {
	case t.Kind(i) == arabic.Latin:
		return !s.currencyCode(i)
	case names.always.Has(t, i):
		return true
	case noun:
		return false
	case names.counting.Has(t, i), t.Is(i, "زاءد"), t.Is(a.to, "زاءد"):
		return true
	case t.Is(i, "عدد"):
		return t.Is(a.to, "لسنه") || t.Is(a.to, "بتاريخ") || t.Is(a.to, "الصادر") || t.Is(a.to, "الصادره") || t.Is(a.to, "المءرخ")
	}
	// «القرار الأممي 2216», «رقم الهوية 1020»
	return t.HasArticle(i) && (names.counting.Has(t, i-1) || t.Is(i-1, "رقم"))
}

// quotedName says whether the number ends a name in quotation marks: «"نوكيا 3"», «"التيار الشمالي 1 و2"»,
// or is one itself: «وحدة "8200"».
func (s *scanner) quotedName(a amount) bool {
	t := s.t
	end := a.to
	if t.Is(end, "و") && t.Kind(end+1) == arabic.Digits {
		end += 2
	}
	if !t.Is(end, "\"") || t.Kind(end+1) == arabic.Digits || s.owned(a.from-1) {
		return false
	}
	for k := a.from - 1; k >= a.from-5; k-- {
		switch {
		case t.Is(k, "\""):
			return !t.Glued(k) || t.Tokens[k].End == t.Tokens[k+1].Start
		case t.Kind(k) != arabic.Word || t.IsFunction(k) && k < a.from-1:
			if t.Kind(k) == arabic.Digits || t.Is(k, "و") {
				continue
			}
			return false
		}
	}
	return false
}

// identification says whether bare digits are too many for an amount, or begin with a nought: a telephone
// number.
func (s *scanner) identification(a amount) bool {
	w := s.t.Word(a.from)
	return a.to == a.from+1 && (len(w) >= 8 || len(w) > 1 && w[0] == '0')
}
