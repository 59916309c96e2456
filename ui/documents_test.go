package ui

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
)

// TestEveryRowOfEveryDocumentIsFound types each number that a document lists and reads its page.
func TestEveryRowOfEveryDocumentIsFound(t *testing.T) {
	for _, listed := range openCatalog(t).Documents() {
		document, _ := openCatalog(t).Document(listed.ID)
		t.Run(document.ID, func(t *testing.T) {
			if len(document.Readings) == 0 {
				t.Error("the document lists nothing")
			}
			for _, reading := range document.Readings {
				s := browse(t, "130x400")
				s.press("type:" + fmt.Sprintf("%03d", reading.Code) + " enter")
				s.selects(reading.Code)
				text := s.pageText()
				// What is in the table is broken at its columns' edges: its words are looked for one by one.
				inTable := append([]string{cmp.Or(document.Publisher, document.Title), reading.Name, reading.Label}, reading.AlsoNamed...)
				if len(reading.Says) == 0 {
					inTable = append(inTable, "the name only")
				}
				wanted := strings.Fields(strings.Join(inTable, " "))
				for _, fact := range append(wanted, reading.Says...) {
					if !strings.Contains(text, unwrapped(fact)) {
						t.Errorf("the page of %d does not show %q", reading.Code, fact)
					}
				}
			}
		})
	}
}

// pageText is what the page has, in its head and in all its lenses, without the breaks between lines.
func (s *visit) pageText() string {
	var text strings.Builder
	text.WriteString(strings.Join(s.detail.head.Lines, " "))
	for range s.detail.sheet.Lenses {
		text.WriteString(" " + strings.Join(s.detail.text.Lines, " "))
		s.press("]")
	}
	return unwrapped(text.String())
}

// unwrapped leaves out every space, since a long word may be broken anywhere.
func unwrapped(text string) string { return strings.Join(strings.Fields(text), "") }
