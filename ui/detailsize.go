package ui

import (
	"slices"

	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// Rows that decide whether the head stays: below leastBodyRows for the lens, it scrolls with the first lens.
const (
	leastBodyRows = 5
	leastBarRows  = 4 // with fewer rows, not even the bar is shown
)

// SetSize changes the pane's size, with the cells that a second lens may have, and keeps the place in the text.
func (p *detail) SetSize(width, height, aside int) {
	if width == p.width && height == p.height && aside == p.aside {
		return
	}
	before, at := passed(p.text.Lines, p.first), p.find.at
	p.width, p.height, p.aside = width, height, aside
	if p.about.kind == comparisonSubject {
		p.shift = max(min(p.shift, len(p.about.numbers())-p.comparable()), 0)
		p.load()
	}
	p.render()
	if p.first > 0 {
		p.first = reached(p.text.Lines, before)
	}
	p.Scroll(0)
	if at >= 0 && at < len(p.find.hits) { // what was found stays in sight
		p.find.at = at
		p.reveal(p.find.hits[at][0].line)
	}
}

// joined is the head above the text of a lens, with an empty line between.
func joined(head, text page.Text) page.Text {
	if len(head.Lines) == 0 {
		return text
	}
	all := below(append(slices.Clone(head.Lines), ""), text)
	all.Links = append(slices.Clone(head.Links), all.Links...)
	return all
}

// below is a text below some lines.
func below(lines []string, text page.Text) page.Text {
	all := page.Text{Lines: slices.Concat(lines, text.Lines), Links: slices.Clone(text.Links)}
	for i := range all.Links {
		all.Links[i].Line += len(lines)
	}
	return all
}

// two reports whether two lenses are shown. Where the head has to scroll, there is no room to read even one.
func (p *detail) two() bool { return p.aside > 0 && p.fixed && len(p.sheet.Lenses) > 1 }

// lensCells is the width of the present lens, with its margins.
func (p *detail) lensCells() int {
	if p.two() {
		return p.width - p.aside - 1 // the line between the two
	}
	return p.width
}

// titled is a lens laid out to stand beside another, below its title.
func (p *detail) titled(lens int) page.Text {
	title := p.theme.Paint(theme.Heading, p.sheet.Lenses[lens].Title)
	return below([]string{title}, p.laid(lens, p.aside))
}

// barRows is the height of the bar of lenses. Where there is nothing to choose it is an empty row.
func (p *detail) barRows() int {
	if len(p.sheet.Lenses) == 0 || p.height < leastBarRows {
		return 0
	}
	return 1
}

// headRows is the height of what doesn't scroll.
func (p *detail) headRows() int {
	if p.fixed {
		return len(p.head.Lines) + p.barRows()
	}
	return p.barRows()
}

// bodyRows is how many lines of the text are seen.
func (p *detail) bodyRows() int { return max(p.height-p.headRows(), 0) }

// Scroll moves the text by lines, as far as it goes.
func (p *detail) Scroll(lines int) {
	p.first = max(min(p.first+lines, len(p.text.Lines)-p.bodyRows()), 0)
}

// ScrollAside moves the second lens by lines, as far as it goes.
func (p *detail) ScrollAside(lines int) {
	p.firstAside = max(min(p.firstAside+lines, len(p.second.Lines)-p.bodyRows()), 0)
}
