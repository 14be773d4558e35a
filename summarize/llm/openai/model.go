// Package openai asks any service with an OpenAI-compatible chat endpoint, through go-openai.
//
// It mends what go-openai leaves out: a temperature of 0 is sent, a schema goes out byte for byte, a
// reply keeps its raw bytes and headers, every attempt has a time limit, and what may pass by itself
// is tried again. Requests are never streamed; a service that answers with an event stream all the
// same is a failure of kind [llm.NotAModel]. No environment variable is read but the proxy's.
package openai

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	goopenai "github.com/sashabaranov/go-openai"

	"github.com/isnad-go/isnad/summarize/llm"
)

const (
	defaultBaseURL  = "https://api.openai.com/v1"
	defaultTimeout  = 5 * time.Minute
	defaultMaxTries = 3
)

// Options say which model is asked, and how. All but Model may be left out.
type Options struct {
	// BaseURL is the address before "/chat/completions", mostly with a /v1, as the service documents
	// it; a slash at its end does no harm. Empty means OpenAI's own.
	BaseURL string
	// Model is the name the service knows the model by. Required.
	Model string
	// APIKey is sent as a bearer token. Empty means that none is sent, as local servers like it. It
	// never appears in an error, and is cut out of replies that echo it.
	APIKey string
	// HTTPClient sends the requests. Nil means a client of its own, which follows no redirects, so
	// that an article goes to the named address alone.
	HTTPClient *http.Client
	// Timeout bounds each attempt, from connecting to the last byte. 0 means five minutes, a negative
	// one that only the caller's context bounds it.
	Timeout time.Duration
	// MaxTries bounds the attempts at one request. 0 means 3, and 1 that nothing is tried again.
	MaxTries int
	// OnRetry, where not nil, is told of each failure that is tried again, before the pause. It may be
	// called from several goroutines at once.
	OnRetry func(failure *llm.Error, pause time.Duration)
}

// Model is an [llm.Model] behind a chat endpoint. It is safe for concurrent use.
type Model struct {
	name     string
	base     string // without a slash at its end
	host     string // scheme and address as shown in messages: no user, no password
	official bool   // OpenAI's own service or Azure's, which dropped max_tokens
	config   goopenai.ClientConfig
	client   *http.Client
	key      secret
	timeout  time.Duration
	maxTries int
	onRetry  func(*llm.Error, time.Duration)
	clock    clock
}

// New makes a model. Its errors are faults of the options, each one line; nothing is sent yet.
func New(o Options) (*Model, error) {
	if strings.TrimSpace(o.Model) == "" {
		return nil, errors.New("openai: no model is named: give the name the service knows it by")
	}
	base, err := parseBase(o.BaseURL)
	if err != nil {
		return nil, err
	}
	key := strings.TrimSpace(o.APIKey)
	if strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil, errors.New("openai: the API key holds characters no key has (a space, a line break or " +
			"a letter beyond ASCII): copy it again")
	}
	m := &Model{
		name:     strings.TrimSpace(o.Model),
		base:     base.String(),
		host:     base.Scheme + "://" + base.Host + base.Path,
		official: isOfficial(strings.ToLower(base.Hostname())),
		config:   goopenai.DefaultConfig(key),
		client:   o.HTTPClient,
		key:      secret(key),
		timeout:  o.Timeout,
		maxTries: o.MaxTries,
		onRetry:  o.OnRetry,
		clock:    clock{now: time.Now, pause: pause},
	}
	m.config.BaseURL = m.base
	if m.client == nil {
		m.client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		}}
	}
	if m.timeout == 0 {
		m.timeout = defaultTimeout
	}
	if m.maxTries <= 0 {
		m.maxTries = defaultMaxTries
	}
	return m, nil
}

// String names the model and where it is asked, without the key.
func (m *Model) String() string { return m.name + " at " + m.host }

func isOfficial(host string) bool {
	return host == "api.openai.com" || strings.HasSuffix(host, ".openai.azure.com") ||
		strings.HasSuffix(host, ".services.ai.azure.com")
}

// parseBase reads a base URL. The faults do not repeat it, since some people write a key into it.
func parseBase(s string) (*url.URL, error) {
	s = strings.TrimRight(strings.TrimSpace(s), "/")
	if s == "" {
		s = defaultBaseURL
	}
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return nil, errors.New("openai: the base URL must look like https://host/v1 or http://localhost:8080/v1")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, errors.New("openai: the base URL must not hold a ? or #: it is only the address before " +
			"/chat/completions")
	case strings.HasSuffix(u.Path, "/chat/completions"):
		return nil, fmt.Errorf("openai: the base URL must end before /chat/completions, which is added: %s",
			u.Scheme+"://"+u.Host+strings.TrimSuffix(u.Path, "/chat/completions"))
	}
	return u, nil
}
