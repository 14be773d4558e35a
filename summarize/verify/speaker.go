package verify

import (
	_ "embed" // the check's doc
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/name"
	"github.com/isnad-go/isnad/summarize/source"
)

//go:embed docs/speaker.md
var speakerDoc string

// Speaker holds attributions against the article: who said it, by which word, carried by whom.
var Speaker = &Check{
	Name: "speaker",
	Doc:  speakerDoc,
	Codes: []string{OK, "elided", "interview", "no-evidence", "evidence-not-found", "cue-not-found", "speaker-unknown", "speaker-other", "speaker-apart",
		"speaker-shortened", "speaker-entity", "speaker-unnamed", "via-other", "via-apart", "act-changed", "act-unknown"},
	Run: func(p *Pass) error {
		cast := p.cast()
		for _, v := range p.Values {
			if err := p.Context.Err(); err != nil {
				return err
			}
			if a, ok := v.Value.(claim.Attribution); ok {
				f, place := p.speaker(v, a, cast)
				f.Path = v.Path
				p.Report(f, place)
			}
		}
		return nil
	},
}

// cast is the entities of the summary by id; empty for a value of another type.
func (p *Pass) cast() map[string]claim.Entity {
	out := map[string]claim.Entity{}
	s, ok := p.Root.(*claim.Summary)
	if v, plain := p.Root.(claim.Summary); plain {
		s, ok = &v, true
	}
	if ok && s != nil {
		for _, e := range s.Entities {
			out[e.ID] = e
		}
	}
	return out
}

// speaker answers for one attribution: the parts stand or fall together, and the gravest speaks for all.
func (p *Pass) speaker(v Value, a claim.Attribution, cast map[string]claim.Entity) (Finding, *source.Place) {
	if len(v.Scope) == 0 {
		return Finding{Verdict: NotEnoughInfo, Code: "no-evidence", Reason: p.Reason("no evidence stands beside it")}, nil
	}
	if !p.scope(v.Scope).found {
		return Finding{Verdict: NotEnoughInfo, Code: "evidence-not-found", Reason: p.Reason("the article does not have the evidence given")}, nil
	}
	said := p.sayings(v.Scope)
	words := string(a.Text)
	if words == "" {
		words = cast[string(a.Speaker)].Name.Text
	}
	cues := said.verbs()
	if a.Cue != "" {
		if cues = said.by(string(a.Cue)); len(cues) == 0 {
			return Finding{Verdict: Refuted, Code: "cue-not-found", Got: a.Cue, Reason: p.Reason("the evidence does not have the word %s", a.Cue)}, nil
		}
		cues = cues.about(p, p.beside(v.Path))
	}
	if words == "" {
		return Finding{Verdict: NotEnoughInfo, Code: "speaker-unnamed", Reason: p.Reason("no speaker is given")}, nil
	}
	matches := p.run.find(p.Article, words)
	if len(matches) == 0 {
		f := Finding{Verdict: Refuted, Code: "speaker-unknown", Got: claim.Maybe(words), Reason: p.Reason("the article names no such speaker")}
		if len(cues) > 0 {
			f.Want = claim.Maybe(cues[0].subjectWords())
		}
		return f, nil
	}
	f, place := p.said(cues, words, matches)
	if f.Code == "speaker-apart" {
		if m := p.answers(v.Scope, words, matches); m != nil {
			f, place = Finding{Verdict: Supported, Code: "interview", Reason: p.Reason("he answers so in the interview")}, &m.Place
		}
	}
	for _, next := range [...]func() (Finding, bool){
		func() (Finding, bool) { return p.sameBearer(a, cast, place) },
		func() (Finding, bool) { return p.carriers(v, a, cast) },
		func() (Finding, bool) { return p.act(a) },
	} {
		if g, wrong := next(); wrong && rank(g.Verdict) > rank(f.Verdict) {
			f = g
		}
	}
	return f, place
}

// said chooses the best answer over the words that may introduce the statement.
func (p *Pass) said(cues sayings, words string, matches []source.Match) (Finding, *source.Place) {
	best := spoken{code: "speaker-apart"}
	for k, c := range cues {
		s, settled := c.quoted(p, words, matches)
		if old := c.spokenBy(p, words, matches, true); !settled || old.rank() < s.rank() && !(settled && s.code == "speaker-other") {
			s = old
		}
		if k == 0 || s.rank() < best.rank() {
			best = s
		}
	}
	place := &matches[0].Place
	if best.match != nil {
		place = &best.match.Place
	}
	f := Finding{Verdict: Supported, Code: best.code, Reason: p.Reason("the article has him say it")}
	switch best.code {
	case "elided":
		f.Reason = p.Reason("the speaker is the one named before")
	case "speaker-other":
		f.Verdict, f.Got, f.Want = Refuted, claim.Maybe(words), claim.Maybe(best.want)
		f.Reason = p.Reason("the article has another say it: %s", best.want)
	case "speaker-shortened":
		f.Verdict, f.Got, f.Want = NotEnoughInfo, claim.Maybe(words), claim.Maybe(best.want)
		f.Reason = p.Reason("the speaker's phrase is longer in the article: %s", best.want)
	case "speaker-apart":
		f.Verdict, f.Got = NotEnoughInfo, claim.Maybe(words)
		f.Reason = p.Reason("the article does not settle that it is he who says it")
	}
	return f, place
}

