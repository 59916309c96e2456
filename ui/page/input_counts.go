package page

import (
	"fmt"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// paths are where the code came from, for what is counted rather than kept. Each leads to the codes that it met.
func (w *codeInput) paths() {
	if len(w.exchanges) > 0 || len(w.code.Paths) == 0 {
		return
	}
	about := ""
	if w.code.Approximate {
		about = "≈ "
	}
	w.paragraph(len(w.list) > 1, span{text: "Paths", role: theme.Heading})
	shown := w.limit(len(w.code.Paths), mostPaths)
	rest := w.code.Count
	for _, path := range w.code.Paths[:shown] {
		rest -= path.Count
	}
	widest := len(grouped(max(w.code.Paths[0].Count, rest)))
	tail := func(count int) []span {
		return []span{strong(about + fmt.Sprintf("%*s", widest, grouped(count))), faint(fmt.Sprintf("  %6s", share(count, w.code.Count)))}
	}
	for _, path := range w.code.Paths[:shown] {
		name := plain(path.Name)
		if strings.HasPrefix(path.Name, "/") { // an API document's are operations
			name = link(path.Name, Target{Query: "path:" + path.Name})
		}
		w.row(plain(" "), []span{name}, tail(path.Count)...)
	}
	switch spare := len(w.code.Paths) - shown; {
	case spare > 0:
		w.row(plain(" "), []span{w.more("and " + grouped(spare) + " more")}, tail(rest)...)
	case rest > 0:
		w.row(plain(" "), []span{faint("the rest")}, tail(rest)...)
	}
	w.aboutEstimates()
}

func (w *codeInput) aboutEstimates() {
	if !w.code.Approximate {
		return
	}
	words := "≈ There are more paths than are kept"
	if w.code.ErrorBound > 0 {
		words += ": each of these may be up to " + grouped(w.code.ErrorBound) + " too high"
	}
	w.paragraph(false, faint(words+"."))
}

// facts are who sent it, by which methods it was asked for, and whether to try again.
func (w *codeInput) facts(single bool) {
	first := len(w.list)
	if len(w.exchanges) == 0 && len(w.code.Methods) > 0 {
		var methods []string
		for _, method := range w.code.Methods {
			methods = append(methods, method.Name+" "+grouped(method.Count))
		}
		w.fact("Methods", plain(strings.Join(methods, "  ")))
	}
	if !single {
		if len(w.code.Senders) > 0 {
			w.fact("Sent by", w.senders()...)
		}
		if w.code.Retry != "" {
			w.fact("Retry", w.retry()...)
		}
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

// senders are who sent it, with how often where that differs, and why it can't be told where it can't.
func (w *codeInput) senders() (spans []span) {
	for i, sender := range w.code.Senders {
		if i > 0 {
			spans = append(spans, plain(", "))
		}
		spans = append(spans, senderSpans(w.catalog, sender.Name)...)
		if len(w.code.Senders) > 1 {
			spans = append(spans, plain(" "+grouped(sender.Count)))
		}
	}
	if why := whyUnknown(w.report.Format); why != "" && w.code.Senders[0].Name == string(traffic.Unknown) {
		spans = append(spans, faint(": "+why))
	}
	return spans
}

// retry is the advice; with its reason where there are few of them, such as the hops of a chain.
func (w *codeInput) retry() []span {
	if len(w.exchanges) > 0 && w.hops() != nil {
		return retrySpans(w.catalog, w.exchanges[0])
	}
	return []span{advice(catalog.Advice(w.code.Retry))}
}
