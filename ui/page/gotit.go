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
	if path := w.code.Path; len(path.Hops) > 0 {
		w.fact("Who answers", plain(answers(path)))
	}
	w.text("What it means", w.code.Meaning)
	w.elsewhere()
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

func (w *writer) text(title string, paragraphs []string) {
	if len(paragraphs) == 0 {
		return
	}
	w.heading(title)
	for i, text := range paragraphs {
		w.paragraph(i > 0, plain(text))
	}
}
