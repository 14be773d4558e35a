package main

import (
	"os"
	"strings"
	"testing"
)

// The program prints what testdata/output.txt says, run where a reader runs it.
func TestRun(t *testing.T) {
	want, err := os.ReadFile("testdata/output.txt")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..")
	var got strings.Builder
	if err := run(t.Context(), &got); err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", &got, want)
	}
}
