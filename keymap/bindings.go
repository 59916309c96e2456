package keymap

import (
	"slices"
	"strings"
)

// Scope is where the keyboard is; it decides which bindings are live.
type Scope int

// The scopes. Those of the panes that tab goes round come first, from left to right.
const (
	Classes   Scope = iota // the sidebar
	Codes                  // the list
	Detail                 // the page
	Searching              // the query line
	Finding                // the line for finding a word in a page, or in help
	Copying                // the menu of what can be copied
	Helping                // the help screen
	scopeCount
)

var scopeNames = [scopeCount]string{
	Classes: "Sidebar", Codes: "Codes", Detail: "Page", Searching: "Search", Finding: "Find", Copying: "Copy menu", Helping: "Help",
}

// String is the scope's name in help and README.
func (s Scope) String() string { return scopeNames[s] }

// Name is the scope's name in a settings file: "copy-menu".
func (s Scope) Name() string { return strings.ToLower(strings.ReplaceAll(s.String(), " ", "-")) }

// ScopeByName returns the scope of a name; false if there is none of that name.
func ScopeByName(name string) (Scope, bool) {
	for scope := range scopeCount {
		if scope.Name() == name {
			return scope, true
		}
	}
	return 0, false
}

// Panes returns the scopes of the panes that tab goes round, from left to right.
func Panes() []Scope { return []Scope{Classes, Codes, Detail} }

// bindings is the one place where keys are written down. The order is that of help. Where the habits of other programs
// collide, it was decided like this:
//
//   - [ and ] change lenses, as they change tabs in lazygit; links, which are smaller, have the braces { and }. The
//     requests, hops and paths of what was read are links too: one more pair of keys for them would be one to learn, and
//     whoever wants the next request would first have to know which kind of mark the page has.
//   - / searches the codes, but in a page it finds a word, as in less: who reads looks for something in what they read.
//     A digit begins a search everywhere, so n and N are free for going on, and s edits the query from the page too.
//   - Digits don't choose lenses: in every pane people type the number that they see in a log. alt with a digit does.
//   - q quits from the page too, and doesn't close it: the page isn't a program on top of another, but is always beside
//     the list; esc goes back to the list. In help and in the copy menu, which cover something, q closes them.
//   - Up in the query line recalls what was searched for before, as in a shell, once the best match is selected; below
//     it, it moves up. ctrl+p and ctrl+n only move.
//   - space keeps a choice in the sidebar, as it ticks a box; elsewhere it is a page down, as in less.
func bindings() []Binding {
	return slices.Concat(doing(), moving(), reading(), copying(), always())
}

var (
	lists    = []Scope{Classes, Codes}
	texts    = []Scope{Detail, Helping}
	browsing = append(Panes(), Searching)
	rows     = append(Panes(), Copying, Helping)
	anywhere = append(Panes(), Searching, Finding, Copying, Helping)
)

// doing is what leads from one thing to the next.
func doing() []Binding {
	return []Binding{
		{Open, []string{"enter"}, "enter", "keep this choice and go to the codes", "codes", []Scope{Classes}},
		{Choose, []string{" "}, "space", "keep or drop this choice and stay here; choices in several groups combine", "choose", []Scope{Classes}},
		{Open, []string{"enter"}, "enter", "read the page", "read", []Scope{Codes}},
		{FollowLink, []string{"enter"}, "enter", "follow the marked link; in help, search for the marked example", "follow", texts},
		{AcceptSearch, []string{"enter"}, "enter", "keep the search and go to the codes", "accept", []Scope{Searching}},
		{AcceptFind, []string{"enter"}, "enter", "keep the word and go on reading", "accept", []Scope{Finding}},
		{TakeIt, []string{"enter"}, "enter", "copy what is selected", "copy", []Scope{Copying}},
		{Search, []string{"/", "s"}, "/ s", "search, or edit the search: a number, name, words, header, product or pasted line", "search", lists},
		{Search, []string{"s"}, "s", "edit the search", "", []Scope{Detail}},
		{SearchDigit, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, "0-9", "search for a number that starts with this digit", "", Panes()},
		{Complete, []string{"tab"}, "tab", "complete the filter; without one, go to the codes", "complete", []Scope{Searching}},
		{Cancel, []string{"esc"}, "esc", "step back: leave the page, end the search, drop the choices; never quits", "back", Panes()},
		{Cancel, []string{"esc"}, "esc", "cancel the search and put everything back as it was", "cancel", []Scope{Searching}},
		{Cancel, []string{"esc"}, "esc", "cancel", "cancel", []Scope{Finding}},
		{Cancel, []string{"esc", "q"}, "esc q", "close the menu", "close", []Scope{Copying}},
		{CloseHelp, []string{"esc", "q", "?", "f1"}, "esc q ?", "close help", "close", []Scope{Helping}},
	}
}

