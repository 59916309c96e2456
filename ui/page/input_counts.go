package page

import (
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// paths are where the code came from, for what is counted rather than kept.
func (w *codeInput) paths() {
	if len(w.exchanges) > 0 || len(w.code.Paths) == 0 {
		return
	}
	w.paragraph(len(w.list) > 1, span{text: "Paths", role: theme.Heading})
	about, shown := "", 0
	if w.code.Approximate {
		about = "≈ "
	}
	for _, path := range w.code.Paths[:min(len(w.code.Paths), mostPaths)] {
		w.item(theme.Bullet, plain(path.Name+"  "), strong(about+grouped(path.Count)), faint("  "+share(path.Count, w.code.Count)))
		shown += path.Count
	}
	if rest := w.code.Count - shown; rest > 0 {
		w.item(theme.Dot, faint(fmt.Sprintf("the rest: %s%s, %s", about, grouped(rest), share(rest, w.code.Count))))
	}
	if w.code.Approximate {
		words := "≈ There are more paths than are kept"
		if w.code.ErrorBound > 0 {
			words += ": each of these may be up to " + grouped(w.code.ErrorBound) + " too high"
		}
		w.paragraph(false, faint(words+"."))
	}
}

// facts are who sent it, by which methods it was asked for, and whether to try again.
func (w *codeInput) facts() {
	first := len(w.list)
	if len(w.exchanges) == 0 && len(w.code.Methods) > 0 {
		var methods []string
		for _, method := range w.code.Methods {
			methods = append(methods, method.Name+" "+grouped(method.Count))
		}
		w.fact("Methods", plain(strings.Join(methods, "  ")))
	}
	var senders []span
	for i, sender := range w.code.Senders {
		if i > 0 {
			senders = append(senders, plain(", "))
		}
		senders = append(senders, senderSpans(w.catalog, sender.Name)...)
		if len(w.code.Senders) > 1 {
			senders = append(senders, plain(" "+grouped(sender.Count)))
		}
	}
	if len(senders) > 0 && (len(w.exchanges) == 0 || len(w.exchanges) > mostWhole) {
		w.fact("Sent by", senders...)
	}
	if w.code.Retry != "" {
		w.fact("Retry", advice(catalog.Advice(w.code.Retry)))
	}
	if w.code.LastLine != "" {
		w.fact("Last", plain(w.code.LastLine))
	}
	if first < len(w.list) {
		w.list[first].spaced = true
	}
	for _, reason := range w.code.Reasons {
		w.item(theme.Bullet, inputReason(reason)...)
	}
}
