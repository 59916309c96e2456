package ui

import (
	"strings"
	"testing"

	"apicodes/catalog/text"
)

// TestExcerpts: whole words around the one that was looked for, and all of a short passage.
func TestExcerpts(t *testing.T) {
	const passage = "Without it, retry with growing pauses and jitter, and look at the service's status page."
	for word, want := range map[string]string{
		"jitter":  "…growing pauses and jitter, and look at the service's…",
		"Without": "Without it, retry with growing pauses…",
		"page.":   "…the service's status page.",
	} {
		at := strings.Index(passage, word)
		if got := excerpt(passage, text.Span{From: at, To: at + len(word)}); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
	if got := excerpt("short", text.Span{From: 0, To: 5}); got != "short" {
		t.Errorf("%q", got)
	}
}

// TestTheReasonIsWholeAndMarkedInThePage: under the selected row are the words that matched; the page opens there.
func TestTheReasonIsWholeAndMarkedInThePage(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:jitter")
	if len(s.codes.reason()) == 0 || !strings.Contains(s.codes.why, "jitter") {
		t.Errorf("the reason is %q", s.codes.why)
	}
	hits := s.detail.find.hits
	if len(hits) == 0 || hits[0][0].line < s.detail.first || hits[0][0].line >= s.detail.first+s.detail.bodyRows() {
		t.Error("the page doesn't show where it is")
	}
}
