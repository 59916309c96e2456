package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/theme"
)

// advise works out what has to be said below the query line: what is wrong with it, how a filter could go on, or that the
// sidebar's choices hold nothing. Where nothing matches, the page says so.
func (m *Model) advise(result search.Result) {
	var said []string
	switch {
	case m.offer.Words != "":
		said = append(said, m.offer.Words+": "+m.keys.Key(keymap.AcceptSearch, keymap.Searching)+" reads it")
	case len(m.completions) > 0:
		said = append(said, choicesOf(m.completions))
	case complaint(result) != "":
		said = append(said, complaint(result))
	}
	if m.fruitless {
		said = append(said, fmt.Sprintf("nothing in %s; showing matches from all codes", m.classes.labels()))
	}
	m.advice = text.Clean(strings.Join(said, " "+theme.Dot+" "))
}

// noteLines are the rows below the query line: advice, or the classes where there is no sidebar. These are left out
// where one code is left: its page says which it is in.
func (m *Model) noteLines(width int) []string {
	switch {
	case m.helping || width <= 0:
		return nil
	case m.notice != "" && m.isLong(m.notice):
		return m.noteRows(m.notice, width, theme.Strong)
	case len(m.completions) > 0:
		return []string{row(m.theme, []run{{pointerCells + m.advice, theme.Faint}}, width, false)}
	case m.advice != "":
		return m.noteRows(m.advice, width, theme.Warning)
	case m.chipped(width):
		return []string{m.classes.chipRow(m.theme, width)}
	}
	return nil
}

// addressBreaks is where an address may go over the end of a row, beside hyphens.
const addressBreaks = "/#?&="

func (m *Model) noteRows(words string, width int, role theme.Role) []string {
	var lines []string
	for part := range strings.SplitSeq(ansi.Wrap(words, max(width-2*len(pointerCells), 1), addressBreaks), "\n") {
		lines = append(lines, row(m.theme, []run{{pointerCells + part, role}}, width, false))
	}
	return lines
}

func (m *Model) chipped(width int) bool {
	return m.advice == "" && width < wideCells && width >= mediumCells && !m.single() && m.keyboard() != keymap.Classes
}
