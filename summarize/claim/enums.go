package claim

// EntityKind says what an entity is.
type EntityKind string

// Values lists the kinds of entities.
func (EntityKind) Values() []string {
	return []string{"person", "organization", "place", "outlet", "weapon", "product", "law", "group", "other"}
}

// EventKind says what sort of thing happened.
type EventKind string

// Values lists the kinds of events.
func (EventKind) Values() []string {
	return []string{"military", "attack", "diplomacy", "agreement", "politics", "election", "law_court", "protest",
		"disaster", "accident", "crime", "economy", "business", "energy", "science", "health", "sport", "culture",
		"statement", "other"}
}

// Status says how far a thing has come: it occurred, is ongoing, is planned, hangs on a condition, is
// denied by the article, or cannot be known from it.
type Status string

// The statuses.
const (
	Occurred      Status = "occurred"
	Ongoing       Status = "ongoing"
	Planned       Status = "planned"
	Conditional   Status = "conditional"
	Denied        Status = "denied"
	UnknownStatus Status = "unknown"
)

// Values lists the statuses.
func (Status) Values() []string {
	return []string{"occurred", "ongoing", "planned", "conditional", "denied", "unknown"}
}

// Polarity says whether the thing is affirmed or negated by the words of its evidence.
type Polarity string

// The polarities.
const (
	Affirmed Polarity = "affirmed"
	Negated  Polarity = "negated"
)

// Values lists the polarities.
func (Polarity) Values() []string { return []string{"affirmed", "negated"} }

// Modality says how firmly the thing is put.
type Modality string

// The modalities.
const (
	Asserted     Modality = "asserted"
	Possible     Modality = "possible"
	Hedged       Modality = "hedged"
	Desired      Modality = "desired"
	Required     Modality = "required"
	Hypothetical Modality = "hypothetical"
)

// Values lists the modalities.
func (Modality) Values() []string {
	return []string{"asserted", "possible", "hedged", "desired", "required", "hypothetical"}
}

// Role says what part an entity plays in an event.
type Role string

// Values lists the roles.
func (Role) Values() []string {
	return []string{"agent", "target", "participant", "organizer", "beneficiary", "mediator", "instrument", "other"}
}

// Act says what somebody did by speaking.
type Act string

// The acts.
const (
	Say      Act = "say"
	Confirm  Act = "confirm"
	Add      Act = "add"
	Explain  Act = "explain"
	Deny     Act = "deny"
	Warn     Act = "warn"
	Threaten Act = "threaten"
	Demand   Act = "demand"
	Promise  Act = "promise"
	Accuse   Act = "accuse"
	CallFor  Act = "call_for"
	Announce Act = "announce"
	Reject   Act = "reject"
	Praise   Act = "praise"
	Doubt    Act = "doubt"
	OtherAct Act = "other"
)

// Values lists the acts.
func (Act) Values() []string {
	return []string{"say", "confirm", "add", "explain", "deny", "warn", "threaten", "demand", "promise", "accuse",
		"call_for", "announce", "reject", "praise", "doubt", "other"}
}

// Medium says through what something was said. The empty medium is null: the article does not tell.
type Medium string

// Values lists the media.
func (Medium) Values() []string {
	return []string{"statement", "interview", "press_conference", "post", "broadcast", "report", "call", "speech",
		"document", "other"}
}

// MarshalJSON writes null for the empty medium.
func (m Medium) MarshalJSON() ([]byte, error) { return marshalNullable(string(m)) }

// UnmarshalJSON reads a medium or null.
func (m *Medium) UnmarshalJSON(b []byte) error { return unmarshalNullable(b, (*string)(m)) }

// Nullable tells the schema that null is a value.
func (Medium) Nullable() bool { return true }

// Mod says how the article limits a number; the names are TIMEX3's.
type Mod string

// The mods of a quantity.
const (
	Exact       Mod = "EXACT"
	Approx      Mod = "APPROX"
	MoreThan    Mod = "MORE_THAN"
	LessThan    Mod = "LESS_THAN"
	EqualOrMore Mod = "EQUAL_OR_MORE"
	EqualOrLess Mod = "EQUAL_OR_LESS"
)

// Values lists the mods of a quantity.
func (Mod) Values() []string {
	return []string{"EXACT", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
}

// TimexType is TIMEX3's type of a time expression.
type TimexType string

// The types of a time expression.
const (
	Date     TimexType = "DATE"
	Time     TimexType = "TIME"
	Duration TimexType = "DURATION"
	Set      TimexType = "SET"
)

// Values lists the types of time expressions.
func (TimexType) Values() []string { return []string{"DATE", "TIME", "DURATION", "SET"} }

// TimexMod limits a time as TIMEX3 does. The empty mod is null: the time is meant exactly.
type TimexMod string

// Values lists the mods of a time, null aside.
func (TimexMod) Values() []string {
	return []string{"APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "START", "MID", "END",
		"BEFORE", "AFTER"}
}

// MarshalJSON writes null for the empty mod.
func (m TimexMod) MarshalJSON() ([]byte, error) { return marshalNullable(string(m)) }

// UnmarshalJSON reads a mod or null.
func (m *TimexMod) UnmarshalJSON(b []byte) error { return unmarshalNullable(b, (*string)(m)) }

// Nullable tells the schema that null is a value.
func (TimexMod) Nullable() bool { return true }
