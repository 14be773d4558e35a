package source_test

import (
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/source"
	"github.com/isnad-go/isnad/summarize/text"
)

func seed(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile("../../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestSeed(t *testing.T) {
	a := article(t, source.Given{Text: seed(t), Published: "2022-01-06"})
	var got []string
	for _, q := range a.Quantities() {
		got = append(got, strings.Join([]string{q.Value, q.Unit, string(q.Mod), q.Span.Of(a.Text())}, " "))
	}
	want := []string{"1 1 EXACT أول تدريبات", "1 1 EXACT أول دورية", "1 1 EXACT أول مهمة", "120 min EXACT 120 دقيقة", "1150 km MORE_THAN 1150 كيلومتراً",
		"3 1 EXACT 3 مسارات", "1 d EXACT يوم واحد", "50 min EXACT 50 دقيقة"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("states %q, want %q", got, want)
	}
	matches := a.Find("وغطوا مسافة تزيد عن ١١٥٠ كيلومترا")
	if len(matches) != 1 || matches[0].Grade != "unvocalised" || a.Slice(matches[0].Place) != "وغطوا مسافة تزيد عن 1150 كيلومتراً" {
		t.Errorf("found %+v", matches)
	}
	if !a.Arabic() {
		t.Error("the article is not taken for Arabic")
	}
}

// The title is evidence too: what it states and where its words stand is said of it.
func TestTitle(t *testing.T) {
	g := source.Given{Title: "مقتل 12 شخصاً في هجوم", Text: "قال مصدر إن 12 شخصا قتلوا في هجوم أمس."}
	a := article(t, g)
	if parts := a.Parts(); len(parts) != 2 || parts[0].In != source.InText || parts[1].In != source.InTitle {
		t.Fatalf("parts: %+v", a.Parts())
	}
	if q := a.Parts()[1].Quantities; len(q) != 1 || q[0].Span.Of(string(g.Title)) != "12 شخصاً" {
		t.Errorf("the title states %+v", q)
	}
	if q := a.Quantities(); len(q) != 1 || q[0].Span.Of(g.Text) != "12 شخصا" {
		t.Errorf("the text states %+v", q)
	}
	for _, c := range []struct {
		quote  string
		places []string // in and words
	}{
		{"في هجوم", []string{"text في هجوم", "title في هجوم"}},
		{"12 شخصاً", []string{"title 12 شخصاً"}}, // identical there, and only unvocalised in the text
		{"12 شخصًا", []string{"text 12 شخصا", "title 12 شخصاً"}},
		{"قتلوا في", []string{"text قتلوا في"}},
		{"مقتل 12", []string{"title مقتل 12"}},
		{"أمس. مقتل", nil}, // the title does not follow the text
	} {
		var places []string
		for _, m := range a.Find(c.quote) {
			places = append(places, m.In+" "+a.Slice(m.Place))
		}
		if !reflect.DeepEqual(places, c.places) {
			t.Errorf("%s: %q, want %q", c.quote, places, c.places)
		}
	}
	n := a.Nearest("مقتل 13 شخصا في هجوم")
	if n == nil || n.In != source.InTitle || len(n.Diff) != 1 || n.Diff[0].Kind != "number" {
		t.Errorf("nearest: %+v", n)
	}
	if got := a.Chars(source.Place{In: source.InTitle, Span: text.Span{Start: 9, End: 11}}); got != (text.Span{Start: 5, End: 7}) {
		t.Errorf("12 in the title is at code points %v", got)
	}
	if got := (source.Place{In: source.InTitle}); article(t, source.Given{Text: "نص"}).Slice(got) != "" {
		t.Error("a title that is not there has words")
	}
}

func TestNearestIsNilWhereNothingIs(t *testing.T) {
	if n := article(t, source.Given{Text: seed(t), Title: "عنوان"}).Nearest("اشترى الفلاح حمارا من السوق"); n != nil {
		t.Errorf("nearest: %+v", n)
	}
}

func TestArabic(t *testing.T) {
	for s, want := range map[string]bool{
		"قال الوزير": true, "قال الوزير في NATO إن": true, "The minister said نعم": false, "12/1/2022": false, "Le ministre a dit": false,
	} {
		if got := article(t, source.Given{Text: s}).Arabic(); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// One article answers many at once; run with -race.
func TestConcurrentUse(t *testing.T) {
	a := article(t, source.Given{Text: seed(t), Title: "دورية جوية", Published: "2022-01-06"})
	want := answers(a)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				if got := answers(a); !reflect.DeepEqual(got, want) {
					t.Error("the answers differ")
				}
			}
		})
	}
	all.Wait()
}

func answers(a *source.Article) []any {
	var quantities []mention.Quantity
	for _, p := range a.Parts() {
		quantities = append(quantities, p.Quantities...)
	}
	return []any{quantities, a.Find("دورية جوية"), a.Find("ستكون … موسكو"), a.Nearest("أمضوا 210 دقيقة في الجو"), a.Nearest("لا شيء"),
		a.Chars(source.Place{In: source.InText, Span: text.Span{Start: 0, End: 100}}), a.Published(), a.Arabic(), a.Given()}
}

// Five megabytes are an article too, and cost as much a megabyte as one.
func TestLongArticle(t *testing.T) {
	s := seed(t)
	short, long := strings.Repeat(s, 100), strings.Repeat(s, 1000) // half a megabyte and five
	cost := func(s string) time.Duration {
		start := time.Now()
		article(t, source.Given{Text: s})
		return time.Since(start)
	}
	a, b := time.Hour, time.Hour
	for range 6 { // a loaded machine may need some tries for a clean pair
		a, b = min(a, cost(short)), min(b, cost(long))
		if b <= 11*a {
			break
		}
	}
	// On a quiet machine it is ten times as much; quadratic cost would be a hundred times.
	if b > 20*a {
		t.Errorf("100 copies take %v, 1000 take %v", a, b)
	}
	article := article(t, source.Given{Text: long})
	if n := len(article.Quantities()); n != 8000 {
		t.Errorf("%d quantities in a thousand copies of eight", n)
	}
	if n := len(article.Find("120 دقيقة")); n != 1000 {
		t.Errorf("%d places of what stands in each copy once", n)
	}
}
