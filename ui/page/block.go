package page

import (
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// kind says how a block is laid out.
type kind uint8

const (
	title     kind = iota // the first line
	paragraph             // wrapped text
	heading               // opens a section
	item                  // wrapped text behind a marker: a step or a bullet
	field                 // the same, with the lines that follow indented deeper: a header field
	row                   // one line behind a mark, with a tail at its right end
	fact                  // wrapped text behind a label of fixed width
	wire                  // a line of an exchange, kept as it is
	card                  // facts, two beside each other where there is room
	table                 // rows of cells; the first row is the header
)

// block is one piece of a sheet.
type block struct {
	kind   kind
	spaced bool   // an empty line before it
	part   part   // of a table: what is shown of it
	bands  bool   // of a table: where it is narrow, the first cell of a row stands above the others
	marker string // of an item: "1."; of a fact: its label
	spans  []span
	mark   span // in the place of a marker, painted
	tail   []span

	labelCells int        // of a fact; of a table, the most that its first column takes, or 0 for what it needs
	facts      []block    // of a card
	rows       [][][]span // of a table: rows of cells
}

// part is what is shown of a table.
type part uint8

const (
	wholeTable part = iota
	headerOnly
	bodyOnly
)

// span is a run of text in one role.
type span struct {
	text string
	role theme.Role
	to   *Target // where the text leads, if it is a link
}

// url is the address that a link stands for, if it leads out of the explorer.
func (s span) url() string {
	if s.to == nil {
		return ""
	}
	return s.to.Address
}

func plain(text string) span  { return span{text: text} }
func faint(text string) span  { return span{text: text, role: theme.Faint} }
func strong(text string) span { return span{text: text, role: theme.Strong} }

// link is a link to another place, or to the same page in another form.
func link(text string, to Target) span { return span{text: text, role: theme.Link, to: &to} }

func linkTo(c *catalog.Catalog, number int) span {
	text := catalog.Entry{Number: number}.Digits()
	if entry, found := c.Entry(number); found {
		text = entry.Title()
	}
	return link(text, ToCode(number))
}

// digitsTo is a link that shows the number alone.
func digitsTo(number int) span {
	return link(catalog.Entry{Number: number}.Digits(), ToCode(number))
}

// address is a link to the web, as a person can read it and a terminal may open it.
func address(url string) span {
	return span{text: url, role: theme.Faint, to: &Target{Address: url}}
}

// sign is what stands before an item.
func (b block) sign() span {
	if b.mark.text != "" {
		return b.mark
	}
	return plain(b.marker)
}

// cutTitle splits a title behind its first word where that is a number or a class.
func cutTitle(text string) (first, rest string) {
	at := strings.IndexByte(text, ' ')
	if at < 0 || text[0] < '0' || text[0] > '9' {
		return "", text
	}
	return text[:at], text[at:]
}

// blocks collects blocks.
type blocks struct{ list []block }

// fewBlocks is enough for most lists of them. Those that take more double it.
const fewBlocks = 8

func (b *blocks) add(one block) {
	if b.list == nil {
		b.list = make([]block, 0, fewBlocks)
	}
	b.list = append(b.list, one)
}

func (b *blocks) heading(text string) {
	b.add(block{kind: heading, spans: []span{{text: text, role: theme.Heading}}, spaced: true})
}

func (b *blocks) paragraph(spaced bool, spans ...span) {
	b.add(block{kind: paragraph, spans: spans, spaced: spaced})
}

func (b *blocks) item(marker string, spans ...span) {
	b.add(block{kind: item, marker: marker, spans: spans})
}

// marked adds an item behind a painted mark.
func (b *blocks) marked(mark span, spans ...span) { b.add(block{kind: item, mark: mark, spans: spans}) }

// row adds a line with a tail at its right end.
func (b *blocks) row(mark span, spans []span, tail ...span) {
	b.add(block{kind: row, mark: mark, spans: spans, tail: tail})
}

// fact adds a line behind a label.
func (b *blocks) fact(label string, spans ...span) {
	b.add(block{kind: fact, marker: label, spans: spans, labelCells: factCells})
}

// address adds a URL below an item.
func (b *blocks) address(url string) {
	if url != "" {
		b.item("", address(url))
	}
}

// lensWriter is a lens of a sheet, and what writes its blocks.
type lensWriter struct {
	name  LensName
	title string
	write func()
	later bool // it surely has something to say, and is written when it is shown
}

// lenses returns the lenses of a sheet that have something to say. To see that, those that may be empty are written.
func (b *blocks) lenses(writers ...lensWriter) []Lens {
	var lenses []Lens
	for _, writer := range writers {
		lens := Lens{Name: writer.name, Title: writer.title}
		if writer.later {
			lens.write = func() []block { return b.written(writer.write) }
		} else if lens.blocks = b.written(writer.write); len(lens.blocks) == 0 {
			continue
		}
		lenses = append(lenses, lens)
	}
	return lenses
}

// written is what one lens says.
func (b *blocks) written(write func()) []block {
	b.list = nil
	write()
	return b.list
}
