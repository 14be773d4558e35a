package openai

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/cenkalti/backoff/v6"

	"github.com/isnad-go/isnad/summarize/llm"
)

// longestPause is how long a service may make us wait before another try. Who is told to wait longer
// is better off knowing it at once.
const longestPause = time.Minute

// clock is the time as the model knows it; tests bring their own.
type clock struct {
	now   func() time.Time
	pause func(ctx context.Context, d time.Duration) error
}

// pause waits, or gives the context's error as soon as it is done.
func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Complete asks the model, and asks again where a failure may pass by itself (see
// [llm.Error.Temporary]), up to MaxTries attempts, with growing pauses or the ones the service asks
// for in Retry-After. Where it asks for more than a minute, the failure is returned at once.
//
// Failures are [*llm.Error]; only a cancelled context gives another error, which matches
// [context.Canceled] and the cancellation's cause.
func (m *Model) Complete(ctx context.Context, req *llm.Request) (*llm.Response, error) {
	out, fault := m.outgoing(req)
	if fault != nil {
		return nil, fault
	}
	growing := backoff.NewExponentialBackOff()
	growing.InitialInterval, growing.MaxInterval = time.Second, longestPause/2
	for try := 1; ; try++ {
		resp, fault := m.attempt(ctx, out)
		if fault == nil {
			return resp, nil
		}
		if ctx.Err() != nil {
			return nil, m.stopped(ctx)
		}
		wait := growing.NextBackOff()
		if fault.RetryAfter > 0 {
			wait = fault.RetryAfter
		}
		if !m.again(ctx, fault, try, wait) {
			return nil, fault
		}
		if m.onRetry != nil {
			m.onRetry(fault, wait)
		}
		if m.clock.pause(ctx, wait) != nil {
			return nil, m.stopped(ctx)
		}
	}
}

// again says whether to try once more after a pause. Where that is refused, the failure says why.
func (m *Model) again(ctx context.Context, fault *llm.Error, try int, wait time.Duration) bool {
	deadline, bounded := ctx.Deadline()
	switch {
	case !fault.Temporary() || m.maxTries == 1 || isQuota(fault):
		return false
	case wait > longestPause:
		fault.Message += fmt.Sprintf(" (not waited for: longer than %s)", longestPause)
		return false
	case try >= m.maxTries:
		fault.Message += fmt.Sprintf(" (tried %d times)", try)
		return false
	case bounded && m.clock.now().Add(wait).After(deadline):
		fault.Message += " (not tried again: the caller's deadline comes first)"
		return false
	}
	return true
}

// stopped is the error of a request whose caller waits no longer.
func (m *Model) stopped(ctx context.Context) error {
	err, cause := ctx.Err(), context.Cause(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return &llm.Error{Kind: llm.Timeout, Message: "no answer from " + m.host + " before the caller's deadline", Err: err}
	}
	if cause != nil && !errors.Is(cause, err) {
		return fmt.Errorf("model: stopped while asking %s: %w: %w", m.host, err, cause)
	}
	return fmt.Errorf("model: stopped while asking %s: %w", m.host, err)
}

// retryAfter reads a Retry-After header, seconds or a date. 0 means that it asks for nothing.
func retryAfter(h http.Header, now time.Time) time.Duration {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		if math.IsNaN(seconds) || seconds <= 0 {
			return 0
		}
		return time.Duration(min(seconds, (365*24*time.Hour).Seconds()) * float64(time.Second))
	}
	if at, err := http.ParseTime(value); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}
