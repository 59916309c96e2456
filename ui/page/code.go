package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Code is the sheet of a code: what happened and what to do come first, where it is written down comes last.
func Code(c *catalog.Catalog, code catalog.Code) Sheet {
	w := writer{catalog: c, code: code, readings: c.Readings(code.Number)}
	return Sheet{
		Title: Title(code), Badges: w.badges(), Role: theme.ClassRole(int(catalog.ClassOf(code.Number))), head: w.head(),
		Lenses: w.lenses(
			lensWriter{name: GotIt, title: "Got it", write: w.gotIt, later: true},
			lensWriter{name: Sending, title: "Sending", write: w.sending, later: true},
			lensWriter{name: Senders, title: withCount("Senders", len(code.Uses)), write: w.senders, later: len(code.Uses) > 0},
			lensWriter{name: LookAlikes, title: withCount("Look-alikes", len(code.ConfusedWith)), write: w.lookAlikes, later: len(code.ConfusedWith) > 0},
			lensWriter{name: InCode, title: "In code", write: w.inCode, later: len(code.Constants) > 0},
			lensWriter{name: Documents, title: withCount("Documents", w.listed()), write: w.documents, later: true},
			lensWriter{name: Source, title: "Source", write: w.source, later: true},
		),
	}
}

// withCount is a title with how many there are, if there are any.
func withCount(title string, n int) string {
	if n == 0 {
		return title
	}
	return title + " " + strconv.Itoa(n)
}

// Title is the code's number and name: "404 Not Found".
func Title(code catalog.Code) string {
	return catalog.Entry{Number: code.Number, Name: code.Name}.Title()
}

// writer writes the lenses of a code's sheet, most of them when they are shown.
type writer struct {
	blocks
	catalog  *catalog.Catalog
	code     catalog.Code
	readings []catalog.DocumentReading
}

// badges are class, standing and section: "4xx · standard · RFC 9110, 15.5.5".
func (w *writer) badges() string {
	badges := []string{catalog.ClassOf(w.code.Number).Label(), string(w.code.Standing)}
	entry, found := w.catalog.Entry(w.code.Number)
	switch specification := w.code.Specification; {
	case found && w.code.Standing == catalog.Unofficial:
		badges = append(badges, someOf(slices.Collect(entry.Senders())))
	case specification.Section != "" && w.code.Standing != catalog.Unassigned:
		document, _, _ := strings.Cut(specification.Title, ":")
		badges = append(badges, document+", "+specification.Section)
	}
	return strings.Join(badges, " "+theme.Dot+" ")
}

// mostBadges is how many senders are named beside a title.
const mostBadges = 3

// someOf names the first few.
func someOf(names []string) string {
	if len(names) <= mostBadges {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:mostBadges], ", "), len(names)-mostBadges)
}

// head is the summary, who answers, and the card of six facts.
func (w *writer) head() []block {
	var head blocks
	head.paragraph(false, strong(w.code.Summary))
	if drawing := w.path(); drawing != nil {
		head.paragraph(false, drawing...)
	}
	var facts blocks
	facts.fact("Retry", retryInShort(w.code.Retry)...)
	facts.fact("Body", bodyWords(w.code.Body.Rule))
	facts.fact("Cache", cachingWords(w.code.Caching.Rule))
	facts.fact("Must", required(w.code.Headers)...)
	facts.fact("Documents", w.inDocuments()...)
	head.add(block{kind: card, facts: facts.list})
	return head.list
}

// listed is how many documents list the code.
func (w *writer) listed() int {
	n := 0
	for _, reading := range w.readings {
		if reading.Listed {
			n++
		}
	}
	return n
}

func (w *writer) inDocuments() []span {
	spans := []span{plain(fmt.Sprintf("%d of %d list it", w.listed(), len(w.readings)))}
	if n := len(w.code.Disagreements); n > 0 {
		spans = append(spans, plain(", "), span{text: counted(n, "disagreement", "disagreements"), role: theme.Warning})
	}
	return spans
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func (w *writer) lookAlikes() {
	if len(w.code.ConfusedWith) > 0 {
		w.heading("Easily confused with")
	}
	for _, other := range w.code.ConfusedWith {
		w.item(theme.Dot, linkTo(w.catalog, other.Code), plain(": "+other.Difference))
	}
	if len(w.code.Related) == 0 {
		return
	}
	w.heading("See also")
	var related []span
	for i, number := range w.code.Related {
		if i > 0 {
			related = append(related, faint(", "))
		}
		related = append(related, linkTo(w.catalog, number))
	}
	w.item(theme.Dot, related...)
}

func (w *writer) source() {
	specification := w.code.Specification
	w.heading("Where it is defined")
	where := specification.Title
	if specification.Section != "" {
		where += ", section " + specification.Section
	}
	w.paragraph(false, plain(where))
	if specification.URL != "" {
		w.paragraph(false, address(specification.URL))
	}
	if specification.Note != "" {
		w.paragraph(false, plain(specification.Note))
	}
	w.fact("Standing", span{text: string(w.code.Standing), role: standingRole(w.code.Standing)})
	if len(w.code.FormerNames) > 0 {
		w.fact("Formerly", plain(strings.Join(w.code.FormerNames, "; ")))
	}
}
