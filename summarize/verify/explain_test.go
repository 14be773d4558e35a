package verify_test

import (
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/verify"
)

func TestExplain(t *testing.T) {
	for _, c := range verify.Checks() {
		for _, code := range c.Codes {
			if got := c.Explain(code); !strings.Contains(got, "`"+code+"`") || len(got) < len(code)+20 {
				t.Errorf("%s: of the code %s it says %q", c.Name, code, got)
			}
		}
	}
	if got := verify.Prose.Explain("quantity-unit"); got != "" {
		t.Errorf("prose explains a code of another check: %q", got)
	}
}
