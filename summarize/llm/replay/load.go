package replay

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/llm"
)

// Load reads the recordings of a folder, in the order of their numbers; gaps do no harm. Files of
// another ending and hidden ones are passed over.
//
// A folder that is missing or holds no recording gives an [*llm.Error] of kind [llm.NoRecording]. Any
// other error names the file: one that is damaged, has a name of another form, has the key of an
// earlier one, or was edited by hand, which shows where the key is not its request's or the answer not
// the one in the wire's reply.
func Load(dir string) ([]Exchange, error) {
	all, err := load(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, noRecording(err, "there is no folder %s: name the folder that holds 1.json", dir)
	}
	if err == nil && len(all) == 0 {
		return nil, noRecording(nil, "the folder %s holds no recordings (1.json, 2.json, ...): name another, or record first", dir)
	}
	return all, err
}

func noRecording(cause error, format string, args ...any) *llm.Error {
	return &llm.Error{Kind: llm.NoRecording, Message: fmt.Sprintf(format, args...), Err: cause}
}

// load is Load for a folder that may be empty. Its error for a missing one matches fs.ErrNotExist.
func load(dir string) ([]Exchange, error) {
	names, err := recordings(dir)
	if err != nil {
		return nil, err
	}
	var all []Exchange
	first := map[string]string{} // key to file
	for _, name := range names {
		path := filepath.Join(dir, name)
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("recording: %w", err)
		}
		x, err := decode(data)
		if err != nil {
			return nil, fmt.Errorf("recording %s: %w", path, err)
		}
		if other, ok := first[x.Key]; ok {
			return nil, fmt.Errorf("recording %s: it answers the same request as %s: remove one of them", path, other)
		}
		first[x.Key], x.File = name, name
		all = append(all, *x)
	}
	return all, nil
}

// recordings lists the files N.json of a folder by number.
func recordings(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("recordings: %w", err)
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || strings.HasPrefix(name, ".") || filepath.Ext(name) != ".json" {
			continue
		}
		if number(name) == 0 {
			return nil, fmt.Errorf("recordings: %s is no name of a recording (1.json, 2.json, ...): move it elsewhere",
				filepath.Join(dir, name))
		}
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(number(a), number(b)) })
	return names, nil
}

// number gives N for "N.json" as the recorder writes it, 0 for any other name.
func number(name string) int {
	digits := strings.TrimSuffix(name, ".json")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || strconv.Itoa(n) != digits {
		return 0
	}
	return n
}
