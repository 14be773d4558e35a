package openai

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"

	"github.com/isnad-go/isnad/summarize/llm"
)

// fault makes a failure that holds whatever came back.
func (m *Model) fault(kind llm.Kind, w *wire, cause error, format string, args ...any) *llm.Error {
	e := &llm.Error{
		Kind:       kind,
		Status:     w.status,
		RetryAfter: retryAfter(w.header, m.clock.now()),
		Message:    m.key.line(fmt.Sprintf(format, args...)),
		Err:        cause,
	}
	if w.status != 0 {
		e.Response = m.response(w)
	}
	return e
}

// unreached is the failure of a request that got no reply at all.
func (m *Model) unreached(ctx context.Context, w *wire, err error) *llm.Error {
	switch {
	case !w.sent:
		return m.fault(llm.BadRequest, w, err, "not sent: %v", err)
	case isTimeout(ctx, err):
		return m.fault(llm.Timeout, w, err, "no answer from %s within %s: try again, or allow more time", m.host, m.limit())
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return m.fault(llm.CutStream, w, err, "%s closed the connection without an answer: try again", m.host)
	}
	reason := err
	var at *url.Error
	if errors.As(err, &at) {
		reason = at.Err // the address is named already
	}
	return m.fault(llm.Network, w, err, "cannot reach %s: %v: check that the service runs and that the base URL is right",
		m.host, reason)
}

// unusable is the failure of a reply that is no completion. err is what go-openai made of it, nil
// where it found nothing wrong.
func (m *Model) unusable(ctx context.Context, w *wire, err error) *llm.Error {
	said := readServiceError(w.body)
	if w.status >= 400 || said != nil {
		return m.refusedBy(w, said)
	}
	const check = "check the base URL (it mostly ends in /v1)"
	switch {
	case errors.Is(err, errTooLarge), errors.Is(err, errEventStream):
		return m.fault(llm.NotAModel, w, err, "%s does not answer as a model does: %v: "+check, m.host, err)
	case w.status >= 300:
		return m.fault(llm.NotAModel, w, nil, "%s sends us on to %q: give the address it should be as base URL", m.host,
			m.key.excerpt(w.header.Get("Location")))
	case isTimeout(ctx, err):
		return m.fault(llm.Timeout, w, err, "the answer of %s did not end within %s: try again, or allow more time",
			m.host, m.limit())
	case isHTML(w):
		return m.fault(llm.NotAModel, w, nil, "%s answers with a web page, not as a model does: "+check, m.host)
	case len(bytes.TrimSpace(w.body)) == 0 && (err == nil || errors.Is(err, io.EOF)):
		return m.fault(llm.NotAModel, w, nil, "%s answers with nothing at all: "+check, m.host)
	case w.cut || errors.Is(err, io.ErrUnexpectedEOF):
		return m.fault(llm.CutStream, w, err, "the answer of %s broke off after %d bytes: try again", m.host, len(w.body))
	case err != nil:
		return m.fault(llm.NotAModel, w, err, "%s answers with something other than a chat completion (%q): "+check, m.host,
			m.key.excerpt(string(w.body)))
	}
	return m.fault(llm.NotAModel, w, nil, "%s answers with JSON that is no chat completion (%q): "+check, m.host,
		m.key.excerpt(string(w.body)))
}

// limit is the time an attempt may take, as a message names it.
func (m *Model) limit() string {
	if m.timeout > 0 {
		return m.timeout.String()
	}
	return "the time allowed"
}

func isTimeout(ctx context.Context, err error) bool {
	var slow net.Error
	return err != nil && (ctx.Err() != nil || errors.As(err, &slow) && slow.Timeout())
}

func isHTML(w *wire) bool {
	return strings.Contains(w.header.Get("Content-Type"), "html") || bytes.HasPrefix(bytes.TrimSpace(w.body), []byte("<"))
}
