package search

import "apicodes/catalog"

// Why says what matched where it is not to be seen in the match's title: `"Resource removed" in Error Codes`. It is
// empty where the title shows it. Of several terms it names the place of the one that matches worst.
func (r Result) Why(m Match) string {
	worst := -1
	for i, found := range m.found {
		if !found.isSeen() && (worst < 0 || found.rank >= m.found[worst].rank) {
			worst = i
		}
	}
	if worst < 0 {
		return ""
	}
	place := m.found[worst].place
	text := r.index.fields()[m.position].at(place)
	switch place.source {
	case inFormerName:
		return "formerly " + quote(text)
	case inTitle:
		return quote(text) + " in " + r.documentTitle(m.entry, place)
	case inConstant:
		return "constant " + text
	case inKeyword:
		return "keyword " + quote(text)
	case inHeader:
		return "header " + text
	case inSender:
		return "from " + text
	case inLabel:
		return "labelled " + quote(text) + " in " + r.documentTitle(m.entry, place)
	case inRFC:
		return "cites " + text
	}
	if worst >= len(m.terms) || m.found[worst].rank >= rankTypo {
		return "in its text"
	}
	return quote(m.terms[worst].typed) + " in its text"
}

func quote(text string) string { return `"` + text + `"` }

// documentTitle returns the title of the document that a place of an entry is in.
func (r Result) documentTitle(entry *catalog.Entry, at place) string {
	id, i := "", 0
	for title := range entry.Titles() {
		if i == int(at.at) {
			id = title.Document
		}
		i++
	}
	for _, document := range r.index.catalog.Documents() {
		if document.ID == id {
			return document.Title
		}
	}
	return id
}
