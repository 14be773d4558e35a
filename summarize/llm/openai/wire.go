package openai

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"
)

// maxReply bounds a reply's body, in bytes. A summary takes some ten thousand.
const maxReply = 8 << 20

var (
	errTooLarge    = errors.New("the reply is larger than 8 MiB")
	errEventStream = errors.New("the reply is an event stream, though none was asked for")
)

// wire is the HTTP client that go-openai is given for one attempt. It mends the request on its way out
// and keeps the reply as it came, but for the key.
type wire struct {
	client *http.Client
	out    *outgoing
	key    secret

	sent   bool
	status int // 0 until a reply came
	header http.Header
	body   []byte // what was read, even where reading failed
	cut    bool   // reading failed
}

// Do sends a request of go-openai, which closes no body but the one returned.
func (w *wire) Do(req *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(req.Body)
	if err == nil {
		body, err = w.out.mend(body)
	}
	if err != nil {
		return nil, err
	}
	req.Body, req.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body)), nil }
	w.sent = true
	resp, err := w.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	w.status, w.header = resp.StatusCode, w.key.cutHeader(resp.Header)
	if kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type")); kind == "text/event-stream" {
		return nil, errEventStream // not read: it may never end
	}
	read, err := io.ReadAll(io.LimitReader(resp.Body, maxReply+1))
	w.body, w.cut = w.key.cut(read), err != nil
	if err == nil && len(read) > maxReply {
		w.body, err = nil, errTooLarge
	}
	resp.Body = io.NopCloser(bytes.NewReader(w.body))
	return resp, err
}
