package schema_test

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/schema"
)

var update = flag.Bool("update", false, "write the committed schemas anew")

// The committed bytes are what is sent to services and hashed into recordings: they change only when
// somebody means it.
func TestBuiltIn(t *testing.T) {
	for _, b := range []struct {
		file string
		made func() (*schema.Schema, error)
		kept func() *schema.Schema
	}{
		{"summary", schema.For[claim.Summary], schema.Summary},
		{"repair", schema.For[claim.Repair], schema.Repair},
	} {
		made, err := b.made()
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			write(t, b.file+".full.json", made.Full())
			write(t, b.file+".wire.json", made.Wire())
			continue
		}
		kept := b.kept()
		if string(kept.Full()) != string(made.Full()) || string(kept.Wire()) != string(made.Wire()) {
			t.Errorf("%s: the committed schemas are not those of package claim; run go generate", b.file)
		}
		if kept.Name() != b.file || made.Name() != b.file {
			t.Errorf("names %q and %q, want %q", kept.Name(), made.Name(), b.file)
		}
	}
}

func write(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestBytesAreTheCallersOwn(t *testing.T) {
	first := schema.Summary().Wire()
	clear(first)
	if !json.Valid(schema.Summary().Wire()) {
		t.Error("writing into the bytes changed the schema")
	}
}
