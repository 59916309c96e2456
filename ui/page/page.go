// Package page turns what the catalogue knows into sheets: of a code, a class, a sender, a document, a comparison, and
// the one that a person starts from. The detail pane and printing use the same sheets. It knows neither panes nor keys.
//
// A sheet is taken apart before it is laid out: a head that never scrolls, and lenses, each one question's answer. Only
// what is shown is wrapped and painted, and the whole page, its Markdown and the brief form are the same blocks in
// another arrangement, so none of them can say less than the others.
package page

import (
	"slices"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// MaxTextCells is the widest that prose gets: longer lines are hard to follow.
const MaxTextCells = 100

// Sheet is everything there is to say about one subject.
type Sheet struct {
	Title  string     // plain text: "502 Bad Gateway"
	Badges string     // plain text: "5xx · standard · RFC 9110, 15.6.3"
	Role   theme.Role // of the number, or of the first word, in the title
	Lenses []Lens     // none is empty

	head    []block
	columns bool // its lens is one table, whose header stays in the place of a head
}

// Lens is a part of a sheet that fits on a screen or two.
type Lens struct {
	Name  LensName
	Title string // "Senders 4"

	blocks []block
	write  func() []block // makes them when they are shown, if it is set
}

// content is what the lens says.
func (l Lens) content() []block {
	if l.write != nil {
		return l.write()
	}
	return l.blocks
}

// LensName names a lens whatever the sheet. A query may ask for one.
type LensName string

// The lenses of a code, in the order in which a sheet has them.
const (
	GotIt      LensName = "got-it"
	Sending    LensName = "sending"
	Senders    LensName = "senders"
	LookAlikes LensName = "look-alikes"
	InCode     LensName = "in-code"
	Documents  LensName = "documents"
	Source     LensName = "source"
)

// The lenses of the other sheets.
const (
	Codes    LensName = "codes"
	Omitted  LensName = "omitted"
	Disputed LensName = "disputed"
	Compared LensName = "compared"
	Begin    LensName = "begin"
)

// Text is a part of a sheet, laid out.
type Text struct {
	Lines    []string // styled; none is wider than the width asked for
	Links    []Link   // in reading order
	Sections []int    // the lines at which a section begins
}

// Link is a place in a text that leads somewhere.
type Link struct {
	To   Target
	Line int // counted from 0
	Left int // the cell at which it begins
	Text string
}

// Target is where a link leads: exactly one field says it. The zero value leads nowhere.
type Target struct {
	Code     *int
	Class    *catalog.Class
	Sender   string // a name of senders.json
	Document string // an id
	Query    string
	Address  string // of a page on the web
	Message  int    // the number of an exchange of what was read
	Unfolded bool   // the same page, with all that it left out
}

// ToCode is the target of a code's page.
func ToCode(number int) Target { return Target{Code: &number} }

// ToClass is the target of a class's page.
func ToClass(class catalog.Class) Target { return Target{Class: &class} }

// Head lays out what never scrolls, in lines of at most width cells.
func (s Sheet) Head(th theme.Theme, width int) Text {
	if s.columns {
		header := s.Lenses[0].content()[0]
		header.part = headerOnly
		return layOnScreen(th, width, append(slices.Clone(s.head), header))
	}
	return layOnScreen(th, width, s.head)
}

// Lens lays one lens out. Its first heading says what its title says, and is left out.
func (s Sheet) Lens(i int, th theme.Theme, width int) Text {
	blocks := s.Lenses[i].content()
	if s.columns {
		body := blocks[0]
		body.part, body.spaced = bodyOnly, false
		return layOnScreen(th, width, []block{body})
	}
	if len(blocks) > 0 && blocks[0].kind == heading {
		blocks = append([]block{}, blocks[1:]...)
		if len(blocks) > 0 {
			blocks[0].spaced = false
		}
	}
	return layOnScreen(th, width, blocks)
}

// Find returns the index of a lens, or -1.
func (s Sheet) Find(name LensName) int {
	for i, lens := range s.Lenses {
		if lens.Name == name {
			return i
		}
	}
	return -1
}

// Whole lays the whole sheet out: title, badges, head and every lens below the other.
func (s Sheet) Whole(th theme.Theme, width int) Text { return lay(th, width, s.blocks()) }

// opening is the title and what stands beside it in the border of a pane.
func (s Sheet) opening() []block {
	digits, name := cutTitle(s.Title)
	blocks := []block{{kind: title, spans: []span{{text: digits, role: s.Role}, strong(name)}}}
	if s.Badges != "" {
		blocks = append(blocks, block{kind: paragraph, spans: []span{faint(s.Badges)}})
	}
	return blocks
}

// blocks is the whole sheet.
func (s Sheet) blocks() []block {
	blocks := s.opening()
	for i, block := range s.head {
		block.spaced = block.spaced || i == 0
		blocks = append(blocks, block)
	}
	for _, lens := range s.Lenses {
		blocks = append(blocks, lens.content()...)
	}
	return blocks
}

func lay(th theme.Theme, width int, blocks []block) Text { return laid(th, width, blocks, false) }

// layOnScreen lays blocks out for the explorer, in which long addresses are shortened: there one can copy and open them.
func layOnScreen(th theme.Theme, width int, blocks []block) Text {
	return laid(th, width, blocks, true)
}

func laid(th theme.Theme, width int, blocks []block, shortens bool) Text {
	layout := layout{theme: th, width: min(max(width, 1), MaxTextCells), shortens: shortens}
	for _, block := range blocks {
		layout.add(block)
	}
	return layout.text
}
