// Package page turns what the catalogue knows about a code into lines: styled ones of a given width with the places
// of their links, and Markdown. The detail pane and printing both use it. It knows neither panes nor keys.
package page

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// MaxTextCells is the widest that prose gets: longer lines are hard to follow.
const MaxTextCells = 100

// Page is a rendered page.
type Page struct {
	Lines    []string // styled; none is wider than the width asked for
	Links    []Link   // in reading order
	Sections []int    // the lines at which a section begins
}

// Link is a place on a page that leads to another code.
type Link struct {
	Code int
	Line int // counted from 0
	Left int // the cell at which it begins
	Text string
}

// Render lays a code's page out in lines of at most width cells.
func Render(c *catalog.Catalog, code catalog.Code, th theme.Theme, width int) Page {
	layout := layout{theme: th, width: min(max(width, 1), MaxTextCells)}
	for _, block := range compose(c, code) {
		layout.add(block)
	}
	return layout.page
}

// kind says how a block is laid out.
type kind int

const (
	title     kind = iota // the first line
	paragraph             // wrapped text
	heading               // opens a section
	item                  // wrapped text behind a marker: a step or a bullet
	fact                  // wrapped text behind a label of fixed width
	wire                  // a line of an exchange, kept as it is
)

// block is one piece of a page.
type block struct {
	kind   kind
	marker string // of an item: "1."; of a fact: its label
	spans  []span
	spaced bool // an empty line before it

	labelCells int // of a fact
}

// span is a run of text in one role.
type span struct {
	text string
	role theme.Role
	code int    // the code that the text links to, if linked
	url  string // the address that the text stands for
	link bool
}

func plain(text string) span  { return span{text: text} }
func faint(text string) span  { return span{text: text, role: theme.Faint} }
func strong(text string) span { return span{text: text, role: theme.Strong} }

func linkTo(c *catalog.Catalog, number int) span {
	text := catalog.Entry{Number: number}.Digits()
	if entry, found := c.Entry(number); found {
		text = entry.Title()
	}
	return span{text: text, role: theme.Link, code: number, link: true}
}
