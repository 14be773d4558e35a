package extractive

import (
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

// kindOf tells what sort of speaker a phrase names by its first word.
func (r *reading) kindOf(i int) claim.EntityKind {
	w := r.t.Word(i)
	if strings.TrimPrefix(w, "ال") == "وكاله" && !r.t.Is(i+1, "\"") && !strings.HasSuffix(r.t.Word(i+1), "انباء") {
		return "organization"
	}
	for _, k := range [...]struct {
		class class
		kind  claim.EntityKind
	}{{person, "person"}, {outlet, "outlet"}, {organization, "organization"}, {group, "group"}} {
		if r.words.is(k.class, w) || r.words.is(k.class, strings.TrimPrefix(w, "ال")) {
			return k.kind
		}
	}
	return "other"
}

// nameAndTitle parts a phrase into the name and the title of a person, where it can be sure of both.
func (r *reading) nameAndTitle(from, to int) (name, title span, ok bool) {
	if at, ok := r.titled(from, to); ok {
		return span{at, to}, span{from, at}, true
	}
	comma := r.firstComma(from, to)
	if comma == to {
		at := from
		for at < to && !r.words.is(office, r.t.Word(at)) {
			at++
		}
		before := span{from, at}
		return before, span{at, to}, at < to && r.nameOnly(before)
	}
	before, after := span{from, comma}, span{comma + 1, to}
	switch {
	case r.person(before.from) && r.nameOnly(after):
		return after, before, true
	case r.person(after.from) && r.nameOnly(before):
		return before, after, true
	}
	return name, title, false
}

// nameOnly says whether tokens are two to four words without a title among them.
func (r *reading) nameOnly(s span) bool {
	if n := s.to - s.from; n < 2 || n > 4 {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if r.t.Kind(i) > arabic.Latin || r.partOfTitle(r.t.Word(i)) || r.function(i) {
			return false
		}
	}
	return true
}

// titled says where the name begins in a phrase of title and name. It is sure only where the title ends
// in a word with the article, so that no name can belong to the title: «وزير الخارجية الروسي | سيرجي
// لافروف»; in «رئيس وزراء مقدونيا زوران زئيف» it is not.
func (r *reading) titled(from, to int) (name int, ok bool) {
	if !r.words.has(person, r.t.Word(from)) || r.t.Kind(from) != arabic.Word {
		return 0, false
	}
	name = from
	closed := false
	for ; name < to && r.t.Kind(name) == arabic.Word; name++ {
		if r.t.HasArticle(name) {
			closed = true
			continue
		}
		if !r.partOfTitle(r.t.Word(name)) {
			break
		}
		closed = false
	}
	n := to - name
	if !closed || n < 2 || n > 5 || n > 2 && r.t.HasArticle(name+1) && strings.HasPrefix(r.t.Word(name), "ل") {
		return 0, false // «المتحدثة باسم مكتب الأمم المتحدة لحقوق الإنسان»: the title goes on
	}
	for i := name; i < to; i++ {
		w := r.t.Word(i)
		if r.t.Kind(i) > arabic.Latin || r.function(i) || r.partOfTitle(w) && i > name || strings.HasPrefix(w, "و") && i > name && r.t.HasArticle(i) {
			return 0, false
		}
	}
	return name, true
}

func (r *reading) partOfTitle(w string) bool {
	return r.words.has(person, w) || r.words.has(organization, w) || r.words.has(outlet, w) || r.words.has(realm, w) || w == "باسم"
}
