package page

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// mostAsked is how many keys the head explains: it never scrolls.
const mostAsked = 2

// Asked is the sheet with the keys of senders that led to it on top: what is written beside the status is what the
// reader has in hand.
func (s Sheet) Asked(reasons []Asked) Sheet {
	var head blocks
	for _, reason := range reasons[:min(len(reasons), mostAsked)] {
		spans := []span{
			link(reason.Sender, Target{Sender: reason.Sender}), strong(" " + reason.Row.Key),
			plain(": " + reason.Row.Means + " " + reason.Row.Do),
		}
		head.item(theme.Pointer, spans...)
	}
	s.head = append(head.list, s.head...)
	return s
}

// Asked is a key and whose it is.
type Asked struct {
	Sender string
	Row    catalog.Reason
}
