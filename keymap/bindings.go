package keymap

import (
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// Scope is where the keyboard is; it decides which bindings are live.
type Scope int

// The scopes. Those of the panes that tab goes round come first, from left to right.
const (
	Classes   Scope = iota // the sidebar
	Codes                  // the list
	Detail                 // the page of a code
	Searching              // the query line
	Helping                // the help screen
	scopeCount
)

var scopeNames = [scopeCount]string{Classes: "Classes", Codes: "Codes", Detail: "Page", Searching: "Search", Helping: "Help"}

// String is the scope's name in help and README.
func (s Scope) String() string { return scopeNames[s] }

// Panes returns the scopes of the panes that tab goes round, from left to right.
func Panes() []Scope { return []Scope{Classes, Codes, Detail} }

// bindings is the one place where keys are written down. The order is that of help.
func bindings() []Binding {
	var (
		panes    = Panes()
		lists    = []Scope{Classes, Codes}
		moving   = append(Panes(), Helping)
		browsing = append(Panes(), Searching)
		anywhere = append(Panes(), Searching, Helping)
	)
	return []Binding{
		{Open, []string{"enter"}, "enter", "go to the codes", "codes", []Scope{Classes}},
		{Open, []string{"enter"}, "enter", "read the page", "read", []Scope{Codes}},
		{FollowLink, []string{"enter"}, "enter", "follow the marked link", "follow", []Scope{Detail}},
		{AcceptSearch, []string{"enter"}, "enter", "keep the search and go to the codes", "accept", []Scope{Searching}},
		{Search, []string{"/"}, "/", "search by number, name, words, header, product or a pasted line", "search", panes},
		{SearchDigit, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, "0-9", "search for a number that starts with this digit", "", panes},
		{Complete, []string{"tab"}, "tab", "complete the filter; if there is none, go to the codes", "complete", []Scope{Searching}},
		{Cancel, []string{"esc"}, "esc", "step back: leave the page, clear the search; never quits", "back", browsing},
		{CloseHelp, []string{"esc", "q", "?", "f1", "enter"}, "esc q ?", "close help", "close", []Scope{Helping}},
		{Up, []string{"up", "k"}, "up k", "one row up", "", moving},
		{Down, []string{"down", "j"}, "down j", "one row down", "", moving},
		{Up, []string{"up", "ctrl+p"}, "up ctrl+p", "previous match", "", []Scope{Searching}},
		{Down, []string{"down", "ctrl+n"}, "down ctrl+n", "next match", "", []Scope{Searching}},
		{PageUp, []string{"pgup", "b", "ctrl+b"}, "pgup b", "one page up", "", moving},
		{PageDown, []string{"pgdown", " ", "f", "ctrl+f"}, "pgdn space", "one page down", "", moving},
		{PageUp, []string{"pgup"}, "pgup", "one page of matches up", "", []Scope{Searching}},
		{PageDown, []string{"pgdown"}, "pgdn", "one page of matches down", "", []Scope{Searching}},
		{HalfPageUp, []string{"ctrl+u", "u"}, "ctrl+u u", "half a page up", "", moving},
		{HalfPageDown, []string{"ctrl+d", "d"}, "ctrl+d d", "half a page down", "", moving},
		{Top, []string{"home", "g"}, "home g", "to the top", "", moving},
		{Bottom, []string{"end", "G"}, "end G", "to the bottom", "", moving},
		{NextLink, []string{"]"}, "]", "mark the next link", "next link", []Scope{Detail}},
		{PreviousLink, []string{"["}, "[", "mark the previous link", "", []Scope{Detail}},
		{Back, []string{"backspace", "ctrl+o"}, "backspace", "back to where you followed the last link", "", panes},
		{NextSection, []string{"}"}, "}", "to the next section", "", []Scope{Detail}},
		{PreviousSection, []string{"{"}, "{", "to the previous section", "", []Scope{Detail}},
		{NextCode, []string{"n", "J"}, "n J", "the next code's page", "", []Scope{Detail}},
		{PreviousCode, []string{"p", "K"}, "p K", "the previous code's page", "", []Scope{Detail}},
		{ScrollDown, []string{"J"}, "J", "scroll the page from here", "", lists},
		{ScrollUp, []string{"K"}, "K", "scroll the page back from here", "", lists},
		{NextPane, []string{"tab"}, "tab", "next pane", "pane", panes},
		{PreviousPane, []string{"shift+tab"}, "shift+tab", "previous pane", "", browsing},
		{RightPane, []string{"right", "l"}, "right l", "pane to the right", "", panes},
		{LeftPane, []string{"left", "h"}, "left h", "pane to the left", "", panes},
		{CopyCode, []string{"y"}, "y", "copy number and name", "copy", panes},
		{CopyPage, []string{"Y"}, "Y", "copy the page as Markdown", "", panes},
		{ToggleMouse, []string{"m"}, "m", "mouse off or on (off lets the terminal select text)", "", panes},
		{Redraw, []string{"ctrl+l"}, "ctrl+l", "redraw the screen", "", anywhere},
		{Suspend, []string{"ctrl+z"}, "ctrl+z", "suspend to the shell", "", anywhere},
		{Help, []string{"?", "f1"}, "? f1", "all keys and filters", "help", panes},
		{Help, []string{"f1"}, "f1", "all keys and filters", "help", []Scope{Searching}},
		{Quit, []string{"q"}, "q", "quit", "quit", panes},
		{Quit, []string{"ctrl+c"}, "ctrl+c", "quit", "", anywhere},
	}
}

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