// sameBearer says whether the entity given as the speaker is not the one that his phrase names.
func (p *Pass) sameBearer(a claim.Attribution, cast map[string]claim.Entity, at *source.Place) (Finding, bool) {
	e, ok := cast[string(a.Speaker)]
	if !ok || a.Text == "" {
		return Finding{}, false
	}
	phrase := string(a.Text)
	same := shareWord(e.Name.Text, phrase) || name.Capital(phrase, e.Name.Text)
	for _, alias := range e.Aliases {
		same = same || shareWord(alias, phrase)
	}
	if !same && !p.namesPerson(at) {
		same = p.titleTies(e, phrase) || documents[firstWord(phrase)] && p.near(at, e.Name.Text)
	}
	return Finding{Verdict: NotEnoughInfo, Code: "speaker-entity", Got: claim.Maybe(e.Name.Text), Want: a.Text,
		Reason: p.Reason("nothing ties the entity %s to the speaker's phrase", e.Name.Text)}, !same
}

// titleTies says whether a phrase is a title of the entity, whole or in part: the one that the summary gives him or one
// that the article does.
func (p *Pass) titleTies(e claim.Entity, phrase string) bool {
	folded := arabic.FoldString(phrase, arabic.Full)
	ties := func(title string) bool {
		title = arabic.FoldString(title, arabic.Full)
		return title != "" && (strings.Contains(title, folded) || strings.Contains(folded, title))
	}
	if ties(string(e.Name.Title)) {
		return true
	}
	for _, m := range p.run.find(p.Article, e.Name.Text) {
		if n, ok := p.mentionAt(&m.Place); ok && ties(n.Title.Of(p.partOf(m.In).Text)) {
			return true
		}
	}
	return false
}

// documents speak for the body whose they are: «بيان», where the entity is the ministry.
var documents = map[string]bool{"بيان": true, "البيان": true, "تقرير": true, "التقرير": true, "دراسه": true, "الدراسه": true, "رساله": true, "الرساله": true,
	"وثيقه": true, "الوثيقه": true, "احصاءات": true, "احصائيه": true, "ارقام": true, "بيانات": true, "تصريح": true, "تصريحات": true, "مذكره": true, "استطلاع": true}

// namesPerson says whether a person's name stands in a place.
func (p *Pass) namesPerson(at *source.Place) bool {
	for _, n := range p.namesAt(at) {
		if n.Kind == "person" {
			return true
		}
	}
	return false
}

// near says whether words stand within one phrase of a place: «بيان لوزارة الدفاع».
func (p *Pass) near(at *source.Place, words string) bool {
	for _, m := range p.run.find(p.Article, words) {
		if m.In == at.In && m.Span.Start < at.Span.End+maxBetween && at.Span.Start < m.Span.End+maxBetween {
			return true
		}
	}
	return false
}

// carriers finds the first via that the evidence does not name.
func (p *Pass) carriers(v Value, a claim.Attribution, cast map[string]claim.Entity) (Finding, bool) {
	s := p.scope(v.Scope)
	for _, via := range a.Via {
		words := via
		if e, ok := cast[via]; ok {
			words = e.Name.Text
		}
		found, places := false, p.run.find(p.Article, words)
		for _, m := range places {
			found = found || s.cover[m.In].touches(m.Span)
		}
		switch {
		case found || words == string(p.Article.Given().Outlet):
		case len(places) > 0:
			return Finding{Verdict: NotEnoughInfo, Code: "via-apart", Got: claim.Maybe(words), Reason: p.Reason("the article names the carrier %s elsewhere", words)}, true
		default:
			return Finding{Verdict: Refuted, Code: "via-other", Got: claim.Maybe(words), Reason: p.Reason("the evidence names no such carrier: %s", words)}, true
		}
	}
	return Finding{}, false
}

// act holds what the speaker does by saying it against what the cue tells: a threat is no statement. The acts that
// only report are not told apart.
func (p *Pass) act(a claim.Attribution) (Finding, bool) {
	w := arabic.FoldString(string(a.Cue), arabic.Full)
	verb, _, ok := arabic.Speech(w)
	if !ok && a.Cue != "" && !tellsOf(w, a.Act) {
		return Finding{Verdict: NotEnoughInfo, Code: "act-unknown", Got: claim.Maybe(a.Act), Reason: p.Reason("isnad cannot tell whether the word %s tells %s", a.Cue, a.Act)}, true
	}
	if !ok || a.Act == verb.Act || reports(a.Act) && reports(verb.Act) || verb.Act == claim.OtherAct {
		return Finding{}, false
	}
	return Finding{Verdict: Refuted, Code: "act-changed", Got: claim.Maybe(a.Act), Want: claim.Maybe(verb.Act),
		Reason: p.Reason("the word %s tells %s, not %s", a.Cue, verb.Act, a.Act)}, true
}

// tellsOf says whether a word that the list of speech does not have may tell an act: a threat, a promise and praise have
// words that it has, and so has a denial but for those of a few roots.
func tellsOf(cue string, act claim.Act) bool {
	switch act {
	case claim.Threaten, claim.Promise, claim.Praise:
		return false
	case claim.Deny:
		for _, root := range [...]string{"فند", "كذب", "دحض", "نف", "ناف", "نكر", "رد", "ستبعد", "رفض"} {
			if strings.Contains(cue, root) {
				return true
			}
		}
		return false
	}
	return true
}

func reports(a claim.Act) bool {
	switch a {
	case claim.Say, claim.Confirm, claim.Add, claim.Explain, claim.Announce, claim.OtherAct:
		return true
	}
	return false
}
