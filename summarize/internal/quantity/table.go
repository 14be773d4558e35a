package quantity

import (
	_ "embed" // the tables are data files
	"maps"
	"math/big"
	"slices"
	"strings"
	"sync"

	"github.com/isnad-go/isnad/summarize/internal/arabic"
)

//go:embed units.tsv
var unitData string

//go:embed money.tsv
var moneyData string

// unit is one unit of a dimension: factor turns it into the dimension's base unit.
type unit struct {
	code, dimension string
	factor          *big.Rat
	feminine        bool // its first name, the singular, is of feminine gender
}

// form is a unit as it is written: folded tokens, the unit, and for money what decides between
// currencies of one name.
type form struct {
	words      []string
	unit       *unit
	money      bool
	bare       bool       // the plain word means this currency everywhere
	qualified  bool       // the plain word means no money, but in the press of its country
	adjectives [][]string // nationalities, folded, masculine
	countries  string     // ISO 3166-1 codes, parted by spaces
	of         *big.Rat   // how much of the main unit it is, nil for one
	spelled    string     // as it has to be spelled, where folding makes one of two: د.إ and د.أ
}

// tables are the data files, read once.
type tables struct {
	units map[string]*unit
	forms map[string][]form // by first token
	mods  modTable
	names nameTable
	nouns nounTable
	duals dualTable
}

var load = sync.OnceValue(func() *tables {
	t := &tables{units: map[string]*unit{}, forms: map[string][]form{}, mods: readMods(), names: readNames(), nouns: readNouns()}
	for _, row := range rows(unitData) {
		t.addUnit(row)
	}
	for _, row := range rows(moneyData) {
		t.addMoney(row)
	}
	t.addCodes()
	t.duals = t.readDuals()
	return t
})

// rows cuts a table into its fields, leaving out comments and empty lines.
func rows(data string) [][]string {
	var out [][]string
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// notUnit is the code of rows whose words only begin like a unit: «ريال مدريد».
const notUnit = "-"

func (t *tables) addUnit(row []string) {
	u := t.units[row[0]]
	if u == nil {
		u = &unit{row[0], row[1], fraction(row[2], unitData), feminine(row[3])}
	}
	if row[0] != notUnit {
		t.units[row[0]] = u
	}
	for w := range strings.SplitSeq(row[3], "|") {
		t.addForm(form{unit: u}, w)
	}
}

// feminine says whether the first of a row's names is of feminine gender.
func feminine(names string) bool {
	first, _, _ := strings.Cut(names, "|")
	first, _, _ = strings.Cut(first, " ")
	return strings.HasSuffix(first, "ة")
}

func (t *tables) addMoney(row []string) {
	u := t.units[row[0]]
	if u == nil {
		u = &unit{row[0], row[0], big.NewRat(1, 1), feminine(row[1])}
		t.units[row[0]] = u
	}
	f := form{unit: u, money: true}
	for a := range strings.SplitSeq(row[2], "|") {
		switch a {
		case "":
		case "*":
			f.bare = true
		case "!":
			f.qualified = true
		default:
			f.adjectives = append(f.adjectives, words(a))
		}
	}
	if len(row) > 3 {
		f.countries = row[3]
	}
	if len(row) > 4 {
		f.of = fraction(row[4], moneyData)
	}
	for w := range strings.SplitSeq(row[1], "|") {
		if f.spelled = ""; strings.HasPrefix(w, "د.") && strings.ContainsAny(w, "أإ") {
			f.spelled = w
		}
		t.addForm(f, w)
	}
}

// addCodes enters the codes of currencies as names of them: 42 KWD.
func (t *tables) addCodes() {
	for _, code := range slices.Sorted(maps.Keys(t.units)) {
		if u := t.units[code]; u.dimension == code && t.forms[code] == nil {
			t.addForm(form{unit: u, money: true, bare: true}, code)
		}
	}
}

func fraction(s, table string) *big.Rat {
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("no fraction: " + s + " in the table that begins " + table[:40])
	}
	return v
}

// addForm enters a form under its words, and the accusative of a masculine one beside it: the noun counted
// by 11 to 99 stands in the accusative (تمييز منصوب).
func (t *tables) addForm(f form, spelled string) {
	f.words = words(spelled)
	first := f.words[0]
	t.forms[first] = append(t.forms[first], f)
	if len(f.words) > 1 || len(first) < 6 || strings.HasSuffix(spelled, "ة") || strings.HasSuffix(spelled, "ا") {
		return
	}
	f.words = []string{first + "ا"}
	t.forms[f.words[0]] = append(t.forms[f.words[0]], f)
}

// words folds a table's entry and cuts it into tokens as the scanner will meet them.
func words(s string) []string {
	t := arabic.Read(s)
	out := make([]string, len(t.Tokens))
	for i := range out {
		out[i] = t.Word(i)
	}
	return out
}
