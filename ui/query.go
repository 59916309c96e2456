package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/secret"
	"apicodes/keymap"
)

// inputLine is a line that is typed into: the query, or a word to find. A bubble edits it; it is drawn by rows of our own,
// because the bubble's own view is wider than its Width and cannot show a completion in place.
type inputLine struct {
	input  textinput.Model
	pasted bool // the last change was a paste

	raw string // the last paste with its line breaks
}

func newInputLine() inputLine {
	input := textinput.New()
	input.CharLimit = search.MaxQueryRunes
	input.KeyMap = keymap.Editing()
	input.Cursor.SetMode(cursor.CursorStatic)
	input.Focus()
	return inputLine{input: input}
}

// Text is what is typed.
func (q *inputLine) Text() string { return q.input.Value() }

// Query is what is searched for: what is typed, and of a paste that fills the line the lines that it had.
func (q *inputLine) Query() string {
	if value := q.input.Value(); q.raw == "" || text.Clean(q.raw) != value {
		return value
	}
	return q.raw
}

// lineBreaks makes the ends of lines that a terminal sends in a paste those that a file has.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// maskLines takes the secrets out of a text line by line, since some reach to the end of theirs.
func maskLines(pasted string) string {
	return string(secret.Line([]byte(lineBreaks.Replace(pasted))))
}

// Set replaces the text and puts the cursor at its end.
func (q *inputLine) Set(query string) {
	q.input.SetValue(text.Clean(query))
	q.input.CursorEnd()
	q.pasted = true // nobody typed it letter by letter
}

// Edit hands a key to the bubble; it reports whether the text has changed. A paste is cleaned and masked first, and cut to what
// the line can hold, because the bubble's own cleaning takes seconds over megabytes.
func (q *inputLine) Edit(key tea.KeyMsg) bool {
	before := q.input.Value()
	if !keymap.Edits(key) {
		return false
	}
	if key.Type == tea.KeyRunes {
		if len(key.Runes) > search.MaxQueryRunes {
			key.Runes = key.Runes[:search.MaxQueryRunes]
		}
		clean := text.Clean
		if key.Paste { // what is pasted may be a log's line, and everybody sees the screen
			q.raw = maskLines(string(key.Runes))
			key.Runes, clean = []rune(q.raw), secret.Mask
		}
		key.Runes = []rune(clean(string(key.Runes)))
	}
	if runes := []rune(before); keymap.DeletesWordAhead(key) && q.input.Position() == len(runes)-1 {
		q.input.SetValue(string(runes[:len(runes)-1]))
	} else {
		q.input, _ = q.input.Update(key)
	}
	q.pasted = key.Paste
	q.anew()
	return q.input.Value() != before
}

// anew drops a whole number in front of a whole number: who types 404 and then 403 means 403.
func (q *inputLine) anew() {
	typed := q.input.Value()
	if len(typed) == 2*numberDigits && isNumber(typed) {
		q.input.SetValue(typed[numberDigits:])
		q.input.CursorEnd()
	}
}

func isNumber(typed string) bool {
	for _, r := range typed {
		if r < '0' || r > '9' {
			return false
		}
	}
	return typed != ""
}

// recall are the queries of this run, for going back to one.
type recall struct {
	queries []string // oldest first, each once
	at      int      // the one that is shown; len(queries) for none
	typed   string   // what was there before
}

// mostRecalled is how many queries are remembered.
const mostRecalled = 100

// Add remembers a query as the latest.
func (r *recall) Add(query string) {
	if query != "" {
		for i, known := range r.queries {
			if known == query {
				r.queries = append(r.queries[:i], r.queries[i+1:]...)
				break
			}
		}
		r.queries = append(r.queries[max(len(r.queries)-mostRecalled+1, 0):], query)
	}
	r.at = len(r.queries)
}

// Go returns the query before the one that is shown (by -1) or after it (by 1); false where there is none.
func (r *recall) Go(by int, present string) (string, bool) {
	to := r.at + by
	if to < 0 || to > len(r.queries) || by > 0 && r.at == len(r.queries) {
		return "", false
	}
	if r.at == len(r.queries) {
		r.typed = present
		if to >= 0 && r.queries[to] == present { // it stands there already
			if to--; to < 0 {
				return "", false
			}
		}
	}
	if r.at = to; to == len(r.queries) {
		return r.typed, true
	}
	return r.queries[to], true
}
