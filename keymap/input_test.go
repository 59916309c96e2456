package keymap

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// TestKeysOfWhatIsRead: they are live only where something is read, take keys from others in the lists, and leave a page
// and the query line alone.
func TestKeysOfWhatIsRead(t *testing.T) {
	for _, row := range []struct {
		key              rune
		scope            Scope
		without, reading Action
	}{
		{'i', Codes, None, ShowInput},
		{'i', Detail, None, ShowInput},
		{'i', Searching, None, None},
		{'s', Codes, Search, SeenOnly},
		{'s', Classes, Search, SeenOnly},
		{'s', Detail, Search, Search},
		{'/', Codes, Search, Search},
		{'o', Codes, OpenAddress, Order},
		{'o', Detail, OpenAddress, OpenAddress},
		{'q', Detail, Quit, Quit},
	} {
		key := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{row.key}}
		if got := New().Action(key, row.scope); got != row.without {
			t.Errorf("%c in %s means %s, want %s", row.key, row.scope, got, row.without)
		}
		if got := New().WithInput().Action(key, row.scope); got != row.reading {
			t.Errorf("%c in %s means %s where something is read, want %s", row.key, row.scope, got, row.reading)
		}
	}
}

// TestKeysOfWhatIsReadAreShownOnce: nothing is offered for a key that means something else.
func TestKeysOfWhatIsReadAreShownOnce(t *testing.T) {
	for _, scope := range scopes() {
		shown := map[string]Action{}
		for _, binding := range New().WithInput().Bindings(scope) {
			for _, key := range binding.Keys {
				if other, taken := shown[key]; taken {
					t.Errorf("%s: %q means both %s and %s", scope, key, other, binding.Action)
				}
				shown[key] = binding.Action
			}
		}
	}
}

// TestKeysOfWhatIsReadCanBeOthers as all can, and need not make way for one another.
func TestKeysOfWhatIsReadCanBeOthers(t *testing.T) {
	own, err := With([]Override{{Action: SeenOnly, Keys: []string{"v"}}, {Action: Search, Keys: []string{"s"}}})
	if err != nil {
		t.Fatal(err)
	}
	key := func(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}} }
	if got := own.WithInput().Action(key('v'), Codes); got != SeenOnly {
		t.Errorf("v means %s", got)
	}
	if got := own.WithInput().Action(key('s'), Codes); got != Search {
		t.Errorf("s means %s", got)
	}
	if _, err := With([]Override{{Action: SeenOnly, Keys: []string{"i"}}}); err == nil {
		t.Error("i means two things")
	}
}
