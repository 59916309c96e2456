package page

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// senders tells who sends the number: with a meaning of their own, or with the one that the specification gives it.
func (w *writer) senders() {
	w.owners()
	w.reasons()
	w.marks()
}

func (w *writer) owners() {
	if w.code.Standing == catalog.Unofficial || w.code.Standing == catalog.Unassigned {
		w.uses("Sent by", func(catalog.Use) bool { return true })
		return
	}
	w.uses("Sent with another meaning by", func(use catalog.Use) bool { return use.Meaning == catalog.AnotherMeaning })
	w.uses("Who sends it, and when", func(use catalog.Use) bool { return use.Meaning != catalog.AnotherMeaning })
}

func (w *writer) uses(title string, wanted func(catalog.Use) bool) {
	headed := false
	for _, use := range w.code.Uses {
		if !wanted(use) {
			continue
		}
		if !headed {
			w.heading(title)
			headed = true
		}
		w.use(use)
	}
}

func (w *writer) use(use catalog.Use) {
	sender := link(use.Sender, Target{Sender: use.Sender})
	spans := []span{sender, plain(": "), strong(use.Name), plain(". " + use.Means)}
	if use.Claimed {
		spans = append(spans, span{text: " Not confirmed by " + use.Sender + ".", role: theme.Warning})
	}
	if use.Note != "" {
		spans = append(spans, plain(" "+use.Note))
	}
	w.item(theme.Bullet, spans...)
	w.address(use.URL)
}
