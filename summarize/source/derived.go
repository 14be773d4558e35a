package source

import "sync"

// derived is what others made of an article, by their keys.
type derived struct {
	mu    sync.Mutex
	byKey map[any]func() any
}

// Derived gives what derive makes of the article and of nothing else: it is made at the first question, once for each
// key, and kept as long as the article. A key is a value of the caller's own type, as that of a context is. What is
// made is shared by all who ask for it, and may not be changed.
func (a *Article) Derived(key any, derive func(*Article) any) any {
	a.derived.mu.Lock()
	made, known := a.derived.byKey[key]
	if !known {
		made = sync.OnceValue(func() any { return derive(a) })
		if a.derived.byKey == nil {
			a.derived.byKey = map[any]func() any{}
		}
		a.derived.byKey[key] = made
	}
	a.derived.mu.Unlock()
	return made()
}
