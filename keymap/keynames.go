package keymap

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// The keys that people call by other names than Bubble Tea does.
var spoken = map[string]string{"space": " ", "pgdn": "pgdown"}

func keyNames(keys []string) []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		if names[i] = key; spoken[key] != "" {
			names[i] = spoken[key]
		}
	}
	return names
}

func shownKey(key string) string {
	for people, name := range spoken {
		if name == key {
			return people
		}
	}
	return key
}

// isText reports whether a key types a character.
func isText(key string) bool { return len([]rune(key)) == 1 || key == "space" }

// isKey reports whether a terminal can report a key of that name.
func isKey(name string) bool {
	bare := strings.TrimPrefix(keyNames([]string{name})[0], "alt+")
	if runes := []rune(bare); len(runes) == 1 {
		return runes[0] >= ' '
	}
	for kind := tea.KeyType(-100); kind < 128; kind++ {
		if kind != tea.KeyRunes && bare != "" && (tea.KeyMsg{Type: kind}).String() == bare {
			return true
		}
	}
	return false
}
