package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// withOwn starts an explorer with a document of a user's own, one of whose codes nobody else knows.
func withOwn(t *testing.T, size string) *visit {
	t.Helper()
	own := catalog.OwnDocument{DocumentFile: catalog.DocumentFile{
		Format: 1, Document: catalog.Document{ID: "mine", Title: "Orders API", About: "A test."},
		Readings: []catalog.Reading{
			{Code: 404, Name: "No Such Order", Says: []string{"Gone fishing."}},
			{Code: 488, Name: "Basket Expired", Says: []string{"Build a new one."}},
		},
	}}
	s := &visit{Model: New(session.Session{Catalog: openCatalog(t).With(own), Theme: theme.New(theme.Bare)}, Outside{}, usualPreferences()), t: t}
	s.press("resize:" + size)
	return s
}

func TestAnOwnDocumentIsInTheExplorer(t *testing.T) {
	for script, number := range map[string]int{
		"/ type:basket":        488,
		"4 8 8":                488,
		"/ type:no␣such␣order": 404,
		"/ type:fishing":       404,
		"/ type:doc:mine end":  404, // the first of the two
		"/ type:doc:mine␣-404 enter enter home": 488,
	} {
		s := withOwn(t, "120x40")
		s.press(script)
		s.selects(number)
	}
	for _, size := range []string{"120x40", "80x24", "50x20", "18x5", "1x1"} {
		s := withOwn(t, size)
		s.press("4 8 8 enter enter end")
		rows := strings.Split(s.View(), "\n")
		if drawn := fmt.Sprintf("%dx%d", ansi.StringWidth(rows[0]), len(rows)); drawn != size {
			t.Errorf("a frame of %s at %s", drawn, size)
		}
	}
}
