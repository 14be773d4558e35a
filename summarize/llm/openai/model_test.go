package openai

import (
	"fmt"
	"strings"
	"testing"
)

func TestNewRefusesBadOptions(t *testing.T) {
	for _, tt := range []struct {
		name string
		o    Options
		want string // part of the error
	}{
		{"no model", Options{}, "no model is named"},
		{"blank model", Options{Model: " "}, "no model is named"},
		{"no scheme", Options{Model: "m", BaseURL: "localhost:8080/v1"}, "must look like"},
		{"no host", Options{Model: "m", BaseURL: "https:///v1"}, "must look like"},
		{"not a URL", Options{Model: "m", BaseURL: "http://a b"}, "must look like"},
		{"another scheme", Options{Model: "m", BaseURL: "ftp://host/v1"}, "must look like"},
		{"a query", Options{Model: "m", BaseURL: "https://host/v1?key=secret-key"}, "must not hold a ?"},
		{"a fragment", Options{Model: "m", BaseURL: "https://host/v1#x"}, "must not hold a ?"},
		{"the whole endpoint", Options{Model: "m", BaseURL: "https://host/v1/chat/completions/"}, "is added: https://host/v1"},
		{"a key of two lines", Options{Model: "m", APIKey: "secret-key\nsecret-key"}, "copy it again"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := New(tt.o)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("got %v, want an error with %q", err, tt.want)
			}
			if strings.Contains(err.Error(), "secret-key") || strings.Contains(err.Error(), "\n") {
				t.Errorf("the error shows the key or has two lines: %q", err)
			}
		})
	}
}

func TestNewReadsTheBaseURL(t *testing.T) {
	for _, tt := range []struct{ in, base, shown string }{
		{"", "https://api.openai.com/v1", "m at https://api.openai.com/v1"},
		{"http://localhost:8080/v1/", "http://localhost:8080/v1", "m at http://localhost:8080/v1"},
		{"http://localhost:8080", "http://localhost:8080", "m at http://localhost:8080"},
		{" https://u:pw@host/openai/v1// ", "https://u:pw@host/openai/v1", "m at https://host/openai/v1"},
	} {
		m, err := New(Options{Model: "m", BaseURL: tt.in, APIKey: "  secret-key\n"})
		if err != nil {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		if m.config.BaseURL != tt.base {
			t.Errorf("%q: base %q, want %q", tt.in, m.config.BaseURL, tt.base)
		}
		if got := fmt.Sprintf("%v", m); got != tt.shown {
			t.Errorf("%q: shown as %q, want %q", tt.in, got, tt.shown)
		}
	}
}
