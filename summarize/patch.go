package summarize

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/verify"
)

// patcher applies patches to a document. Only paths with a finding that is not supported may be patched,
// and the evidence that is their scope; all else stays byte for byte.
type patcher struct {
	tree     *node
	shape    reflect.Type
	allowed  map[string]*verify.Finding
	applied  int
	removed  []Removed
	rejected []string
}

func newPatcher(doc []byte, shape reflect.Type, findings []verify.Finding) (*patcher, error) {
	tree, err := parseTree(doc)
	if err != nil {
		return nil, err
	}
	p := &patcher{tree: tree, shape: shape, allowed: map[string]*verify.Finding{}}
	allow := func(path string, f *verify.Finding) {
		if _, ok := p.allowed[path]; !ok {
			p.allowed[path] = f
		}
	}
	for i := range findings {
		f := &findings[i]
		allow(f.Path, f)
		path := tokens(f.Path)
		for _, list := range evidenceLists(shape, path) {
			allow(list, f)
		}
		// A finding on a member of a value, such as an attribution's speaker, lets the value be replaced.
		if len(path) > 1 {
			if t, ok := typeAt(shape, path[:len(path)-1]); ok && bare(t) == reflect.TypeFor[claim.Attribution]() {
				allow(pointer(path[:len(path)-1]), f)
			}
		}
	}
	return p, nil
}

func (p *patcher) doc() []byte { return p.tree.marshal() }

// apply applies the patches that may be, replacements first, then removals from the back, since all paths
// mean the document as it was sent. What is not applied is recorded with why.
func (p *patcher) apply(patches []claim.Patch) {
	var removals []claim.Patch
	for _, patch := range patches {
		if patch.Kind == claim.PatchRemove {
			removals = append(removals, patch)
			continue
		}
		if err := p.replace(patch); err != nil {
			p.reject(patch, err)
		}
	}
	p.removeAll(removals)
}

func (p *patcher) reject(patch claim.Patch, err error) {
	p.rejected = append(p.rejected, fmt.Sprintf("patch %s of %s not applied: %v", patch.Kind, patch.Path, err))
}

func (p *patcher) replace(patch claim.Patch) error {
	path := tokens(patch.Path)
	t, err := p.check(patch.Path, path)
	if err != nil {
		return err
	}
	if !fits(t, patch.Kind) {
		return fmt.Errorf("a value of another kind stands there")
	}
	value, err := newValue(patch, bare(t))
	if err != nil {
		return err
	}
	b, err := marshal(value)
	if err != nil {
		return err
	}
	n, err := parseTree(b)
	if err != nil {
		return err
	}
	p.tree.set(path, n)
	p.applied++
	return nil
}

func (p *patcher) check(raw string, path []string) (reflect.Type, error) {
	if p.allowed[raw] == nil {
		return nil, fmt.Errorf("nothing is wrong there, or it is not the evidence of what is")
	}
	t, ok := typeAt(p.shape, path)
	if !ok || len(path) == 0 || p.tree.at(path) == nil {
		return nil, fmt.Errorf("the document has no such path")
	}
	return t, nil
}

// newValue is the member of the patch that its kind names.
func newValue(patch claim.Patch, t reflect.Type) (any, error) {
	var v any
	switch patch.Kind {
	case claim.PatchQuantity:
		v = patch.Quantity
	case claim.PatchTimex:
		v = patch.Timex
	case claim.PatchName:
		v = patch.Name
	case claim.PatchAttribution:
		v = patch.Attribution
	case claim.PatchAssertion:
		v = patch.Assertion
	case claim.PatchEvidence:
		v = patch.Evidence
	case claim.PatchText:
		v = patch.Text
	}
	if v == nil || reflect.ValueOf(v).IsNil() {
		return nil, fmt.Errorf("its member %s is null", patch.Kind)
	}
	if t != reflect.TypeFor[claim.Evidence]() {
		return v, nil
	}
	if patch.Kind == claim.PatchText {
		return claim.Evidence{Quote: *patch.Text}, nil
	}
	if len(*patch.Evidence) != 1 {
		return nil, fmt.Errorf("one quote stands there, not a list")
	}
	return (*patch.Evidence)[0], nil
}

// removal is a value to take out, and why.
type removal struct {
	path    []string
	by      string
	finding *verify.Finding
}

// removeAll takes out what the patches name.
func (p *patcher) removeAll(patches []claim.Patch) {
	var list []removal
	for _, patch := range patches {
		path := tokens(patch.Path)
		if _, err := p.check(patch.Path, path); err != nil {
			p.reject(patch, err)
			continue
		}
		if _, ok := p.removable(path); !ok {
			p.reject(patch, fmt.Errorf("neither it nor anything around it can be left out"))
			continue
		}
		list = append(list, removal{path, "repair", p.allowed[patch.Path]})
	}
	p.strike(list)
}

// strike takes values out, the last place first, each place once, and records them.
func (p *patcher) strike(list []removal) {
	seen := map[string]bool{}
	var targets [][]string
	for _, r := range list {
		target, ok := p.removable(r.path)
		if !ok || seen[pointer(target)] || p.tree.at(target) == nil {
			continue
		}
		seen[pointer(target)] = true
		targets = append(targets, target)
		p.removed = append(p.removed, Removed{Path: pointer(target), By: r.by, Value: p.tree.at(target).marshal(), Finding: r.finding})
	}
	slices.SortFunc(targets, func(a, b []string) int { return -comparePaths(a, b) })
	for _, t := range targets {
		p.remove(t)
	}
}

// removable finds what goes when the value at a path is taken out: the value itself where it is a list
// item or may be null, else the nearest thing around it that is either.
func (p *patcher) removable(path []string) ([]string, bool) {
	for n := len(path); n > 0; n-- {
		t, ok := typeAt(p.shape, path[:n])
		if !ok {
			return nil, false
		}
		if parent := p.tree.at(path[:n-1]); parent != nil && (parent.kind == '[' || nullable(t)) {
			return path[:n], true
		}
	}
	return nil, false
}

func (p *patcher) remove(path []string) {
	if p.tree.at(path) == nil {
		return // something around it is gone already
	}
	p.applied++
	if p.tree.at(path[:len(path)-1]).kind == '[' {
		p.tree.cut(path)
		return
	}
	p.tree.set(path, &node{raw: []byte("null")})
}

// comparePaths orders paths as their values stand in a document of arrays: numbers by value, and what lies
// inside a value behind it.
func comparePaths(a, b []string) int {
	for i := range min(len(a), len(b)) {
		x, errX := strconv.Atoi(a[i])
		y, errY := strconv.Atoi(b[i])
		if errX == nil && errY == nil && x != y {
			return x - y
		}
		if c := strings.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return len(a) - len(b)
}
