package name

import "github.com/isnad-go/isnad/summarize/internal/arabic"

// class is what the tables say of a word, a bit for each.
type class uint64

// The classes: of given.txt, of words.txt, of the roles, of known names, and of the closed classes of the language.
const (
	given  class = 1 << iota
	weak         // a given name that is another word too
	join         // بن, آل, دي
	second       // what follows عبد and makes names with it
	body
	force
	press
	site
	whole
	law
	event
	work
	ambiguous
	office
	nostart
	never
	vague
	continent
	direction
	council
	agency
	club
	sport
	team
	credit
	called
	task
	official
	masthead
	people
	dead
	person
	organization
	outlet
	realm
	starts  // known names begin with the word
	country // the word is the name of a place
	common
	function
	perfect // a verb of the perfect
	speech
	participle // of a verb of saying
	month
	lead // a person stands in its genitive: بزعامة فلان
	doubtful
	loose
	movement
	assoc
	broadcast
	honor
	company
	model
	minor  // a smaller place, whose name families have too
	leader // a family name that is known by itself
)

// lexis are the words that are in the language and no names, or not only.
const lexis = common | function | perfect | speech | participle | month | person | organization | outlet | realm | never |
	body | force | press | site | law | event | work | credit | called | task | direction | dead

// classNames are the classes by their names in the tables.
var classNames = map[string]class{"name": given, "weak": weak, "join": join, "second": second, "body": body, "force": force, "press": press,
	"site": site, "whole": whole, "law": law, "event": event, "work": work, "ambiguous": ambiguous, "office": office, "nostart": nostart,
	"never": never, "vague": vague, "continent": continent, "direction": direction, "council": council, "agency": agency, "club": club,
	"sport": sport, "team": team, "credit": credit, "called": called, "task": task, "official": official, "masthead": masthead,
	"people": people, "dead": dead, "common": common, "lead": lead, "doubtful": doubtful,
	"loose": loose, "movement": movement, "assoc": assoc, "broadcast": broadcast, "honor": honor, "company": company, "model": model, "person": person}

var roleClasses = map[arabic.Role]class{arabic.PersonRole: person, arabic.OrganizationRole: organization, arabic.OutletRole: outlet, arabic.RealmRole: realm}
