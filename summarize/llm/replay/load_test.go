package replay

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/llm"
)

func TestLoadInOrder(t *testing.T) {
	dir := t.TempDir()
	var reqs []*llm.Request
	for i := range 11 {
		req := request()
		req.Attempt = i
		reqs = append(reqs, req)
	}
	record(t, dir, reqs...)
	write(t, "how it was made", dir, "README.md")
	write(t, "{", dir, ".hidden.json")
	all, err := Load(dir)
	if err != nil || len(all) != 11 {
		t.Fatalf("got %d, %v", len(all), err)
	}
	for i, x := range all {
		if x.Request.Attempt != i || x.Key != Key(reqs[i]) {
			t.Errorf("place %d has %s with attempt %d", i, x.File, x.Request.Attempt)
		}
	}
	x := all[10]
	if x.File != "11.json" || x.Model != "manual-careful" || x.Provenance != "synthetic, made by a test" || x.Failure != nil {
		t.Errorf("got %+v", x)
	}
	if x.Request.Messages[1] != reqs[10].Messages[1] {
		t.Errorf("message %q", x.Request.Messages[1].Content)
	}
}

func TestLoadNothing(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	_, err := Load(missing)
	if f := fault(t, err); f.Kind != llm.NoRecording || !errors.Is(err, fs.ErrNotExist) || !strings.Contains(f.Message, missing) {
		t.Errorf("got %v", f)
	}
	_, err = NewPlayer(t.TempDir())
	if f := fault(t, err); f.Kind != llm.NoRecording || !strings.Contains(f.Message, "holds no recordings") {
		t.Errorf("got %v", f)
	}
}

func TestLoadRefuses(t *testing.T) {
	dir := t.TempDir()
	record(t, dir, request())
	good := read(t, dir, "1.json")
	swap := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the recording has no %q", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	for _, tt := range []struct{ name, file, text, want string }{
		{"cut off", "1.json", good[:len(good)/2], "not a recording"},
		{"empty", "1.json", "\n", "is empty"},
		{"another JSON", "1.json", `{"messages": []}`, "unknown field"},
		{"two objects", "1.json", good + "{}", "more after"},
		{"words after it", "1.json", good + "and more", "more after"},
		{"message edited", "1.json", swap("You summarize.", "You summarise."), "the key is"},
		{"schema edited", "1.json", swap(`"<a>"`, `"<b>"`), "the key is"},
		{"attempt edited", "1.json", swap(`"attempt": 0`, `"attempt": 1`), "the key is"},
		{"temperature edited", "1.json", swap(`"temperature": 0`, `"temperature": 1`), "the key is"},
		{"key edited", "1.json", swap(`"key": "`, `"key": "0`), "the key is"},
		{"answer edited", "1.json", swap(`{\"z\": \"120 `, `{\"z\": \"130 `), "response.text"},
		{"answer prettified", "1.json", swap(` \"a\": null}`, `  \"a\": null}`), "response.text"},
		{"reason edited", "1.json", swap(`"finish_reason": "stop"`, `"finish_reason": "length"`), "response.finish_reason"},
		{"failure of another kind", "1.json", swap("\n}\n", ",\n\"error\": {\"kind\": \"network\", \"status\": 0, \"message\": \"\"}}\n"), "never recorded"},
		{"copied", "2.json", good, "same request as 1.json"},
		{"another name", "1b.json", good, "no name of a recording"},
		{"another number", "01.json", good, "no name of a recording"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, good, dir, "1.json")
			write(t, tt.text, dir, tt.file)
			_, err := Load(dir)
			if err == nil {
				t.Fatal("no error")
			}
			if got := err.Error(); !strings.Contains(got, tt.want) || !strings.Contains(got, filepath.Join(dir, tt.file)) ||
				strings.Contains(got, "\n") {
				t.Errorf("got %q, want one line with %q and the file", got, tt.want)
			}
		})
	}
}

// White space between the parts of a file is nobody's edit.
func TestLoadReformatted(t *testing.T) {
	dir := t.TempDir()
	record(t, dir, request())
	write(t, strings.ReplaceAll(read(t, dir, "1.json"), "\n", "\r\n\t"), dir, "1.json")
	if _, err := Load(dir); err != nil {
		t.Error(err)
	}
}

func TestInBody(t *testing.T) {
	for _, tt := range []struct {
		body, text, finish string
		ok                 bool
	}{
		{`{"choices":[{"message":{"content":"أ"},"finish_reason":"stop"}]}`, "أ", "stop", true},
		{`{"choices":[{"message":{"content":null,"refusal":"no"},"finish_reason":"stop"}]}`, "", "stop", true},
		{`{"choices":[{"message":{"refusal":"no"}}]}`, "", "", true},
		{`{"choices":[{"message":{"content":[{"type":"text","text":"أ"},{"text":"ب"}]},"finish_reason":"stop"}]}`, "أب", "stop", true},
		{`{"choices":[{"message":{"content":7}}]}`, "", "", false},
		{`{"choices":[{"text":"a"}]}`, "", "", false},
		{`{"choices":[]}`, "", "", false},
		{`{"content":[{"text":"another API"}]}`, "", "", false},
		{``, "", "", false},
	} {
		if text, finish, ok := inBody([]byte(tt.body)); text != tt.text || finish != tt.finish || ok != tt.ok {
			t.Errorf("%s: got %q, %q, %t", tt.body, text, finish, ok)
		}
	}
}
