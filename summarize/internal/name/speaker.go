package name

// saidBy reads a family name alone between a verb of saying and what opens the words said: «وأوضح الزعابي أن».
func (s *scanner) saidBy(i int) int {
	if !s.opensSpeech(i+1) || s.before(i, 0) != spoken || !s.bynamed(i) || s.nationality(i) {
		return 0
	}
	s.last[s.word(i)] = ""
	return s.keep(found{from: i, to: i + 1, kind: "person"})
}

// speaker says whether an indefinite word alone between a verb of saying and the words said is no common noun.
func (s *scanner) speaker(i int) bool {
	r := s.read(i)
	w := r.forms[0].w
	if !s.alien(i) && (!s.unknown(i) || verbal(w)) && (!s.unmarked(i) || cast(w)) {
		return false
	}
	s.last[s.word(i)] = ""
	return true
}

// opensSpeech says whether what stands at token k opens the words said.
func (s *scanner) opensSpeech(k int) bool {
	switch s.word(k) {
	case "ان", "بان", "انه", "انها", ":", "\"":
		return true
	}
	return false
}
