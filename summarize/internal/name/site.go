package name

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// knownAt finds the longest known name that begins at token i, read as f.
func (s *scanner) knownAt(i int, f form) (best found) {
	if f.class&starts == 0 {
		return best
	}
	for _, e := range s.tab.known[f.w] {
		if len(e.words) > best.to-best.from && s.reads(i+1, e.words[1:]) {
			best = found{from: i, to: i + len(e.words), cut: f.cut, kind: e.kind}
		}
	}
	return best
}

func (s *scanner) reads(i int, words []string) bool {
	for k, w := range words {
		if s.word(i+k) != w {
			return false
		}
	}
	return true
}

// known finds the longest known name that begins at token i.
func (s *scanner) known(i int) int {
	r := s.read(i)
	for k := range r.n {
		if k > 0 && r.own && r.forms[0].class&starts == 0 && len(r.forms[k].w) < 8 {
			break
		}
		best := s.knownAt(i, r.forms[k])
		if best.to == 0 {
			continue
		}
		if best.to == i+1 && !s.plainly(i, best, r.forms[k].w) {
			return 0
		}
		if last := s.word(best.to - 1); best.kind == "group" && best.to == i+2 && s.is(best.to-1, ambiguous) {
			s.sure[last] = true // «تنظيم القاعدة», then «القاعدة»
		}
		return s.keep(s.wider(best))
	}
	return 0
}

// plainly says whether a known name of one word is the name here, and not the word that it is too.
func (s *scanner) plainly(i int, f found, w string) bool {
	if f.cut > 0 && len(w) < 6 || s.adjectival(i) || s.read(i).tanwin {
		return false
	}
	if s.is(i, month) && (s.mark(i+1, "/") || s.mark(i-1, "/") || s.mark(i-1, "(") && s.is(i-2, month) || s.is(i-1, month) || i+1 < s.end && s.t.Kind(i+1) == arabic.Digits) {
		return false // آب/أغسطس
	}
	if w == "حماس" && f.cut > 0 && strings.HasPrefix(s.word(i)[f.cut-2:], "ب") {
		return false // «بحماس كبير»
	}
	if w == "مسقط" && s.mark(i+1, "راس") {
		return false
	}
	if w == "ابل" && strings.HasSuffix(s.t.Span(i, i+1).Of(s.t.Given), "آبل") {
		return true // the spelling with مد is of the company alone
	}
	c := s.tab.words[w]
	if c&(ambiguous|doubtful) == 0 || s.sure[w] {
		return true
	}
	p := s.class(i - 1)
	if c&ambiguous != 0 && f.kind != "place" && s.opens(i-1) && (s.mark(i+1, "\"") || s.mark(i+2, "\"")) {
		s.sure[w] = true
		return true
	}
	if k := len(s.out) - 1; k >= 0 && f.kind == "place" && f.cut == 2 && strings.HasPrefix(s.word(i), "و") && s.out[k].to == i && s.out[k].kind == "place" {
		return true // «القصيم وحائل»
	}
	if f.kind == "outlet" && (s.t.Kind(i+1) == arabic.Break || s.mark(i+1, ")") || s.mark(i+1, "-")) {
		return true // «11 أغسطس 2015 م واس»
	}
	if f.kind == "place" && (c&doubtful == 0 && w != "المدينه" && w != "القاعده" && (s.mark(i-1, "في") || s.mark(i-1, "الي") || s.mark(i-1, "من")) || p&(direction|site) != 0 && !s.article(i-1)) {
		s.sure[w] = len(w) >= 8
		return true
	}
	return false
}

