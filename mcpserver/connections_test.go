package mcpserver_test

import (
	"io"
	"net"
	"testing"
	"time"

	"github.com/isnad-go/isnad/mcpserver"
)

func (s *site) dial() net.Conn {
	s.t.Helper()
	c, err := net.Dial("tcp", s.addr)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { c.Close() })
	return c
}

// ended says whether the server ends a connection, given some time to.
func ended(c net.Conn) bool {
	_ = c.SetReadDeadline(time.Now().Add(500 * time.Millisecond))
	_, err := io.ReadAll(c)
	timeout, ok := err.(net.Error)
	return !ok || !timeout.Timeout()
}

// Connections over which nothing is asked give way to new ones, the one that waits longest first.
func TestConnectionsAreBounded(t *testing.T) {
	const most = 8
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{MaxConnections: most})
	var open []net.Conn
	for i := range 5 * most {
		c := s.dial()
		if i%2 == 1 {
			io.WriteString(c, "POST /mcp HT") // half a header is no request yet
		}
		open = append(open, c)
	}
	s.alive()
	for i, c := range open[:4*most] {
		if !ended(c) {
			t.Fatalf("connection %d of %d is open still, of which %d may be", i, len(open), most)
		}
	}
	if last := open[len(open)-1]; ended(last) {
		t.Error("the latest connection ended")
	}
	s.alive()
}

// A request at work is not cut short for a new connection: that is let go at once.
func TestConnectionsAtWorkStay(t *testing.T) {
	s := serve(t, mcpserver.Options{}, mcpserver.HTTPOptions{MaxConnections: 2})
	const head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{"
	working := []net.Conn{s.dial(), s.dial()}
	for _, c := range working {
		io.WriteString(c, head)
	}
	time.Sleep(100 * time.Millisecond) // until both are read
	for range 10 {
		if c := s.dial(); !ended(c) {
			t.Fatal("a third connection is open")
		}
	}
	for _, c := range working {
		io.WriteString(c, "}")
		_ = c.SetReadDeadline(time.Now().Add(5 * time.Second))
		if answer, err := io.ReadAll(c); err != nil || len(answer) == 0 {
			t.Errorf("a request at work is answered with %q, %v", answer, err)
		}
	}
	s.alive()
}
