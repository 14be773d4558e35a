package verify

import (
	"slices"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// limit is words before a time that bound it, and the mods by which a summary may say so: good ones say the same, open
// ones may.
type limit struct {
	words      string
	good, open []claim.TimexMod
}

// limits are the prepositions and phrases that the annotation gives no mod of their own, folded; the longest first.
var limits = []limit{
	{"قبل حلول", []claim.TimexMod{"BEFORE"}, nil},
	{"قبل بدء", []claim.TimexMod{"BEFORE"}, nil},
	{"قبل بدايه", []claim.TimexMod{"BEFORE"}, nil},
	{"قبل دخول", []claim.TimexMod{"BEFORE"}, nil},
	{"بعد انتهاء", []claim.TimexMod{"AFTER"}, nil},
	{"بعد انقضاء", []claim.TimexMod{"AFTER"}, nil},
	{"ابتداء من", []claim.TimexMod{"AFTER", "EQUAL_OR_MORE"}, nil},
	{"بدءا من", []claim.TimexMod{"AFTER", "EQUAL_OR_MORE"}, nil},
	{"اعتبارا من", []claim.TimexMod{"AFTER", "EQUAL_OR_MORE"}, nil},
	{"منذ", []claim.TimexMod{"AFTER", "EQUAL_OR_MORE"}, nil},
	{"الي غايه", []claim.TimexMod{"EQUAL_OR_LESS"}, []claim.TimexMod{"BEFORE", "END"}},
	{"لغايه", []claim.TimexMod{"EQUAL_OR_LESS"}, []claim.TimexMod{"BEFORE", "END"}},
	{"حتي", []claim.TimexMod{"EQUAL_OR_LESS"}, []claim.TimexMod{"BEFORE", "END"}},
	{"بحلول", []claim.TimexMod{"EQUAL_OR_LESS"}, []claim.TimexMod{"BEFORE"}},
	{"متاخره من", []claim.TimexMod{"END"}, nil},
	{"متاخر من", []claim.TimexMod{"END"}, nil},
	{"مبكره من", []claim.TimexMod{"START"}, nil},
	{"مبكر من", []claim.TimexMod{"START"}, nil},
	{"قبل", nil, []claim.TimexMod{"BEFORE"}},
	{"قبيل", nil, []claim.TimexMod{"BEFORE"}},
	{"بعد", nil, []claim.TimexMod{"AFTER"}},
	{"عقب", nil, []claim.TimexMod{"AFTER"}},
	{"اثر", nil, []claim.TimexMod{"AFTER"}},
}

// withLimit takes a mod that the mention has not for what it says, where the words before the mention, or before the
// summary's words around it, say so.
func (p *Pass) withLimit(d timeDifference, x claim.Timex, m stated) timeDifference {
	if d.code != "timex-mod" || x.Mod == "" || m.Mod != "" {
		return d
	}
	starts := []int{m.Span.Start}
	for _, at := range p.run.find(p.Article, x.Text) {
		if at.In == m.part.In && at.Span.Contains(m.Span) && at.Span.Start < m.Span.Start {
			starts = append(starts, at.Span.Start)
		}
	}
	for _, start := range starts {
		for _, l := range limits {
			if !standsBefore(l.words, m, start) {
				continue
			}
			if slices.Contains(l.good, x.Mod) || slices.Contains(l.open, x.Mod) && m.Type == claim.Time && l.good != nil {
				return timeDifference{code: OK, verdict: Supported} // until an hour is before it
			}
			if slices.Contains(l.open, x.Mod) {
				d.verdict, d.cost = NotEnoughInfo, 1
				return d
			}
		}
	}
	return d
}

// standsBefore says whether words stand right before a byte of a mention's part, or begin the mention there, a particle glued
// to them or not.
func standsBefore(words string, m stated, start int) bool {
	const longest = 60 // bytes
	head := m.part.Text[:start]
	head = arabic.FoldString(strings.TrimRight(head[max(0, len(head)-longest):], " \u00a0"), arabic.Full)
	rest, ok := strings.CutSuffix(head, words)
	return ok && (rest == "" || strings.HasSuffix(rest, " ") || strings.HasSuffix(rest, "\n") || strings.HasSuffix(rest, " و") || strings.HasSuffix(rest, " ف") || strings.HasSuffix(rest, "\nو"))
}
