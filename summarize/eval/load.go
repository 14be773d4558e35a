package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/llm"
	"github.com/isnad-go/isnad/summarize/llm/replay"
	"github.com/isnad-go/isnad/summarize/source"
)

// Extractive is the answerer that is no model. No folder of recordings may bear its name.
const Extractive = "extractive"

// Sample is an article to be evaluated, with what was recorded about it.
type Sample struct {
	Name    string
	Article *source.Article
	// Recorded holds the answerers in the order of their names; nil where nothing was recorded.
	Recorded []Recorded
	// Gold says whether the sample has gold.json.
	Gold bool
	// Verdicts are what people judged of recorded drafts: answerer to path to verdict; nil where there are none.
	Verdicts map[string]map[string]HumanVerdict
}

// Recorded is the run of one answerer over one sample: the exchanges in the order of their files.
type Recorded struct {
	Answerer  string
	Exchanges []replay.Exchange
}

// Load reads a folder of samples, in the order of their names. Files beside the samples' folders and hidden
// folders are passed over; a folder without any sample gives none.
//
// The error names the file or folder and what is wrong with it: one without article.txt, an article that
// [source.New] refuses, a recording that [replay.Load] refuses.
func Load(dir string) ([]Sample, error) {
	if exists(filepath.Join(dir, "article.txt")) {
		return nil, fmt.Errorf("samples: %s is a sample itself: name the folder that holds it", dir)
	}
	names, err := folders(dir)
	if err != nil {
		return nil, fmt.Errorf("samples: %w", err)
	}
	samples := make([]Sample, 0, len(names))
	for _, name := range names {
		s, err := loadSample(filepath.Join(dir, name))
		if err != nil {
			return nil, fmt.Errorf("sample %s: %w", name, err)
		}
		s.Name = name
		samples = append(samples, s)
	}
	return samples, nil
}

func loadSample(dir string) (Sample, error) {
	article, err := loadArticle(dir)
	if err != nil {
		return Sample{}, err
	}
	recorded, err := loadRecorded(filepath.Join(dir, "recordings"))
	if err != nil {
		return Sample{}, err
	}
	verdicts, err := loadVerdicts(filepath.Join(dir, "verdicts.json"))
	return Sample{Article: article, Recorded: recorded, Gold: exists(filepath.Join(dir, "gold.json")), Verdicts: verdicts}, err
}

func loadArticle(dir string) (*source.Article, error) {
	file := filepath.Join(dir, "article.txt")
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no %s: a sample's folder holds its article", file)
	}
	if err != nil {
		return nil, err
	}
	var given source.Given
	if err := readKnown(filepath.Join(dir, "article.json"), &given); err != nil {
		return nil, err
	}
	given.Text = string(text)
	a, err := source.New(given)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return a, nil
}

// readKnown reads what is known of an article; a missing file says nothing.
func readKnown(file string, given *source.Given) error {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !utf8.Valid(b) { // encoding/json would replace what is not
		return fmt.Errorf("%s is not valid UTF-8: convert it first", file)
	}
	if err := json.Unmarshal(b, given); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

func loadRecorded(dir string) ([]Recorded, error) {
	names, err := folders(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Recorded
	for _, name := range names {
		if name == Extractive {
			return nil, fmt.Errorf("%s: this name is kept for the drafter without a model: rename the folder", filepath.Join(dir, name))
		}
		exchanges, err := replay.Load(filepath.Join(dir, name))
		var failure *llm.Error
		if errors.As(err, &failure) && failure.Kind == llm.NoRecording {
			err = nil // an answerer who never answered: Run lists it as failed
		}
		if err != nil {
			return nil, err
		}
		all = append(all, Recorded{name, exchanges})
	}
	return all, nil
}

// folders lists the folders inside one by name. A link to a folder is one.
func folders(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir) // sorted
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if info, err := os.Stat(filepath.Join(dir, e.Name())); err == nil && info.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
