package ui

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// opened is the built-in catalogue, opened once for all tests.
var opened = sync.OnceValue(catalog.Open)

func openCatalog(t testing.TB) *catalog.Catalog {
	t.Helper()
	return opened()
}

// visit is an explorer that a test drives by a script. No command is run.
type visit struct {
	*Model
	t       testing.TB
	command tea.Cmd // what the last message asked for
}

// explore starts an explorer in a terminal of a size such as "80x24".
func explore(t testing.TB, size string, start session.Session) *visit {
	t.Helper()
	return exploreWith(t, size, start, usualPreferences())
}

func exploreWith(t testing.TB, size string, start session.Session, own Preferences) *visit {
	t.Helper()
	start.Catalog = openCatalog(t)
	s := &visit{Model: New(start, Outside{}, own), t: t}
	s.press("resize:" + size)
	return s
}

func usualPreferences() Preferences { return Preferences{Keys: keymap.New()} }

// browse starts an explorer that paints nothing.
func browse(t testing.TB, size string) *visit {
	t.Helper()
	return explore(t, size, session.Session{Theme: theme.New(theme.Bare)})
}

func (s *visit) send(msg tea.Msg) { _, s.command = s.Update(msg) }

// press takes the words of a script one after the other. A word is a key as Bubble Tea names it, a character, or one
// of those of spoken. ␣ stands for a space, ⏎ for the end of a line in a paste.
func (s *visit) press(script string) {
	s.t.Helper()
	for _, word := range strings.Fields(script) {
		verb, object, spoken := strings.Cut(word, ":")
		if key, ok := keyNamed(word); ok {
			s.send(key)
		} else if !spoken || !s.spoken(verb, unspelled.Replace(object)) {
			s.t.Fatalf("the script %q has an unknown word: %q", script, word)
		}
	}
}

// unspelled makes a script's signs for a space and the end of a line what they stand for.
var unspelled = strings.NewReplacer("␣", " ", "⏎", "\r")

// spoken does what a word with a colon says.
func (s *visit) spoken(verb, object string) bool {
	var x, y int
	at := func(format string) { _, _ = fmt.Sscanf(object, format, &x, &y) }
	switch verb {
	case "type": // one key after the other
		for _, r := range object {
			s.send(typed(r))
		}
	case "burst": // keys in one read
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(object)})
	case "paste":
		s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(object), Paste: true})
	case "resize":
		at("%dx%d")
		s.send(tea.WindowSizeMsg{Width: x, Height: y})
	case "click":
		at("%d,%d")
		s.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
		s.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionRelease})
	case "wheelup":
		at("%d,%d")
		s.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress})
	case "wheeldown":
		at("%d,%d")
		s.send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
	case "choose": // down the sidebar, to an entry
		for range s.classes.facets {
			if s.chosen() != object {
				s.press("down")
			}
		}
		return s.chosen() == object
	default:
		return false
	}
	return true
}

// chosen is the row of the sidebar that the cursor is on.
func (s *visit) chosen() string { return s.classes.facets[s.classes.cursor].label }

func typed(r rune) tea.KeyMsg {
	if r == ' ' {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{r}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
}

// keyNamed returns the message of a key.
func keyNamed(name string) (tea.KeyMsg, bool) {
	if runes := []rune(name); len(runes) == 1 {
		return typed(runes[0]), true
	}
	if name == "space" {
		return typed(' '), true
	}
	if letter, alt := strings.CutPrefix(name, "alt+"); alt && len(letter) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(letter), Alt: true}, true
	}
	kind, known := keyTypes()[name]
	return tea.KeyMsg{Type: kind}, known
}

// keyTypes are the keys with names, as Bubble Tea names them, and one as people do.
var keyTypes = sync.OnceValue(func() map[string]tea.KeyType {
	types := make(map[string]tea.KeyType)
	for kind := tea.KeyType(-100); kind < 128; kind++ {
		if kind != tea.KeyRunes {
			types[tea.KeyMsg{Type: kind}.String()] = kind
		}
	}
	delete(types, "")
	types["pgdn"] = types["pgdown"]
	return types
})

// quits reports whether the last message asked the program to end.
func (s *visit) quits() bool {
	return s.command != nil && reflect.ValueOf(s.command).Pointer() == reflect.ValueOf(tea.Quit).Pointer()
}

// screen is the frame as one reads it.
func (s *visit) screen() string { return ansi.Strip(s.View()) }

// misfit says what is wrong with a frame's size; empty where nothing is.
func misfit(frame string, w, h int) string {
	lines := strings.Split(frame, "\n")
	if len(lines) != h {
		return fmt.Sprintf("%d lines in a frame of %d rows", len(lines), h)
	}
	for y, line := range lines {
		if cells := ansi.StringWidth(line); cells != w {
			return fmt.Sprintf("row %d has %d cells of %d: %q", y, cells, w, line)
		}
	}
	return ""
}
