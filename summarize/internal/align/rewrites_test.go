package align_test

import (
	"math/rand/v2"
	"strings"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// harmlessVariants are the ways of writing the same words that the grades of `isnad find` name.
var harmlessVariants = []variant{
	{"tatweel", letters(func(r *rand.Rand, w string) (string, bool) {
		return insert(r, w, "ـ", "بتثجحخسشصضطظعغفقكلمنهي")
	})},
	{"bidi marks", between("\u200f")},
	{"no-break space", replaced(" ", "\u00a0")},
	{"two spaces", replaced(" ", "  ")},
	{"a line's end", replaced(" ", "\n")},
	{"presentation forms", replaced("ل", "ﻟ", "م", "ﻤ", "ن", "ﻧ", "لا", "ﻻ")},
	{"quotation marks", replaced("\"", "”", "«", "“", "»", "”", "“", "\"", "”", "\"")},
	{"dashes", replaced("-", "–", "–", "—")},
	{"digits", replaced("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")},
	{"grouping", grouped},
	{"tashkeel added", letters(func(r *rand.Rand, w string) (string, bool) {
		return insert(r, w, "َ", "بتثجحخدذرزسشصضطظعغفقكلمنه")
	})},
	{"shadda added", letters(func(r *rand.Rand, w string) (string, bool) {
		return insert(r, w, "ّ", "بتثجحخدذرزسشصضطظعغفقكلمنه")
	})},
	{"tashkeel gone", replaced("ً", "", "ٌ", "", "ٍ", "", "َ", "", "ُ", "", "ِ", "", "ّ", "", "ْ", "")},
	{"tanwin moved", replaced("اً", "ًا", "ًا", "اً")},
	{"alefs bare", replaced("أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا")},
	{"alef maqsura", replaced("ى", "ي")},
	{"teh marbuta", replaced("ة", "ه")},
	{"hamza seats", replaced("ؤ", "ئ", "ئ", "ؤ")},
	{"clitic", clitic},
}

// harmfulVariants change the meaning in a way that no grade allows.
var harmfulVariants = []variant{
	{"a word for another", words(func(r *rand.Rand, p passage, k int) (string, bool) {
		other := p.t.Word(r.IntN(len(p.t.Tokens)))
		return other, len(other) > 4 && other != p.t.Word(k) && k > p.i
	})},
	{"a letter for another", words(func(r *rand.Rand, p passage, k int) (string, bool) {
		w := []rune(p.t.Word(k))
		at := r.IntN(len(w))
		w[at] = otherLetter(w[at])
		return string(w), len(w) > 1 && p.t.Kind(k) == arabic.Word
	})},
	{"a digit", words(func(r *rand.Rand, p passage, k int) (string, bool) {
		w := []rune(p.t.Word(k))
		at := r.IntN(len(w))
		w[at] = '0' + (w[at]-'0'+1)%10
		return string(w), p.t.Kind(k) == arabic.Digits
	})},
	{"a number in words", swapped("ثلاثة", "أربعة", "خمسة", "ستة", "مليون", "مليار", "عشرة", "تسعة", "مئة", "ألف", "نصف", "ربع")},
	{"a negation put in", words(func(r *rand.Rand, p passage, k int) (string, bool) {
		return "لم " + p.t.Word(k), k > p.i && p.t.Kind(k) == arabic.Word
	})},
	{"a negation left out", words(func(_ *rand.Rand, p passage, k int) (string, bool) {
		return "", k > p.i && k+1 < p.j && arabic.IsNegation(p.t.Word(k))
	})},
	{"a comparator", swapped("أكثر", "أقل", "نحو", "فوق", "تزيد", "تقل", "قبل", "بعد", "حوالي", "دون")},
	{"a name", swapped("روسيا", "أوكرانيا", "محمد", "أحمد", "مصر", "سوريا", "تونس", "المغرب", "الرياض", "بغداد", "إيران", "العراق", "واشنطن", "موسكو")},
	{"a title put in", before("نائب ", "الرئيس", "رئيس", "وزير", "مدير")},
	{"a title left out", dropped("نائب", "مساعد", "السابق", "وكيل")},
	{"a pronoun", endings("ها", "هم", "هم", "ها", "هما", "هم")},
	{"an ending", endings("ات", "ون", "ين", "ات", "ان", "ات", "وا", "ت", "ية", "ي")},
	{"two words turned round", turned},
	{"a word left out", words(func(_ *rand.Rand, p passage, k int) (string, bool) {
		return "", k > p.i && k+1 < p.j && p.t.Kind(k) == arabic.Word
	})},
	{"two places joined", joined},
	{"a clitic inside", words(func(_ *rand.Rand, p passage, k int) (string, bool) {
		return "و" + p.t.Word(k), k > p.i && p.t.Kind(k) == arabic.Word
	})},
}

// replaced rewrites a passage by pairs of old and new.
func replaced(pairs ...string) func(*rand.Rand, passage) (string, bool) {
	rewrite := strings.NewReplacer(pairs...)
	return func(_ *rand.Rand, p passage) (string, bool) {
		out := rewrite.Replace(p.words())
		return out, out != p.words()
	}
}

func between(mark string) func(*rand.Rand, passage) (string, bool) {
	return func(_ *rand.Rand, p passage) (string, bool) { return mark + p.words() + mark, true }
}

// letters rewrites the words of a passage one by one.
func letters(rewrite func(*rand.Rand, string) (string, bool)) func(*rand.Rand, passage) (string, bool) {
	return func(r *rand.Rand, p passage) (string, bool) {
		fields := strings.Split(p.words(), " ")
		changed := false
		for i := range fields {
			if out, ok := rewrite(r, fields[i]); ok {
				fields[i], changed = out, true
			}
		}
		return strings.Join(fields, " "), changed
	}
}

// insert puts a mark behind one of the letters that may bear it; not behind the last one, nor before a mark.
func insert(r *rand.Rand, w, mark, behind string) (string, bool) {
	runes := []rune(w)
	for range 4 {
		at := r.IntN(len(runes) + 1)
		if at+1 < len(runes) && strings.ContainsRune(behind, runes[at]) && runes[at+1] > 'ء' && runes[at+1] < 'ً' {
			return string(runes[:at+1]) + mark + string(runes[at+1:]), true
		}
	}
	return w, false
}

// grouped writes a number of four digits with its thousands parted, or joins one that is.
func grouped(_ *rand.Rand, p passage) (string, bool) {
	for k := p.i; k < p.j; k++ {
		w := p.t.Word(k)
		if p.t.Kind(k) == arabic.Digits && len(w) == 4 && w[0] != '0' && !inNumber(p.t, k) && !inNumber(p.t, k+1) {
			return put(p, k, k+1, w[:1]+","+w[1:]), true
		}
	}
	return "", false
}

// clitic takes the conjunction off the first word, or puts one on.
func clitic(_ *rand.Rand, p passage) (string, bool) {
	w := p.t.Word(p.i)
	if len([]rune(w)) < 4 && !arabic.IsFunction(w) || arabic.IsNumeral(w) || arabic.OwnInitial(w) || p.t.Kind(p.i) != arabic.Word || p.j-p.i < 2 {
		return "", false
	}
	if rest, ok := strings.CutPrefix(p.words(), "و"); ok {
		return rest, len([]rune(w)) > 4 || arabic.IsFunction(strings.TrimPrefix(w, "و"))
	}
	return "و" + p.words(), !arabic.OwnInitial("و" + w) // «وعودة» reads as «وعود», promises
}

// words changes one word of a passage, drawn at random.
func words(change func(r *rand.Rand, p passage, k int) (string, bool)) func(*rand.Rand, passage) (string, bool) {
	return func(r *rand.Rand, p passage) (string, bool) {
		for range 8 {
			k := p.i + r.IntN(p.j-p.i)
			if p.t.Kind(k) > arabic.Digits || inNumber(p.t, k) || inNumber(p.t, k+1) {
				continue
			}
			if out, ok := change(r, p, k); ok {
				return put(p, k, k+1, out), true
			}
		}
		return "", false
	}
}

// put writes a passage with something else in place of tokens [k, end).
func put(p passage, k, end int, by string) string {
	s, whole := p.t.Given, p.span()
	return s[whole.Start:p.t.Span(k, k+1).Start] + by + s[p.t.Span(end-1, end).End:whole.End]
}

// swapped puts each word of a list in place of the one beside it.
func swapped(pairs ...string) func(*rand.Rand, passage) (string, bool) {
	other := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		a, b := pairs[i], pairs[i+1]
		other[arabic.FoldString(a, arabic.Full)], other[arabic.FoldString(b, arabic.Full)] = b, a
	}
	return each(func(w string) (string, bool) { out, ok := other[w]; return out, ok })
}

