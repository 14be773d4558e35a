package timex

import (
	_ "embed" // the table is a data file
	"slices"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed words.txt
var wordData string

// class is a list of words.txt.
type class uint8

const (
	weekdays class = iota
	relatives
	sames
	followings
	befores
	parts
	units
	dayParts
	deictics
	nows
	seasons
	sets
	oftens
	decades
	yearWords
	futures
	classes
)

var classNames = [classes]string{weekdays: "weekday", relatives: "relative", sames: "same", followings: "following", befores: "before", parts: "part", units: "unit", dayParts: "day", deictics: "deictic", nows: "now", seasons: "season", sets: "set", oftens: "often", decades: "decade", yearWords: "year", futures: "future"}

// words holds each class of words.txt: folded word to value.
var words = sync.OnceValue(func() *[classes]map[string]string {
	out := new([classes]map[string]string)
	for c := range out {
		out[c] = map[string]string{}
	}
	for line := range strings.Lines(wordData) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		c := slices.Index(classNames[:], f[0])
		if c < 0 {
			panic("words.txt: no class " + f[0])
		}
		for w := range strings.FieldsSeq(arabic.FoldString(f[2], arabic.Full)) {
			out[c][w] = f[1]
		}
	}
	return out
})

// look gives a word's value in a class; "" where it is not of it.
func look(c class, w string) string {
	if len(w) < 4 {
		return ""
	}
	return words()[c][w]
}

const (
	distanceKind = iota
	nthKind
	holidayKind
	partOfKind
	weekdayKind
	clockKind
	partOfDayKind
	deicticKind
	yearWordKind
	periodKind
	quarterlyKind
	decadeKind
	centuryKind
	seasonKind
	setKind
	severalKind
	wholeKind
	restKind
	someWeekdayKind
)

// kinds are the kinds of times that begin with a word of their own, in the order in which they are asked for: what
// tells the words by which each begins.
var kinds = [...]func(w string) bool{
	distanceKind: among("خلال قبل منذ بعد قبيل بعيد اول"),
	nthKind: func(w string) bool {
		return look(weekdays, w) != "" || among("اليوم الاسبوع اول ثاني ثالث رابع خامس اخر")(w)
	},
	holidayKind: func(w string) bool {
		return among("عيد العيد راس عاشوراء المولد ايام عطله اجازه")(w)
	},
	wholeKind:       func(w string) bool { return among("طوال طيله")(w) || look(units, w) != "" && !isPlural(w) },
	restKind:        among("بقيه باقي"),
	someWeekdayKind: func(w string) bool { return look(weekdays, "ال"+w) != "" },
	partOfKind:      func(w string) bool { return look(parts, w) != "" || among("عطله عطلات عطل")(w) },
	weekdayKind: func(w string) bool {
		return look(weekdays, w) != "" || look(dayParts, w) != "" || among("هذا هذه يوم")(w)
	},
	clockKind:     among("الساعه"),
	partOfDayKind: func(w string) bool { return look(dayParts, w) != "" || w == "بعد" },
	deicticKind: func(w string) bool {
		return look(deictics, w) != "" || look(nows, w) != "" || w == "يوم" || w == "الليله" || w == "وقت"
	},
	yearWordKind: among("عام سنه العام السنه عامي"),
	periodKind: func(w string) bool {
		return w == "هذا" || w == "هذه" || strings.HasPrefix(w, "ال") && look(units, w[4:]) != ""
	},
	quarterlyKind: func(w string) bool {
		return likeOf[w] || among("هذا نفس الربع النصف الفصل الفتره")(w)
	},
	decadeKind:  func(w string) bool { return look(decades, w) != "" },
	centuryKind: among("القرن قرن"),
	seasonKind:  func(w string) bool { return look(seasons, w) != "" || w == "هذا" || w == "فصل" },
	setKind: func(w string) bool {
		return look(sets, w) != "" || look(oftens, w) != "" || w == "شبه" || w == "كل"
	},
	severalKind: func(w string) bool {
		return among("عده بضعه بضع")(w) || look(units, strings.TrimPrefix(w, "ال")) != "" && isPlural(w)
	},
}

func among(list string) func(string) bool {
	return func(w string) bool {
		for v := range strings.FieldsSeq(list) {
			if v == w {
				return true
			}
		}
		return false
	}
}

// masks holds, for each word by which a time may begin, the kinds to ask for as bits.
var masks = sync.OnceValue(func() map[string]uint32 {
	out := map[string]uint32{}
	add := func(w string) {
		for n, takes := range kinds {
			if takes(w) {
				if len(w) >= 4 {
					out[w] |= 1 << n
				}
			}
		}
	}
	for _, set := range words() {
		for w := range set {
			add(w)
			add("ال" + w)
			add(strings.TrimPrefix(w, "ال"))
		}
	}
	for _, w := range [...]string{"خلال", "قبل", "منذ", "بعد", "قبيل", "بعيد", "اول", "عطله", "عطلات", "عطل", "هذا", "هذه", "يوم", "الساعه", "الليله", "عام", "سنه", "العام", "السنه", "عامي",
		"نفس", "الربع", "النصف", "الفصل", "الفتره", "القرن", "قرن", "فصل", "كل", "عده", "بضعه", "بضع", "طوال", "طيله", "بقيه", "باقي", "اول", "ثاني", "ثالث", "رابع", "خامس", "اخر", "عيد", "اجازه", "العيد", "راس", "عاشوراء", "المولد", "ايام", "وقت", "شبه"} {

		add(w)
	}
	for w := range likeOf {
		add(w)
	}
	return out
})

// bare takes و ف and then ب ل ك off a word, one of each, where the rest is one that may begin a time.
func bare(w string) (rest string, cut int) {
	if masks()[w] != 0 {
		return w, 0
	}
	if rest, cut = arabic.TrimGlued(w); cut > 0 {
		if masks()[rest] != 0 {
			return rest, cut
		}
		if strings.HasPrefix(rest, "ل") && masks()["ا"+rest] != 0 {
			return "ا" + rest, cut // للأسبوع
		}
		if one, ok := strings.CutPrefix(w, "و"); ok && masks()[one] != 0 {
			return one, 2
		}
	}
	return w, 0
}
