package name

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// pair is a line of the parallel news.
type pair struct{ ID, Input, English string }

// TestEnglishOfNews matches English names of the parallel news with their Arabic ones, checked by hand, and with the
// words of a line drawn at random whose English lacks the name.
func TestEnglishOfNews(t *testing.T) {
	lines := parallel(t)
	if lines == nil {
		t.Skip("no parallel news")
	}
	by := map[string]pair{}
	for _, l := range lines {
		by[l.ID] = l
	}
	data, err := os.ReadFile("testdata/latin.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(200, 201))
	names, right, wrong := 0, 0, 0
	for row := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(row), "\t")
		if strings.HasPrefix(row, "#") || len(f) != 5 {
			continue
		}
		names++
		from, _ := strconv.Atoi(f[3])
		to, _ := strconv.Atoi(f[4])
		if words := string([]rune(by[f[0]].Input)[from:to]); English(words, f[1]) {
			right++
		} else {
			t.Logf("%s is not matched with %s", f[1], words)
		}
		other := lines[r.IntN(len(lines))]
		if strings.Contains(other.English, f[1]) {
			continue
		}
		if words := rendered(other.Input, f[1]); words != "" {
			wrong++
			t.Logf("%s is matched with %s", f[1], words)
		}
	}
	t.Logf("%d of %d matched, %d matched in another line", right, names, wrong)
	if names != 200 || right < 180 || wrong > 2 {
		t.Errorf("%d of %d matched, want 180; %d matched in another line, at most 2", right, names, wrong)
	}
}

// rendered gives the first words of a line, one to three, that a Latin name is matched with.
func rendered(s, latin string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ،.\"«»:؛()؟!,-[]\n'“”", r) })
	for i := range words {
		for n := 1; n <= 3 && i+n <= len(words); n++ {
			w := strings.Join(words[i:i+n], " ")
			if English(w, latin) {
				return w
			}
			if rest, cut := arabic.TrimGlued(w); cut > 0 && English(rest, latin) {
				return rest
			}
		}
	}
	return ""
}

func parallel(t *testing.T) []pair {
	t.Helper()
	dir := os.Getenv("ISNAD_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, "news", "parallel_ar_en.jsonl"))
	if err != nil {
		return nil
	}
	defer f.Close()
	var out []pair
	lines := bufio.NewScanner(f)
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		var p pair
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}
