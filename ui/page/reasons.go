package page

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// mostKeys is how many keys of one sender a code's page names; the sender's own page explains them all.
const mostKeys = 10

// reasons says what senders put beside the status: how many keys each has for it, the first of them, and where the
// rest is.
func (w *writer) reasons() {
	for i, file := range w.catalog.ReasonsFor(w.code.Number) {
		if i == 0 {
			w.heading("What is written beside it")
		}
		sender := link(file.Sender, Target{Sender: file.Sender})
		var keys []string
		for _, row := range file.Rows[:min(len(file.Rows), mostKeys)] {
			keys = append(keys, row.Key)
		}
		if len(file.Rows) > mostKeys {
			keys = append(keys, theme.Ellipsis)
		}
		w.item(theme.Bullet, sender, plain(": "+counted(len(file.Rows), file.Kind, plural(file.Kind))+", "),
			strong(strings.Join(keys, ", ")))
	}
}

// plural of a reason's kind: "error codes".
func plural(kind string) string {
	if strings.HasSuffix(kind, "s") {
		return kind + "es"
	}
	return kind + "s"
}

// reasonSpans is a reason in a line: its key, what it means, and what to do.
func reasonSpans(row catalog.Reason) []span {
	spans := []span{strong(row.Key)}
	if len(row.Also) > 0 {
		spans = append(spans, plain(", also "+strings.Join(row.Also, ", ")))
	}
	spans = append(spans, plain(": "+row.Means+" "+row.Do))
	if row.Note != "" {
		spans = append(spans, plain(" "+row.Note))
	}
	return spans
}

// marks tells how to recognise who sent the code, for those that are known to send it: the signs that prove it, and
// those that are taken for proof and aren't. Their pages explain each. Only an error raises the question.
func (w *writer) marks() {
	if class := catalog.ClassOf(w.code.Number); class != catalog.ClientError && class != catalog.ServerError {
		return
	}
	headed := false
	for _, marks := range w.catalog.Marks() {
		if !slices.ContainsFunc(w.code.Uses, func(use catalog.Use) bool { return use.Sender == marks.Sender }) {
			continue
		}
		proof, none := w.signs(marks, catalog.ProvesSent), w.signs(marks, catalog.ProvesNothing)
		if len(proof)+len(none) == 0 {
			continue
		}
		if !headed {
			w.heading("Who sent this?")
			headed = true
		}
		spans := []span{link(marks.Sender, Target{Sender: marks.Sender})}
		if len(proof) > 0 {
			spans = append(spans, span{text: " " + theme.Check + " ", role: theme.Good}, plain(strings.Join(proof, "; ")))
		}
		if len(none) > 0 {
			spans = append(spans, span{text: " " + theme.Cross + " no proof: ", role: theme.Warning}, plain(strings.Join(none, "; ")))
		}
		w.item(theme.Bullet, spans...)
	}
}

// signs are the marks of a sender that count for the code and show as much as is asked for.
func (w *writer) signs(marks catalog.Marks, proves catalog.Proof) []string {
	var signs []string
	for _, mark := range marks.Marks {
		if mark.Proves == proves && (len(mark.Status) == 0 || slices.Contains(mark.Status, w.code.Number)) {
			signs = append(signs, sign(mark))
		}
	}
	return signs
}

// proofMarker is a sign that survives where there are no colours.
func proofMarker(proof catalog.Proof) string {
	switch proof {
	case catalog.ProvesSent:
		return theme.Check
	case catalog.ProvesNothing:
		return theme.Cross
	}
	return theme.Dot
}

// sign is where a mark is, and what it looks like.
func sign(mark catalog.Mark) string {
	switch {
	case mark.In == catalog.InBody:
		return "the body says " + quoted(mark.Value)
	case mark.In == catalog.InLog && mark.Value != "":
		return "in the log, " + mark.Name + " " + mark.Value
	case mark.In == catalog.InLog:
		return "in the log, " + mark.Name
	case mark.Value != "":
		return mark.Name + ": " + mark.Value
	}
	return mark.Name
}

// markSpans is a mark in a line: its sign, and what it shows.
func markSpans(mark catalog.Mark) []span {
	spans := []span{{text: sign(mark), role: theme.Wire}, plain(". ")}
	switch mark.Proves {
	case catalog.ProvesSent:
		spans = append(spans, span{text: "Proof. ", role: theme.Good})
	case catalog.ProvesNothing:
		spans = append(spans, span{text: "No proof. ", role: theme.Warning})
	}
	return append(spans, plain(mark.Says))
}

// elsewhere says what the number is where it is no HTTP status.
func (w *writer) elsewhere() {
	lines := w.catalog.Elsewhere(w.code.Number)
	if len(lines) == 0 {
		return
	}
	w.heading("Not HTTP?")
	for _, line := range lines {
		w.item(theme.Dot, strong(line.Protocol+" "+catalog.Entry{Number: line.Code}.Digits()), plain(": "+line.Means), faint(" ("+line.Section+")"))
	}
}

// senderReasons are all reasons of a sender, and how to recognise it.
func senderReasons(c *catalog.Catalog, sender string) (reasons, marks blocks) {
	for _, file := range c.Reasons() {
		if file.Sender != sender {
			continue
		}
		for _, row := range file.Rows {
			spans := reasonSpans(row)
			for _, status := range row.Status {
				spans = append(spans, plain(" "), digitsTo(status))
			}
			reasons.item(theme.Bullet, spans...)
			reasons.address(row.URL)
		}
	}
	for _, known := range c.Marks() {
		if known.Sender != sender {
			continue
		}
		for _, mark := range known.Marks {
			marks.item(proofMarker(mark.Proves), markSpans(mark)...)
			marks.address(mark.URL)
		}
	}
	return reasons, marks
}
