package tools

import (
	"context"
	"encoding/json"
	"fmt"
)

// getResult declares get_result, which fetches the answer of a call that took long.
func getResult(store *Store) *Tool {
	return declare(Tool{
		Name:  "get_result",
		Title: "Fetch the answer of a long call",
		Description: "Waits for and gives the answer of a call that was answered with a handle because it takes long. While status is " +
			"working, call again. Not for anything without a handle.",
		Hints: Hints{ReadOnly: true, Idempotent: true},
	}, func(ctx context.Context, in struct {
		Handle string `json:"handle"`
	}) (any, error) {
		j, finished := store.fetch(ctx, in.Handle)
		switch {
		case j == nil:
			return nil, &Problem{Text: fmt.Sprintf("handle: this session has no call %s: a handle comes with the answer of a call that takes long, and is dropped some time after that; call the tool again", short(inJSON(in.Handle)))}
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !finished:
			return working(in.Handle), nil
		case j.err != nil:
			return nil, j.err
		}
		return struct {
			Status string          `json:"status"`
			Tool   string          `json:"tool"`
			Result json.RawMessage `json:"result"`
		}{"done", j.tool, j.answer}, nil
	})
}
