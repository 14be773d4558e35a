package mcpserver

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// connections bounds the connections of a server: each takes memory, also where nothing is asked over it. For a new one
// the one that waits longest for a request ends; where all are at work the new one ends at once. It is told of them by
// http.Server.ConnState.
type connections struct {
	most int

	mu      sync.Mutex
	open    map[net.Conn]*list.Element // nil where a request is at work
	waiting *list.List                 // of net.Conn, the one that waits longest in front
}

func newConnections(most int) *connections {
	return &connections{most: most, open: map[net.Conn]*list.Element{}, waiting: list.New()}
}

func (c *connections) state(conn net.Conn, state http.ConnState) {
	if over := c.note(conn, state); over != nil {
		_ = over.Close() // nobody waits for what closing it says
	}
}

// note keeps the books, and gives the connection that is one too many.
func (c *connections) note(conn net.Conn, state http.ConnState) (over net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.open[conn]; e != nil {
		c.waiting.Remove(e)
	}
	switch state {
	case http.StateActive:
		c.open[conn] = nil
	case http.StateNew, http.StateIdle:
		if state == http.StateNew && len(c.open) >= c.most {
			over = conn
			if first := c.waiting.Front(); first != nil {
				over = c.waiting.Remove(first).(net.Conn)
				delete(c.open, over)
			}
		}
		if over != conn {
			c.open[conn] = c.waiting.PushBack(conn)
		}
	default: // closed, or no longer the server's
		delete(c.open, conn)
	}
	return over
}
