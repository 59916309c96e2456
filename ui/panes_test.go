package ui

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog/search"
	"apicodes/keymap"
)

func TestPanesFollowEachOther(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "40x12"} {
		s := browse(t, size)
		for _, step := range []struct {
			keys string
			pane keymap.Scope
		}{
			{"tab", keymap.Detail}, {"tab", keymap.Classes}, {"tab", keymap.Codes},
			{"shift+tab", keymap.Classes}, {"shift+tab", keymap.Detail}, {"shift+tab", keymap.Codes},
			{"right", keymap.Detail}, {"right", keymap.Detail}, {"left", keymap.Codes}, {"h", keymap.Classes}, {"left", keymap.Classes}, {"l", keymap.Codes},
			{"left enter", keymap.Codes}, {"enter", keymap.Detail}, {"esc", keymap.Codes}, {"/ shift+tab", keymap.Classes},
		} {
			s.press(step.keys)
			s.isIn(step.pane)
		}
	}
}

// TestTablesAreComplete: every action has a verb, and every pane that tab leads to a row, in the same order.
func TestTablesAreComplete(t *testing.T) {
	for _, action := range keymap.Actions() {
		if verbs[action] == nil {
			t.Errorf("no verb for %s", action)
		}
	}
	if len(verbs) != len(keymap.Actions()) {
		t.Errorf("%d verbs for %d actions", len(verbs), len(keymap.Actions()))
	}
	var rows []keymap.Scope
	for _, pane := range browse(t, "80x24").table {
		rows = append(rows, pane.scope)
	}
	if want := append(keymap.Panes(), keymap.Helping); !slices.Equal(rows, want) {
		t.Errorf("the table has rows for %v, want %v", rows, want)
	}
}

func TestPageKeysGoByWhatIsSeen(t *testing.T) {
	s := browse(t, "80x24")
	row := func() int { return s.codes.selected }
	seen := s.codes.height
	for _, step := range []struct {
		key string
		at  int
	}{
		{"pgdn", seen - 1}, {"ctrl+d", seen - 1 + (seen-1)/2}, {"pgup", (seen - 1) / 2}, {"ctrl+u", 0}, {"u", 0},
		{"end", len(s.codes.matches) - 1}, {"pgdn", len(s.codes.matches) - 1}, {"g", 0},
	} {
		if s.press(step.key); row() != step.at {
			t.Errorf("%s goes to row %d, want %d", step.key, row(), step.at)
		}
	}
	s.press("4 0 1 enter enter pgdn")
	if want := s.detail.height - 1; s.detail.first != want {
		t.Errorf("a page further, the text begins at line %d, want %d", s.detail.first, want)
	}
	s.press("esc K J J")
	if want := s.detail.height; s.detail.first != want {
		t.Errorf("from the list the text is scrolled to line %d, want %d", s.detail.first, want)
	}
}

func TestHelpReturnsToWhereItWasOpened(t *testing.T) {
	for _, keys := range []string{"left", "", "right", "/ type:gone"} {
		s := browse(t, "80x24")
		s.press(keys)
		before, scope := s.screen(), s.scope()
		s.press("f1 pgdn")
		s.isIn(keymap.Helping)
		s.press("esc")
		s.isIn(scope)
		if s.screen() != before {
			t.Errorf("after %q, help leaves another screen", keys)
		}
	}
}

func TestHelpShowsEveryBindingAndFilter(t *testing.T) {
	s := browse(t, "200x24")
	s.press("?")
	var all strings.Builder
	for range s.help.lines {
		all.WriteString(s.screen())
		s.press("down")
	}
	text := strings.Join(strings.Fields(all.String()), " ")
	for _, scope := range everyScope() {
		for _, binding := range keymap.New().Bindings(scope) {
			if !strings.Contains(text, binding.Shown+" "+binding.Help) {
				t.Errorf("help does not show %q: %s", binding.Shown, binding.Help)
			}
		}
	}
	for _, filter := range search.New(openCatalog(t)).Filters() {
		if !strings.Contains(text, filter.Name+": "+filter.Help) {
			t.Errorf("help does not show the filter %s", filter.Name)
		}
	}
}

func TestKeysThatQuit(t *testing.T) {
	for _, test := range []struct {
		keys, key string
		quits     bool
	}{
		{"", "q", true}, {"left", "q", true}, {"right", "q", true},
		{"/", "q", false}, {"?", "q", false},
		{"", "ctrl+c", true}, {"left", "ctrl+c", true}, {"right", "ctrl+c", true}, {"/", "ctrl+c", true}, {"?", "ctrl+c", true},
		{"", "esc", false}, {"", "Q", false}, {"", "ctrl+d", false},
	} {
		s := browse(t, "80x24")
		s.press(test.keys + " " + test.key)
		if s.quits() != test.quits {
			t.Errorf("after %q, %s quits: %v", test.keys, test.key, s.quits())
		}
	}
}

func TestPagesAreKeptForTheWayBack(t *testing.T) {
	s := browse(t, "120x40")
	before := s.View()
	s.press(strings.Repeat("down ", 60) + strings.Repeat("up ", 60))
	if s.View() != before {
		t.Error("the page is another one after the way back")
	}
	if kept := len(s.detail.rendered); kept == 0 || kept > mostRendered {
		t.Errorf("%d pages are kept", kept)
	}
	s.press("resize:100x40 resize:120x40")
	if s.View() != before {
		t.Error("the page is another one after a change of its width")
	}
}
