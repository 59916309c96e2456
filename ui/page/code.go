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
	w := writer{catalog: c, code: code}
	sheet := Sheet{Title: Title(code), Badges: w.badges(), Role: theme.ClassRole(int(catalog.ClassOf(code.Number))), head: w.head()}
	w.list = make([]block, 0, usualBlocks)
	for _, lens := range []struct {
		name  LensName
		title string
		count int
		write func()
	}{
		{GotIt, "Got it", 0, w.gotIt},
		{Sending, "Sending", 0, w.sending},
		{Senders, "Senders", len(code.Uses), w.senders},
		{LookAlikes, "Look-alikes", len(code.ConfusedWith), w.lookAlikes},
		{InCode, "In code", 0, w.inCode},
		{Documents, "Documents", w.listed(), w.documents},
		{Source, "Source", 0, w.source},
	} {
		w.list = w.list[len(w.list):] // the lenses share what is set aside
		if lens.write(); len(w.list) == 0 {
			continue
		}
		if lens.count > 0 {
			lens.title += " " + strconv.Itoa(lens.count)
		}
		sheet.Lenses = append(sheet.Lenses, Lens{Name: lens.name, Title: lens.title, blocks: slices.Clip(w.list)})
	}
	return sheet
}

// usualBlocks is enough for four codes of five. A page with more of them takes more as it is written.
const usualBlocks = 96

// Title is the code's number and name: "404 Not Found".
func Title(code catalog.Code) string {
	return catalog.Entry{Number: code.Number, Name: code.Name}.Title()
}

// writer writes the lenses of a code's sheet, one after the other.
type writer struct {
	blocks
	catalog *catalog.Catalog
	code    catalog.Code
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
	for _, reading := range w.catalog.Readings(w.code.Number) {
		if reading.Listed {
			n++
		}
	}
	return n
}

func (w *writer) inDocuments() []span {
	spans := []span{plain(fmt.Sprintf("%d of %d list it", w.listed(), len(w.catalog.Readings(w.code.Number))))}
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