// each changes the first word of a passage that can be changed.
func each(change func(string) (string, bool)) func(*rand.Rand, passage) (string, bool) {
	return func(_ *rand.Rand, p passage) (string, bool) {
		for k := p.i; k < p.j; k++ {
			if out, ok := change(p.t.Word(k)); ok && p.t.Kind(k) == arabic.Word {
				return put(p, k, k+1, out), true
			}
		}
		return "", false
	}
}

func before(what string, words ...string) func(*rand.Rand, passage) (string, bool) {
	return each(func(w string) (string, bool) {
		for _, of := range words {
			if w == arabic.FoldString(of, arabic.Full) {
				return what + w, true
			}
		}
		return "", false
	})
}

// dropped leaves a word out, at an end too: there a boundary tells of it.
func dropped(words ...string) func(*rand.Rand, passage) (string, bool) {
	return func(_ *rand.Rand, p passage) (string, bool) {
		for k := p.i; k < p.j; k++ {
			for _, w := range words {
				if p.t.Word(k) != arabic.FoldString(w, arabic.Full) || p.j-p.i < 2 {
					continue
				}
				return strings.TrimSpace(put(p, k, k+1, "")), true
			}
		}
		return "", false
	}
}

func endings(pairs ...string) func(*rand.Rand, passage) (string, bool) {
	return each(func(w string) (string, bool) {
		for i := 0; i+1 < len(pairs); i += 2 {
			if stem, ok := strings.CutSuffix(w, arabic.FoldString(pairs[i], arabic.Full)); ok && len(stem) > 5 {
				return stem + pairs[i+1], true
			}
		}
		return "", false
	})
}

