package eval

import (
	"golang.org/x/text/language"

	"github.com/isnad-go/isnad/summarize"
	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/schema"
)

// settings finds the options under which today's code asks for the draft as it was recorded. Where it does
// so under none, the prompt has changed since, and the first options stand for it.
func settings(s *Sample, exchanges []replay.Exchange) (opts summarize.Options, today bool) {
	var draft *replay.Exchange
	for i := range exchanges {
		if x := &exchanges[i]; x.Request.Attempt == 0 && !isRepair(x.Request) {
			draft = x
		}
	}
	first := summarize.Options{Params: draft.Request.Params}
	for _, lang := range []language.Tag{language.Arabic, language.English} {
		for _, inPrompt := range []bool{false, true} {
			o := first
			o.Language, o.SchemaInPrompt = lang, inPrompt
			system, user, err := summarize.DraftPrompt(s.Article, &o)
			if err != nil {
				continue
			}
			sum := schema.Summary()
			req := llm.Request{Messages: []llm.Message{{Role: "system", Content: system}, {Role: "user", Content: user}},
				SchemaName: sum.Name(), Schema: sum.Wire(), Params: o.Params}
			if replay.Key(&req) == draft.Key {
				return o, true
			}
		}
	}
	return first, false
}
