package quantity_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
	"github.com/isnad-go/isnad/summarize/internal/number"
	"github.com/isnad-go/isnad/summarize/internal/quantity"
	"github.com/isnad-go/isnad/summarize/mention"
	"github.com/isnad-go/isnad/summarize/text"
)

// holds checks what is true of whatever is found in any text.
func holds(t *testing.T, s, country string) []mention.Quantity {
	t.Helper()
	found := quantity.Scan(arabic.Read(s), country)
	if again := quantity.Scan(arabic.Read(s), country); !reflect.DeepEqual(found, again) {
		t.Errorf("scanning twice differs: %q", s)
	}
	end := 0
	for _, q := range found {
		if q.Span.Start < end || q.Span.Empty() {
			t.Errorf("%v is empty, or overlaps the one before, which ends at %d: %q", q.Span, end, s)
		}
		end = q.Span.End
		// Only a dual, a unit with a part of it (ساعة ونصف), and one and more of a noun (أكثر من مرة) state a
		// number without a word for it.
		wordless := q.Value == "2" || q.Unit != "1" || q.Value == "1" && q.Mod == claim.MoreThan
		if !q.Number.Empty() && !q.Span.Contains(q.Number) || q.Number.Empty() && !wordless {
			t.Errorf("number %v does not lie in %v: %q", q.Number, q.Span, s)
		}
		if !q.Of.Empty() && !q.Span.Contains(q.Of) {
			t.Errorf("counted noun %v does not lie in %v: %q", q.Of, q.Span, s)
		}
		for _, p := range [...]text.Span{q.Span, q.Number, q.Of} {
			if p.End > len(s) || !utf8.ValidString(p.Of(s)) {
				t.Errorf("%v cuts a character: %q", p, s)
			}
		}
		for _, v := range [...]string{q.Value, q.High, q.Other} {
			if _, ok := number.Parse(v); v != "" && !ok && len(v) < 40 {
				t.Errorf("%q is no value: %q", v, s)
			}
		}
		if (q.Value == "") != (q.Kind == mention.Fuzzy) || q.Kind == "" || q.Mod == "" {
			t.Errorf("%+v lacks value, kind or mod, or is fuzzy with a value: %q", q, s)
		}
		if q.Kind != mention.Money && !quantity.Known(q.Unit) {
			t.Errorf("unit %q is not known: %q", q.Unit, s)
		}
	}
	return found
}

type article struct {
	ID, Text string
}

// articles reads the news articles for measuring, or skips.
func articles(t *testing.T) []article {
	t.Helper()
	f, err := os.Open(filepath.Join(dataFolder(t), "news", "articles.jsonl"))
	if err != nil {
		t.Skip("no news articles to read: ", err)
	}
	defer f.Close()
	var out []article
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

// dataFolder is where outside test data lies: ISNAD_DATA, or beside the checkout.
func dataFolder(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("ISNAD_DATA"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "..", "shared", "data")
}

func TestScanHoldsOverNews(t *testing.T) {
	all := articles(t)
	n := 0
	for _, a := range all {
		n += len(holds(t, a.Text, ""))
		if t.Failed() {
			t.Fatal("in article ", a.ID)
		}
	}
	// Fewer would mean that the scanner has gone blind: there are six a page.
	if n < 5*len(all) {
		t.Errorf("%d quantities in %d articles", n, len(all))
	}
}

func TestSeed(t *testing.T) {
	b, err := os.ReadFile("../../../seeds/belarus-russia-patrol.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := string(b)
	var got []string
	for _, q := range holds(t, s, "") {
		got = append(got, row(q, s))
	}
	want := []string{
		"أول تدريبات|أول|1||1|EXACT|ordinal|",
		"أول دورية|أول|1||1|EXACT|ordinal|",
		"أول مهمة|أول|1||1|EXACT|ordinal|",
		"120 دقيقة|120|120||min|EXACT|measure|",
		"1150 كيلومتراً|1150|1150||km|MORE_THAN|measure|",
		"3 مسارات|3|3||1|EXACT|count|مسارات",
		"يوم واحد|واحد|1||d|EXACT|measure|",
		"50 دقيقة|50|50||min|EXACT|measure|",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A faithful rewrite keeps the tuple: digits of another script, tatweel, tashkeel, bare alefs.
func TestRewritesKeepTheTuple(t *testing.T) {
	for _, s := range []string{
		"تزيد عن 1150 كيلومتراً خلال",
		"تـــزيد عن 1150 كيلومترا خلال",
		"تَزِيدُ عَنْ ١١٥٠ كِيلُومِتْرًا خلال",
		"تزيد عن ۱۱۵۰ کیلومترا خلال",
		"تزيد عن ١٬١٥٠ كيلومتراً خلال",
		"تزيد عن\u00a01150\u00a0كيلومتراً خلال",
		"\u200fتزيد عن \u200f1150\u200f كيلومترا خلال",
		"تزيد عن 1150كيلومترا خلال",
	} {
		q := holds(t, s, "")
		if len(q) != 1 || q[0].Value != "1150" || q[0].Unit != "km" || q[0].Mod != claim.MoreThan {
			t.Errorf("%s: %+v", s, q)
		}
	}
}

// A long text costs in proportion, whatever it is made of.
func TestScanIsLinear(t *testing.T) {
	for _, piece := range []string{
		"تزيد عن 1150 كيلومتراً خلال دوريتهم، و20 شخصا على الأقل. ",
		"1,", "1 000 ", "1 .2 ", "5 و", "24 و25 و", "\"5", "(5", "م ", "1ر", "علي 5 ", "يفوق عدد سكان 5 ", "1-",
		"مليون ", "ألف و", "مئة ألف وألف ", "المئة و", "ساعة ونصف ", "دولار و5 سنت ", "سالب 5 على ", "٫5 ",
	} {
		t.Run(piece, func(t *testing.T) {
			one := arabic.Read(strings.Repeat(piece, 4000/len(piece)+1))
			thirty := arabic.Read(strings.Repeat(piece, 30*(4000/len(piece)+1)))
			cost := func(text *arabic.Text) time.Duration {
				start := time.Now()
				quantity.Scan(text, "TN")
				return time.Since(start)
			}
			a, b := time.Hour, time.Hour
			for range 20 { // a loaded machine may need some tries for a clean pair
				a, b = min(a, cost(one)), min(b, cost(thirty))
				if b < 90*a {
					break
				}
			}
			// Thirty times the text, and quadratic cost would be nine hundredfold.
			if b > 200*a+5*time.Millisecond {
				t.Errorf("4 kB take %v, 120 kB %v", a, b)
			}
		})
	}
}

func FuzzScan(f *testing.F) {
	f.Add("تزيد عن 1150 كيلومتراً، بـ60 دينارا (١٬١٥٠٫٥) في 12/1/2022")
	f.Add("بين 5 في المئة و10 في المئة 41 .209 مليون 7ر2 «15» قراراً -7.4%")
	f.Add("الأشهر الـ10 ونصف 889،3 مقابل 737،8 م د 3-صفر $5 US$ 5")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<12 {
			return
		}
		holds(t, s, "TN")
	})
}
