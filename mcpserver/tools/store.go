package tools

import (
	"container/list"
	"context"
	"crypto/rand"
	"strconv"
	"sync"
	"time"

	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/verify"
)

// Store keeps articles, with what was found out of them, and calls at work, by session. What is used
// longest ago is dropped first. It is safe for concurrent use.
type Store struct {
	limits Limits
	now    func() time.Time

	mu       sync.Mutex
	shelves  map[string]*shelf
	used     *list.List // of *kept, the latest in front, of all sessions
	bytes    int
	analysed *list.List // of *kept with an analysis, the latest in front
	readings int        // bytes of those
	running  int
}

// NewStore makes a store.
func NewStore(l Limits) *Store {
	return &Store{limits: l.orDefaults(), now: time.Now, shelves: map[string]*shelf{}, used: list.New(), analysed: list.New()}
}

// shelf is what one session has.
type shelf struct {
	articles map[string]*kept
	bytes    int
	last     int // number of the last id given
	jobs     map[string]*job
}

// kept is an article on a shelf. Its analysis may be dropped and is made again when asked for.
type kept struct {
	session, id string
	given       source.Given
	size        int
	at          time.Time
	use, read   *list.Element
	analysis    *source.Article
	summary     []byte // JSON, nil where there is none yet
	report      *verify.Report
}

// add keeps an article and gives its id. The same article added again in a session has the same id.
func (s *Store) add(ctx context.Context, a *source.Article) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	name := sessionOf(ctx)
	sh := s.shelf(name)
	if name != "" {
		for _, k := range sh.articles {
			if k.given == a.Given() {
				s.touch(k)
				s.remember(k, a)
				return k.id
			}
		}
	}
	k := &kept{session: name, id: sh.newID("a", name), given: a.Given(), size: sizeOf(a.Given())}
	articles, bytes := s.limits.of(name)
	for len(sh.articles) > 0 && (len(sh.articles) >= articles || sh.bytes+k.size > bytes) {
		s.drop(s.oldest(name))
	}
	for s.bytes+k.size > s.limits.TotalBytes && s.used.Len() > 0 {
		s.drop(s.used.Back().Value.(*kept))
	}
	sh.articles[k.id] = k
	sh.bytes += k.size
	s.bytes += k.size
	k.use = s.used.PushFront(k)
	s.touch(k)
	s.remember(k, a)
	return k.id
}

// get gives a session's article, nil where it has none of this id.
func (s *Store) get(ctx context.Context, id string) (*source.Article, error) {
	s.mu.Lock()
	s.expire()
	k := s.find(ctx, id)
	if k == nil {
		s.mu.Unlock()
		return nil, nil
	}
	s.touch(k)
	a := k.analysis
	if a != nil {
		s.analysed.MoveToFront(k.read)
	}
	s.mu.Unlock()
	if a != nil {
		return a, nil
	}
	a, err := source.New(k.given) // outside the lock: it takes milliseconds
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.find(ctx, id) == k {
		s.remember(k, a)
	}
	return a, nil
}

// found puts aside the latest summary or report of an article for who reads them by its id. Neither may be changed afterwards.
func (s *Store) found(ctx context.Context, id string, summary []byte, report *verify.Report) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := s.find(ctx, id)
	if k == nil {
		return
	}
	if summary != nil {
		k.summary = summary
	}
	k.report = report
	more := sizeOf(k.given) + 2*len(k.summary) + weight(k.report) - k.size // twice: findings share the words verified
	k.size += more
	s.shelves[k.session].bytes += more
	s.bytes += more
	for s.bytes > s.limits.TotalBytes && s.used.Len() > 1 {
		s.drop(s.used.Back().Value.(*kept))
	}
}

// Part gives what resources serve of a session's article: its "text", or its latest "summary" or "report" in
// JSON. It is false where the session has no such article, or the article no such part.
func (s *Store) Part(ctx context.Context, id, part string) (string, bool) {
	given, summary, report, ok := s.parts(ctx, id)
	switch {
	case !ok:
	case part == "text":
		return given.Text, true
	case part == "summary":
		return string(summary), summary != nil
	case part == "report" && report != nil:
		b, err := marshal(report) // only now, and outside the lock: few ask for it
		return string(b), err == nil
	}
	return "", false
}

func (s *Store) parts(ctx context.Context, id string) (given source.Given, summary []byte, report *verify.Report, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	k := s.find(ctx, id)
	if k == nil {
		return given, nil, nil, false
	}
	s.touch(k)
	return k.given, k.summary, k.report, true
}

// End drops all that a session has, and cancels what is at work for it.
func (s *Store) End(session string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	sh := s.shelves[session]
	if sh == nil {
		return
	}
	for _, k := range sh.articles {
		s.drop(k)
	}
	for _, j := range sh.jobs {
		j.cancel()
	}
	delete(s.shelves, session)
}

func (s *Store) find(ctx context.Context, id string) *kept {
	if sh := s.shelves[sessionOf(ctx)]; sh != nil {
		return sh.articles[id]
	}
	return nil
}

func (s *Store) shelf(session string) *shelf {
	sh := s.shelves[session]
	if sh == nil {
		sh = &shelf{articles: map[string]*kept{}, jobs: map[string]*job{}}
		s.shelves[session] = sh
	}
	return sh
}

// newID numbers what a session has, so that a model copies short ids; without a session nobody may guess.
func (sh *shelf) newID(prefix, session string) string {
	if session == "" {
		return prefix + rand.Text()
	}
	sh.last++
	return prefix + strconv.Itoa(sh.last)
}

func (s *Store) touch(k *kept) {
	k.at = s.now()
	s.used.MoveToFront(k.use)
}

// remember keeps an analysis, at the cost of those used longest ago.
func (s *Store) remember(k *kept, a *source.Article) {
	if k.analysis == nil {
		k.analysis, k.read = a, s.analysed.PushFront(k)
		s.readings += len(k.given.Text)
	}
	for s.readings > s.limits.Analysed && s.analysed.Len() > 1 {
		s.forget(s.analysed.Back().Value.(*kept))
	}
}

func (s *Store) forget(k *kept) {
	if k.analysis != nil {
		s.analysed.Remove(k.read)
		s.readings -= len(k.given.Text)
		k.analysis, k.read = nil, nil
	}
}

func (s *Store) drop(k *kept) {
	s.forget(k)
	s.used.Remove(k.use)
	s.bytes -= k.size
	sh := s.shelves[k.session]
	sh.bytes -= k.size
	delete(sh.articles, k.id)
}

// oldest is a session's article that was used longest ago.
func (s *Store) oldest(session string) *kept {
	for e := s.used.Back(); e != nil; e = e.Prev() {
		if k := e.Value.(*kept); k.session == session {
			return k
		}
	}
	return nil
}

// expire drops what nobody asked for in a long time.
func (s *Store) expire() {
	for e := s.used.Back(); e != nil && s.now().Sub(e.Value.(*kept).at) >= s.limits.Idle; e = s.used.Back() {
		s.drop(e.Value.(*kept))
	}
}

func sizeOf(g source.Given) int {
	return len(g.Text) + len(g.Title) + len(g.Outlet)
}
