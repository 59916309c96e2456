package page

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// TestDocumentsAreToldApart holds for every document and code: what it says is shown; else that it lists the code by
// name only, or that it leaves it out.
func TestDocumentsAreToldApart(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		_, section, _ := strings.Cut(packed(render(t, code, MaxTextCells).Lines...), packed("What the documents say"))
		section, left, _ := strings.Cut(section, packed("· Left out by "))
		left, _, _ = strings.Cut(left, ".Whereitisdefined")
		leftOut := strings.Split(left, ",")
		for _, reading := range openCatalog(t).Readings(code.Number) {
			name := packed(documentName(reading.Document))
			_, own, listed := strings.Cut(section, packed("● ")+name+":")
			own, _, _ = strings.Cut(own, "●")
			if listed != reading.Listed || slices.Contains(leftOut, name) == reading.Listed {
				t.Errorf("%s: listed %v, but the page says otherwise", reading.Document.Title, reading.Listed)
			}
			if onlyName := strings.Contains(own, packed("by name only")); onlyName != reading.ByNameOnly() {
				t.Errorf("%s: the page says by name only: %v", reading.Document.Title, onlyName)
			}
			if listed && !strings.HasPrefix(own, packed(quoted(reading.Reading.Name))) {
				t.Errorf("%s: its name for the code, %q, does not stand beside it", reading.Document.Title, reading.Reading.Name)
			}
			for _, says := range reading.Reading.Says {
				if !strings.Contains(own, packed(says)) {
					t.Errorf("%s: the page does not show %q", reading.Document.Title, says)
				}
			}
		}
	})
}

func TestDisagreementsAreMarked(t *testing.T) {
	shown := 0
	everyCode(t, func(t *testing.T, code catalog.Code) {
		text := packed(render(t, code, 60).Lines...)
		for _, disagreement := range code.Disagreements {
			if !strings.Contains(text, packed("✗ They disagree on its "+string(disagreement.About)+".", disagreement.Says+disagreement.Question)) {
				t.Errorf("the page does not mark that %s", disagreement.Says+disagreement.Question)
			}
		}
	})
	for entry := range openCatalog(t).Entries() {
		shown += len(codeOf(t, entry.Number).Disagreements)
	}
	if shown == 0 {
		t.Error("no code has a disagreement: the test tests nothing")
	}
}
