// Package polarity reads how a clause of an Arabic text puts what it says: affirmed or negated, as a fact or
// hedged, wished for, required, as a condition, as done or only planned.
package polarity

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/text"
)

// Reading is how a clause puts what it says. Status is empty where no word tells it, and the verb's tense would
// have to; Coming says that a word leaves it open whether the thing is still to come («الأسبوع المقبل»).
// Marks are the places of the words that decided, in order. Present says that the word of the status is no verb of
// the perfect: «تستعد لإطلاق قافلة» is not even as a preparation told as done, «تعهد بإطلاقها» as a pledge is. Done says that a verb in
// the perfect opens the clause, Open that what may be or is likely is no such thing: «قد تتواصل», «من المرجح أن يصدر».
type Reading struct {
	Polarity claim.Polarity
	Modality claim.Modality
	Status   claim.Status
	Coming   bool
	Present  bool
	Done     bool
	Open     bool
	// Negations counts the words that negate the clause.
	Negations int
	// Scheduled says that the thing has its date still before it: «خطة مقبلة».
	Scheduled bool
	// Announced says that a verb of announcing opens the clause, in the perfect.
	Announced bool
	// Told says that a verb of the perfect, of being or of negation stands in the clause.
	Told bool
	// Imperfect says that a verb of the imperfect opens the clause.
	Imperfect bool
	only      bool // «لا … إلا»
	// Either says that a negation stands in the clause which need not be its predicate's: «غير ملزم», «بسبب عدم
	// كذا», one behind a verb of the past.
	Either bool
	// Bound says that the clause has a negator which affirms: of a bound («لا يقل عن», «لا … إلا») or behind «ما».
	Bound bool
	// Impossible says that the clause negates that the thing can be: «لا يمكن», which is no hedge.
	Impossible bool
	Marks      []text.Span
	// Head is the root of the clause's first word, behind what only joins it.
	Head string
}

// Read reads a clause. said, where not nil, tells the words that name the thing asked about: a word that governs
// it otherwise (تعهد, طالب) is then the thing itself.
func Read(t *arabic.Text, c Clause, said func(word string) bool) Reading {
	r := Reading{Polarity: claim.Affirmed, Modality: claim.Asserted}
	negated, restricted := 0, false
	first := head(t, c)
	r.Head = Root(withoutAnd(t.Word(first)))
	r.Done = arabic.PastVerb(withoutAnd(t.Word(first))) && !tells(t, first)
	r.Announced = announces(withoutAnd(t.Word(first)))
	r.Told = told(t, c.From, c.To)
	r.Imperfect = Imperfect(withoutAnd(t.Word(first)))
	done := r.Done || future(t.Word(first))
	for i := c.From; i < c.To; i++ {
		if t.Kind(i) != arabic.Word {
			continue
		}
		next := i + 1
		found := markersAt(t, i, c.To)
		stays := has(found, still) || has(found, limit) || has(found, denied) // a denial's own «not» is counted with it
		r.Bound = r.Bound || has(found, limit)
		for _, m := range found {
			if m.names(t) && said != nil && said(t.Word(i)) {
				continue
			}
			if done && i > first && m.kind >= hedged && m.kind <= coming && m.kind != ongoing {
				r.Coming = true // what hangs on what was done
				continue
			}
			switch m.kind {
			case negation:
				if stays || !ownNegation(t, c, i) {
					break
				}
				r.Bound = r.Bound || ofPhrase(t, c, i)
				if r.mark(t, m); done && i > first || lacks(m.word(t)) && !t.Is(m.end, "ان") || !verbal(m.word(t)) && i > first && !opens(t, c.From, i) {
					r.Either = true
				} else if negated++; m.word(t) == "لن" {
					r.status(t, m, claim.Planned) // it negates what is to come
				}
			case fails:
				negated++
				r.mark(t, m)
			case only:
				restricted = restricted || negated > 0
			case denied:
				negated++
				r.Status = claim.Denied
				r.mark(t, m)
			case hypothetical:
				if has(found, state) || spelledAn(t, i) || t.Is(i, "اذا") && strings.HasSuffix(t.Word(i-1), "ما") {
					break // «في حال حرجة», «عما إذا»
				}
				r.Status, r.Modality = claim.Conditional, claim.Hypothetical
				r.mark(t, m)
			case planned:
				r.status(t, m, claim.Planned)
			case ongoing:
				r.status(t, m, claim.Ongoing)
			case coming:
				r.Coming = true
				r.Scheduled = r.Scheduled || m.word(t) == "مقبل" || m.word(t) == "مقبله"
				r.Open = r.Open || scheduled(m.word(t)) && !(t.HasArticle(m.at) && told(t, c.From, m.at))
			case hedged:
				if has(found, state) {
					break // «المشتبه به» is a man
				}
				r.modality(t, m, claim.Hedged)
				r.Open = r.Open || t.Is(m.end, "ان") && imperfect(t.Word(m.end+1)) || m.word(t) == "ربما" && imperfect(t.Word(m.end))
			case possible:
				r.Impossible = negated%2 == 1 && !verbal(m.word(t))
				r.modality(t, m, claim.Possible)
				r.Open = r.Open || t.Is(m.end, "ان") && imperfect(t.Word(m.end+1))
			case desired:
				if aim(t, m) {
					r.Coming = true
					break
				}
				if i > first && noun(m.word(t)) {
					r.Coming = !scored(t.Word(m.end)) || r.Coming // «في قضية محاولة تهريب»: of something told
					break
				}
				r.modality(t, m, claim.Desired)
				r.status(t, m, claim.Planned)
			case required:
				r.modality(t, m, claim.Required)
				r.status(t, m, claim.Planned)
			}
			if m.kind == still || m.kind == negation || m.kind == limit || m.kind == denied || m.kind == state {
				next = max(next, m.end)
				if m.kind == limit && t.Is(i, "ما") {
					next++ // «ما لا يريده أحد» wishes nothing
				}
			}
		}
		switch {
		case len(found) > 0:
		case done && i > first:
			r.Coming = r.Coming || future(t.Word(i))
		default:
			r.particle(t, i, c.To)
		}
		i = next - 1
	}
	r.Negations, r.only, r.Bound = negated, restricted, r.Bound || restricted
	switch {
	case negated%2 == 1 && !restricted:
		r.Polarity = claim.Negated
	case r.Status == claim.Denied:
		r.Status = "" // لم يستبعد
	}
	return r
}

