package arabic

// Consonants leaves the long vowels and the hamza out of a folded word, which inflection and broken plurals change.
// It allocates nothing where the word has none of them.
func Consonants(w string) string {
	n := ConsonantBytes(w)
	if n == len(w) {
		return w
	}
	out := make([]byte, 0, n)
	for i := 0; i < len(w); i++ {
		if weakAt(w, i) {
			i++
			continue
		}
		out = append(out, w[i])
	}
	return string(out)
}

// ConsonantBytes is the length of [Consonants].
func ConsonantBytes(w string) int {
	n := len(w)
	for i := 0; i+1 < len(w); i++ {
		if weakAt(w, i) {
			n -= 2
			i++
		}
	}
	return n
}

// weakAt says whether the letter at byte i is ا, و, ي or ء.
func weakAt(w string, i int) bool {
	if i+1 >= len(w) {
		return false
	}
	switch uint16(w[i])<<8 | uint16(w[i+1]) {
	case 0xD8A7, 0xD988, 0xD98A, 0xD8A1:
		return true
	}
	return false
}