func turned(r *rand.Rand, p passage) (string, bool) {
	for range 8 {
		k := p.i + r.IntN(p.j-p.i)
		if k+1 < p.j && p.t.Kind(k) == arabic.Word && p.t.Kind(k+1) == arabic.Word && p.t.Word(k) != p.t.Word(k+1) {
			return put(p, k, k+2, p.t.Word(k+1)+" "+p.t.Word(k)), true
		}
	}
	return "", false
}

// joined puts the beginning of the passage before words from elsewhere in the article.
func joined(r *rand.Rand, p passage) (string, bool) {
	at := r.IntN(len(p.t.Tokens))
	if at >= p.i && at <= p.j || at+3 >= len(p.t.Tokens) || p.j-p.i < 3 || p.t.Kind(at) != arabic.Word {
		return "", false
	}
	return p.t.Span(p.i, p.i+(p.j-p.i)/2).Of(p.t.Given) + " " + p.t.Span(at, at+3).Of(p.t.Given), true
}

// otherLetter gives a letter that no fold makes the same.
func otherLetter(r rune) rune {
	if r == 'غ' {
		return 'ج'
	}
	return 'غ'
}

// cuts are passages that begin or end right beside a word which changes them.
func cuts(t *arabic.Text, visit func(word string, p passage)) {
	before := folded("نائب مساعد وكيل لا لم لن ليس ما غير عدم دون بدون بلا ألا سوى نفى تجنب منع كاد لو إذا زعم")
	after := folded("السابق الأسبق المنتهية المزعوم إلا سوى")
	for k := range t.Tokens {
		w := t.Word(k)
		if next := k + 1; before[w] {
			if t.Is(next, "ان") && w != "غير" && w != "الا" && w != "ما" { // which then mean however, and as soon as
				next++
			}
			if t.Kind(next) == arabic.Word && t.Kind(next+1) == arabic.Word {
				visit(w, passage{t, next, next + 2})
			}
		}
		if after[w] && t.Kind(k-1) == arabic.Word && t.Kind(k-2) == arabic.Word {
			visit(w, passage{t, k - 2, k})
		}
	}
}

func folded(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[arabic.FoldString(w, arabic.Full)] = true
	}
	return out
}
