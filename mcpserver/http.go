package mcpserver

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/mark3labs/mcp-go/server"

	"github.com/isnad-go/isnad/mcpserver/tools"
)

// Endpoint and HealthEndpoint are the paths that are served over HTTP.
const (
	Endpoint       = "/mcp"
	HealthEndpoint = "/healthz"
)

// HTTPOptions say how clients are served over HTTP; the zero value means the defaults, which suit a server
// that listens on a loopback address.
type HTTPOptions struct {
	// Token, where not empty, has to come with every request to the endpoint, as a bearer token. Whoever
	// listens on an address other than loopback needs one.
	Token string
	// Hosts are the values of the Host header that are answered beside loopback names and the address that
	// is listened on: a name, for any port, or a name with a port.
	Hosts []string
	// Origins are the web pages' origins that are answered beside the server's own, as in the Origin header.
	Origins []string
	// MaxBody bounds a request's body, in bytes; zero means 1 MiB.
	MaxBody int64
	// MaxSessions bounds sessions, of which the one used longest ago ends for a new one; zero means 1,024.
	MaxSessions int
	// MaxConnections bounds connections, of which the one that waits longest for a request ends for a new one; zero
	// means 2,048. A session takes two where its client listens.
	MaxConnections int
	// SessionIdle ends a session that was not used for so long; zero means 30 minutes.
	SessionIdle time.Duration
	// ReadTimeout bounds the reading of a request, and a write to a client who does not read; zero means 30 s.
	ReadTimeout time.Duration
	// Grace is how long calls at work may take to finish when the server ends; zero means 30 s.
	Grace time.Duration
	// Ready, where not nil, is called once clients are going to be answered.
	Ready func()
}

func (o HTTPOptions) orDefaults() HTTPOptions {
	if o.MaxBody <= 0 {
		o.MaxBody = 1 << 20
	}
	if o.MaxSessions <= 0 {
		o.MaxSessions = 1024
	}
	if o.MaxConnections <= 0 {
		o.MaxConnections = 2048
	}
	for _, d := range []struct {
		value    *time.Duration
		standard time.Duration
	}{{&o.SessionIdle, 30 * time.Minute}, {&o.ReadTimeout, 30 * time.Second}, {&o.Grace, 30 * time.Second}} {
		if *d.value <= 0 {
			*d.value = d.standard
		}
	}
	return o
}

// ErrNeedsToken says that a server would listen beyond loopback without a token.
var ErrNeedsToken = errors.New("whoever listens on an address other than loopback needs a token")

// headerTimeout bounds the reading of a request's header, idleTimeout the wait for the next request.
const (
	headerTimeout = 10 * time.Second
	idleTimeout   = 2 * time.Minute
	maxHeader     = 32 << 10
)

// ServeHTTP serves clients on l until ctx is done, and closes l. It then takes no new requests, lets those at
// work finish within HTTPOptions.Grace, and returns nil, or what went wrong. [ErrNeedsToken] comes at once.
func ServeHTTP(ctx context.Context, opts Options, h HTTPOptions, l net.Listener) error {
	h = h.orDefaults()
	host, _, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return errors.Join(fmt.Errorf("http: %w", err), l.Close())
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		if h.Token == "" {
			return errors.Join(ErrNeedsToken, l.Close())
		}
		h.Hosts = append([]string{host}, h.Hosts...)
	}
	t := newTransport(opts, h)
	defer t.close()
	s := &http.Server{Handler: t.handler(), ReadHeaderTimeout: headerTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeader,
		ConnState: newConnections(h.MaxConnections).state,
		ErrorLog:  slog.NewLogLogger(t.log.Handler(), slog.LevelWarn)}
	if h.Ready != nil {
		h.Ready()
	}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	sweep := time.NewTicker(max(h.SessionIdle/4, time.Second))
	defer sweep.Stop()
	for {
		select {
		case err := <-failed:
			return fmt.Errorf("http: %w", err)
		case <-sweep.C:
			t.sessions.expire()
		case <-ctx.Done():
			return t.shutdown(context.WithoutCancel(ctx), s)
		}
	}
}

// transport is the library's HTTP transport behind what it lacks: see guard.
type transport struct {
	opts     HTTPOptions
	log      *slog.Logger
	store    *tools.Store
	sessions *sessions
	mcp      *server.MCPServer
	inner    *server.StreamableHTTPServer
	large    chan struct{} // one for each large body that is decoded at one time
}

func newTransport(opts Options, h HTTPOptions) *transport {
	s, store := mount(opts)
	t := &transport{opts: h, log: opts.logger(), store: store, mcp: s, large: make(chan struct{}, 2)}
	t.sessions = newSessions(h.MaxSessions, h.SessionIdle, t.ended)
	t.inner = server.NewStreamableHTTPServer(s,
		server.WithSessionIdManager(t.sessions),
		server.WithDisableLocalhostProtection(true), // guard has it
		server.WithHTTPContextFunc(t.mark),
		server.WithStreamableHTTPLogger(slog.New(slog.DiscardHandler))) // it logs ids of sessions and words of requests
	return t
}

// mark says of a call that it came over HTTP, and whether its client can be asked something meanwhile.
func (t *transport) mark(ctx context.Context, r *http.Request) context.Context {
	if !t.sessions.listens(r.Header.Get(server.HeaderKeySessionID)) {
		ctx = unreachable(ctx)
	}
	return overHTTP(ctx)
}

// ended drops what a session had, also in the library, which can be told so only as a client would.
func (t *transport) ended(id string) {
	t.store.End(id)
	r, err := http.NewRequest(http.MethodDelete, Endpoint, nil)
	if err != nil {
		return
	}
	r.Header.Set(server.HeaderKeySessionID, id)
	t.inner.ServeHTTP(nowhere{http.Header{}}, r)
}

// nowhere is a response that nobody reads.
type nowhere struct{ header http.Header }

func (n nowhere) Header() http.Header         { return n.header }
func (n nowhere) Write(b []byte) (int, error) { return len(b), nil }
func (n nowhere) WriteHeader(int)             {}

func (t *transport) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc(HealthEndpoint, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc(Endpoint, t.guard)
	return logged(t.log, t.opts.ReadTimeout, t.knownHost(mux))
}

// shutdown ends the streams, which would last for ever, and lets calls finish.
func (t *transport) shutdown(ctx context.Context, s *http.Server) error {
	ctx, cancel := context.WithTimeout(ctx, t.opts.Grace)
	defer cancel()
	t.sessions.closeStreams()
	if err := s.Shutdown(ctx); err != nil {
		return errors.Join(fmt.Errorf("http: calls were still at work after %v: %w", t.opts.Grace, err), s.Close())
	}
	return nil
}

// close ends every session, and what is at work for those without.
func (t *transport) close() {
	t.sessions.endAll()
	t.store.End("")
}
