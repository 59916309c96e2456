package keymap

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestNoKeyTwiceInAScope(t *testing.T) {
	for _, scope := range scopes() {
		meanings := make(map[string]Action)
		for _, binding := range New().Bindings(scope) {
			for _, key := range binding.Keys {
				if other, taken := meanings[key]; taken {
					t.Errorf("%s: %q means both %s and %s (%s)", scope, key, other, binding.Action, binding.Help)
				}
				meanings[key] = binding.Action
			}
		}
	}
}

// scopes are all scopes.
func scopes() []Scope {
	all := make([]Scope, scopeCount)
	for i := range all {
		all[i] = Scope(i)
	}
	return all
}

// TestNamesOfActionsRoundTrip: settings are read by the names that help and this program print.
func TestNamesOfActionsRoundTrip(t *testing.T) {
	wellFormed := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := make(map[string]Action)
	for _, action := range append(Actions(), None) {
		name := action.String()
		if !wellFormed.MatchString(name) {
			t.Errorf("action %d has the name %q", int(action), name)
		}
		if other, taken := seen[name]; taken {
			t.Errorf("actions %d and %d are both called %s", int(other), int(action), name)
		}
		seen[name] = action
		if back, known := ActionByName(name); !known || back != action {
			t.Errorf("%s leads to action %d, want %d", name, int(back), int(action))
		}
	}
	for _, name := range []string{"", "NextLink", "next link", "unknown", "Next-Link"} {
		if action, known := ActionByName(name); known {
			t.Errorf("%q leads to %s", name, action)
		}
	}
	if got := NextLink.String(); got != "next-link" {
		t.Errorf("NextLink is called %q", got)
	}
}

func TestEveryActionIsBound(t *testing.T) {
	bound := make(map[Action]bool)
	for _, binding := range everyBinding() {
		bound[binding.Action] = true
	}
	for _, action := range Actions() {
		if !bound[action] {
			t.Errorf("no key asks for %s", action)
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
		if binding.Action == SearchDigit || binding.Action == PickLens {
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
	for _, scope := range scopes() {
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
					t.Errorf("%s: %q means %s, want %s (%s)", scope, key, got, binding.Action, binding.Help)
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
