package mcpserver

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime/debug"
	"sync"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// inFlight bounds the requests at work at one time; reading waits where a client sends more.
const inFlight = 64

// ServeStdio serves one client: JSON-RPC messages, one a line, from in to out. It returns nil once in has
// ended and every request read has been answered; the context's error where ctx was done first, with what was
// at work cancelled; or what went wrong with reading or writing. A read that blocks is left behind when ctx
// is done: close in where that matters. A write that blocks is waited for.
//
// It has its own loop because the library's drops queued calls at the end of the input, shares one session
// among all servers of a process, and sends the text of panics to the client.
func ServeStdio(ctx context.Context, opts Options, in io.Reader, out io.Writer) error {
	served, store := mount(opts)
	defer store.End(stdioSession)
	s := &stdio{server: served, log: opts.logger(), slots: make(chan struct{}, inFlight), answers: make(chan any)}
	s.asked.waiting, s.asked.gone = map[int]chan json.RawMessage{}, make(chan struct{})
	s.session = server.NewInProcessSession(stdioSession, s)
	return s.serve(ctx, in, out)
}

// stdioSession names the one session there is.
const stdioSession = "stdio"

type stdio struct {
	server  *server.MCPServer
	session *server.InProcessSession
	log     *slog.Logger
	slots   chan struct{}
	work    sync.WaitGroup
	fail    context.CancelCauseFunc
	answers chan any // to the one goroutine that writes
	asked   asked
}

func (s *stdio) serve(ctx context.Context, in io.Reader, out io.Writer) error {
	if err := s.server.RegisterSession(ctx, s.session); err != nil {
		return fmt.Errorf("stdio: %w", err)
	}
	defer s.server.UnregisterSession(context.WithoutCancel(ctx), s.session.SessionID())
	ctx, s.fail = context.WithCancelCause(s.server.WithContext(ctx, s.session))
	defer s.fail(nil)
	var writing sync.WaitGroup
	writing.Go(func() { s.write(out) })

	ended := s.read(ctx, in)
	close(s.asked.gone)
	s.work.Wait()
	close(s.answers)
	writing.Wait()
	if err := context.Cause(ctx); err != nil {
		return err
	}
	return ended
}

// read takes message after message until the input ends (nil), cannot be read, or ctx is done.
func (s *stdio) read(ctx context.Context, in io.Reader) error {
	lines, ended := readLines(ctx, in)
	for {
		select {
		case <-ctx.Done():
			return nil
		case line, ok := <-lines:
			switch {
			case ok:
				s.take(ctx, line)
			case ctx.Err() != nil:
				return nil
			default:
				return <-ended
			}
		}
	}
}

// readLines sends the lines of in, without blank ones, and closes lines at the end; ended then holds the
// reading error, nil at the end of the input.
func readLines(ctx context.Context, in io.Reader) (lines <-chan []byte, ended <-chan error) {
	out, done := make(chan []byte), make(chan error, 1)
	go func() {
		defer close(out)
		r := bufio.NewReader(in)
		for {
			line, err := r.ReadBytes('\n')
			if line = bytes.TrimSpace(line); len(line) > 0 {
				select {
				case out <- line:
				case <-ctx.Done():
					return
				}
			}
			if err != nil {
				if errors.Is(err, io.EOF) {
					err = nil
				}
				done <- err
				return
			}
		}
	}()
	return out, done
}

// take deals with one message. Requests are answered on the side, so that a cancellation can overtake them;
// initialize and notifications keep their order.
func (s *stdio) take(ctx context.Context, line []byte) {
	var m struct {
		ID     any
		Method mcp.MCPMethod
	}
	if err := json.Unmarshal(line, &m); err != nil || m.ID == nil || m.Method == mcp.MethodInitialize {
		s.answer(ctx, m.ID, line)
		return
	}
	if m.Method == "" {
		s.asked.deliver(m.ID, line)
		return
	}
	select {
	case s.slots <- struct{}{}:
	case <-ctx.Done():
		return
	}
	s.work.Go(func() {
		defer func() { <-s.slots }()
		s.answer(ctx, m.ID, line)
	})
}

func (s *stdio) answer(ctx context.Context, id any, line []byte) {
	defer func() {
		if r := recover(); r != nil {
			s.log.ErrorContext(ctx, "panic", "value", fmt.Sprint(r), "stack", string(debug.Stack()))
			if id != nil {
				s.answers <- mcp.NewJSONRPCError(mcp.NewRequestId(id), mcp.INTERNAL_ERROR, "the server failed on this request; its log has the details", nil)
			}
		}
	}()
	if m := s.server.HandleMessage(ctx, line); m != nil {
		s.answers <- m
	}
}

// write writes answers until there are no more, and before each the notifications that wait: what a handler
// sent before it answered goes out before its answer.
func (s *stdio) write(out io.Writer) {
	notifications := s.session.ClientNotifications()
	for {
		select {
		case n := <-notifications:
			s.put(out, n)
		case m, ok := <-s.answers:
			for len(notifications) > 0 {
				s.put(out, <-notifications)
			}
			if !ok {
				return
			}
			s.put(out, m)
		}
	}
}

// put writes one message. When that fails nobody listens any more, and serving ends.
func (s *stdio) put(out io.Writer, m any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(m); err != nil {
		s.log.Error("fault", "in", "writing a message", "error", err.Error())
		return
	}
	if _, err := out.Write(b.Bytes()); err != nil {
		s.fail(fmt.Errorf("stdio: writing: %w", err))
	}
}
