package ui

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/keymap"
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
				s := browse(t, "130x900")
				s.press("type:" + fmt.Sprintf("%03d", reading.Code))
				s.selects(reading.Code)
				text := s.pageText()
				// What is in the table is broken at its columns' edges: its words are looked for one by one.
				inTable := append([]string{document.Title, reading.Name, reading.Label}, reading.AlsoNamed...)
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

// pageText is what the page pane shows, without the breaks between lines.
func (s *visit) pageText() string {
	area := s.layout.Area(keymap.Detail)
	var text strings.Builder
	for _, line := range strings.Split(s.screen(), "\n")[area.Min.Y:area.Max.Y] {
		text.WriteString(string([]rune(line)[area.Min.X:area.Max.X]) + " ")
	}
	return unwrapped(text.String())
}

// unwrapped leaves out every space, since a long word may be broken anywhere.
func unwrapped(text string) string { return strings.Join(strings.Fields(text), "") }
