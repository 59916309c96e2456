package page

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// The lens of a code that occurs in what was read, and those of the input's own sheet.
const (
	YourInput LensName = "input"
	Found     LensName = "found"
	Chains    LensName = "chains"
	SentBy    LensName = "sent-by"
	Beside    LensName = "beside"
	Busiest   LensName = "busiest"
	Unchecked LensName = "unchecked"
)

// Input is the sheet of what was read: what it was, by what that was told, what is wrong in it, who sent it.
func Input(c *catalog.Catalog, report traffic.Report) Sheet {
	w := inputWriter{catalog: c, report: report}
	return Sheet{
		Title: inputTitle(report), Badges: w.badges(), head: w.head(),
		Lenses: w.lenses(
			lensWriter{name: Codes, title: "Codes", write: w.codes},
			lensWriter{name: Found, title: "Found", write: w.found},
			lensWriter{name: Chains, title: "Redirects", write: w.chains},
			lensWriter{name: SentBy, title: "Sent by", write: w.senders},
			lensWriter{name: Beside, title: "Beside the status", write: w.reasons},
			lensWriter{name: Busiest, title: "Busiest", write: w.busiest},
			lensWriter{name: Unchecked, title: "Not checked", write: w.unchecked},
		),
	}
}

// inputWriter writes the lenses of the input's sheet, one after the other.
type inputWriter struct {
	blocks
	catalog *catalog.Catalog
	report  traffic.Report
}

func inputTitle(report traffic.Report) string {
	if report.File == "" {
		return "Nothing read yet"
	}
	return report.File
}

// badges are the format, how much there was, and what is wrong: "combined log · 1 000 000 responses · 1 error".
func (w *inputWriter) badges() string {
	badges := []string{formatWords(w.report.Format), amount(w.report.Messages, "response", "responses")}
	return strings.Join(append(badges, faultWords(w.report)...), " "+theme.Dot+" ")
}

func faultWords(report traffic.Report) []string { return severityWords(report.Faults()) }

// severityWords are counts by severity, without those of nothing: "1 error", "2 notes".
func severityWords(errors, warnings, notes int) (words []string) {
	for _, kind := range []struct {
		n         int
		one, many string
	}{{errors, "error", "errors"}, {warnings, "warning", "warnings"}, {notes, "note", "notes"}} {
		if kind.n > 0 {
			words = append(words, amount(kind.n, kind.one, kind.many))
		}
	}
	return words
}

// head says of each input what it was and why, and what couldn't be read of it.
func (w *inputWriter) head() []block {
	var head blocks
	for _, in := range w.report.Inputs {
		head.paragraph(false, strong(in.Name), plain(": "+inputWords(in)))
		if in.Unread > 0 && in.Lines > 0 {
			head.paragraph(false, span{text: unreadWords(in), role: theme.Warning})
		}
	}
	if !w.report.First.IsZero() {
		head.paragraph(false, plain(period(w.report.First, w.report.Last)))
	}
	if w.report.Partial {
		head.paragraph(false, span{text: "It ends in the middle of something; all that is complete was read.", role: theme.Warning})
	}
	return head.list
}

// codes are the table of what occurs.
func (w *inputWriter) codes() {
	if len(w.report.Codes) == 0 {
		return
	}
	w.heading("Codes")
	rows := [][][]span{{{faint("Count")}, {faint("Code")}, {faint("Found")}}}
	for _, code := range w.report.Codes {
		found := faultSpans(code.Findings)
		if len(found) == 0 {
			found = []span{faint(theme.Dot)}
		}
		rows = append(rows, [][]span{{plain(grouped(code.Count))}, {linkTo(w.catalog, code.Code)}, found})
	}
	w.add(block{kind: table, rows: rows})
}

// unchecked says what would have to be seen to decide the checks that weren't.
func (w *inputWriter) unchecked() {
	if len(w.report.Unchecked) == 0 {
		return
	}
	w.heading("Not checked")
	for _, check := range w.report.Unchecked {
		w.item(theme.Dot, plain(check.ID+" needs "+check.Needs), faint(fmt.Sprintf(" (%s)", times(check.Count))))
	}
}

// busiest are the minutes with the most responses of each class.
func (w *inputWriter) busiest() {
	headed := false
	for class := catalog.Class(1); class <= 5; class++ {
		at, count, span := busiest(w.report, class)
		if count < 2 {
			continue
		}
		if !headed {
			w.heading("Busiest")
			headed = true
		}
		w.fact(class.Label(), plain(grouped(count)+" in the "+spanWords(span)+" from "+at.Format("2 Jan 15:04")))
	}
}

// busiest adds the spans of a class's codes up and returns the fullest, the first of several.
func busiest(report traffic.Report, class catalog.Class) (at time.Time, count int, length time.Duration) {
	counts := map[time.Time]int{}
	for _, code := range report.Codes {
		if catalog.ClassOf(code.Code) != class {
			continue
		}
		length = max(length, code.Span)
		for _, minute := range code.Minutes {
			counts[minute.At] += minute.Count
		}
	}
	for minute, n := range counts {
		if n > count || n == count && minute.Before(at) {
			at, count = minute, n
		}
	}
	return at, count, length
}

// Faults are the findings of a code in one painted line, the worst first: "✗ no WWW-Authenticate (4)".
func Faults(th theme.Theme, code traffic.CodeReport) string {
	var out strings.Builder
	for _, span := range faultSpans(code.Findings) {
		out.WriteString(th.Paint(span.role, span.text))
	}
	return out.String()
}

// Without returns the sheet without some of its lenses.
func (s Sheet) Without(names ...LensName) Sheet {
	s.Lenses = slices.DeleteFunc(slices.Clone(s.Lenses), func(lens Lens) bool { return slices.Contains(names, lens.Name) })
	return s
}

// Parts lays out the lenses alone, one below the other.
func (s Sheet) Parts(th theme.Theme, width int) Text {
	var all []block
	for _, lens := range s.Lenses {
		all = append(all, lens.content()...)
	}
	return lay(th, width, all)
}
