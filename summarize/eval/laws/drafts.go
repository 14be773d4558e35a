package laws

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/isnad-go/isnad/summarize/extractive"
	"github.com/isnad-go/isnad/summarize/source"
)

// NewsArticles is how many articles of outside data are drafted by rules and put to the laws.
const NewsArticles = 60

// Extractive drafts an article by rules.
func Extractive(name string, a *source.Article) Draft {
	return Draft{Name: name + " extractive", Article: a, Summary: extractive.Draft(a)}
}

// News drafts n articles of news/articles.jsonl in a folder of outside data, at even distances in the file. The error
// wraps [os.ErrNotExist] where there is no such file.
func News(dir string, n int) ([]Draft, error) {
	f, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	var all []*source.Article
	var names []string
	for k := 1; lines.Scan(); k++ {
		var given source.Given
		if err := json.Unmarshal(lines.Bytes(), &given); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", f.Name(), k, err)
		}
		if a, err := source.New(given); err == nil && a.Arabic() {
			all, names = append(all, a), append(names, fmt.Sprintf("news %d", k))
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	n = min(n, len(all))
	out := make([]Draft, n)
	for i := range out {
		k := i * len(all) / n
		out[i] = Extractive(names[k], all[k])
	}
	return out, nil
}
