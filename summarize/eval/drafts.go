package eval

import (
	"encoding/json"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

// Draft is the summary that a recorded run gave first: the first of its replies that is valid, before any repair.
// ok is false where there is none. The summary is the caller's own.
func (r *Recorded) Draft() (s *claim.Summary, ok bool) {
	for i := range r.Exchanges {
		x := &r.Exchanges[i]
		if isRepair(x.Request) {
			continue
		}
		res, err := answer(x)
		if err != nil {
			continue
		}
		doc := []byte(res.Text)
		s := new(claim.Summary)
		if len(schema.Summary().Validate(doc)) == 0 && json.Unmarshal(doc, s) == nil {
			return s, true
		}
	}
	return nil, false
}
