package ui

import (
	"testing"

	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// TestOtherKeysAreMeantShownAndExplained: what a settings file says holds for pressing, footer and help alike.
func TestOtherKeysAreMeantShownAndExplained(t *testing.T) {
	keys, err := keymap.With([]keymap.Override{
		{Action: keymap.Compare, Keys: []string{"ctrl+x"}},
		{Action: keymap.Open, Scopes: []keymap.Scope{keymap.Codes}, Keys: []string{"O"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := exploreWith(t, "120x40", session.Session{Theme: theme.New(theme.Bare)}, Preferences{Keys: keys})
	s.press("5 0 2 enter =")
	s.selects(502)
	s.shows("ctrl+x compare", "O read")
	s.press("ctrl+x")
	if s.detail.about.kind != comparisonSubject {
		t.Error("the other key does nothing")
	}
	s.press("ctrl+x O ?")
	s.shows("ctrl+x  compare the code with its look-alikes")
}
