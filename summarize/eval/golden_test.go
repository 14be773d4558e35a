package eval

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// Every shipped folder of samples is evaluated, and what comes out is reviewed as a golden file: a figure
// that moves shows in the difference. The real recordings are never touched.
func TestGolden(t *testing.T) {
	if *update {
		synthesize(t)
	}
	for _, name := range []string{"synthetic", "arabic-press"} {
		t.Run(name, func(t *testing.T) {
			dir := "testdata/" + name
			if _, err := os.Stat(dir); err != nil {
				t.Skip("not shipped: ", dir)
			}
			text, jsonText := evaluate(t, dir)
			again, jsonAgain := evaluate(t, dir)
			if text != again || jsonText != jsonAgain {
				t.Error("the same folder gave other bytes")
			}
			golden(t, name+".txt", text)
			golden(t, name+".json", jsonText)
		})
	}
}

// evaluate gives the text and the JSON of a folder's evaluation.
func evaluate(t *testing.T, dir string) (text, jsonText string) {
	t.Helper()
	samples, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Run(t.Context(), samples, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b, j bytes.Buffer
	if err := r.Text(&b); err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(&j)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(r); err != nil {
		t.Fatal(err)
	}
	return b.String(), j.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		write(t, got, "testdata", name)
	}
	want, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatalf("%v: write it with go test ./summarize/eval -update, and read it", err)
	}
	if got != string(want) {
		t.Errorf("testdata/%s differs (go test ./summarize/eval -update, and read the difference):\n%s", name, got)
	}
}
