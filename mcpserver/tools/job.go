package tools

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// job is a call at work, or done. Its answer and error are there once done is closed.
type job struct {
	tool   string
	cancel context.CancelFunc
	done   chan struct{}
	answer json.RawMessage
	err    error
	ended  time.Time
}

// maxJobs bounds the handles that one session has.
const maxJobs = 8

// pending answers a call that goes on: with the handle, get_result has its answer.
type pending struct {
	Status string `json:"status"`
	Handle string `json:"handle"`
	Next   string `json:"next"`
}

func working(handle string) pending {
	return pending{"working", handle, "Still at work: call get_result with this handle; it waits and gives the answer."}
}

// run does what may take long: it gives the answer where it comes within Limits.Wait, else a handle. A
// caller who goes away before that ends the work.
func (s *Store) run(ctx context.Context, tool string, work func(context.Context) (any, error)) (any, error) {
	j, err := s.start(ctx, tool, work)
	if err != nil {
		return nil, err
	}
	timer := time.NewTimer(s.limits.Wait)
	defer timer.Stop()
	select {
	case <-j.done:
		return j.answer, j.err
	case <-ctx.Done():
		j.cancel()
		<-j.done
		return nil, ctx.Err()
	case <-timer.C:
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	name := sessionOf(ctx)
	sh := s.shelf(name)
	s.sweep(sh)
	if len(sh.jobs) >= maxJobs && name != "" || len(sh.jobs) >= s.limits.Running*maxJobs {
		j.cancel()
		return nil, &Problem{Text: fmt.Sprintf("this call takes long, and %d others wait to be fetched: fetch them with get_result first (%s), then call again",
			len(sh.jobs), strings.Join(slices.Sorted(maps.Keys(sh.jobs)), ", "))}
	}
	handle := sh.newID("r", name)
	sh.jobs[handle] = j
	return working(handle), nil
}

// start begins the work, on its own, bounded in number.
func (s *Store) start(ctx context.Context, tool string, work func(context.Context) (any, error)) (*job, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running >= s.limits.Running {
		return nil, &Problem{Text: fmt.Sprintf("the server has %d such calls at work and takes no more: try again later, or draft the summary yourself and check it with verify_summary", s.running)}
	}
	s.running++
	own, cancel := context.WithCancel(context.WithoutCancel(ctx))
	j := &job{tool: tool, cancel: cancel, done: make(chan struct{})}
	go func() {
		defer func() {
			if r := recover(); r != nil {
				j.err = &PanicError{tool, r, debug.Stack()}
			}
			cancel()
			s.mu.Lock()
			s.running--
			j.ended = s.now()
			s.mu.Unlock()
			close(j.done)
		}()
		var v any
		if v, j.err = work(own); j.err == nil {
			j.answer, j.err = marshal(v)
		}
	}()
	return j, nil
}

// fetch waits for the answer behind a handle; nil where the session has none such. One that was given is
// kept until it expires: an answer may get lost on its way.
func (s *Store) fetch(ctx context.Context, handle string) (j *job, finished bool) {
	s.mu.Lock()
	sh := s.shelf(sessionOf(ctx))
	s.sweep(sh)
	j = sh.jobs[handle]
	s.mu.Unlock()
	if j == nil {
		return nil, false
	}
	timer := time.NewTimer(s.limits.Wait)
	defer timer.Stop()
	select {
	case <-j.done:
		return j, true
	case <-ctx.Done():
	case <-timer.C:
	}
	return j, false
}

// sweep drops answers that nobody fetched in a long time.
func (s *Store) sweep(sh *shelf) {
	for handle, j := range sh.jobs {
		if !j.ended.IsZero() && s.now().Sub(j.ended) >= s.limits.Idle/4 {
			delete(sh.jobs, handle)
		}
	}
}
