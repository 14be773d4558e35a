package mcpserver

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

// largeBody is a body, in bytes, of which only a few are decoded at one time: decoding takes ten times as much.
const largeBody = 128 << 10

// knownHost answers requests by the names the server goes by, and no page that has another name lead here.
func (t *transport) knownHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !t.allowsHost(r.Host) {
			refuse(w, http.StatusForbidden, "this server does not go by the name in the Host header: use a loopback name, or start it with --allow-host")
			return
		}
		if !t.allowsOrigin(r) {
			refuse(w, http.StatusForbidden, "pages of this Origin are not answered: start the server with --allow-origin")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (t *transport) allowsHost(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.Trim(name, "[]")
	if ip := net.ParseIP(name); ip != nil && ip.IsLoopback() || strings.EqualFold(name, "localhost") {
		return true
	}
	return name != "" && slices.ContainsFunc(t.opts.Hosts, func(allowed string) bool {
		return strings.EqualFold(allowed, name) || strings.EqualFold(allowed, host)
	})
}

// allowsOrigin lets through who is no page, the server's own pages, and those named.
func (t *transport) allowsOrigin(r *http.Request) bool {
	origins := r.Header.Values("Origin")
	if len(origins) == 0 {
		return true
	}
	if len(origins) > 1 {
		return false
	}
	if slices.Contains(t.opts.Origins, origins[0]) {
		return true
	}
	u, err := url.Parse(origins[0])
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && strings.EqualFold(u.Host, r.Host)
}

// guard lets a request to the library that bears the token, is no larger than it may be, can be decoded as it
// was written, and belongs to a session that was issued.
func (t *transport) guard(w http.ResponseWriter, r *http.Request) {
	if !t.authorized(r) {
		w.Header().Set("WWW-Authenticate", "Bearer")
		refuse(w, http.StatusUnauthorized, "the header Authorization: Bearer with the server's token is missing or wrong")
		return
	}
	modern := mcp.IsModernProtocol(r.Header.Get(mcp.HeaderProtocolVersion))
	switch r.Method {
	case http.MethodPost:
		t.post(w, r, modern)
	case http.MethodGet, http.MethodDelete:
		if !modern {
			t.ofSession(w, r)
			return
		}
		t.inner.ServeHTTP(w, r) // which says that this version has none
	default:
		w.Header().Set("Allow", "POST, GET, DELETE")
		refuse(w, http.StatusMethodNotAllowed, "the methods are POST, GET and DELETE")
	}
}

// authorized compares digests, so that neither content nor length of the token can be timed.
func (t *transport) authorized(r *http.Request) bool {
	if t.opts.Token == "" {
		return true
	}
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	got, want := sha256.Sum256([]byte(token)), sha256.Sum256([]byte(t.opts.Token))
	return subtle.ConstantTimeCompare(got[:], want[:]) == 1 && strings.EqualFold(scheme, "Bearer") && len(r.Header.Values("Authorization")) == 1
}

func (t *transport) post(w http.ResponseWriter, r *http.Request, modern bool) {
	body, ok := t.body(w, r)
	if !ok {
		return
	}
	if len(body) > largeBody {
		select {
		case t.large <- struct{}{}:
			defer func() { <-t.large }()
		case <-r.Context().Done():
			return
		}
	}
	if err := tools.Verbatim(body); err != nil {
		refuse(w, http.StatusBadRequest, err.Error())
		return
	}
	if !modern && r.Header.Get(server.HeaderKeySessionID) == "" && !needsNoSession(body) {
		refuse(w, http.StatusBadRequest, "the header Mcp-Session-Id is missing: send initialize first, and the id it is answered with from then on")
		return
	}
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	if modern && len(body) < largeBody && bytes.Contains(body, []byte(`"`+string(mcp.MethodSubscriptionsListen)+`"`)) {
		ctx, done, ok := t.sessions.looseStream(r.Context())
		if !ok {
			refuse(w, http.StatusServiceUnavailable, "too many streams are open")
			return
		}
		defer done()
		r = r.WithContext(ctx)
	}
	t.inner.ServeHTTP(w, r)
}

// needsNoSession says whether a message may come before there is a session, or is for the library to refuse.
func needsNoSession(body []byte) bool {
	var m struct {
		Method mcp.MCPMethod
		Params struct {
			Meta *mcp.Meta `json:"_meta"`
		}
	}
	err := json.Unmarshal(body, &m)
	return err != nil || m.Method == mcp.MethodInitialize || mcp.IsModernProtocol(m.Params.Meta.ProtocolVersion())
}

// body reads a request's body within its bounds. What says beforehand that it is too large is not read at all.
func (t *transport) body(w http.ResponseWriter, r *http.Request) ([]byte, bool) {
	var tooLarge *http.MaxBytesError
	var err error
	var body []byte
	if r.ContentLength > t.opts.MaxBody {
		err = &http.MaxBytesError{Limit: t.opts.MaxBody}
	} else {
		body, err = io.ReadAll(http.MaxBytesReader(w, r.Body, t.opts.MaxBody))
	}
	switch {
	case errors.As(err, &tooLarge):
		w.Header().Set("Connection", "close")
		refuse(w, http.StatusRequestEntityTooLarge, "the body is too large: an article is sent once, by add_article, and named by its article_id from then on")
		return nil, false
	case err != nil:
		w.Header().Set("Connection", "close")
		refuse(w, http.StatusRequestTimeout, "the body did not come in time, or not whole")
		return nil, false
	}
	// Whoever works on the answer may take longer than reading the request may.
	return body, http.NewResponseController(w).SetReadDeadline(time.Time{}) == nil
}

// ofSession serves what needs a session: its one stream, and its end.
func (t *transport) ofSession(w http.ResponseWriter, r *http.Request) {
	id := r.Header.Get(server.HeaderKeySessionID)
	if id == "" {
		refuse(w, http.StatusBadRequest, "the header Mcp-Session-Id is missing")
		return
	}
	if _, err := t.sessions.Validate(id); err != nil {
		refuse(w, http.StatusNotFound, err.Error())
		return
	}
	if r.Method == http.MethodDelete {
		t.inner.ServeHTTP(w, r)
		return
	}
	ctx, done, ok := t.sessions.stream(r.Context(), id)
	if !ok {
		refuse(w, http.StatusConflict, "this session's stream is open already")
		return
	}
	defer done()
	if http.NewResponseController(w).SetReadDeadline(time.Time{}) == nil {
		t.inner.ServeHTTP(w, r.WithContext(ctx))
	}
}

// refuse answers in the form of the protocol's errors, without an id: the request was not read as one.
func refuse(w http.ResponseWriter, status int, why string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(mcp.NewJSONRPCError(mcp.NewRequestId(nil), mcp.INVALID_REQUEST, why, nil)) // who is gone needs no answer
}

type overHTTPKey struct{}

// overHTTP marks a call that came over HTTP.
func overHTTP(ctx context.Context) context.Context {
	return context.WithValue(ctx, overHTTPKey{}, true)
}
