package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/search"
	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

func TestAPasteInBrowsingSearches(t *testing.T) {
	for _, pane := range []string{"left", "", "right"} {
		s := browse(t, "120x40")
		s.press(pane + " paste:HTTP/1.1␣504␣Gateway␣Timeout")
		s.isIn(keymap.Searching)
		s.selects(504)
	}
}

func TestAPasteIsOneLine(t *testing.T) {
	s := browse(t, "80x24")
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("too\tmany\x1b[31m\r\nrequests\u202e")})
	s.searchesFor("too many[31m  requests")
	if strings.ContainsAny(s.View(), "\x1b\r\t\u202e") {
		t.Error("what was pasted reaches the screen as it is")
	}
}

func TestAPasteIntoHelpIsNoSearch(t *testing.T) {
	s := browse(t, "80x24")
	s.press("? paste:404")
	s.isIn(keymap.Helping)
	s.searchesFor("")
}

func TestAHugePasteIsCut(t *testing.T) {
	s := browse(t, "80x24")
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(strings.Repeat("404 ", 5<<20/4))})
	if runes := len([]rune(s.query.Text())); runes > search.MaxQueryRunes {
		t.Errorf("the query has %d characters", runes)
	}
	s.fits(dimensions{80, 24})
}

func TestAPasteGoesWhereTheCursorIs(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:many left left left left paste:too␣")
	s.searchesFor("too many")
}

func TestClicksSelect(t *testing.T) {
	s := browse(t, "120x40")
	s.press("click:30,4") // below the border and the query line
	s.selects(102)
	s.isIn(keymap.Codes)
	s.press("click:30,1")
	s.isIn(keymap.Searching)
	s.press("esc click:3,6")
	s.isIn(keymap.Classes)
	s.selects(500)
	s.press("click:80,10")
	s.isIn(keymap.Detail)
	s.press("click:30,39 click:0,0 click:119,39 click:500,500")
	s.isIn(keymap.Detail)
}

func TestClicksBelowAdviceSelectTheRowUnderThem(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:clas:4")
	row := 0
	for y, line := range strings.Split(s.screen(), "\n") {
		if strings.Contains(line, " 103 Early Hints") {
			row = y
		}
	}
	s.press(fmt.Sprintf("click:30,%d", row))
	s.selects(103)
}

func TestAClickFollowsALink(t *testing.T) {
	for _, size := range []string{"120x40", "40x12"} {
		s := browse(t, size)
		s.press("4 0 4 enter enter ]")
		link := s.detail.page.Links[s.detail.link]
		corner := s.layout.Area(keymap.Detail).Min
		s.press(fmt.Sprintf("click:%d,%d", corner.X+marginCells+link.Left+1, corner.Y+link.Line-s.detail.first))
		s.selects(*link.To.Code)
		s.press("backspace")
		s.selects(404)
	}
}

func TestTheWheelMovesWhatIsUnderIt(t *testing.T) {
	s := browse(t, "120x40")
	s.press("wheeldown:30,5 wheeldown:30,5 wheelup:30,5")
	s.selects(101)
	s.press("wheeldown:80,5")
	if s.detail.first != notchLines {
		t.Errorf("the page is scrolled by %d lines, want %d", s.detail.first, notchLines)
	}
	s.selects(101)
	s.press("wheeldown:3,5")
	if chosen := s.classes.chosen().label; chosen != "1xx" {
		t.Errorf("over the sidebar the wheel chooses %s", chosen)
	}
	s.press("? wheeldown:30,5")
	if s.help.first != notchLines {
		t.Errorf("help is scrolled by %d lines, want %d", s.help.first, notchLines)
	}
}

// copying is an explorer whose clipboard is a variable.
func copying(t *testing.T) (s *visit, clipboard *string) {
	clipboard = new(string)
	copyText := func(_, text string) tea.Cmd {
		*clipboard = text
		return func() tea.Msg { return nil }
	}
	s = browse(t, "80x24")
	s.outside.Copy = copyText
	return s, clipboard
}

func TestCopying(t *testing.T) {
	for _, pane := range []string{"left", "", "right"} {
		s, clipboard := copying(t)
		s.press("4 0 4 enter " + pane + " y")
		if *clipboard != "404 Not Found" || s.command == nil {
			t.Errorf("y copies %q", *clipboard)
		}
		s.press("Y")
		if !strings.HasPrefix(*clipboard, "# 404 Not Found\n") {
			t.Errorf("Y copies %q", *clipboard)
		}
	}
}

func TestCopyingTellsHowItWent(t *testing.T) {
	s, _ := copying(t)
	s.send(CopiedMsg{What: "404 Not Found"})
	s.shows("copied 404 Not Found")
	s.send(CopiedMsg{Err: errors.New("no\x1b[2Jclipboard")})
	s.shows("not copied: no[2Jclipboard")
}

func TestThereIsNothingToCopyInAnEmptyList(t *testing.T) {
	s, clipboard := copying(t)
	s.press("/ type:zzzqqq enter y Y")
	if *clipboard != "" {
		t.Errorf("%q was copied", *clipboard)
	}
	s.shows("nothing to copy")
}

func TestANoticeEndsOnlyByItsOwnClock(t *testing.T) {
	s := browse(t, "80x24")
	s.press("esc")
	first := s.notices
	s.press("backspace")
	s.shows("nowhere to go back to")
	s.send(noticeEndMsg{generation: first})
	s.shows("nowhere to go back to")
	s.send(noticeEndMsg{generation: s.notices})
	s.hides("nowhere to go back to")
	s.shows("quit")
}

func TestStartingWithAQuery(t *testing.T) {
	s := explore(t, "80x24", session.Session{Theme: theme.New(theme.Bare), Query: "too\x1b many"})
	s.searchesFor("too many")
	s.selects(429)
	s.isIn(keymap.Codes)
}
