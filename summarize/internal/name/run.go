package name

// What the words of a name count for, and what stands around it; a name without a title needs enoughEvidence.
const (
	sureWord       = 4
	likelyWord     = 3
	possibleWord   = 2
	enoughEvidence = 6
)

// stranger reads a person's name without a title, where its words and what stands around it are evidence enough.
func (s *scanner) stranger(i int) int {
	r := s.glance(i)
	if r.any&(given|weak|join) == 0 && !s.goesOn(i+1) {
		return 0
	}
	s.read(i)
	for k := range r.n {
		f := r.forms[k]
		if f.cut > 0 && (r.own || f.class&(given|weak|join) == 0) {
			continue
		}
		to, score := s.run(i, f)
		if score == 0 {
			continue
		}
		before := s.before(i, f.cut)
		if f.class&(given|weak|join) == 0 && before < spoken && (!s.alien(i) || to > i+1 && s.article(i+1) && s.behind(to) < likelyWord) {
			continue
		}
		switch {
		case to > i+1 && score+before+s.behind(to) >= enoughEvidence:
		case to == i+1 && f.cut == 0 && before == spoken && s.opensSpeech(to) && s.speaker(i):
		case to == i+1 && s.isGiven(r, f) && (s.sport || f.cut == 0 && before >= done && before != hailed) && !s.is(to, given|weak):
		case to == i+1 && s.isGiven(r, f) && (before == listed || before == spoken && f.cut == 0 && s.closes(to)):
		default:
			continue
		}
		return s.keep(found{from: i, to: to, cut: f.cut, kind: "person", title: s.titleBehind(to)})
	}
	return 0
}

// goesOn says whether the word at token k may be the second of a name whose first is none of the tables.
func (s *scanner) goesOn(k int) bool {
	if !s.isWord(k) {
		return false
	}
	r := s.glance(k)
	return r.any == 0 || r.forms[0].class&(given|weak|join|second|leader|person) != 0 || articled(r.forms[0].w)
}

// run gives the token behind the words of a person's name from token i on, read as f, and what they count for; 0, 0
// where no name can begin.
func (s *scanner) run(i int, f form) (to, score int) {
	r := s.read(i)
	to = i + 1
	switch {
	case s.isGiven(r, f):
		score = sureWord
	case f.class&weak != 0 && !r.tanwin:
		score = possibleWord
	case f.class&join != 0 && f.w != "لو" && f.w != "دو" && f.w != "ال":
		if score = s.joined(i, f); score == 0 {
			return 0, 0
		}
		to++
	case f.cut == 0 && (s.unknown(i) || s.unmarked(i) && (s.is(i+1, given) || s.bynamed(i+1))) && (!verbal(f.w) || s.alien(i)):
		switch {
		case s.alien(i) && r.strange():
			score = likelyWord
		case s.alien(i):
			score = possibleWord
		default:
			score = 1
		}
	default:
		return 0, 0
	}
	for to < i+maxName && s.isWord(to) {
		n := s.carry(to, i)
		if n == 0 {
			break
		}
		score += n
		to++
		if n < 0 {
			break
		}
	}
	for to > i+1 && s.is(to-1, join) && !s.is(to-1, given|weak) {
		to--
		score--
	}
	return to, score
}

// joined counts «أبو X», «عبد الله», «بن X» that a name begins with.
func (s *scanner) joined(i int, f form) int {
	next := s.read(i + 1)
	switch {
	case !s.isWord(i+1) || next.forms[0].class&(function|never) != 0 || next.tanwin:
		return 0
	case f.w == "عبد":
		if next.forms[0].class&second != 0 {
			return enoughEvidence
		}
	case f.w == "ابو" || f.w == "ام":
		if next.article || next.any&(given|weak) != 0 || s.unknown(i+1) {
			return possibleWord + likelyWord
		}
	case next.any&(given|weak) != 0:
		return sureWord
	}
	return 0
}
