package mcpserver

import (
	"log/slog"
	"net/http"
	"time"
)

// logged logs each request when it is done: what kind it was, how it ended and how long it took, and nothing
// that a client wrote. It bounds how long a request may take to come, and a client to take each piece of the
// answer; not how long the answer may take.
func logged(log *slog.Logger, timeout time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		a := &answer{ResponseWriter: w, control: http.NewResponseController(w), timeout: timeout, status: http.StatusOK}
		_ = a.control.SetReadDeadline(began.Add(timeout)) // a connection that is gone shows when it is read
		defer func() {
			log.InfoContext(r.Context(), "request", "method", methodOf(r), "path", pathOf(r), "status", a.status,
				"in", r.ContentLength, "out", a.written, "ms", time.Since(began).Milliseconds())
		}()
		next.ServeHTTP(a, r)
	})
}

// answer counts what is written.
type answer struct {
	http.ResponseWriter
	control *http.ResponseController
	timeout time.Duration
	status  int
	written int64
}

// WriteHeader takes note of the status.
func (a *answer) WriteHeader(status int) {
	a.status = status
	a.ResponseWriter.WriteHeader(status)
}

// Write gives the client some time for each piece.
func (a *answer) Write(b []byte) (int, error) {
	_ = a.control.SetWriteDeadline(time.Now().Add(a.timeout)) // where there are no deadlines, writing goes on without
	n, err := a.ResponseWriter.Write(b)
	a.written += int64(n)
	return n, err
}

// Flush sends what was written.
func (a *answer) Flush() {
	_ = a.control.SetWriteDeadline(time.Now().Add(a.timeout))
	_ = a.control.Flush() // a client that is gone shows at the next write
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

func methodOf(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodPost, http.MethodDelete, http.MethodHead, http.MethodOptions:
		return r.Method
	}
	return "other"
}

func pathOf(r *http.Request) string {
	switch r.URL.Path {
	case Endpoint, HealthEndpoint:
		return r.URL.Path
	}
	return "other"
}
