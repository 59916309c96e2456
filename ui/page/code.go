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
		w.list = nil
		if lens.write(); len(w.list) == 0 {
			continue
		}
		if lens.count > 0 {
			lens.title += " " + strconv.Itoa(lens.count)
		}
		sheet.Lenses = append(sheet.Lenses, Lens{Name: lens.name, Title: lens.title, blocks: w.list})
	}
	return sheet
}

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

func (w *writer) gotIt() {
	w.heading("What to do")
	for i, text := range w.code.Receiving {
		w.item(strconv.Itoa(i+1)+".", plain(text))
	}
	w.heading("Whether to try again")
	w.retry()
	if w.code.Browsers != nil {
		w.fact("Browsers", plain(w.code.Browsers.Says))
	}
	if w.code.Command != "" {
		w.fact("See it", span{text: w.code.Command, role: theme.Wire})
	}
	w.text("What it means", w.code.Meaning)
	w.elsewhere()
	if path := w.code.Path; len(path.Hops) > 0 {
		w.fact("Who answers", plain(answers(path)))
	}
}

// retry shows one line where the advice is the same for every method, else one for each kind.
func (w *writer) retry() {
	retry := w.code.Retry
	w.fact("Retry", retryWords(retry.Idempotent)...)
	if !retry.Same() {
		w.fact("POST, PATCH", retryWords(retry.Others)...)
	}
	var by []span
	for i, client := range w.catalog.RetriedBy(w.code.Number) {
		if i > 0 {
			by = append(by, faint("; "))
		}
		by = append(by, plain(client.Name), faint(" ("+retriedWhen(client.Retries)+")"))
	}
	if len(by) > 0 {
		w.fact("Retried by", by...)
	}
}

func retryWords(rule catalog.RetryRule) []span {
	spans := []span{advice(rule.Advice)}
	if rule.Why != "" {
		spans = append(spans, plain(". "+rule.Why))
	}
	return spans
}

// retriedWhen is which requests a client repeats, and on what conditions.
func retriedWhen(retries catalog.ClientRetries) string {
	when := retries.Methods + ", " + retries.Enabled
	if retries.Note != "" {
		when += ", " + retries.Note
	}
	if retries.Since != "" {
		when += ", since " + retries.Since
	}
	return when
}

func (w *writer) text(title string, paragraphs []string) {
	if len(paragraphs) == 0 {
		return
	}
	w.heading(title)
	for i, text := range paragraphs {
		w.paragraph(i > 0, plain(text))
	}
}

func (w *writer) sending() {
	w.heading("When to send it")
	for _, text := range w.code.Sending {
		w.item("-", plain(text))
	}
	w.heading("What comes with it")
	w.fact("Cache", withNote(cachingWords(w.code.Caching.Rule), w.code.Caching.Note, w.code.Caching.Section)...)
	w.fact("Body", withNote(bodyWords(w.code.Body.Rule), w.code.Body.Note, "")...)
	label := "Headers"
	for _, header := range w.code.Headers {
		w.fact(label, headerSpans(header)...)
		label = ""
	}
	w.example()
}

func headerSpans(header catalog.Header) []span {
	spans := []span{
		{text: string(header.Level), role: levelRole(header.Level)}, plain(" "), strong(header.Name),
		faint(" (" + string(header.Side) + ")"), plain(": " + header.Purpose),
	}
	if header.Condition != "" {
		spans = append(spans, plain(", "+header.Condition))
	}
	if header.Section != "" {
		spans = append(spans, faint(" ("+header.Section+")"))
	}
	return spans
}

func (w *writer) example() {
	if w.code.Example == nil {
		return
	}
	w.heading("On the wire")
	for _, line := range trimEnd(w.code.Example.Request) {
		w.add(block{kind: wire, marker: ">", spans: []span{{text: line, role: theme.Wire}}})
	}
	for i, line := range trimEnd(w.code.Example.Response) {
		w.add(block{kind: wire, marker: "<", spans: []span{{text: line, role: theme.Wire}}, spaced: i == 0})
	}
}

// trimEnd drops the empty line that ends a head without a body.
func trimEnd(lines []string) []string {
	if len(lines) > 0 && lines[len(lines)-1] == "" {
		return lines[:len(lines)-1]
	}
	return lines
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
