package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// queryLine is the line that is searched for. A bubble edits it; the line is drawn here, because the bubble's own
// view is wider than its Width and cannot show a completion in place.
type queryLine struct {
	input textinput.Model
}

func newQueryLine() queryLine {
	input := textinput.New()
	input.CharLimit = search.MaxQueryRunes
	input.KeyMap = keymap.Editing()
	input.Cursor.SetMode(cursor.CursorStatic)
	input.Focus()
	return queryLine{input: input}
}

// Text is the query.
func (q *queryLine) Text() string { return q.input.Value() }

// Set replaces the query and puts the cursor at its end.
func (q *queryLine) Set(query string) {
	q.input.SetValue(text.Clean(query))
	q.input.CursorEnd()
}

// Edit hands a key to the bubble; it reports whether the text has changed. A paste is cleaned first, and cut to what
// the line can hold, because the bubble's own cleaning takes seconds over megabytes.
func (q *queryLine) Edit(key tea.KeyMsg) bool {
	before := q.input.Value()
	if !keymap.Edits(key) {
		return false
	}
	if key.Type == tea.KeyRunes {
		if len(key.Runes) > search.MaxQueryRunes {
			key.Runes = key.Runes[:search.MaxQueryRunes]
		}
		key.Runes = []rune(text.Clean(string(key.Runes)))
	}
	q.input, _ = q.input.Update(key)
	return q.input.Value() != before
}

const (
	promptText      = "/ "
	leastQueryCells = 8 // what is typed comes before how much it finds: with less room for it, the figure goes
)

// row draws the line: the text with its cursor while typing, how it could be completed, and how many codes it finds.
func (q *queryLine) row(th theme.Theme, width int, typing bool, completion, figure string) string {
	if !typing && q.Text() == "" {
		return row(th, []run{{promptText, theme.Faint}, {"number, name, word or pasted line", theme.Faint}}, width, false)
	}
	figure = " " + figure + " "
	room := width - theme.Cells(figure)
	if room < leastQueryCells {
		room, figure = width, ""
	}
	prompt := run{promptText, theme.Strong}
	if !typing {
		return row(th, []run{prompt, {padded(q.Text(), room-len(promptText)), theme.Plain}, {figure, theme.Faint}}, width, false)
	}
	before, under, after := q.around()
	before = tail(before, max(room-len(promptText)-theme.Cells(under)-1, 0))
	rest := after
	role := theme.Plain
	if rest == "" && completion != "" {
		role = theme.Faint
		under, rest = cutFirst(completion)
	}
	taken := len(promptText) + theme.Cells(before) + theme.Cells(under)
	return row(th, []run{
		prompt, {before, theme.Plain}, {under, theme.Plain | theme.Reversed}, {padded(rest, max(room-taken, 0)), role}, {figure, theme.Faint},
	}, width, false)
}

// around returns the text before the cursor, the character under it, and what comes after.
func (q *queryLine) around() (before, under, after string) {
	runes := []rune(q.Text())
	at := min(q.input.Position(), len(runes))
	if at == len(runes) {
		return string(runes), " ", ""
	}
	return string(runes[:at]), string(runes[at]), string(runes[at+1:])
}

func cutFirst(text string) (first, rest string) {
	runes := []rune(text)
	return string(runes[:1]), string(runes[1:])
}

// padded brings text to exactly width cells.
func padded(text string, width int) string {
	text, cells := fit(text, max(width, 0))
	return text + spaces(width-cells)
}

// tail returns the end of a text that fits into width cells.
func tail(text string, width int) string {
	if over := theme.Cells(text) - width; over > 0 {
		return ansi.TruncateLeft(text, over, "")
	}
	return text
}

// suggestion is what the first completion adds to the query.
func suggestion(query string, completions []string) string {
	if len(completions) == 0 || len(completions[0]) < len(query) || !strings.EqualFold(completions[0][:len(query)], query) {
		return ""
	}
	return completions[0][len(query):]
}
