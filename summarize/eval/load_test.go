package eval

import (
	"slices"
	"strings"
	"testing"
)

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write(t, "يبدأ المعرض غدا.", dir, "b", "article.txt")
	write(t, "زار الوفد 3 مدن.", dir, "a", "article.txt")
	write(t, `{"title":"زيارة","published":"2024-03-03","country":null,"basis":"invented","text":"another"}`, dir, "a", "article.json")
	write(t, "{}", dir, "a", "gold.json")
	write(t, "about", dir, "README.md")
	write(t, "not a sample", dir, ".hidden", "note")
	write(t, "", dir, "a", "recordings", "silent", ".gitkeep")
	write(t, "not an answerer", dir, "a", "recordings", "note.txt")
	samples, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(samples) != 2 || samples[0].Name != "a" || samples[1].Name != "b" {
		t.Fatalf("got %+v", samples)
	}
	a, b := samples[0], samples[1]
	given := a.Article.Given()
	if given.Text != "زار الوفد 3 مدن." || given.Title != "زيارة" || given.Published != "2024-03-03" {
		t.Errorf("the article is %+v", given)
	}
	if !a.Gold || a.Verdicts != nil || b.Gold || b.Verdicts != nil {
		t.Errorf("gold and verdicts: %t %v, %t %v", a.Gold, a.Verdicts, b.Gold, b.Verdicts)
	}
	if len(a.Recorded) != 1 || a.Recorded[0].Answerer != "silent" || a.Recorded[0].Exchanges != nil || b.Recorded != nil {
		t.Errorf("recorded: %+v, %+v", a.Recorded, b.Recorded)
	}
}

func TestLoadSynthetic(t *testing.T) {
	samples, err := Load(synthetic)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range samples {
		var names []string
		for _, r := range s.Recorded {
			names = append(names, r.Answerer)
			for _, x := range r.Exchanges {
				if x.Provenance != provenance {
					t.Errorf("%s, %s, %s: the provenance is %q", s.Name, r.Answerer, x.File, x.Provenance)
				}
			}
		}
		if !slices.Equal(names, []string{"broken", "careful", "chatty", "hasty"}) {
			t.Errorf("%s: answerers %v", s.Name, names)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a sample itself":     {map[string]string{"article.txt": "خبر"}, "is a sample itself"},
		"no article":          {map[string]string{"s/gold.json": "{}"}, "sample s: there is no"},
		"an empty article":    {map[string]string{"s/article.txt": " "}, "article.txt: the article is empty"},
		"broken article.json": {map[string]string{"s/article.txt": "خبر", "s/article.json": "{"}, "article.json: "},
		"not UTF-8":           {map[string]string{"s/article.txt": "خبر", "s/article.json": "{\"title\":\"\xff\"}"}, "article.json is not valid UTF-8"},
		"a bad date":          {map[string]string{"s/article.txt": "خبر", "s/article.json": `{"published":"3 March"}`}, "published is no date"},
		"a broken recording":  {map[string]string{"s/article.txt": "خبر", "s/recordings/m/1.json": "{}"}, "1.json"},
		"the name of none":    {map[string]string{"s/article.txt": "خبر", "s/recordings/extractive/1.json": "{}"}, "rename the folder"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, content := range tt.files {
				write(t, content, dir, file)
			}
			samples, err := Load(dir)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line with %q", err, tt.want)
			}
			if samples != nil {
				t.Errorf("samples came with the error: %+v", samples)
			}
		})
	}
	if _, err := Load(t.TempDir() + "/none"); err == nil {
		t.Error("a missing folder gave no error")
	}
}
