package claim

// Summary is an event/claim summary of one article. Fields stand in the order of writing: evidence
// before what is read from it, for models that write in schema order.
type Summary struct {
	Headline *Headline `json:"headline" jsonschema_description:"The article's main news in one line; null only for a text that reports nothing."`
	Synopsis []Passage `json:"synopsis" jsonschema_description:"The article retold in two to five passages, the most important first, without anything it does not say."`
	Entities []Entity  `json:"entities" jsonschema_description:"Persons, organizations, places and the like that events and claims refer to, each once, however often and under however many names it appears."`
	Events   []Event   `json:"events" jsonschema_description:"What happened, is happening or is to happen by the article's own account. What somebody merely said, threatened or demanded belongs under claims."`
	Claims   []Claim   `json:"claims" jsonschema_description:"Statements that the article attributes to somebody, one item for each statement and speaker."`
}

// Headline is the article's main news in one line.
type Headline struct {
	Evidence []Evidence `json:"evidence" jsonschema_description:"The places of the article that the headline rests on."`
	Text     Prose      `json:"text" jsonschema_description:"One line in the language asked for, with no number, name, date or speaker that its evidence does not have. Keep who says it, negations and hedges."`
}

// Passage is one or two sentences of the synopsis.
type Passage struct {
	Evidence []Evidence `json:"evidence" jsonschema_description:"The places of the article that this passage rests on."`
	Text     Prose      `json:"text" jsonschema_description:"One or two sentences in the language asked for; numbers, names, dates and speakers as in the evidence; attributed where the article attributes."`
}

// Entity is somebody or something that events and claims refer to by id.
type Entity struct {
	ID       string     `json:"id" jsonschema_description:"n1, n2, n3 … in order; unique in the summary."`
	Evidence []Evidence `json:"evidence" jsonschema_description:"Where the article introduces the entity, with its title if it has one."`
	Name     Name       `json:"name" jsonschema_description:"The name as the article gives it."`
	Kind     EntityKind `json:"kind" jsonschema_description:"What the entity is; outlet for media that report or are quoted as carriers; other where none fits."`
	Aliases  []string   `json:"aliases" jsonschema_description:"Other forms under which the article itself names the same entity, verbatim («ريابكوف», «الناتو»); empty where there is none."`
}

// Event is something that happened, is happening or is to happen.
type Event struct {
	ID           string        `json:"id" jsonschema_description:"e1, e2, e3 … in order; unique in the summary."`
	Evidence     []Evidence    `json:"evidence" jsonschema_description:"The places of the article that tell the event, with every number and date given below."`
	Kind         EventKind     `json:"kind" jsonschema_description:"What sort of event it is; other where none fits."`
	Title        Prose         `json:"title" jsonschema_description:"The event in three to eight words, in the language asked for."`
	Assertion    Assertion     `json:"assertion" jsonschema_description:"How the article puts the event."`
	When         *Timex        `json:"when" jsonschema_description:"When the event itself takes place, not when it was spoken of; null where the evidence does not say."`
	Where        []string      `json:"where" jsonschema_description:"ids of the places of the event; empty where the evidence names none."`
	Participants []Participant `json:"participants" jsonschema_description:"The entities that take part in the event."`
	Quantities   []Quantity    `json:"quantities" jsonschema_description:"The numbers that the evidence gives for this event, each once."`
}

// Participant is an entity's part in an event.
type Participant struct {
	Entity string `json:"entity" jsonschema_description:"id of the entity."`
	Role   Role   `json:"role" jsonschema_description:"What the entity does in the event or what is done to it."`
}

// Claim is something that somebody said, as the article attributes it.
type Claim struct {
	ID          string      `json:"id" jsonschema_description:"c1, c2, c3 … in order; unique in the summary."`
	Evidence    []Evidence  `json:"evidence" jsonschema_description:"The place of the article with the statement, its speaker and its speech verb."`
	Attribution Attribution `json:"attribution" jsonschema_description:"Who said it, with what word, through what and by whom it was carried."`
	Assertion   Assertion   `json:"assertion" jsonschema_description:"How the speaker puts the thing said: the content's own status, polarity and modality."`
	Direct      bool        `json:"direct" jsonschema_description:"true only where the whole content stands inside quotation marks in the article."`
	Content     Prose       `json:"content" jsonschema_description:"What was said, in the language asked for, without the speech verb: close to the article's wording, with its negations, hedges, numbers and dates."`
	When        *Timex      `json:"when" jsonschema_description:"When it was said; null where the evidence does not say. A date inside the content is not the time of saying."`
	About       []string    `json:"about" jsonschema_description:"ids of the entities and events that the claim is about; may be empty."`
	Quantities  []Quantity  `json:"quantities" jsonschema_description:"The numbers inside the content, each once."`
}