// head gives the first word of a clause behind what only joins it: إن, لكن, قد, كان.
func head(t *arabic.Text, c Clause) int {
	for i := c.From; i < c.To; i++ {
		w := withoutAnd(t.Word(i))
		switch w {
		case "ان", "انه", "انها", "بان", "بانه", "بانها", "لكن", "لكنه", "لكنها", "قد", "فقد", "كان", "كانت", "حيث", "كما", "الذي", "التي", "الذين", "ثم", "اذ", "فيما", "بينما":
			continue
		}
		if t.Kind(i) == arabic.Word {
			return i
		}
	}
	return c.From
}

// opens says whether nothing but particles stands before token i, or what adds a thing to others: «فضلا عن عدم كذا».
func opens(t *arabic.Text, from, i int) bool {
	for k := from; k < i; k++ {
		switch w := t.Word(k); w {
		case "فضلا", "علاوه", "اضافه", "جانب":
		default:
			if t.Kind(k) == arabic.Word && !t.IsFunction(k) {
				return false
			}
		}
	}
	return true
}

// verbal says whether a negator is one of verbs and sentences: of the others (غير, عدم, دون) what they negate may
// be any noun of the clause.
func verbal(w string) bool {
	switch w {
	case "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لست", "لسنا", "ليسا", "لما":
		return true
	}
	return false
}

// particle reads قد before an imperfect, ما before a perfect, and the prefix س of the future.
func (r *Reading) particle(t *arabic.Text, i, to int) {
	w := t.Word(i)
	switch {
	case (w == "قد" || w == "وقد") && i+1 < to && imperfect(t.Word(i+1)) && !auxiliary(plain(t.Word(i-1))), w == "فقد" && i+1 < to && strings.HasPrefix(t.Word(i+1), "ي"):
		r.modality(t, marker{possible, i, i + 2}, claim.Possible)
		r.Open = true
	case future(w):
		r.status(t, marker{planned, i, i + 1}, claim.Planned)
	case imperfect(withoutAnd(w)) && len(withoutAnd(w)) >= 8 && !t.HasArticle(i) && !strings.HasPrefix(w, "يوم"):
		r.Coming = true // «يعقد اجتماع»: the imperfect tells of now and of what is to come
	}
}

func (r *Reading) mark(t *arabic.Text, m marker) {
	if span := t.Span(m.at, m.end); len(r.Marks) == 0 || r.Marks[len(r.Marks)-1] != span {
		r.Marks = append(r.Marks, span)
	}
}

// modality keeps what says it first: the outermost word governs the rest.
func (r *Reading) modality(t *arabic.Text, m marker, to claim.Modality) {
	if r.Modality == claim.Asserted {
		r.Modality = to
		r.mark(t, m)
	}
}

func (r *Reading) status(t *arabic.Text, m marker, to claim.Status) {
	if r.Status == "" {
		r.Status, r.Present = to, !perfect(m.word(t))
		r.mark(t, m)
	}
}

func has(found []marker, k kind) bool {
	for _, m := range found {
		if m.kind == k {
			return true
		}
	}
	return false
}
