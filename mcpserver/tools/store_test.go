package tools_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/isnad-go/isnad/mcpserver/tools"
	"github.com/isnad-go/isnad/summarize/llm"
)

// kit is the tools over one store, called in sessions.
type kit struct {
	t     *testing.T
	store *tools.Store
	all   []*tools.Tool
}

func newKit(t *testing.T, limits tools.Limits, m llm.Model) kit {
	store := tools.NewStore(limits)
	return kit{t, store, tools.All(tools.Options{Store: store, Model: m})}
}

func (k kit) call(session, tool string, arguments any) (map[string]any, error) {
	k.t.Helper()
	raw, err := json.Marshal(arguments)
	if err != nil {
		k.t.Fatal(err)
	}
	for _, one := range k.all {
		if one.Name == tool {
			answer, err := one.Call(tools.WithSession(context.Background(), session), raw)
			if err != nil {
				return nil, err
			}
			return object(k.t, answer), nil
		}
	}
	k.t.Fatalf("no tool %s", tool)
	return nil, nil
}

func (k kit) add(session, text string) string {
	k.t.Helper()
	answer, err := k.call(session, "add_article", map[string]string{"text": text})
	if err != nil {
		k.t.Fatal(err)
	}
	return answer["article_id"].(string)
}

func (k kit) has(session, id string) bool {
	_, err := k.call(session, "scan_article", map[string]string{"article_id": id})
	return err == nil
}

func TestSessionsSeeTheirOwn(t *testing.T) {
	k := newKit(t, tools.Limits{}, nil)
	one, two := k.add("s", "120 km"), k.add("s", "130 km")
	if one != "a1" || two != "a2" || k.add("s", "120 km") != one {
		t.Errorf("the ids are %s and %s, and not the same for the same", one, two)
	}
	if k.add("other", "foreign") != "a1" || !k.has("s", "a2") || k.has("other", "a2") || k.has("", "a1") {
		t.Error("sessions see each other's articles")
	}
	free := k.add("", "120 km")
	if len(free) < 20 || free == k.add("", "120 km") || !k.has("", free) || k.has("s", free) {
		t.Errorf("without a session the id is %s", free)
	}
	k.store.End("s")
	if k.has("s", one) || !k.has("other", "a1") {
		t.Error("the end of one session is not that alone")
	}
}

func TestLimits(t *testing.T) {
	k := newKit(t, tools.Limits{Articles: 3, SessionBytes: 100, TotalBytes: 150}, nil)
	text := func(i, n int) string { return fmt.Sprint(i) + strings.Repeat(" a", n) }
	for i := range 3 {
		k.add("s", text(i, 1))
	}
	k.has("s", "a1") // used, and so not the first to go
	k.add("s", text(9, 1))
	if !k.has("s", "a1") || k.has("s", "a2") || !k.has("s", "a3") || !k.has("s", "a4") {
		t.Error("not the article used longest ago was dropped for a fourth")
	}
	k.add("s", text(5, 45)) // 91 bytes: with the others over the session's
	if !k.has("s", "a5") || k.has("s", "a1") && k.has("s", "a3") && k.has("s", "a4") {
		t.Error("a session has more bytes than it may")
	}
	k.add("t", text(6, 45))
	if !k.has("t", "a1") || k.has("s", "a5") {
		t.Error("all sessions have more bytes than they may")
	}
}

func TestArticlesExpire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKit(t, tools.Limits{Idle: time.Minute}, nil)
		id := k.add("s", "120 km")
		for range 5 {
			time.Sleep(50 * time.Second)
			if !k.has("s", id) {
				t.Fatal("an article in use is dropped")
			}
		}
		time.Sleep(time.Minute)
		if k.has("s", id) {
			t.Error("an article that nobody used is kept")
		}
		if again := k.add("s", "130 km"); again == id {
			t.Error("an id is given to another article")
		}
	})
}

func TestAnalysesAreMadeAgain(t *testing.T) {
	k := newKit(t, tools.Limits{Analysed: 10}, nil)
	var wait sync.WaitGroup
	for i := range 20 {
		wait.Go(func() {
			id := k.add("s", fmt.Sprintf("%d km", 100+i))
			for range 20 {
				answer, err := k.call("s", "scan_article", map[string]string{"article_id": id})
				if err != nil || !strings.Contains(fmt.Sprint(answer), fmt.Sprintf("value:%d]", 100+i)) {
					t.Errorf("%s of %d km gives %v, %v", id, 100+i, answer, err)
				}
			}
		})
	}
	wait.Wait()
}

// A model that takes its time is answered for with a handle, and the answer is fetched by it.
func TestLongCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKit(t, tools.Limits{}, model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
			select {
			case <-time.After(2 * time.Minute):
				return nil, &llm.Error{Kind: llm.Unauthorized, Message: "late"}
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}))
		began := time.Now()
		answer, err := k.call("s", "summarize_article", map[string]string{"text": "120 km"})
		if err != nil || answer["status"] != "working" || answer["handle"] != "r1" || time.Since(began) > 50*time.Second {
			t.Fatalf("%v after %v, error %v", answer, time.Since(began), err)
		}
		if _, err := k.call("other", "get_result", map[string]string{"handle": "r1"}); err == nil {
			t.Error("another session has the answer")
		}
		answer, err = k.call("s", "get_result", map[string]string{"handle": "r1"})
		if err != nil || answer["status"] != "working" {
			t.Errorf("after 90 s: %v, %v", answer, err)
		}
		if _, err = k.call("s", "get_result", map[string]string{"handle": "r1"}); err == nil || !strings.Contains(err.Error(), "late") {
			t.Errorf("after two minutes: %v, %v", answer, err)
		}
		if answer, err = k.call("s", "summarize_article", map[string]string{"text": "120 km"}); err != nil || answer["handle"] != "r2" {
			t.Errorf("%v, %v", answer, err)
		}
		k.store.End("s") // ends what is at work, or the bubble would not end
		synctest.Wait()
	})
}

func TestCallsAtWorkAreBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKit(t, tools.Limits{Running: 2}, model(func(ctx context.Context, _ *llm.Request) (*llm.Response, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		}))
		for range 2 {
			if _, err := k.call("s", "summarize_article", map[string]string{"text": "a"}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := k.call("t", "summarize_article", map[string]string{"text": "a"}); err == nil || !strings.Contains(err.Error(), "takes no more") {
			t.Errorf("a third call: %v", err)
		}
		k.store.End("s")
		synctest.Wait()
	})
}
