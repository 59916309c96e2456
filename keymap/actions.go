package keymap

import "slices"

// Action is what a key asks for. Its String is the name by which settings, help and tests speak of it.
type Action int

// The actions. None is what a key without a binding means.
const (
	None Action = iota
	Quit
	Help
	CloseHelp
	Search
	SearchDigit
	AcceptSearch
	Complete
	Cancel
	Up
	Down
	Earlier
	Later
	PageUp
	PageDown
	HalfPageUp
	HalfPageDown
	Top
	Bottom
	NextPane
	PreviousPane
	RightPane
	LeftPane
	Open
	Choose
	Zoom
	NextLens
	PreviousLens
	PickLens
	NextLink
	PreviousLink
	FollowLink
	Back
	Forward
	Compare
	Find
	AcceptFind
	FindNext
	FindPrevious
	NextCode
	PreviousCode
	ScrollDown
	ScrollUp
	Copy
	TakeIt
	CopyName
	CopySummary
	CopyPage
	CopyExchange
	CopyLink
	CopyCommand
	OpenAddress
	ShowInput
	SeenOnly
	Order
	ToggleMouse
	Redraw
	Suspend
	actionCount
)

// actionNames are names that people write down, so they outlive a renaming of the constants.
var actionNames = [actionCount]string{
	None:         "none",
	Quit:         "quit",
	Help:         "help",
	CloseHelp:    "close-help",
	Search:       "search",
	SearchDigit:  "search-digit",
	AcceptSearch: "accept-search",
	Complete:     "complete",
	Cancel:       "cancel",
	Up:           "up",
	Down:         "down",
	Earlier:      "earlier",
	Later:        "later",
	PageUp:       "page-up",
	PageDown:     "page-down",
	HalfPageUp:   "half-page-up",
	HalfPageDown: "half-page-down",
	Top:          "top",
	Bottom:       "bottom",
	NextPane:     "next-pane",
	PreviousPane: "previous-pane",
	RightPane:    "right-pane",
	LeftPane:     "left-pane",
	Open:         "open",
	Choose:       "choose",
	Zoom:         "zoom",
	NextLens:     "next-lens",
	PreviousLens: "previous-lens",
	PickLens:     "pick-lens",
	NextLink:     "next-link",
	PreviousLink: "previous-link",
	FollowLink:   "follow-link",
	Back:         "back",
	Forward:      "forward",
	Compare:      "compare",
	Find:         "find",
	AcceptFind:   "accept-find",
	FindNext:     "find-next",
	FindPrevious: "find-previous",
	NextCode:     "next-code",
	PreviousCode: "previous-code",
	ScrollDown:   "scroll-down",
	ScrollUp:     "scroll-up",
	Copy:         "copy",
	TakeIt:       "take-it",
	CopyName:     "copy-name",
	CopySummary:  "copy-summary",
	CopyPage:     "copy-page",
	CopyExchange: "copy-exchange",
	CopyLink:     "copy-link",
	CopyCommand:  "copy-command",
	OpenAddress:  "open-address",
	ShowInput:    "show-input",
	SeenOnly:     "seen-only",
	Order:        "order",
	ToggleMouse:  "toggle-mouse",
	Redraw:       "redraw",
	Suspend:      "suspend",
}

// String is the action's name, such as "next-link".
func (a Action) String() string {
	if a < 0 || a >= actionCount {
		return "unknown"
	}
	return actionNames[a]
}

// Actions returns every action that a key can be bound to, which None isn't.
func Actions() []Action {
	actions := make([]Action, 0, actionCount-1)
	for action := None + 1; action < actionCount; action++ {
		actions = append(actions, action)
	}
	return actions
}

// ActionByName returns the action of a name; false if there is none of that name. "none" is one: it unbinds a key.
func ActionByName(name string) (Action, bool) {
	at := slices.Index(actionNames[:], name)
	return Action(max(at, 0)), at >= 0
}
