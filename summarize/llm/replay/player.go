package replay

import (
	"context"
	"fmt"

	"github.com/isnad-go/isnad/summarize/llm"
)

// Player is an [llm.Model] that answers from recordings alone. It is safe for concurrent use.
type Player struct {
	dir   string
	all   []Exchange
	byKey map[string]*Exchange
}

// NewPlayer reads a folder of recordings; its errors are those of [Load].
func NewPlayer(dir string) (*Player, error) {
	all, err := Load(dir)
	if err != nil {
		return nil, err
	}
	p := &Player{dir: dir, all: all, byKey: map[string]*Exchange{}}
	for i := range all {
		p.byKey[all[i].Key] = &all[i]
	}
	return p, nil
}

// Complete gives the recorded answer or failure of a request. A request without a recording is an
// [*llm.Error] of kind [llm.NoRecording] that wraps a [*Mismatch].
func (p *Player) Complete(ctx context.Context, req *llm.Request) (*llm.Response, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("model: stopped before the replay: %w", err)
	}
	if x, ok := p.byKey[Key(req)]; ok {
		return x.result()
	}
	miss := nearest(p.dir, p.all, req)
	return nil, noRecording(miss, "%s", miss.Error())
}
