package terminal

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestEventsAreBounded(t *testing.T) {
	letter, interrupt := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")}, tea.KeyMsg{Type: tea.KeyCtrlC}
	for _, test := range []struct {
		name    string
		waiting int
		msg     tea.Msg
		passes  bool
	}{
		{"a letter", 1, letter, true},
		{"a letter of a usual paste", mostEvents, letter, true},
		{"a letter of a flood", mostEvents + 1, letter, false},
		{"ctrl+c in a flood", mostEvents + 1, interrupt, true},
		{"a new size in a flood", mostEvents + 1, tea.WindowSizeMsg{}, true},
	} {
		filter := boundedEvents(func() int { return test.waiting })
		if passes := filter(nil, test.msg) != nil; passes != test.passes {
			t.Errorf("%s: passes: %v", test.name, passes)
		}
	}
}
