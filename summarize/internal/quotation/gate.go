package quotation

// gate tells by the first three letters of a folded word that it is none of a list, so that most words of a text are
// looked up nowhere.
type gate [1 << 18]byte

// key is the first three letters of a word, seven bits each; ok is false where it has fewer, or other ones than
// Arabic of the basic block.
func key(w string) (k int, ok bool) {
	if len(w) < 6 {
		return 0, false
	}
	for i := 0; i < 6; i += 2 {
		if w[i] != 0xD8 && w[i] != 0xD9 {
			return 0, false
		}
		k = k<<7 | int(w[i]&1)<<6 | int(w[i+1]&0x3F)
	}
	return k, true
}

func (g *gate) add(w string) {
	if k, ok := key(w); ok {
		g[k>>3] |= 1 << (k & 7)
	}
}

// may says whether a word of the list can begin where w does, or up to letters behind.
func (g *gate) may(w string, letters int) bool {
	for i := 0; i <= letters && 2*i < len(w); i++ {
		if k, ok := key(w[2*i:]); ok && g[k>>3]&(1<<(k&7)) != 0 {
			return true
		}
	}
	return false
}
