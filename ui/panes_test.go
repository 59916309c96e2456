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
		if takesDigit := action == keymap.SearchDigit || action == keymap.PickLens; (verbs[action] == nil) != takesDigit {
			t.Errorf("%s has a verb: %v", action, verbs[action] != nil)
		}
	}
	var rows []keymap.Scope
	for _, pane := range browse(t, "80x24").table {
		rows = append(rows, pane.scope)
	}
	if want := append(keymap.Panes(), keymap.Copying, keymap.Helping); !slices.Equal(rows, want) {
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
	s = browse(t, "80x20")
	s.press("4 0 1 enter tab pgdn")
	if want := s.detail.bodyRows() - 1; s.detail.first != want {
		t.Errorf("a page further, the text begins at line %d, want %d", s.detail.first, want)
	}
	s = browse(t, "120x16")
	s.press("4 0 enter J J K")
	if s.detail.first != 1 {
		t.Errorf("from the list the text is scrolled to line %d, want 1", s.detail.first)
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
	s := browse(t, "100x24")
	s.press("?")
	text := strings.Join(strings.Fields(strings.Join(s.help.lines, " ")), " ")
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

// TestHelpHasColumns: a wide frame shows more of it at once, and nothing is lost.
func TestHelpHasColumns(t *testing.T) {
	narrow, wide := browse(t, "100x24"), browse(t, "200x24")
	narrow.press("?")
	wide.press("?")
	if len(wide.help.lines)*2 > len(narrow.help.lines) {
		t.Errorf("three columns have %d lines, one has %d", len(wide.help.lines), len(narrow.help.lines))
	}
	if packedHelp, all := len(unwrapped(strings.Join(wide.help.lines, ""))), len(unwrapped(strings.Join(narrow.help.lines, ""))); packedHelp != all {
		t.Errorf("columns show %d letters, one column %d", packedHelp, all)
	}
}

func TestHelpBeginsWithThePaneItWasOpenedIn(t *testing.T) {
	for keys, first := range map[string]string{"right ?": "Page", "/ f1": "Search", "left ?": "Sidebar", "4 0 4 enter y ?": "Copy menu"} {
		s := browse(t, "90x24")
		s.press(keys)
		if heading := strings.TrimSpace(s.help.lines[0]); !strings.HasPrefix(heading, first) {
			t.Errorf("after %s, help begins with %q", keys, heading)
		}
	}
}

func TestHelpIsSearched(t *testing.T) {
	s := browse(t, "80x24")
	s.press("? / type:zoom enter")
	s.press("? ? / type:fill␣the␣window")
	if len(s.help.find.hits) == 0 {
		t.Fatal("nothing is found")
	}
	line := s.help.find.hits[0][0].line
	if line < s.help.first || line >= s.help.first+s.help.height {
		t.Error("what is found is out of sight")
	}
	s.press("enter")
	s.isIn(keymap.Helping)
	s.press("/ type:qqqq enter")
	s.shows("not found: qqqq")
}

func TestAnExampleInHelpIsEntered(t *testing.T) {
	s := browse(t, "120x40")
	s.press("? } enter")
	s.isIn(keymap.Codes)
	s.searchesFor("502")
	s.selects(502)
}

func TestKeysThatQuit(t *testing.T) {
	for _, test := range []struct {
		keys, key string
		quits     bool
	}{
		{"", "q", true}, {"left", "q", true}, {"right", "q", true},
		{"/", "q", false}, {"?", "q", false}, {"4 0 4 enter y", "q", false}, {"4 0 4 enter right /", "q", false},
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
	s.press("down up")
	before := s.View()
	s.press(strings.Repeat("down ", 60) + strings.Repeat("up ", 60))
	if s.View() != before {
		t.Error("the page is another one after the way back")
	}
	if kept := len(s.detail.drawn); kept == 0 || kept > mostDrawn {
		t.Errorf("%d pages are kept", kept)
	}
	s.press("resize:100x40 resize:120x40")
	if s.View() != before {
		t.Error("the page is another one after a change of its width")
	}
}
