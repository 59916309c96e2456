package keymap

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestNoKeyTwiceInAScope(t *testing.T) {
	for _, scope := range Scopes() {
		meanings := make(map[string]Action)
		for _, binding := range New().Bindings(scope) {
			for _, key := range binding.Keys {
				if other, taken := meanings[key]; taken {
					t.Errorf("%s: %q means both action %d and action %d (%s)", scope, key, other, binding.Action, binding.Help)
				}
				meanings[key] = binding.Action
			}
		}
	}
}

func TestEveryActionIsBound(t *testing.T) {
	bound := make(map[Action]bool)
	for _, binding := range bindings() {
		bound[binding.Action] = true
	}
	for action := None + 1; action < actions; action++ {
		if !bound[action] {
			t.Errorf("no key asks for action %d", action)
		}
	}
	if bound[None] {
		t.Error("a key is bound to None")
	}
}

func TestEveryBindingIsDescribed(t *testing.T) {
	for _, binding := range bindings() {
		if binding.Help == "" || binding.Shown == "" || len(binding.Keys) == 0 || len(binding.Scopes) == 0 {
			t.Errorf("a binding lacks keys, scopes or words: %+v", binding)
		}
		if strings.ToLower(binding.Help[:1]) != binding.Help[:1] || strings.HasSuffix(binding.Help, ".") {
			t.Errorf("%q does not read as the words of the other bindings do", binding.Help)
		}
	}
}

// The words that help shows for keys whose names nobody would recognise.
var shownAs = map[string]string{"pgdn": "pgdown", "space": " "}

func TestHelpShowsKeysThatAreBound(t *testing.T) {
	for _, binding := range bindings() {
		if binding.Action == SearchDigit {
			continue // shown as a range
		}
		for _, shown := range strings.Fields(binding.Shown) {
			key := shown
			if name, renamed := shownAs[shown]; renamed {
				key = name
			}
			if !slices.Contains(binding.Keys, key) {
				t.Errorf("help shows %q for %q, which is not bound to it", shown, binding.Help)
			}
		}
	}
}

func TestHelpAndQuitAreReachedFromEverywhere(t *testing.T) {
	for _, scope := range Scopes() {
		actions := make(map[Action]bool)
		for _, binding := range New().Bindings(scope) {
			actions[binding.Action] = true
		}
		if !actions[Quit] {
			t.Errorf("%s: no key quits", scope)
		}
		if !actions[Help] && !actions[CloseHelp] {
			t.Errorf("%s: no key opens help, or closes it", scope)
		}
		if !actions[Cancel] && !actions[CloseHelp] {
			t.Errorf("%s: no key steps back", scope)
		}
	}
}

func TestKeysAreNamedAsBubbleTeaNamesThem(t *testing.T) {
	for _, binding := range bindings() {
		for _, key := range binding.Keys {
			msg, ok := keyNamed(key)
			if !ok {
				t.Errorf("%q (%s) is no key that Bubble Tea reports", key, binding.Help)
				continue
			}
			for _, scope := range binding.Scopes {
				if got := New().Action(msg, scope); got != binding.Action {
					t.Errorf("%s: %q means action %d, want %d (%s)", scope, key, got, binding.Action, binding.Help)
				}
			}
		}
	}
}

// keyNamed returns the message that Bubble Tea sends for a key.
func keyNamed(name string) (tea.KeyMsg, bool) {
	if runes := []rune(name); len(runes) == 1 && name != " " {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes}, true
	}
	bare, alt := strings.CutPrefix(name, "alt+")
	for kind := tea.KeyType(-100); kind < 128; kind++ {
		if kind != tea.KeyRunes && (tea.KeyMsg{Type: kind}).String() == bare {
			return tea.KeyMsg{Type: kind, Alt: alt}, true
		}
	}
	if runes := []rune(bare); alt && len(runes) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: runes, Alt: true}, true
	}
	return tea.KeyMsg{}, false
}
