package page

import (
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// compose is the order of a page: what happened and what to do come first, where it is written down comes last.
func compose(c *catalog.Catalog, code catalog.Code) []block {
	writer := writer{catalog: c, code: code}
	writer.opening()
	writer.steps("What to do", code.Receiving)
	writer.atAGlance()
	writer.path()
	writer.uses()
	writer.text("What it means", code.Meaning)
	writer.lookAlikes()
	writer.bullets("When to send it", code.Sending)
	writer.example()
	writer.constants()
	writer.documents()
	writer.provenance()
	return writer.blocks
}

// writer collects the blocks of a page.
type writer struct {
	catalog *catalog.Catalog
	code    catalog.Code
	blocks  []block
}

func (w *writer) add(b block) { w.blocks = append(w.blocks, b) }

func (w *writer) heading(text string) {
	w.add(block{kind: heading, spans: []span{{text: text, role: theme.Heading}}, spaced: true})
}

func (w *writer) opening() {
	class := w.catalog.ClassInfo(catalog.ClassOf(w.code.Number))
	digits := catalog.Entry{Number: w.code.Number}.Digits()
	w.add(block{kind: title, spans: []span{
		{text: digits, role: theme.ClassRole(int(class.Class))}, plain(" "), strong(w.code.Name),
	}})
	badges := []span{
		{text: class.Class.Label() + " " + class.Name, role: theme.ClassRole(int(class.Class))},
		faint(" " + theme.Dot + " "),
		{text: string(w.code.Standing), role: standingRole(w.code.Standing)},
	}
	if entry, found := w.catalog.Entry(w.code.Number); found && w.code.Standing == catalog.Unofficial {
		badges = append(badges, faint(" "+theme.Dot+" "+strings.Join(slices.Collect(entry.Senders()), ", ")))
	}
	w.add(block{kind: paragraph, spans: badges})
	w.add(block{kind: paragraph, spans: []span{strong(w.code.Summary)}, spaced: true})
}

func standingRole(standing catalog.Standing) theme.Role {
	switch standing {
	case catalog.Standard:
		return theme.Good
	case catalog.Unassigned, catalog.Deprecated:
		return theme.Bad
	}
	return theme.Warning
}

func (w *writer) text(title string, paragraphs []string) {
	if len(paragraphs) == 0 {
		return
	}
	w.heading(title)
	for i, text := range paragraphs {
		w.add(block{kind: paragraph, spans: []span{plain(text)}, spaced: i > 0})
	}
}

func (w *writer) steps(title string, steps []string) {
	if len(steps) == 0 {
		return
	}
	w.heading(title)
	for i, text := range steps {
		w.add(block{kind: item, marker: strconv.Itoa(i+1) + ".", spans: []span{plain(text)}})
	}
}

func (w *writer) bullets(title string, texts []string) {
	if len(texts) == 0 {
		return
	}
	w.heading(title)
	for _, text := range texts {
		w.add(block{kind: item, marker: "-", spans: []span{plain(text)}})
	}
}

// fact adds a line behind a label.
func (w *writer) fact(label string, spans ...span) {
	w.add(block{kind: fact, marker: label, spans: spans, labelCells: factCells})
}

func (w *writer) atAGlance() {
	w.heading("At a glance")
	w.retry()
	if clients := w.catalog.RetriedBy(w.code.Number); len(clients) > 0 {
		var spans []span
		for i, client := range clients {
			if i > 0 {
				spans = append(spans, faint("; "))
			}
			spans = append(spans, plain(client.Name), faint(" ("+retriedWhen(client.Retries)+")"))
		}
		w.fact("Retried by", spans...)
	}
	w.fact("Cache", withNote(cachingWords(w.code.Caching.Rule), w.code.Caching.Note, w.code.Caching.Section)...)
	w.fact("Body", withNote(bodyWords(w.code.Body.Rule), w.code.Body.Note, "")...)
	for i, header := range w.code.Headers {
		label := "Headers"
		if i > 0 {
			label = ""
		}
		spans := []span{
			{text: string(header.Level), role: levelRole(header.Level)}, plain(" "), strong(header.Name),
			faint(" (" + string(header.Side) + ")"), plain(": " + header.Purpose),
		}
		if header.Section != "" {
			spans = append(spans, faint(" ("+header.Section+")"))
		}
		w.fact(label, spans...)
	}
}

// retry shows one line where the advice is the same for every method, else one for each kind.
func (w *writer) retry() {
	retry := w.code.Retry
	w.fact("Retry", retryWords(retry.Idempotent)...)
	if !retry.Same() {
		w.fact("POST, PATCH", retryWords(retry.Others)...)
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
	when := retries.Methods
	for _, more := range []string{retries.Enabled, retries.Note} {
		if more != "" {
			when += ", " + more
		}
	}
	if retries.Since != "" {
		when += ", since " + retries.Since
	}
	return when
}

func withNote(words span, note, section string) []span {
	spans := []span{words}
	if note != "" {
		spans = append(spans, plain(". "+strings.TrimSuffix(note, ".")+"."))
	}
	if section != "" {
		spans = append(spans, faint(" ("+section+")"))
	}
	return spans
}

func advice(advice catalog.Advice) span {
	switch advice {
	case catalog.RetryNever:
		return span{text: "never", role: theme.Bad}
	case catalog.RetryUnchanged:
		return span{text: "yes, unchanged", role: theme.Good}
	case catalog.RetryLater:
		return span{text: "yes, later", role: theme.Good}
	case catalog.RetryAfterChange:
		return span{text: "only after a change", role: theme.Warning}
	case catalog.RetryWithKey:
		return span{text: "only with an idempotency key", role: theme.Warning}
	case catalog.RetryFollowLocation:
		return span{text: "follow Location", role: theme.Good}
	}
	return strong("nothing to repeat")
}

func cachingWords(rule catalog.CachingRule) span {
	switch rule {
	case catalog.CacheByDefault:
		return span{text: "yes, by default", role: theme.Good}
	case catalog.CacheIfExplicit:
		return span{text: "only if told to", role: theme.Warning}
	case catalog.CacheNever:
		return span{text: "must not be stored", role: theme.Bad}
	}
	return strong("does not apply")
}

func bodyWords(rule catalog.BodyRule) span {
	switch rule {
	case catalog.BodyNone:
		return strong("none")
	case catalog.BodyExpected:
		return strong("expected")
	}
	return strong("optional")
}

func levelRole(level catalog.Level) theme.Role {
	switch level {
	case catalog.Must, catalog.MustNot:
		return theme.Bad
	case catalog.Should:
		return theme.Warning
	}
	return theme.Plain
}
