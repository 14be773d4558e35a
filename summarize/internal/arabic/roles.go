package arabic

import (
	_ "embed" // the list is a data file
	"strings"
	"sync"
)

//go:embed roles.txt
var roleData string

// Role is what a noun before a name says of its bearer.
type Role string

// The roles.
const (
	PersonRole       Role = "person"       // وزير, متحدث, لاعب
	OutletRole       Role = "outlet"       // صحيفة, قناة
	OrganizationRole Role = "organization" // وزارة, شركة
	RealmRole        Role = "realm"        // ولاية, شؤون: between a title and a name
)

var roles = sync.OnceValue(func() map[Role]map[string]bool {
	out := map[Role]map[string]bool{}
	for line := range dataLines(roleData) {
		class, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		if out[Role(class)] == nil {
			out[Role(class)] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(FoldString(words, Full)) {
			out[Role(class)][w] = true
		}
	}
	return out
})

// HasRole says whether a folded word, with or without the article, is a noun of the role.
func HasRole(w string, r Role) bool {
	return roles()[r][w] || roles()[r][strings.TrimPrefix(w, "ال")]
}

// Roles gives the folded words of a role, without the article, for lists of a scanner's own. The map is shared:
// it must not be changed.
func Roles(r Role) map[string]bool { return roles()[r] }
