package openai

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"unicode"
)

const redacted = "[redacted]"

// secret is an API key that must not leave. Placeholders which local servers take for a key ("none",
// "ollama") are shorter than any real one, and are left alone in replies, where they are plain words.
type secret string

const (
	shortestInReply   = 8
	shortestInMessage = 4
)

// cut takes the key out of a reply, plain or escaped as in JSON.
func (s secret) cut(body []byte) []byte {
	if len(s) < shortestInReply {
		return body
	}
	body = bytes.ReplaceAll(body, []byte(s), []byte(redacted))
	if quoted, err := json.Marshal(string(s)); err == nil {
		body = bytes.ReplaceAll(body, quoted[1:len(quoted)-1], []byte(redacted))
	}
	return body
}

// cutHeader copies a reply's header without the key.
func (s secret) cutHeader(h http.Header) http.Header {
	h = h.Clone()
	for _, values := range h {
		for i := range values {
			values[i] = string(s.cut([]byte(values[i])))
		}
	}
	return h
}

// line makes a message of a text: one line, no control characters, no key.
func (s secret) line(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if len(s) >= shortestInMessage {
		text = strings.ReplaceAll(text, string(s), redacted)
	}
	return text
}

// excerpt is the beginning of a text of the service's, as a message shows it.
func (s secret) excerpt(text string) string {
	const most = 200
	text = s.line(text) // before the cut, which could leave half a key
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return text
}
