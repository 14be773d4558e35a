package name

import "strings"

// matcher walks an Arabic and a Latin name side by side, and remembers the pairs of places that lead nowhere.
type matcher struct {
	ar   []rune
	la   string
	seen map[[2]int]bool
}

// from says whether the rest of both names, from i and j on, can be the same.
func (m *matcher) from(i, j int) bool {
	if i == len(m.ar) && j == len(m.la) {
		return true
	}
	key := [2]int{i, j}
	if m.seen[key] {
		return false
	}
	m.seen[key] = true
	return m.space(i, j) || m.scots(i, j) || m.article(i, j) || m.consonant(i, j) || m.vowels(i, j) || m.silent(i, j)
}

// space lets words be parted on one side only: عبد الله, Abdullah.
func (m *matcher) space(i, j int) bool {
	a, l := i < len(m.ar) && m.ar[i] == ' ', j < len(m.la) && m.la[j] == ' '
	return a && l && m.from(i+1, j+1) || a && m.from(i+1, j) || l && m.from(i, j+1)
}

// article lets ال be left out, or written al, el, ul, or with the sun letter that follows it.
func (m *matcher) article(i, j int) bool {
	if !m.starts(i) || i+2 >= len(m.ar) || m.ar[i] != 'ا' || m.ar[i+1] != 'ل' {
		return false
	}
	if m.from(i+2, j) {
		return true
	}
	rest := m.la[j:]
	for _, a := range [...]string{"al", "el", "ul", "il"} {
		if r, ok := strings.CutPrefix(rest, a); ok && m.from(i+2, len(m.la)-len(strings.TrimPrefix(r, " "))) {
			return true
		}
	}
	if len(rest) > 2 && strings.IndexByte("aeu", rest[0]) >= 0 && rest[1] != 'l' && !isVowel(rest[1]) {
		r := strings.TrimPrefix(rest[2:], "h") // ash-Sharq
		return m.from(i+2, len(m.la)-len(strings.TrimPrefix(r, " ")))
	}
	return false
}

// scots lets ماك be written Mc.
func (m *matcher) scots(i, j int) bool {
	return m.starts(i) && strings.HasPrefix(string(m.ar[i:]), "ماك") && strings.HasPrefix(m.la[j:], "mc") && m.from(i+3, j+2)
}

// starts says whether place i begins a word.
func (m *matcher) starts(i int) bool { return i == 0 || m.ar[i-1] == ' ' }

// consonant matches one or two Arabic consonants with one of their renderings, a doubled one too.
func (m *matcher) consonant(i, j int) bool {
	for n := 2; n >= 1; n-- {
		if i+n > len(m.ar) {
			continue
		}
		for _, latin := range latinTable()[string(m.ar[i:i+n])] {
			if !strings.HasPrefix(m.la[j:], latin) {
				continue
			}
			next := j + len(latin)
			if m.from(i+n, next) {
				return true
			}
			if next < len(m.la) && m.la[next] == m.la[next-1] && !isVowel(m.la[next]) && m.from(i+n, next+1) {
				return true
			}
		}
	}
	return false
}

// silent passes over a Latin letter that Arabic does not write: h behind a vowel and before a consonant (John),
// gh before one (Knight), the p of Thompson.
func (m *matcher) silent(i, j int) bool {
	if j == 0 || j >= len(m.la) {
		return false
	}
	ends := j+1 == len(m.la) || !isVowel(m.la[j+1])
	switch {
	case m.la[j] == 'h' && (m.la[j-1] == 'r' || (isVowel(m.la[j-1]) || m.la[j-1] == 't') && ends):
		return m.from(i, j+1)
	case strings.HasPrefix(m.la[j:], "gh") && isVowel(m.la[j-1]):
		return m.from(i, j+2)
	case m.la[j-1] == 'm' && strings.HasPrefix(m.la[j:], "ps"):
		return m.from(i, j+1)
	}
	return false
}
