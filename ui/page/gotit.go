package page

import (
	"strconv"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

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
		by = append(by, strong(client.Name), plain(" ("+retriedWhen(client.Retries)+")"))
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