// wider takes in what belongs to a known name here: the adjectives of a movement or a body (حركة الشباب الإسلامية
// الصومالية), the direction before a continent (جنوب آسيا), the kind of place of a country's name (ولاية النيجر).
func (s *scanner) wider(f found) found {
	switch f.kind {
	case "organization", "group":
		if s.mark(f.to, "لكره") && s.article(f.to+1) {
			f.to += 2 // «الاتحاد الأوروبي لكرة القدم»
		}
		for f.to-f.from > 1 && f.to < f.from+maxBody && s.article(f.to) && (strings.HasSuffix(s.word(f.to), "يه") || s.nationality(f.to)) && !s.is(f.to, never) {
			f.to++
		}
	case "place":
		if f.to == f.from+1 && f.cut == 0 && s.is(f.from, continent) && s.is(f.from-1, direction) {
			f.from--
		}
	}
	return f
}

// site reads a place from the noun that says what it is: «مدينة منبج», «مطار رفيق الحريري».
func (s *scanner) site(i int) int {
	r := s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.class&site == 0 || f.cut > 0 && r.own {
			continue
		}
		from, cut := i+1, 0
		if f.class&whole != 0 {
			from, cut = i, f.cut
		} else if best := s.knownAt(i+1, s.read(i + 1).forms[0]); best.to > 0 {
			if best.kind == "place" && !s.adjectival(i+1) {
				if countries()[s.word(i+1)] != "" && (f.w == "مدينه" || f.w == "ولايه") {
					best.from, best.cut = i, f.cut // «مدينة الكويت», «ولاية النيجر»
				}
				return s.keep(best)
			}
			return 0
		}
		to := s.siteEnd(i+1, f)
		if to == i+1 || to == i+2 && s.is(i+1, vague) {
			return 0
		}
		return s.keep(found{from: from, to: to, cut: cut, kind: "place"})
	}
	return 0
}

// siteEnd gives the token behind the name of a place from token i on; i where none is.
func (s *scanner) siteEnd(i int, f form) int {
	r := s.read(i)
	switch c := r.forms[0].class; {
	case c&(never|function) != 0 || r.tanwin:
		return i
	case f.class&whole != 0 && c&country != 0 && !s.adjectival(i):
		to := s.knownAt(i, r.forms[0]).to
		for to < i+4 && s.plainArticle(to) && (s.is(to, official) || strings.HasSuffix(s.word(to), "ي") && !s.nationality(to)) && !s.is(to, never|function) {
			to++ // «مطار بيروت الدولي»
		}
		return to
	case c&(given|weak|join) != 0 && (f.class&whole != 0 || c&(given|join) != 0), royal[r.forms[0].w]:
		if royal[r.forms[0].w] {
			i++
			if !s.nameWord(i) {
				return i - 1 + 1
			}
		}
		to, score := s.run(i, s.read(i).forms[0])
		if score == 0 {
			return i
		}
		return to
	case s.plainArticle(i) && !r.nisba:
		if (s.plain(i) || f.class&whole == 0 && cast(s.word(i))) && !settlement(f.w) || s.is(i, person|vague) {
			return i
		}
		return i + 1
	case s.alien(i) || s.unknown(i) && settlement(f.w) || r.strange() && s.unmarked(i):
		to := i + 1
		if s.unknown(to) && s.read(to).strange() {
			to++
		}
		for f.class&whole != 0 && to < i+3 && s.is(to, official) {
			to++
		}
		return to
	}
	return i
}

// settlement says whether people live in what a noun names, so that a common noun behind it is a name: «مدينة الخطة».
func settlement(w string) bool {
	switch w {
	case "مدينه", "قريه", "بلده", "محافظه", "حي", "مركز":
		return true
	}
	return false
}

// side reads a place behind a point of the compass: «غرب ابقيق».
func (s *scanner) side(i int) int {
	r := s.read(i)
	for k := range r.n {
		if f := r.forms[k]; f.class&direction != 0 && (f.cut == 0 || !r.own) {
			next := s.read(i + 1)
			if s.isWord(i+1) && next.strange() && s.unknown(i+1) && next.any&starts == 0 {
				return s.keep(found{from: i + 1, to: i + 2, kind: "place"})
			}
		}
	}
	return 0
}
