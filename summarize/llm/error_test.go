package llm

import (
	"errors"
	"fmt"
	"io"
	"testing"
)

func TestTemporary(t *testing.T) {
	want := map[Kind]bool{
		RateLimited: true, ServerFault: true, Network: true, Timeout: true, CutStream: true,
		Unauthorized: false, BadRequest: false, NotAModel: false, Refused: false, Truncated: false,
		Filtered: false, Empty: false, NoRecording: false, "": false,
	}
	for kind, temporary := range want {
		if got := (&Error{Kind: kind}).Temporary(); got != temporary {
			t.Errorf("%q: got %t", kind, got)
		}
	}
}

func TestErrorText(t *testing.T) {
	for _, tt := range []struct {
		err  *Error
		want string
	}{
		{&Error{Kind: Network, Message: "cannot reach it"}, "model: network: cannot reach it"},
		{&Error{Kind: RateLimited, Status: 429, Message: "too many"}, "model: rate-limited (HTTP 429): too many"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestErrorUnwraps(t *testing.T) {
	err := fmt.Errorf("draft: %w", &Error{Kind: CutStream, Err: io.ErrUnexpectedEOF})
	var e *Error
	if !errors.As(err, &e) || e.Kind != CutStream || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v", err)
	}
}
