package replay

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/isnad-go/isnad/summarize/llm"
)

// ErrRecorded is matched by the error for a request that the folder already answers.
var ErrRecorded = errors.New("this request is recorded already")

// RecorderOptions is what a recording says about itself; all of it may be empty.
type RecorderOptions struct {
	Model      string // the name the model is asked under
	Provenance string // how the recording is made, in free words
}

// Recorder is an [llm.Model] that writes what another model answers. It is safe for concurrent use,
// also by several processes in one folder: no file is ever overwritten or seen half written.
type Recorder struct {
	model llm.Model
	dir   string
	about RecorderOptions

	mu   sync.Mutex
	seen map[string]string // key to the file's name, "" while the model is being asked
	last int               // the highest number known to be taken
}

// NewRecorder makes a recorder and, where needed, its folder. In a folder with recordings it goes on
// after the highest number; one that [Load] refuses is refused here too, unless it is empty.
func NewRecorder(model llm.Model, dir string, about RecorderOptions) (*Recorder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("recordings: %w", err)
	}
	all, err := load(dir)
	if err != nil {
		return nil, err
	}
	r := &Recorder{model: model, dir: dir, about: about, seen: map[string]string{}}
	for _, x := range all {
		r.seen[x.Key], r.last = x.File, number(x.File)
	}
	return r, nil
}

// Complete asks the model and writes the exchange. Answers are recorded, and failures of the kinds
// that [Exchange] names, which are returned as they are; any other failure is passed on unrecorded.
//
// A request that the folder already answers is not asked again, since a model seldom says the same
// twice and a player could not tell which answer is meant: the error matches [ErrRecorded]. Where
// writing fails, that is the error, and the answer is lost.
func (r *Recorder) Complete(ctx context.Context, req *llm.Request) (*llm.Response, error) {
	key := Key(req)
	if err := r.reserve(key); err != nil {
		return nil, err
	}
	resp, err := r.model.Complete(ctx, req)
	x := &Exchange{Key: key, Model: r.about.Model, Provenance: r.about.Provenance, Request: req, Response: resp}
	if resp == nil && err == nil {
		err = errors.New("recordings: the model gave neither an answer nor an error")
	}
	if err != nil {
		if !errors.As(err, &x.Failure) || !isRecorded(x.Failure.Kind) || x.Failure.Response == nil {
			r.release(key, "")
			return nil, err
		}
		x.Response = x.Failure.Response
	}
	name, lost := r.save(x)
	r.release(key, name)
	if lost != nil {
		return nil, fmt.Errorf("the answer came but could not be recorded in %s: %w", r.dir, lost)
	}
	return resp, err
}

// reserve keeps a key for one request, so that no other asks the same meanwhile.
func (r *Recorder) reserve(key string) error {
	if key == "" {
		return errors.New("recordings: the request cannot be written as JSON: check its schema and parameters")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	name, taken := r.seen[key]
	switch {
	case taken && name == "":
		return fmt.Errorf("recordings: %w: another asks the same just now: ask once", ErrRecorded)
	case taken:
		return fmt.Errorf("recordings: %w in %s: replay it, or record into another folder", ErrRecorded, filepath.Join(r.dir, name))
	}
	r.seen[key] = ""
	return nil
}

// release ends a reservation; name is the file that now answers, "" where none does.
func (r *Recorder) release(key, name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if name == "" {
		delete(r.seen, key)
		return
	}
	r.seen[key] = name
}

// save writes an exchange under the next free number, and gives the file's name.
func (r *Recorder) save(x *Exchange) (string, error) {
	data, err := encode(x)
	if err != nil {
		return "", err
	}
	if _, err := decode(data); err != nil { // what is written can be read again
		return "", err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	temp, err := writeTemp(r.dir, data)
	if err != nil {
		return "", err
	}
	defer os.Remove(temp)
	for {
		r.last++
		name := strconv.Itoa(r.last) + ".json"
		switch err := place(temp, filepath.Join(r.dir, name)); {
		case err == nil:
			return name, nil
		case !errors.Is(err, os.ErrExist):
			return "", err
		}
	}
}

// writeTemp writes a hidden file beside the recordings.
func writeTemp(dir string, data []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".recording-*.tmp")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err != nil {
		os.Remove(f.Name())
	}
	return f.Name(), err
}

// place gives a written file its name, whole and at once; a name that is taken is os.ErrExist. A link
// refuses those by itself. Where the file system has no links, looking before renaming must do.
func place(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, os.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return os.ErrExist
	}
	return os.Rename(temp, path)
}
