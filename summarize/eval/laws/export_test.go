package laws

import (
	"context"
	"fmt"

	"github.com/isnad-go/isnad/summarize/verify"
)

// Alone verifies each event and claim of a draft as a trial does, and gives the codes by check and path.
func Alone(ctx context.Context, d Draft) (map[string]string, error) {
	out := map[string]string{}
	for list, n := range map[string]int{"events": len(d.Summary.Events), "claims": len(d.Summary.Claims), "entities": len(d.Summary.Entities)} {
		for i := range n {
			x := around(d.Summary, fmt.Sprintf("/%s/%d", list, i))
			r, err := verify.Struct(ctx, d.Article, x.Summary, nil)
			if err != nil {
				return nil, err
			}
			for _, f := range r.Findings {
				out[f.Check+" "+x.whole(f.Path)] = f.Code
			}
		}
	}
	return out, nil
}
