package name

import "strings"

// vowels matches a run of Latin vowels with the letters that Arabic writes for them: none for a short one.
func (m *matcher) vowels(i, j int) bool {
	written := i
	for written < len(m.ar) && strings.ContainsRune("اويىةعءئؤه", m.ar[written]) {
		written++
	}
	end := j
	for end < len(m.la) && isVowel(m.la[end]) {
		end++
	}
	if h := end; h > j && h < len(m.la) && m.la[h] == 'h' && (h+1 == len(m.la) || m.la[h+1] == ' ') && m.try(i, written, j, h+1) {
		return true // ah for ة
	}
	return m.try(i, written, j, end)
}

// try matches as many of the written letters [i, written) as can be with the whole group of Latin vowels.
func (m *matcher) try(i, written, j, end int) bool {
	for k := written; k >= i; k-- {
		if (k > i || end > j) && m.compatible(i, k, m.la[j:end], m.first(j), end < len(m.la) && m.la[end] == 'l') && m.from(k, end) {
			return true
		}
	}
	return false
}

// first says whether no vowel stands before place j in its Latin word.
func (m *matcher) first(j int) bool {
	for j--; j >= 0 && m.la[j] != ' '; j-- {
		if isVowel(m.la[j]) {
			return false
		}
	}
	return true
}

// compatible says whether the written letters [i, k) can stand for a group of Latin vowels: each needs one of its
// own, in order, and a long group needs its letter. A short vowel is not written.
func (m *matcher) compatible(i, k int, group string, first, beforeL bool) bool {
	if i == k {
		return short(group) && i > 0 && m.ar[i-1] != ' '
	}
	at, letters := 0, 0
	for n := i; n < k; n++ {
		of, ok := m.stands(n, k, group, first)
		if !ok {
			return false
		}
		if m.ar[n] == 'و' && beforeL {
			of += "a" // Salt is سولت
		}
		if of == "" {
			continue
		}
		letters++
		for at < len(group) && strings.IndexByte(of, group[at]) < 0 {
			at++
		}
		if at == len(group) {
			return false
		}
		at++
	}
	if letters == 0 {
		return len(group) == 1 || group == "aa" // ع alone: Omar, Saad
	}
	return longNeeds(string(m.ar[i:k]), group)
}

// stands gives the Latin vowels that written letter n of a run up to k can stand for: none where it only
// carries one (أو, ماي) or is a consonant that Latin leaves out; false where it is no vowel there.
func (m *matcher) stands(n, k int, group string, first bool) (of string, ok bool) {
	ends := n+1 == len(m.ar) || m.ar[n+1] == ' '
	switch m.ar[n] {
	case 'ى':
		return "aiy", true
	case 'ا':
		switch {
		case n+1 < k && (m.ar[n+1] == 'و' || m.ar[n+1] == 'ي'):
			return "", true
		case m.starts(n):
			return "aeoui", true
		}
		return "au", true
	case 'ة':
		return "ae", true
	case 'و':
		return "ouw", true
	case 'ي':
		if n+1 < k && m.ar[n+1] == 'و' && strings.Contains(group, "u") && strings.IndexByte("iye", group[0]) < 0 {
			return "", true // Furyk is فيوريك
		}
		if !first && m.adjective(n) {
			return "iy", true // فعيل: Karim
		}
		if first && (group == "a" || group == "ai" || group == "ay" || group == "ia") {
			return "iyea", true // David is ديفيد
		}
		return "iye", true
	case 'ه':
		return "aeh", ends
	}
	return "", true
}

// adjective says whether the ي at place n is that of a word of the shape فعيل.
func (m *matcher) adjective(n int) bool {
	if n < 2 || n+1 >= len(m.ar) || !m.starts(n-2) || n+2 < len(m.ar) && m.ar[n+2] != ' ' {
		return false
	}
	return !strings.ContainsRune("اويىةءئؤ ", m.ar[n-1]) && !strings.ContainsRune("اويىة ", m.ar[n-2]) && m.ar[n+1] != ' '
}

// short says whether a group of Latin vowels is one that Arabic leaves unwritten.
func short(group string) bool {
	return len(group) == 1 && group != "w" || group == "ae"
}

// longNeeds says whether the letter that a long Latin vowel asks for is among the written ones.
func longNeeds(written, group string) bool {
	for _, l := range [...]struct{ long, letters string }{
		{"ee", "ي"}, {"ei", "ياع"}, {"oo", "و"}, {"ou", "وا"}, {"aa", "اع"}, {"ay", "ياة"}, {"ai", "يا"},
	} {
		if strings.Contains(group, l.long) && !strings.ContainsAny(written, l.letters) {
			return false
		}
	}
	return true
}
