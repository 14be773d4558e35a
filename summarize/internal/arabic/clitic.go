package arabic

import "strings"

// The particles that Arabic writes glued to the next word.
const (
	conjunctions = "وف"
	prepositions = "بلك"
)

// TrimGlued takes one conjunction (و ف) and then one preposition (ب ل ك) off a folded word, where at
// least two letters stay, and gives the rest and how many bytes went. It does not know the word: a
// caller looks the rest up, and the whole word first.
func TrimGlued(w string) (rest string, cut int) {
	for _, set := range [2]string{conjunctions, prepositions} {
		if len(w)-cut > 4 && strings.Contains(set, w[cut:cut+2]) {
			cut += 2
		}
	}
	return w[cut:], cut
}

// IsParticle says whether a folded word is nothing but glued particles and the article, as it stands
// before digits: بـ60, و15, الـ32, لل5, وبالـ3.
func IsParticle(w string) bool {
	if w == "" {
		return false
	}
	for _, set := range [2]string{conjunctions, prepositions} {
		if len(w) >= 2 && strings.Contains(set, w[:2]) {
			w = w[2:]
		}
	}
	return w == "" || w == "ال" || w == "ل"
}

// HasArticle says whether a folded word bears the article, alone or behind particles: الدول, والدول,
// بالدول, للدول. Folding makes some nouns look like it (ألماني, آلية): where the text is at hand,
// [Text.HasArticle] tells them apart.
func HasArticle(w string) bool {
	if strings.HasPrefix(w, "ال") && len(w) > 6 {
		return true
	}
	if strings.HasPrefix(w, "لل") && len(w) > 6 {
		return true
	}
	rest, cut := TrimGlued(w)
	return cut > 0 && (strings.HasPrefix(rest, "ال") || strings.HasPrefix(rest, "لل")) && len(rest) > 6
}

// HasArticle says whether token i bears the article as it is spelled in the text: the ا of the article has no
// hamza.
func (t *Text) HasArticle(i int) bool {
	w := t.Word(i)
	if !HasArticle(w) || OwnInitial(w) || t.Tanwin(i) || strings.HasPrefix(w, "الت") && eighthForm(w) {
		return false
	}
	if rest, ok := strings.CutPrefix(w, "لل"); ok || strings.HasPrefix(w[2:], "لل") && strings.Contains(conjunctions, w[:2]) {
		return ok && len(rest) > 2 || !ok // للأشهر: the article has lost its ا, and the noun may begin with أ
	}
	spelled := strings.TrimLeft(t.Spelling(i), conjunctions+prepositions)
	return !strings.HasPrefix(spelled, "أ") && !strings.HasPrefix(spelled, "إ") && !strings.HasPrefix(spelled, "آ")
}

// eighthForm says whether a folded word is a verbal noun of form VIII of a root that begins with ل, which
// looks as if it had the article.
func eighthForm(w string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(w, "ات"), "ا") {
	case "التزام", "التهاب", "التماس", "التفاف", "التحاق", "التقاء", "التباس", "التقاط", "التهام":
		return true
	}
	return false
}

// ArticleCut gives how many bytes of particles stand before the article of a folded word that bears it: two
// of بالدول, and of للدول the first ل.
func ArticleCut(w string) int {
	cut := 0
	for _, set := range [2]string{conjunctions, prepositions} {
		rest := w[cut:]
		if len(rest) > 4 && strings.Contains(set, rest[:2]) && !strings.HasPrefix(rest, "ال") {
			cut += 2
		}
	}
	return cut
}
