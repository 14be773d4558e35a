// Package source holds an article, analysed once: what it states, and where. It answers questions, and
// never sees a summary. Everything on an [Article] is immutable and safe for concurrent use.
package source

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
)

// Given is an article as it is handed in: the text, and what is known of it. Empty means not known.
type Given struct {
	Text      string      `json:"text"`
	Title     claim.Maybe `json:"title"`
	Published claim.Maybe `json:"published"` // 2022-01-06, or a time of day as in RFC 3339 behind it
	Outlet    claim.Maybe `json:"outlet"`
	Country   claim.Maybe `json:"country"` // ISO 3166-1 alpha-2
}

// What can be wrong with an article.
var (
	ErrEmpty  = errors.New("the article is empty")
	ErrBinary = errors.New("the article is binary data, not text")
	ErrHTML   = errors.New("the article is HTML, not text: pass the article's text without markup")
	// ErrDate and ErrCountry wrap what was given.
	ErrDate    = errors.New("published is no date: write it as 2022-01-06")
	ErrCountry = errors.New("country is no ISO 3166-1 alpha-2 code such as TN")
)

// UTF8Error says at which byte of which part ("text" or "title") the article stops being valid UTF-8.
type UTF8Error struct {
	In     string
	Offset int
}

// Error names the part and the offset.
func (e *UTF8Error) Error() string {
	return fmt.Sprintf("the %s is not valid UTF-8 at byte %d: convert it to UTF-8 first", e.In, e.Offset)
}

// check refuses what cannot be analysed, and gives the publication day (zero if not known).
func (g *Given) check() (time.Time, error) {
	if strings.TrimSpace(strings.TrimPrefix(g.Text, "\uFEFF")) == "" {
		return time.Time{}, ErrEmpty
	}
	if strings.IndexByte(g.Text, 0) >= 0 || strings.IndexByte(string(g.Title), 0) >= 0 {
		return time.Time{}, ErrBinary
	}
	if err := validUTF8(InText, g.Text); err != nil {
		return time.Time{}, err
	}
	if err := validUTF8(InTitle, string(g.Title)); err != nil {
		return time.Time{}, err
	}
	if markup(g.Text) {
		return time.Time{}, ErrHTML
	}
	if c := string(g.Country); c != "" && (len(c) != 2 || strings.Trim(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		return time.Time{}, fmt.Errorf("%w: %q", ErrCountry, c)
	}
	return day(string(g.Published))
}

func day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), nil
		}
	}
	return time.Time{}, fmt.Errorf("%w: %q", ErrDate, s)
}

func validUTF8(in, s string) error {
	if utf8.ValidString(s) {
		return nil
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return &UTF8Error{in, i}
		}
		i += size
	}
	return nil
}

// markup says whether s is a page rather than its text: it opens with a tag or holds a page's frame.
func markup(s string) bool {
	if strings.IndexByte(s[:min(len(s), 4096)], '<') < 0 {
		return false
	}
	head := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(s[:min(len(s), 4096)], "\uFEFF")))
	for _, tag := range [...]string{"<!doctype", "<html", "<?xml", "<head", "<body", "<div", "<p>", "<p ", "<article"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return strings.Contains(head, "<html") || strings.Count(head, "</p>")+strings.Count(head, "</div>") > 1
}
