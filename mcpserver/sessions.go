package mcpserver

import (
	"container/list"
	"context"
	"crypto/rand"
	"errors"
	"sync"
	"time"
)

// sessions are the ids issued to clients over HTTP, bounded in number and time. It is the library's
// SessionIdManager, and takes no id that it did not issue.
type sessions struct {
	max  int
	idle time.Duration
	end  func(id string) // told of sessions that end by themselves or by their client; not under mu

	mu     sync.Mutex
	byID   map[string]*list.Element
	used   *list.List // of *session, the latest in front
	loose  map[int]context.CancelFunc
	next   int
	closed bool
}

type session struct {
	id     string
	at     time.Time
	cancel context.CancelFunc // of the one stream that may be open
}

var errNoSession = errors.New("no such session: it ended, or was never issued; initialize a new one")

func newSessions(most int, idle time.Duration, end func(string)) *sessions {
	return &sessions{max: most, idle: idle, end: end, byID: map[string]*list.Element{}, used: list.New(), loose: map[int]context.CancelFunc{}}
}

// Generate issues a session's id. The session used longest ago ends where there are too many.
func (s *sessions) Generate() string {
	id := rand.Text() + rand.Text()
	s.mu.Lock()
	var over []string
	for s.used.Len() >= s.max {
		over = append(over, s.remove(s.used.Back()))
	}
	s.byID[id] = s.used.PushFront(&session{id: id, at: time.Now()})
	s.mu.Unlock()
	s.tell(over)
	return id
}

// Validate says whether an id was issued and its session has not ended; that uses the session.
func (s *sessions) Validate(id string) (ended bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.byID[id]
	if e == nil || time.Since(e.Value.(*session).at) >= s.idle {
		return false, errNoSession
	}
	e.Value.(*session).at = time.Now()
	s.used.MoveToFront(e)
	return false, nil
}

// Terminate ends a session at its client's wish. One that is not there has ended.
func (s *sessions) Terminate(id string) (notAllowed bool, err error) {
	s.mu.Lock()
	e := s.byID[id]
	if e != nil {
		s.remove(e)
	}
	s.mu.Unlock()
	if e != nil {
		s.end(id)
	}
	return false, nil
}

// expire ends the sessions that were not used for long.
func (s *sessions) expire() {
	s.mu.Lock()
	var over []string
	for e := s.used.Back(); e != nil && time.Since(e.Value.(*session).at) >= s.idle; e = s.used.Back() {
		if one := e.Value.(*session); one.cancel != nil { // its client listens
			one.at = time.Now()
			s.used.MoveToFront(e)
			continue
		}
		over = append(over, s.remove(e))
	}
	s.mu.Unlock()
	s.tell(over)
}

// endAll ends every session.
func (s *sessions) endAll() {
	s.mu.Lock()
	var over []string
	for e := s.used.Back(); e != nil; e = s.used.Back() {
		over = append(over, s.remove(e))
	}
	s.mu.Unlock()
	s.tell(over)
}

func (s *sessions) tell(over []string) {
	for _, id := range over {
		s.end(id)
	}
}

// remove takes a session out and ends its stream; s.mu is held.
func (s *sessions) remove(e *list.Element) string {
	one := s.used.Remove(e).(*session)
	delete(s.byID, one.id)
	if one.cancel != nil {
		one.cancel()
	}
	return one.id
}

// stream opens a session's stream: the context ends with the session or the server. It is false where one is
// open already, or there are none to be had.
func (s *sessions) stream(ctx context.Context, id string) (context.Context, func(), bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.byID[id]
	if e == nil || e.Value.(*session).cancel != nil || s.closed {
		return nil, nil, false
	}
	one := e.Value.(*session)
	ctx, cancel := context.WithCancel(ctx)
	one.cancel = cancel
	return ctx, func() {
		cancel()
		s.mu.Lock()
		defer s.mu.Unlock()
		one.cancel, one.at = nil, time.Now()
	}, true
}

// listens says whether a session has its stream open.
func (s *sessions) listens(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.byID[id]
	return e != nil && e.Value.(*session).cancel != nil
}

// looseStream opens a stream of no session; there may be as many as sessions.
func (s *sessions) looseStream(ctx context.Context) (context.Context, func(), bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.loose) >= s.max || s.closed {
		return nil, nil, false
	}
	ctx, cancel := context.WithCancel(ctx)
	s.next++
	n := s.next
	s.loose[n] = cancel
	return ctx, func() {
		cancel()
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.loose, n)
	}, true
}

// closeStreams ends every stream, for good.
func (s *sessions) closeStreams() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for _, cancel := range s.loose {
		cancel()
	}
	for e := s.used.Front(); e != nil; e = e.Next() {
		if cancel := e.Value.(*session).cancel; cancel != nil {
			cancel()
		}
	}
}
