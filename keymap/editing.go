package keymap

import (
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// Editing returns the keys that edit the query line, for the bubble that does the editing. Its paste key is left
// out: that would read the clipboard by running other programs.
func Editing() textinput.KeyMap {
	bind := func(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }
	return textinput.KeyMap{
		CharacterForward:        bind("right"),
		CharacterBackward:       bind("left"),
		WordForward:             bind("alt+right", "ctrl+right", "alt+f"),
		WordBackward:            bind("alt+left", "ctrl+left", "alt+b"),
		DeleteWordBackward:      bind("alt+backspace", "ctrl+w"),
		DeleteWordForward:       bind("alt+delete", "alt+d"),
		DeleteAfterCursor:       bind("ctrl+k"),
		DeleteBeforeCursor:      bind("ctrl+u"),
		DeleteCharacterBackward: bind("backspace", "ctrl+h"),
		DeleteCharacterForward:  bind("delete", "ctrl+d"),
		LineStart:               bind("home", "ctrl+a"),
		LineEnd:                 bind("end", "ctrl+e"),
	}
}

// Edits reports whether a key may go to the query line. Alt and a character is a command and no text, though the bubble
// would type the character: it may only if it is one of the editing keys.
func Edits(pressed tea.KeyMsg) bool {
	if !pressed.Alt || len(pressed.Runes) == 0 {
		return true
	}
	editing := Editing()
	return key.Matches(pressed, editing.WordForward, editing.WordBackward, editing.DeleteWordForward)
}

// DeletesWordAhead reports whether a key deletes the word after the cursor. The bubble reads beyond the end of its text
// where that word is the last character (bubbles v1.0.0): there the line has to do it itself.
func DeletesWordAhead(pressed tea.KeyMsg) bool {
	return key.Matches(pressed, Editing().DeleteWordForward)
}
