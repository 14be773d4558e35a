package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/source"
)

// known is what the flags say of an article; they win over its sidecar.
type known struct {
	title, published, outlet, country string
}

func (k *known) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&k.published, "published", "", "the day of publication, as 2022-01-06")
	f.StringVar(&k.title, "title", "", "the article's title")
	f.StringVar(&k.outlet, "outlet", "", "the outlet that published it")
	f.StringVar(&k.country, "country", "", "the outlet's country, ISO 3166-1 alpha-2, as TN")
}

func (k *known) over(g *source.Given) {
	for _, f := range [...]struct {
		to   *claim.Maybe
		flag string
	}{{&g.Title, k.title}, {&g.Published, k.published}, {&g.Outlet, k.outlet}, {&g.Country, k.country}} {
		if f.flag != "" {
			*f.to = claim.Maybe(f.flag)
		}
	}
}

// article reads and analyses an article from a file or, for "-", standard input. Beside a file X.txt, the
// sidecar X.json gives what is known of it. A file X.json is an article in JSON itself.
func (a *app) article(file string, k *known) (*source.Article, error) {
	b, err := a.read(file)
	if err != nil {
		return nil, err
	}
	given := source.Given{Text: string(b)}
	switch {
	case strings.HasSuffix(file, ".json"):
		if err := decode(b, &given); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	case strings.HasSuffix(file, ".txt"):
		if err := sidecar(strings.TrimSuffix(file, ".txt")+".json", &given); err != nil {
			return nil, err
		}
	}
	k.over(&given)
	return a.analyse(file, given)
}

func (a *app) analyse(name string, given source.Given) (*source.Article, error) {
	art, err := source.New(given)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if !art.Arabic() {
		a.note("%s: most of this text is not Arabic; isnad reads it only as far as digits and quoted words go", name)
	}
	return art, nil
}

// sidecar fills in what a file says of the article beside it; a missing file says nothing.
func sidecar(file string, given *source.Given) error {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	text := given.Text
	if err := decode(b, given); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	given.Text = text
	return nil
}

// read reads a file or, for "-", standard input.
func (a *app) read(file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(a.in)
	}
	return os.ReadFile(file)
}

// decode reads JSON that must be valid UTF-8: encoding/json would replace what is not.
func decode(b []byte, into any) error {
	if err := soundText(b); err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("not the JSON expected: %w", err)
	}
	return nil
}
