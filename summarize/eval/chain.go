package eval

import (
	"context"
	"errors"
	"fmt"

	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/schema"
)

var (
	// errBefore ends a run where the first repair would be asked for.
	errBefore = errors.New("repairs are not asked for here")
	// errUnrecorded ends a run where no recording answers.
	errUnrecorded = errors.New("no recording answers this request")
)

// chain is an [llm.Model] that answers from one answerer's exchanges, for one run over one sample. A draft,
// asked for again or not, is the exchange of the same attempt, whatever the prompt was; a repair must have
// been recorded for this very request.
type chain struct {
	exchanges []replay.Exchange
	repairs   bool // whether repairs are answered at all

	drafts   int             // how many drafts were given
	used     map[string]bool // repairs by their file
	unfilled *llm.Request    // the repair that no recording answers
}

func isRepair(req *llm.Request) bool { return req.SchemaName == schema.Repair().Name() }

// Complete gives the recorded answer or failure. There is nothing to wait for, and so to cancel.
func (c *chain) Complete(_ context.Context, req *llm.Request) (*llm.Response, error) {
	if isRepair(req) {
		return c.repair(req)
	}
	for i := range c.exchanges {
		if x := &c.exchanges[i]; x.Request.Attempt == req.Attempt && !isRepair(x.Request) {
			c.drafts++
			return answer(x)
		}
	}
	return nil, errUnrecorded
}

func (c *chain) repair(req *llm.Request) (*llm.Response, error) {
	if !c.repairs {
		return nil, errBefore
	}
	key := replay.Key(req)
	for i := range c.exchanges {
		if x := &c.exchanges[i]; x.Key == key {
			c.used[x.File] = true
			return answer(x)
		}
	}
	c.unfilled = req
	return nil, errUnrecorded
}

func answer(x *replay.Exchange) (*llm.Response, error) {
	if x.Failure != nil {
		return nil, x.Failure
	}
	return x.Response, nil
}

// lastDraft is the highest attempt with a recorded draft. The error says why the exchanges are no one run.
func lastDraft(exchanges []replay.Exchange) (int, error) {
	files := map[int]string{}
	last := 0
	for _, x := range exchanges {
		if isRepair(x.Request) {
			continue
		}
		n := x.Request.Attempt
		if other := files[n]; other != "" {
			return 0, fmt.Errorf("%s and %s are both drafts of attempt %d: keep one run in a folder", other, x.File, n)
		}
		files[n], last = x.File, max(last, n)
	}
	switch {
	case len(exchanges) == 0:
		return 0, errors.New("nothing was recorded")
	case files[0] == "":
		return 0, errors.New("there is no recording of the first draft (attempt 0)")
	}
	return last, nil
}
