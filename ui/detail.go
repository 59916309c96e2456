package ui

import (
	"fmt"
	"image"
	"slices"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// marginCells is the empty space on each side of a page's text.
const marginCells = 1

// detail is the detail pane: the page of one code, scrolled.
type detail struct {
	catalog *catalog.Catalog
	theme   theme.Theme
	number  int // the code shown; noCode before the first and for an empty list
	page    page.Text
	first   int // the first line shown
	link    int // the marked link; noLink for none
	width   int // cells
	height  int // rows

	rendered map[rendering]page.Text
}

// rendering is what a page's lines depend on, besides the theme.
type rendering struct{ number, width int }

// mostRendered is how many pages are kept: who moves in a list mostly comes back soon.
const mostRendered = 24

const (
	noCode = -1
	noLink = -1
)

// Show shows a code's page from its top; the page that is shown already stays as it is.
func (p *detail) Show(number int) {
	if number == p.number {
		return
	}
	p.number, p.first, p.link = number, 0, noLink
	p.render()
}

// SetSize changes the pane's size and keeps the place in the text as well as lines of another width allow.
func (p *detail) SetSize(width, height int) {
	if width != p.width {
		section := p.section()
		into := p.first - p.sectionLine(section)
		p.width = width
		p.render()
		p.first = min(p.sectionLine(section)+into, max(p.sectionLine(section+1)-1, 0))
	}
	p.height = height
	p.Scroll(0)
}

// render lays the page out, unless it was laid out lately.
func (p *detail) render() {
	p.page = page.Text{}
	if p.width <= 0 {
		return
	}
	wanted := rendering{p.number, p.width}
	if kept, ok := p.rendered[wanted]; ok {
		p.page = kept
		p.Return(p.first, p.link)
		return
	}
	if p.number == noCode {
		p.page.Lines = p.hints()
		return
	}
	code, err := p.catalog.Page(p.number)
	if err != nil {
		p.page.Lines = []string{p.theme.Paint(theme.Bad, text.Clean(err.Error()))}
		return
	}
	p.page = page.Code(p.catalog, code).Whole(p.theme, p.width-2*marginCells)
	p.page.Links = slices.DeleteFunc(p.page.Links, func(l page.Link) bool { return l.To.Code == nil }) // only codes have pages here
	if p.rendered == nil || len(p.rendered) == mostRendered {
		p.rendered = make(map[rendering]page.Text, mostRendered)
	}
	p.rendered[wanted] = p.page
	p.Return(p.first, p.link)
}

// Return goes back to a line and a marked link. Where the width has changed since, the link may be another or missing:
// one that is broken over two lines counts twice.
func (p *detail) Return(first, link int) {
	p.first, p.link = first, link
	if p.link >= len(p.page.Links) {
		p.link = noLink
	}
}

// hints fill the pane where no code matches: what can be searched for.
func (p *detail) hints() []string {
	var lines []string
	for _, hint := range []string{
		"No code matches. You can search for", "",
		"404 50x 4**   a number, or how it starts",
		"too many      words of a name or of the text",
		"StatusGone    a constant of a language",
		"retry-after   a header, product or symptom",
		"class:4       a filter; help lists them all",
		"HTTP/1.1 502  a pasted line",
	} {
		lines = append(lines, p.theme.Paint(theme.Faint, ansi.Truncate(hint, max(p.width-2*marginCells, 0), theme.Ellipsis)))
	}
	return lines
}

// Scroll moves the text by lines, as far as it goes.
func (p *detail) Scroll(lines int) {
	p.first = max(min(p.first+lines, len(p.page.Lines)-p.height), 0)
}

// section returns the index of the section at the top of the pane; -1 before the first.
func (p *detail) section() int {
	at, found := slices.BinarySearch(p.page.Sections, p.first)
	if !found {
		at--
	}
	return at
}

func (p *detail) sectionLine(section int) int {
	switch {
	case section < 0:
		return 0
	case section >= len(p.page.Sections):
		return len(p.page.Lines)
	}
	return p.page.Sections[section]
}

// Section scrolls to the next section (by 1) or to the previous one (by -1).
func (p *detail) Section(by int) {
	target := p.section() + by
	if by < 0 && p.first > p.sectionLine(p.section()) {
		target = p.section()
	}
	if target < len(p.page.Sections) {
		p.first = p.sectionLine(target)
	}
	p.Scroll(0)
}

// extent says how much of the page is seen; empty where all of it is.
func (p *detail) extent() string {
	if len(p.page.Lines) <= p.height {
		return ""
	}
	last := min(p.first+p.height, len(p.page.Lines))
	return fmt.Sprintf("%d-%d of %d", p.first+1, last, len(p.page.Lines))
}

// rows draws the part of the page that is seen.
func (p *detail) rows(width, height int) []string {
	var rows []string
	for i := p.first; i < min(p.first+height, len(p.page.Lines)); i++ {
		margin, line := spaces(marginCells), p.page.Lines[i]
		if p.link != noLink && p.page.Links[p.link].Line == i {
			margin, line = theme.Pointer, p.markLink(line, p.page.Links[p.link])
		}
		rows = append(rows, clip(margin+line, width))
	}
	return blank(rows, width, height)
}

// clip brings a painted line to exactly width cells.
func clip(line string, width int) string {
	cells := theme.Cells(line)
	if cells > width {
		line = ansi.Truncate(line, width, "")
		cells = theme.Cells(line)
	}
	return line + spaces(width-cells)
}

func (m *Model) detailTitle() string {
	if match, ok := m.codes.match(); ok {
		return match.Entry().Title()
	}
	return "Page"
}

func (m *Model) drawDetail(width, height int) column {
	from, to := thumb(m.detail.first, len(m.detail.page.Lines), height)
	return column{note: m.detail.extent(), rows: m.detail.rows(width, height), from: from, to: to}
}

// clickDetail gives the keyboard to the page, and follows the link under the mouse.
func (m *Model) clickDetail(at image.Point) tea.Cmd {
	m.setFocus(keymap.Detail)
	link, ok := m.detail.linkAt(at.X, at.Y)
	if !ok {
		return nil
	}
	m.detail.link = link
	return m.follow()
}
