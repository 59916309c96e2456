package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

const (
	promptText      = "/ "
	leastQueryCells = 12 // what is typed comes before what is said about it
)

// drawQuery draws the first row: the text with its cursor while typing, how it could be completed, and at the right how
// it was read, how much it finds, and what esc does.
func (m *Model) drawQuery(width int) string {
	query := m.query.Text()
	typing := m.searching && !m.helping
	about := m.aboutQuery(width)
	room := width - theme.Cells(about)
	if !typing && query == "" {
		hint := padded("number, name, words, error message or log line", room-len(promptText))
		return row(m.theme, []run{{promptText + hint, theme.Faint}, {about, theme.Plain}}, width, false)
	}
	runs := []run{{promptText, theme.Strong}}
	room -= len(promptText)
	if at := telling(query, m.codes.result.Reading); at >= 0 && m.query.pasted && theme.Cells(query) >= room {
		runs = append(runs, window(query, at, room)...)
	} else if typing {
		runs = append(runs, m.query.runs(room, suggestion(query, m.completions))...)
	} else {
		runs = append(runs, run{padded(query, room), theme.Plain})
	}
	return row(m.theme, append(runs, run{about, theme.Plain}), width, false)
}

// aboutQuery is what is said at the right of the query, as much of it as there is room for. Where there is none for how
// the query was read, the rest is said without it.
func (m *Model) aboutQuery(width int) string {
	query := m.query.Text()
	parts := []string{m.figure()}
	if labels := m.classes.labels(); labels != "" && !m.fruitless {
		parts = append(parts, "in "+labels)
	}
	if leaves := m.leaves(); leaves != "" {
		parts = append(parts, leaves)
	}
	room := width - len(promptText) - max(min(theme.Cells(query)+1, width/2), leastQueryCells)
	if read := readAs(m.codes.result); read != "" {
		if about := joinedWithin(append([]string{read}, parts...), room); about != "" {
			return about
		}
	}
	return joinedWithin(parts, room)
}

// joinedWithin joins the first of some parts, as many as there is room for.
func joinedWithin(parts []string, room int) string {
	for n := len(parts); n > 0; n-- {
		if about := " " + strings.Join(parts[:n], " "+theme.Dot+" ") + " "; theme.Cells(about) <= room {
			return about
		}
	}
	return ""
}

// leaves is the key that leaves the search, and what it does; empty where nothing is searched for.
func (m *Model) leaves() string {
	does := ""
	switch {
	case m.searching:
		does = "cancels"
	case m.query.Text() == "":
		return ""
	case m.origin != nil && m.origin.query != "":
		does = "goes back"
	default:
		does = "clears"
	}
	if key := m.keys.Key(keymap.Cancel, m.scope()); key != "" {
		return key + " " + does
	}
	return ""
}

// window is the part of a long line around the one that tells what it is.
func window(query string, at, room int) []run {
	const before = 3 // a third of the room is for what comes before
	end := at + numberDigits
	head := query[:at]
	cut := theme.Cells(head) - room/before
	lead := ""
	if cut > 0 {
		lead, head = theme.Ellipsis, ansi.TruncateLeft(head, cut+1, "")
	}
	rest, _ := fit(query[end:], max(room-theme.Cells(lead+head)-numberDigits, 0))
	used := theme.Cells(lead+head+rest) + numberDigits
	return []run{{lead, theme.Faint}, {head, theme.Plain}, {query[at:end], theme.Highlight}, {rest + spaces(room-used), theme.Plain}}
}

// runs are the text with its cursor and what the completion would add, in exactly room cells.
func (q *inputLine) runs(room int, completion string) []run {
	before, under, after := q.around()
	before = tail(before, max(room-theme.Cells(under), 0))
	rest, role := after, theme.Plain
	if rest == "" && completion != "" {
		role = theme.Faint
		under, rest = cutFirst(completion)
	}
	taken := theme.Cells(before) + theme.Cells(under)
	return []run{{before, theme.Plain}, {under, theme.Plain | theme.Reversed}, {padded(rest, max(room-taken, 0)), role}}
}

// around returns the text before the cursor, the character under it, and what comes after.
func (q *inputLine) around() (before, under, after string) {
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
