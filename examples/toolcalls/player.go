package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

// turn is one recorded answer of the service, and words that the last message before it has.
type turn struct {
	After    string          `json:"after"`
	Response json.RawMessage `json:"response"`
}

// player answers requests in their order from a recording, in place of an HTTP client.
type player struct{ turns []turn }

func newPlayer(file string) (*player, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	p := new(player)
	return p, json.Unmarshal(b, &p.turns)
}

// Do gives the next answer. A request that the recording was not made for is an error.
func (p *player) Do(r *http.Request) (*http.Response, error) {
	var request struct {
		Messages []struct{ Content string }
	}
	if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
		return nil, err
	}
	if len(p.turns) == 0 || len(request.Messages) == 0 {
		return nil, fmt.Errorf("the recording has no answer left")
	}
	next, last := p.turns[0], request.Messages[len(request.Messages)-1].Content
	if !strings.Contains(last, next.After) {
		return nil, fmt.Errorf("the recording was made after a message with %q, not %.300q", next.After, last)
	}
	p.turns = p.turns[1:]
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(bytes.NewReader(next.Response))}, nil
}
