package ui

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// Mark marks the next link (by 1) or the previous one (by -1) and scrolls to it. Without a marked link it begins with
// those that are seen.
func (p *detail) Mark(by int) {
	if len(p.page.Links) == 0 {
		return
	}
	switch {
	case p.link == noLink && by > 0:
		p.link = max(slices.IndexFunc(p.page.Links, func(l page.Link) bool { return l.Line >= p.first }), 0)
	case p.link == noLink:
		p.link = len(p.page.Links) - 1
	default:
		p.link = (p.link + by + len(p.page.Links)) % len(p.page.Links)
	}
	line := p.page.Links[p.link].Line
	if line < p.first || line >= p.first+p.height {
		p.first = line - p.height/2
		p.Scroll(0)
	}
}

// target returns the code that the marked link leads to.
func (p *detail) target() (int, bool) {
	if p.link == noLink || p.link >= len(p.page.Links) {
		return 0, false
	}
	return *p.page.Links[p.link].To.Code, true
}

// linkAt returns the link at a cell and row of the pane.
func (p *detail) linkAt(cell, row int) (int, bool) {
	for i, link := range p.page.Links {
		left := link.Left + marginCells
		if link.Line == row+p.first && cell >= left && cell < left+theme.Cells(link.Text) {
			return i, true
		}
	}
	return 0, false
}

// markLink paints the marked link reversed. Links are at the ends of runs, so a line can be cut around one.
func (p *detail) markLink(line string, link page.Link) string {
	right := link.Left + theme.Cells(link.Text)
	return ansi.Truncate(line, link.Left, "") + p.theme.Paint(theme.Link|theme.Reversed, link.Text) + ansi.TruncateLeft(line, right, "")
}
