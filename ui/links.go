package ui

import (
	"slices"

	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// placedLink is a link in a part of the page.
type placedLink struct {
	page.Link
	in part
}

// part is where in the pane a text stands.
type part int

const (
	inLens   part = iota
	inHead        // a head that stays above the lens
	inSecond      // the lens beside it
)

// place returns the links that are shown or can be scrolled to, those of the head first.
func (p *detail) place() []placedLink {
	var links []placedLink
	if p.fixed {
		for _, link := range p.head.Links {
			links = append(links, placedLink{link, inHead})
		}
	}
	for _, link := range p.text.Links {
		links = append(links, placedLink{link, inLens})
	}
	for _, link := range p.second.Links {
		links = append(links, placedLink{link, inSecond})
	}
	return links
}

// Mark marks the next link (by 1) or the previous one (by -1) and scrolls to it. Without a marked link it begins with
// those that are seen.
func (p *detail) Mark(by int) {
	if len(p.links) == 0 {
		return
	}
	switch {
	case p.link == noLink && by > 0:
		p.link = max(slices.IndexFunc(p.links, func(l placedLink) bool {
			return l.in == inHead || l.in == inLens && l.Line >= p.first || l.in == inSecond && l.Line >= p.firstAside
		}), 0)
	case p.link == noLink:
		p.link = len(p.links) - 1
	default:
		p.link = (p.link + by + len(p.links)) % len(p.links)
	}
	p.revealLink()
}

// revealLink scrolls to the marked link.
func (p *detail) revealLink() {
	switch link := p.links[p.link]; link.in {
	case inLens:
		p.reveal(link.Line)
	case inSecond:
		if rows := p.bodyRows(); link.Line < p.firstAside || link.Line >= p.firstAside+rows {
			p.firstAside = link.Line - rows/2
			p.ScrollAside(0)
		}
	}
}

// reveal scrolls to a line that is out of sight.
func (p *detail) reveal(line int) {
	if rows := p.bodyRows(); line < p.first || line >= p.first+rows {
		p.first = line - rows/2
		p.Scroll(0)
	}
}

// target returns where the marked link leads.
func (p *detail) target() (page.Target, bool) {
	if p.link == noLink || p.link >= len(p.links) {
		return page.Target{}, false
	}
	return p.links[p.link].To, true
}

// linkAt returns the link at a cell and row of the pane.
func (p *detail) linkAt(cell, row int) (int, bool) {
	in, line := inLens, row-p.headRows()+p.first
	switch {
	case p.fixed && row < len(p.head.Lines):
		in, line = inHead, row
	case p.two() && cell > p.lensCells():
		in, line, cell = inSecond, row-p.headRows()+p.firstAside, cell-p.lensCells()-1
	}
	for i, link := range p.links {
		left := link.Left + marginCells
		if link.in == in && link.Line == line && cell >= left && cell < left+theme.Cells(link.Text) {
			return i, true
		}
	}
	return 0, false
}

// comparable is how many codes a comparison has room for: two at least, and where there is more room, those that get a
// column in which a sentence can be read.
func (p *detail) comparable() int {
	return max((p.width-labelCells)/leastComparedCells, leastCompared)
}

const (
	labelCells         = 16 // the names of facts, and the margins
	leastComparedCells = 22
	leastCompared      = 2
)

// Shift moves a comparison to the codes beside those that it shows; false where there are none.
func (p *detail) Shift(by int) bool {
	if p.about.kind != comparisonSubject {
		return false
	}
	shift := max(min(p.shift+by, len(p.about.numbers())-p.comparable()), 0)
	if shift == p.shift {
		return false
	}
	first := p.first
	p.shift = shift
	p.load()
	p.open(p.lens)
	p.Scroll(first)
	return true
}
