package claim

// Repair is a model's second answer: a list of patches on the draft as it was sent.
type Repair struct {
	Patches []Patch `json:"patches" jsonschema_description:"The changes, each for one path of the list of faults. Paths mean the draft as it was sent; removals stand last, the highest index of a list first. Empty if nothing can be mended."`
}

// Patch replaces the value at one path, or removes it. The member that Kind names holds the new value;
// all the others are null.
type Patch struct {
	Path        string       `json:"path" jsonschema_description:"JSON pointer into the draft, as given in the list of faults, or that of the evidence list beside it (/events/0/evidence)."`
	Kind        PatchKind    `json:"kind" jsonschema_description:"Which member below holds the new value; remove takes the value out: where it may not be null, its list item or the headline goes with it."`
	Quantity    *Quantity    `json:"quantity" jsonschema_description:"The whole new quantity, or null."`
	Timex       *Timex       `json:"timex" jsonschema_description:"The whole new time, or null."`
	Name        *Name        `json:"name" jsonschema_description:"The whole new name, or null."`
	Evidence    *[]Evidence  `json:"evidence" jsonschema_description:"The whole new evidence list, or null."`
	Attribution *Attribution `json:"attribution" jsonschema_description:"The whole new attribution, or null."`
	Assertion   *Assertion   `json:"assertion" jsonschema_description:"The whole new assertion, or null."`
	Text        *string      `json:"text" jsonschema_description:"The new text of a headline, passage, content, title or quote, or null."`
}

// PatchKind says what a patch puts in place, or that it removes.
type PatchKind string

// The kinds of patches.
const (
	PatchQuantity    PatchKind = "quantity"
	PatchTimex       PatchKind = "timex"
	PatchName        PatchKind = "name"
	PatchEvidence    PatchKind = "evidence"
	PatchAttribution PatchKind = "attribution"
	PatchAssertion   PatchKind = "assertion"
	PatchText        PatchKind = "text"
	PatchRemove      PatchKind = "remove"
)

// Values lists the kinds of patches.
func (PatchKind) Values() []string {
	return []string{"quantity", "timex", "name", "evidence", "attribution", "assertion", "text", "remove"}
}
