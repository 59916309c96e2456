package ui

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// marginCells is the empty space on each side of a page's text.
const marginCells = 1

// detail is the detail pane: one lens of a page, scrolled, below the page's head and the bar of its lenses, which stay.
type detail struct {
	catalog *catalog.Catalog
	theme   theme.Theme
	about   subject
	sheet   page.Sheet
	read    *traffic.Report // nil where nothing is
	opened  page.LensName   // where it was asked to open; empty for wherever
	fault   string          // why there is no sheet
	lens    int
	shift   int // of a comparison: the first code shown

	head       page.Text
	text       page.Text // of the lens; also of the head, where it has to scroll
	second     page.Text // the lens after it, which stands beside it where there is room
	fixed      bool      // the head stays
	drawn      map[rendering]page.Text
	links      []placedLink
	first      int // the first line of the text that is shown
	firstAside int // the same of the second lens
	link       int // the marked link; noLink for none
	find       finder
	also       finder // the same word in the second lens
	width      int    // cells
	aside      int    // of them, those that a second lens may have; 0 for none
	height     int    // rows
}

// rendering is what a text depends on. Lens headLens is the head.
type rendering struct {
	about subject
	shift int
	count int
	lens  int
	width int
}

const (
	noCode   = -1
	noLink   = -1
	headLens = -1
)

// mostDrawn is how many texts are kept, so that going to and fro costs nothing. One has about 20 kB.
const mostDrawn = 64

// Show shows a page from its top; what is shown already stays as it is. It opens at a lens, if the page has it, and
// marks a word. Where that is sought, the page opens at its first place, in whatever lens that is.
func (p *detail) Show(about subject, at page.LensName, word string, sought bool) {
	stays := at == p.opened || at == p.LensName()
	if p.opened = at; about == p.about && word == p.find.asked && stays {
		return
	}
	if about != p.about {
		p.about, p.shift = about, 0
		p.load()
	}
	p.find = finder{asked: word, word: word}
	p.open(max(p.sheet.Find(at), 0))
	switch {
	case !sought || word == "":
	case !p.toFirst():
		p.find.word = "" // nothing to mark: it is said elsewhere, or in other words
	case at == page.Senders:
		p.Scroll(p.find.hits[p.find.at][0].line - p.first) // its story is below its name
	}
}

// load makes the sheet.
func (p *detail) load() {
	var err error
	p.fault = ""
	if p.sheet, err = sheetOf(p.catalog, p.about, p.shift, p.comparable()); err != nil {
		p.fault = err.Error()
	}
	switch {
	case p.read == nil:
	case p.about.kind == inputSubject:
		p.sheet = page.Input(p.catalog, *p.read)
	case p.about.kind == messageSubject:
		p.sheet = page.Message(p.catalog, *p.read, p.about.number)
	case p.about.kind == codeSubject:
		if lens, occurs := page.InYourInput(p.catalog, *p.read, p.about.number, p.about.all); occurs {
			p.sheet = p.sheet.Before(lens)
		}
	}
}

// Refresh shows what is shown anew where more was read of it, at the same place. Who hasn't begun to read a code's page
// gets to see first what was read of it.
func (p *detail) Refresh() {
	p.drawn = nil
	if !slices.Contains([]subjectKind{codeSubject, inputSubject, messageSubject}, p.about.kind) {
		return
	}
	name, begun := p.LensName(), p.lens > 0 || p.first > 0 || p.link != noLink
	p.load()
	if p.lens = 0; begun {
		p.lens = max(p.sheet.Find(name), 0)
	}
	p.render()
}

// open opens a lens at its top.
func (p *detail) open(lens int) {
	p.lens, p.first, p.firstAside, p.link = lens, 0, 0, noLink
	p.render()
}

// render lays out what is shown. Each text is laid out once for a width, not for each frame.
func (p *detail) render() {
	p.head, p.text, p.second, p.links = page.Text{}, page.Text{}, page.Text{}, nil
	if p.width <= 0 {
		return
	}
	if len(p.sheet.Lenses) > 0 && p.fault == "" {
		p.lens = min(p.lens, len(p.sheet.Lenses)-1)
		p.head = p.laid(headLens, p.width)
		p.fixed = len(p.head.Lines)+p.barRows()+leastBodyRows <= p.height
		p.text = p.laid(p.lens, p.lensCells())
	} else {
		p.text.Lines = p.faultLines()
	}
	switch {
	case p.two():
		p.second = p.titled((p.lens + 1) % len(p.sheet.Lenses))
	case !p.fixed && p.lens == 0:
		p.text = joined(p.head, p.text)
	}
	p.links = p.place()
	if p.link >= len(p.links) {
		p.link = noLink
	}
	p.look()
	p.Scroll(0)
	p.ScrollAside(0)
}

// look finds the word in what is shown.
func (p *detail) look() {
	p.find.look(p.text.Lines)
	p.also.word = p.find.word
	p.also.look(p.second.Lines)
}

// laid is a lens, or the head, laid out for so many cells with the margins.
func (p *detail) laid(lens, cells int) page.Text {
	key := rendering{p.about, p.shift, p.comparable(), lens, cells}
	text, done := p.drawn[key]
	if done {
		return text
	}
	if width := cells - 2*marginCells; lens == headLens {
		text = p.sheet.Head(p.theme, width)
	} else {
		text = p.sheet.Lens(lens, p.theme, width)
	}
	if p.drawn == nil || len(p.drawn) >= mostDrawn {
		p.drawn = make(map[rendering]page.Text, mostDrawn)
	}
	p.drawn[key] = text
	return text
}

// Turn goes to the next lens (by 1) or to the previous one (by -1), going round.
func (p *detail) Turn(by int) {
	if n := len(p.sheet.Lenses); n > 0 {
		p.open((p.lens + by + n) % n)
	}
}

// LensName is the lens that is shown.
func (p *detail) LensName() page.LensName {
	if p.lens >= len(p.sheet.Lenses) {
		return ""
	}
	return p.sheet.Lenses[p.lens].Name
}
