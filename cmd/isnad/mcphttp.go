package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/isnad-go/isnad/mcpserver"
)

// minToken is how many characters a token has at least.
const minToken = 16

// httpFlags are those of serving over HTTP.
type httpFlags struct {
	address, tokenFile string
	hosts, origins     []string
}

func (h *httpFlags) flags(c *cobra.Command) {
	c.Flags().StringVar(&h.address, "http", "", "serve over HTTP on `ADDR`, such as 127.0.0.1:8080, at "+mcpserver.Endpoint)
	c.Flags().StringVar(&h.tokenFile, "token-file", "", "the `FILE` with the token that clients must bear; needed beyond loopback")
	c.Flags().StringArrayVar(&h.hosts, "allow-host", nil, "a name in the Host header to answer, beside loopback names")
	c.Flags().StringArrayVar(&h.origins, "allow-origin", nil, "a web page's origin to answer, beside the server's own")
}

// unused refuses flags that mean nothing on standard input and output.
func (h *httpFlags) unused(c *cobra.Command) error {
	for _, name := range []string{"token-file", "allow-host", "allow-origin"} {
		if c.Flags().Changed(name) {
			return fmt.Errorf("--%s is for serving over HTTP: add --http ADDR", name)
		}
	}
	return nil
}

func (a *app) serveHTTP(ctx context.Context, opts mcpserver.Options, h httpFlags) error {
	token, err := readToken(h.tokenFile)
	if err != nil {
		return err
	}
	if strings.HasPrefix(h.address, ":") {
		h.address = "127.0.0.1" + h.address // the whole world is asked for by name
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", h.address)
	if err != nil {
		return fmt.Errorf("--http: %w", err)
	}
	err = mcpserver.ServeHTTP(ctx, opts, mcpserver.HTTPOptions{Token: token, Hosts: h.hosts, Origins: h.origins, Ready: func() {
		a.note("serving on http://%s%s", l.Addr(), mcpserver.Endpoint)
	}}, l)
	if errors.Is(err, mcpserver.ErrNeedsToken) {
		return fmt.Errorf("%w: name a file with one by --token-file", err)
	}
	return err
}

func readToken(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("--token-file: %w", err)
	}
	token := strings.TrimSpace(string(b))
	if len(token) < minToken || strings.ContainsAny(token, " \t\r\n") {
		return "", fmt.Errorf("--token-file: the token in %s has to be one word of at least %d characters", file, minToken)
	}
	return token, nil
}
