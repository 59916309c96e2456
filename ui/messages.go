package ui

import (
	"slices"

	"apicodes/catalog/traffic"
)

// unfold shows all that the page left out, in its place: what is above stays where it is.
func (m *Model) unfold() {
	lens, first, link := m.detail.LensName(), m.detail.first, m.detail.link
	m.pinned = m.detail.about
	m.pinned.all = true
	m.sync()
	m.detail.open(max(m.detail.sheet.Find(lens), 0))
	m.detail.link = min(link, len(m.detail.links)-1)
	m.detail.Scroll(first)
}

// turnMessage shows the next response of the same code (by 1), or the one before (by -1).
func (m *Model) turnMessage(by int) {
	here, kept := m.input.report.Exchange(m.pinned.number)
	if !kept {
		return
	}
	all := m.input.report.ExchangesOf(here.Code)
	at := slices.IndexFunc(all, func(e traffic.Exchange) bool { return e.Number == here.Number }) + by
	if at < 0 || at >= len(all) {
		return
	}
	m.lens, m.pinned.number = m.detail.LensName(), all[at].Number
	m.sync()
}

// closeMessage goes back to the row that led to a message, or to that of the one that was read last.
func (m *Model) closeMessage() {
	number := m.pinned.number
	m.back()
	at := slices.IndexFunc(m.detail.links, func(l placedLink) bool { return l.To.Message == number })
	if at >= 0 {
		m.detail.link = at
		m.detail.revealLink()
	}
}

// message is the message that the page is about.
func (m *Model) message() (traffic.Exchange, bool) {
	if m.detail.about.kind != messageSubject {
		return traffic.Exchange{}, false
	}
	return m.input.report.Exchange(m.detail.about.number)
}
