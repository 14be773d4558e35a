package tools_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

func TestVerbatim(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{`{"a":"\ud83d\ude00 \u0627 \\ud83d \" \n"}`, ""},
		{`"\\\\ud83d"`, ""},
		{`"\ufffd"`, ""},
		{`"` + "\uFFFD\u200f" + `"`, ""},
		{``, ""},
		{`"\`, ""},
		{`"\ud83"`, ""},
		{`"\ud83d"`, `\ud83d at byte 1`},
		{`"a\\\ud83d"`, `\ud83d at byte 4`},
		{`"\ud83d\u0627"`, `\ud83d at byte 1`},
		{`"\ud83d\ud83d\ude00"`, `\ud83d at byte 1`},
		{`"\ude00\ud83d"`, `\ude00 at byte 1`},
		{`"\uDE00"`, `\uDE00 at byte 1`},
		{"\"ab\xc3\x28\"", "invalid UTF-8 at byte 3"},
		{"\"\xed\xa0\xbd\"", "invalid UTF-8 at byte 1"},
	} {
		err := tools.Verbatim([]byte(c.raw))
		if (err == nil) != (c.want == "") || err != nil && !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("Verbatim(%s) = %v, want %q", c.raw, err, c.want)
		}
	}
}

// What passes is decoded as it was written: a decoder puts no replacement character that was not there.
func FuzzVerbatim(f *testing.F) {
	for _, s := range []string{`"\ud83d\ude00"`, `"\ud83d"`, `"\\ud83d"`, `"\ufffd"`, "\"\xff\"", `"\uDBFF\uDFFF\\\uDFFF"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var s string
		if tools.Verbatim(raw) != nil || json.Unmarshal(raw, &s) != nil {
			return
		}
		const replacement = "\uFFFD"
		written := strings.Count(string(raw), replacement) + strings.Count(strings.ToLower(string(raw)), `\ufffd`)
		if got := strings.Count(s, replacement); got > written {
			t.Errorf("%q passes, and is decoded into %q", raw, s)
		}
	})
}
