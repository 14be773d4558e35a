package laws

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/isnad-go/isnad/summarize/claim"
)

// item is what of a summary can bear on the verdicts of one item: the item itself, the entities it refers to, and
// where it is an entity the claims of which it is the speaker. Verifying that much alone, instead of the whole, is
// what makes some hundred thousand cases affordable.
type item struct {
	claim.Summary
	from map[string]string // where an item stands in the whole, by where it stands here
}

// around cuts out the item that a path lies in.
func around(s *claim.Summary, path string) *item {
	list, rest, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	index, _, _ := strings.Cut(rest, "/")
	n, _ := strconv.Atoi(index)
	out := &item{from: map[string]string{}}
	switch list {
	case "headline":
		out.Headline, out.from["/headline"] = s.Headline, "/headline"
	case "synopsis":
		out.Synopsis, out.from["/synopsis/0"] = s.Synopsis[n:n+1:n+1], at("synopsis", n)
	case "entities":
		id := s.Entities[n].ID
		for i, c := range s.Claims {
			if id != "" && string(c.Attribution.Speaker) == id {
				out.claim(s, i)
			}
		}
		out.entities(s, func(e claim.Entity) bool {
			return e.ID == id || slices.ContainsFunc(out.Claims, func(c claim.Claim) bool { return refersClaim(c.Attribution, e.ID) })
		})
	case "events":
		out.from["/events/0"] = at("events", n)
		out.Events = s.Events[n : n+1 : n+1]
		out.entities(s, func(e claim.Entity) bool { return refersEvent(s.Events[n], e.ID) })
	case "claims":
		out.claim(s, n)
		out.entities(s, func(e claim.Entity) bool { return refersClaim(s.Claims[n].Attribution, e.ID) })
	}
	return out
}

func at(list string, n int) string { return fmt.Sprintf("/%s/%d", list, n) }

func (x *item) claim(s *claim.Summary, n int) {
	x.from[at("claims", len(x.Claims))] = at("claims", n)
	x.Claims = append(x.Claims, s.Claims[n])
}

func (x *item) entities(s *claim.Summary, keep func(claim.Entity) bool) {
	for i, e := range s.Entities {
		if keep(e) {
			x.from[at("entities", len(x.Entities))] = at("entities", i)
			x.Entities = append(x.Entities, e)
		}
	}
}

func refersEvent(e claim.Event, id string) bool {
	return slices.Contains(e.Where, id) || slices.ContainsFunc(e.Participants, func(p claim.Participant) bool { return p.Entity == id })
}

func refersClaim(a claim.Attribution, id string) bool {
	return string(a.Speaker) == id || string(a.Addressee) == id || slices.Contains(a.Via, id)
}

// whole gives the path in the whole summary of one in the item.
func (x *item) whole(path string) string {
	for here, there := range x.from {
		if rest, ok := strings.CutPrefix(path, here); ok && (rest == "" || rest[0] == '/') {
			return there + rest
		}
	}
	return path
}