// moving is going up and down, and from pane to pane.
func moving() []Binding {
	return []Binding{
		{Up, []string{"up", "k"}, "up k", "one row up", "", rows},
		{Down, []string{"down", "j"}, "down j", "one row down", "", rows},
		{Earlier, []string{"up"}, "up", "previous match; from the best one, the search before this", "", []Scope{Searching}},
		{Later, []string{"down"}, "down", "next match; after recalling a search, the one that came after it", "", []Scope{Searching}},
		{Up, []string{"ctrl+p"}, "ctrl+p", "previous match", "", []Scope{Searching}},
		{Down, []string{"ctrl+n"}, "ctrl+n", "next match", "", []Scope{Searching}},
		{PageUp, []string{"pgup", "b", "ctrl+b"}, "pgup b", "one page up", "", rows},
		{PageDown, []string{"pgdown", "f", "ctrl+f"}, "pgdn f", "one page down", "", rows},
		{PageDown, []string{" "}, "space", "one page down", "", append([]Scope{Codes}, texts...)},
		{PageUp, []string{"pgup"}, "pgup", "one page of matches up", "", []Scope{Searching}},
		{PageDown, []string{"pgdown"}, "pgdn", "one page of matches down", "", []Scope{Searching}},
		{HalfPageUp, []string{"ctrl+u", "u"}, "ctrl+u u", "half a page up", "", rows},
		{HalfPageDown, []string{"ctrl+d", "d"}, "ctrl+d d", "half a page down", "", rows},
		{Top, []string{"home", "g"}, "home g", "to the top", "", rows},
		{Bottom, []string{"end", "G"}, "end G", "to the bottom", "", rows},
		{NextPane, []string{"tab"}, "tab", "next pane", "pane", Panes()},
		{PreviousPane, []string{"shift+tab"}, "shift+tab", "previous pane", "", browsing},
		{RightPane, []string{"right", "l"}, "right l", "pane to the right; in a comparison, the next codes", "", Panes()},
		{LeftPane, []string{"left", "h"}, "left h", "pane to the left; in a comparison, the codes before", "", Panes()},
		{Zoom, []string{"z"}, "z", "fill the window with this pane, and back", "", Panes()},
		{ScrollDown, []string{"J"}, "J", "scroll the page down", "", lists},
		{ScrollUp, []string{"K"}, "K", "scroll the page up", "", lists},
	}
}

// reading is what one does with a page.
func reading() []Binding {
	return []Binding{
		{NextLens, []string{"]"}, "]", "next lens of the page", "lens", Panes()},
		{PreviousLens, []string{"["}, "[", "previous lens", "", Panes()},
		{PickLens, []string{"alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"}, "alt+1-9", "lens by its position", "", Panes()},
		{NextLink, []string{"}"}, "}", "mark the next link, request, hop or path; beside the only match, the next look-alike or sender; in help, the next example", "mark", append([]Scope{Codes}, texts...)},
		{PreviousLink, []string{"{"}, "{", "mark the previous one", "", append([]Scope{Codes}, texts...)},
		{Back, []string{"backspace", "ctrl+o", "H"}, "backspace H", "back to where you were before the last link or search", "", Panes()},
		{Forward, []string{"L"}, "L", "forward again", "", Panes()},
		{Compare, []string{"="}, "=", "compare the code with its look-alikes; again: back to its page", "compare", []Scope{Codes, Detail}},
		{Find, []string{"/"}, "/", "find a word in the page, across its lenses", "find", texts},
		{FindNext, []string{"n"}, "n", "next occurrence of the word", "", texts},
		{FindPrevious, []string{"N"}, "N", "previous occurrence of the word", "", texts},
		{NextCode, []string{"J"}, "J", "the next code's page; from a request, the next one with the same code", "", []Scope{Detail}},
		{PreviousCode, []string{"K"}, "K", "the previous code's page, or request", "", []Scope{Detail}},
		{OpenAddress, []string{"o"}, "o", "open the marked address, or the specification", "", Panes()},
	}
}

// copying is what the copy menu can take along. Its letters are also shown in its rows.
func copying() []Binding {
	menu := []Scope{Copying}
	return []Binding{
		{Copy, []string{"y"}, "y", "choose what to copy", "copy", Panes()},
		{CopyPage, []string{"Y"}, "Y", "copy the page as Markdown", "", Panes()},
		{CopyName, []string{"y"}, "y", "copy number and name", "", menu},
		{CopySummary, []string{"s"}, "s", "copy the summary, in one line", "", menu},
		{CopyPage, []string{"m"}, "m", "copy the page as Markdown", "", menu},
		{CopyExchange, []string{"e"}, "e", "copy the exchange", "", menu},
		{CopyLink, []string{"l"}, "l", "copy the marked address, or that of the specification", "", menu},
		{CopyCommand, []string{"c"}, "c", "copy the curl command", "", menu},
	}
}

// always is what can be done wherever the keyboard is.
func always() []Binding {
	return []Binding{
		{ToggleMouse, []string{"m"}, "m", "mouse off or on (off lets the terminal select text)", "", Panes()},
		{Redraw, []string{"ctrl+l"}, "ctrl+l", "redraw the screen", "", anywhere},
		{Suspend, []string{"ctrl+z"}, "ctrl+z", "suspend to the shell", "", anywhere},
		{Help, []string{"?", "f1"}, "? f1", "all keys and filters", "help", append(Panes(), Copying)},
		{Help, []string{"f1"}, "f1", "all keys and filters", "help", []Scope{Searching, Finding}},
		{Quit, []string{"q"}, "q", "quit", "quit", Panes()},
		{Quit, []string{"ctrl+c"}, "ctrl+c", "quit", "", anywhere},
	}
}
