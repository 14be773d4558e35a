package eval

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/llm/replay"
)

// Metric is what one answerer's scores come to. Figures are plain counts; rates are left to the reader,
// with what they rest on beside them.
//
//   - Samples: articles that have a folder of this answerer's recordings; all of them for [Extractive].
//   - Replies: drafts that are JSON and keep the schema, of all drafts given. A draft that breaks it and
//     was asked for again counts as one reply, its successor as another; a refusal, an empty or a cut-off
//     answer counts as a reply that is not valid. Repairs do not count here. 0 of 0 means that there is no
//     model.
//   - TodaysPrompt: samples whose draft answers the prompt that today's code writes. The others answer an
//     earlier prompt; they are verified all the same.
//   - Before: findings on the first valid draft, of the samples that have one.
//   - After: findings on what is handed out in the end, of the samples whose every repair of today was
//     recorded. A draft that needed no repair counts unchanged, and so does one whose repair the model
//     refused. Before and After rest on different samples where a repair is stale: compare them only
//     where Samples is the same.
//   - Judged: the first valid drafts against human verdicts, of the samples that have some; see there.
//   - Usage: see there.
type Metric struct {
	Answerer     string  `json:"answerer"`
	Samples      int     `json:"samples"`
	Replies      Replies `json:"replies"`
	TodaysPrompt int     `json:"todays_prompt"`
	Before       Figures `json:"before"`
	After        Figures `json:"after"`
	Judged       Judged  `json:"judged"`
	Usage        Usage   `json:"usage"`
}

// Figures are findings by check, summed over so many samples.
type Figures struct {
	Samples int      `json:"samples"`
	Checks  []Counts `json:"checks"`
}

// Usage is what all recorded answers took, stale ones included, as the services reported it: tokens, and
// the cost in US dollars where the reply has usage.cost. Each is null where any one answer does not tell
// it, since a sum over some would mislead. How long an answer took is in no recording.
type Usage struct {
	PromptTokens     *int        `json:"prompt_tokens"`
	CompletionTokens *int        `json:"completion_tokens"`
	Cost             claim.Maybe `json:"cost"` // a decimal number
}

// usage sums over the exchanges.
func usage(exchanges []replay.Exchange) Usage {
	var parts []Usage
	for _, x := range exchanges {
		var u Usage
		if t := x.Response.Usage; t != nil {
			u.PromptTokens, u.CompletionTokens = &t.PromptTokens, &t.CompletionTokens
		}
		u.Cost = cost(x.Response.Body)
		parts = append(parts, u)
	}
	return total(parts)
}

// cost is usage.cost of a reply, or nothing.
func cost(body json.RawMessage) claim.Maybe {
	var reply struct {
		Usage struct {
			Cost json.Number `json:"cost"`
		} `json:"usage"`
	}
	if json.Unmarshal(body, &reply) != nil {
		return ""
	}
	return claim.Maybe(reply.Usage.Cost)
}

// total sums what is known of all; nothing is known of none.
func total(parts []Usage) Usage {
	return Usage{
		PromptTokens:     sum(parts, func(u Usage) *int { return u.PromptTokens }),
		CompletionTokens: sum(parts, func(u Usage) *int { return u.CompletionTokens }),
		Cost:             sumCost(parts),
	}
}

func sum(parts []Usage, of func(Usage) *int) *int {
	n := 0
	for _, p := range parts {
		v := of(p)
		if v == nil {
			return nil
		}
		n += *v
	}
	if len(parts) == 0 {
		return nil
	}
	return &n
}

// sumCost adds decimals exactly: a sum of floats would depend on their order and show it.
func sumCost(parts []Usage) claim.Maybe {
	all := new(big.Rat)
	for _, p := range parts {
		v, ok := new(big.Rat).SetString(string(p.Cost))
		if !ok {
			return ""
		}
		all.Add(all, v)
	}
	if len(parts) == 0 {
		return ""
	}
	s := all.FloatString(8)
	return claim.Maybe(strings.TrimSuffix(strings.TrimRight(s, "0"), "."))
}

// metrics sums scores by answerer, in the order of names.
func metrics(answerers []string, scores []Score) []Metric {
	out := make([]Metric, 0, len(answerers))
	for _, name := range answerers {
		m := Metric{Answerer: name, Before: Figures{Checks: []Counts{}}, After: Figures{Checks: []Counts{}}}
		var used []Usage
		for i := range scores {
			if s := &scores[i]; s.Answerer == name {
				m.add(s)
				used = append(used, s.Usage)
			}
		}
		m.Usage = total(used)
		out = append(out, m)
	}
	return out
}

func (m *Metric) add(s *Score) {
	m.Samples++
	m.Replies.Valid += s.Replies.Valid
	m.Replies.Of += s.Replies.Of
	if s.TodaysPrompt {
		m.TodaysPrompt++
	}
	m.Judged.add(s.Judged)
	m.Before.add(s.Before)
	m.After.add(s.After)
}

// add adds the counts of one sample; nil means that the sample is left out.
func (f *Figures) add(counts []Counts) {
	if counts == nil {
		return
	}
	f.Samples++
	if len(f.Checks) == 0 {
		for _, c := range counts {
			f.Checks = append(f.Checks, Counts{Check: c.Check})
		}
	}
	for i, c := range counts {
		f.Checks[i].Supported += c.Supported
		f.Checks[i].Refuted += c.Refuted
		f.Checks[i].NotEnoughInfo += c.NotEnoughInfo
	}
}
