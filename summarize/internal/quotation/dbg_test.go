package quotation

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("F")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	for _, s := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		fmt.Println("##", s)
		for _, m := range scan(s) {
			fmt.Printf("%s|%s|%s|E%v|%s\n", m.Cue.Of(s), m.Act, m.Speaker.Of(s), m.Elided, m.Content.Of(s))
		}
	}
}
