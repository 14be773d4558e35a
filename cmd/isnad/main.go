// Command isnad summarises Arabic news articles and verifies summaries against them.
//
// Data goes to standard output, everything meant for a person to standard error. The exit status is 0 when
// the work is done and nothing is refuted, 1 when something is refuted or not found, 2 for a fault of
// usage or input, 3 when the model or the network failed.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	collect(shortLived)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}, os.Getenv)
	stop()
	os.Exit(status)
}

// Most commands end before there is much to collect: tables fill the heap, and stay. A server collects as usual.
const (
	shortLived = 400
	longLived  = 100
)

// collect sets how far the heap may grow between two collections, in percent, unless GOGC says so.
func collect(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
