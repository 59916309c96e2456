package page

import (
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// TestDocumentsAreToldApart holds for every document and code: what it says is shown; else that it lists the code by
// name only, or that it leaves it out.
func TestDocumentsAreToldApart(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		sheet := Code(openCatalog(t), code)
		blocks := sheet.Lenses[sheet.Find(Documents)].content()
		rows := blocks[1].rows[1:]
		text := packed(sheet.Lens(sheet.Find(Documents), theme.New(theme.Bare), MaxTextCells).Lines...)
		for i, reading := range openCatalog(t).Readings(code.Number) {
			if got, want := textOf(rows[i][0]), documentName(reading.Document); got != want {
				t.Errorf("row %d is %q, want %q", i, got, want)
			}
			name, says := textOf(rows[i][1]), textOf(rows[i][len(rows[i])-1])
			if (name == "leaves it out") == reading.Listed {
				t.Errorf("%s: listed %v, but the page says %q", reading.Document.Title, reading.Listed, name)
			}
			if reading.Listed && !strings.HasPrefix(name, reading.Reading.Name) {
				t.Errorf("%s: %q is not its name for the code", reading.Document.Title, name)
			}
			if (says == "the name only") != reading.ByNameOnly() {
				t.Errorf("%s: the page says %q", reading.Document.Title, says)
			}
			for _, says := range reading.Reading.Says {
				if !strings.Contains(text, packed("- "+says)) {
					t.Errorf("%s: the page does not show %q", reading.Document.Title, says)
				}
			}
		}
	})
}

func TestDisagreementsAreLaidSideBySide(t *testing.T) {
	shown := 0
	everyCode(t, func(t *testing.T, code catalog.Code) {
		text := packed(render(t, code, 60).Lines...)
		for _, d := range code.Disagreements {
			if !strings.Contains(text, packed(d.Question+d.Says)) || !strings.Contains(text, packed(d.Specification.Says)) {
				t.Errorf("the page does not ask %q", d.Question+d.Says)
			}
			for _, answer := range d.Answers {
				if !strings.Contains(text, packed(namesOf(openCatalog(t), answer.Documents), ":", answer.Says)) {
					t.Errorf("%q: the page does not show %q", d.Question, answer.Says)
				}
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

// TestWhatSeveralSayAlikeStandsOnce: a claim of two documents has both names in front of it, and no double.
func TestWhatSeveralSayAlikeStandsOnce(t *testing.T) {
	shared := 0
	everyCodeInTurn(t, func(code catalog.Code) {
		readings := openCatalog(t).Readings(code.Number)
		seen := make(map[string]bool)
		for _, claim := range claimsOf(readings) {
			if seen[claim.says] {
				t.Errorf("%d: %q is there twice", code.Number, claim.says)
			}
			seen[claim.says] = true
			if len(claim.by) > 1 {
				shared++
			}
		}
		for _, reading := range readings {
			for _, says := range reading.Reading.Says {
				if !seen[says] {
					t.Errorf("%d: %q is lost", code.Number, says)
				}
			}
		}
	})
	if shared == 0 {
		t.Error("no claim is shared, so this test tells nothing")
	}
}

func everyCodeInTurn(t *testing.T, f func(catalog.Code)) {
	for entry := range openCatalog(t).Entries() {
		f(codeOf(t, entry.Number))
	}
}
