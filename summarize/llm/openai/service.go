package openai

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/isnad-go/isnad/summarize/llm"
)

// serviceError is what a service says went wrong: {"error": "words"} or {"error": {"message", ...}}.
type serviceError struct {
	Message string
	Code    string // a word, or an HTTP status in digits
	Type    string
}

// readServiceError gives nil where a body holds no error.
func readServiceError(body []byte) *serviceError {
	var reply struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(body, &reply) != nil || len(reply.Error) == 0 || string(reply.Error) == "null" {
		return nil
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(reply.Error, &members) != nil {
		return &serviceError{Message: plain(reply.Error)}
	}
	return &serviceError{
		Message: plain(members["message"]),
		Code:    plain(members["code"]),
		Type:    plain(members["type"]),
	}
}

// plain is a JSON string's text, and any other value as it is written.
func plain(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil { // null too: ""
		return s
	}
	return string(raw)
}

// refusedBy is the failure a service reports, by its status or in its body.
func (m *Model) refusedBy(w *wire, said *serviceError) *llm.Error {
	words := ""
	if said != nil && said.Message != "" {
		words = ": it says " + strconv.Quote(m.key.excerpt(said.Message))
	}
	kind := kindOf(w.status, said)
	switch kind {
	case llm.Unauthorized:
		if m.key == "" {
			return m.fault(kind, w, nil, "%s wants an API key, and none was given%s: give one", m.host, words)
		}
		return m.fault(kind, w, nil, "%s does not accept the API key%s: check the key and what it allows", m.host, words)
	case llm.RateLimited:
		if said != nil && said.isQuota() {
			return m.fault(kind, w, nil, "the quota at %s is used up%s: check plan and billing there", m.host, words)
		}
		return m.fault(kind, w, nil, "%s gets too many requests%s: try again %s", m.host, words, m.when(w))
	case llm.Timeout:
		return m.fault(kind, w, nil, "%s ran out of time%s: try again", m.host, words)
	case llm.ServerFault:
		return m.fault(kind, w, nil, "%s failed%s: try again %s", m.host, words, m.when(w))
	case llm.Filtered:
		return m.fault(kind, w, nil, "the content filter of %s held the request back%s: ask another model", m.host, words)
	case llm.NotAModel:
		return m.fault(kind, w, nil, "%s has no chat endpoint: check the base URL (it mostly ends in /v1)", m.host)
	}
	if w.status == http.StatusNotFound {
		return m.fault(kind, w, nil, "%s does not find it%s: check the base URL and the model's name %q", m.host, words, m.name)
	}
	return m.fault(kind, w, nil, "%s refuses the request%s: check the model's name %q and what it can do", m.host, words, m.name)
}

// when says when the service wants to be asked again.
func (m *Model) when(w *wire) string {
	if d := retryAfter(w.header, m.clock.now()); d > 0 {
		return "in " + d.Round(time.Second).String()
	}
	return "later"
}

// kindOf sorts a reported failure. said may be nil; below status 400 it alone decides.
func kindOf(status int, said *serviceError) llm.Kind {
	switch {
	case status < 400:
		return said.kind()
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return llm.Unauthorized
	case status == http.StatusTooManyRequests:
		return llm.RateLimited
	case status == http.StatusRequestTimeout:
		return llm.Timeout
	case status >= 500:
		return llm.ServerFault
	case said == nil:
		return llm.NotAModel
	case said.Code == "content_filter":
		return llm.Filtered
	}
	return llm.BadRequest
}

// kind sorts an error inside an HTTP 200 by its code and type. One that says nothing known is taken
// for the service's own.
func (s *serviceError) kind() llm.Kind {
	if status, err := strconv.Atoi(s.Code); err == nil && status >= 400 && status < 600 {
		return kindOf(status, s)
	}
	words := strings.ToLower(s.Code + " " + s.Type)
	for _, sign := range []struct {
		kind  llm.Kind
		words []string
	}{
		{llm.RateLimited, []string{"rate_limit", "quota", "too_many_requests", "resource_exhausted"}},
		{llm.Unauthorized, []string{"authentication", "unauthorized", "api_key", "permission"}},
		{llm.Filtered, []string{"content_filter"}},
		{llm.Timeout, []string{"timeout"}},
		{llm.BadRequest, []string{"invalid_request", "bad_request", "not_found", "context_length"}},
	} {
		for _, word := range sign.words {
			if strings.Contains(words, word) {
				return sign.kind
			}
		}
	}
	return llm.ServerFault
}

// isQuota says that waiting will not help.
func (s *serviceError) isQuota() bool {
	return strings.Contains(s.Code+" "+s.Type, "insufficient_quota")
}

func isQuota(e *llm.Error) bool {
	if e.Response == nil {
		return false
	}
	said := readServiceError(e.Response.Body)
	return said != nil && said.isQuota()
}
