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
	s.searchesFor("too many[31m requests")
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
	for _, pane := range []string{"", "right"} {
		for keys, want := range map[string]string{
			"y y": "404 Not Found", "y enter": "404 Not Found", "y s": "404 Not Found: ", "y m": "# 404 Not Found\n", "Y": "# 404 Not Found\n",
			"y e": "GET ", "y l": "https://www.rfc-editor.org/", "y down down enter": "# 404 Not Found\n",
		} {
			s, clipboard := copying(t)
			s.press("4 0 4 enter " + pane + " " + keys)
			if !strings.HasPrefix(*clipboard, want) || s.command == nil {
				t.Errorf("%s copies %q", keys, *clipboard)
			}
			if s.copying {
				t.Errorf("%s leaves the menu open", keys)
			}
		}
	}
}

func TestTheCopyMenuClosesWithoutCopying(t *testing.T) {
	for _, key := range []string{"esc", "q"} {
		s, clipboard := copying(t)
		s.press("4 0 4 enter y " + key)
		if *clipboard != "" || s.quits() || s.copying {
			t.Errorf("%s copies %q, quits %v", key, *clipboard, s.quits())
		}
	}
}

func TestWhatIsCopiedOfAPageWithoutACode(t *testing.T) {
	s, clipboard := copying(t)
	s.press("left choose:5xx y m")
	if !strings.HasPrefix(*clipboard, "# 5xx Server Error\n") {
		t.Errorf("it copies %q", *clipboard)
	}
}

// TestAnAddressThatCannotBeOpenedIsShownWhole, also where it is longer than the footer.
func TestAnAddressThatCannotBeOpenedIsShownWhole(t *testing.T) {
	s := browse(t, "50x20")
	s.press("4 0 4 enter o")
	if text := strings.Join(strings.Fields(s.screen()), ""); !strings.Contains(text, "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5") &&
		!strings.Contains(text, "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5") {
		t.Errorf("the address is not shown whole:\n%s", s.screen())
	}
}

func TestCopyingTellsHowItWent(t *testing.T) {
	s, _ := copying(t)
	s.send(CopiedMsg{What: "404 Not Found"})
	s.shows("copied 404 Not Found through the terminal, if it allows that")
	s.send(CopiedMsg{What: "404 Not Found", Failed: errors.New("xclip failed")})
	s.shows("allows that; xclip")
	s.send(CopiedMsg{What: "404 Not Found", Program: "wl-copy", Err: errors.New("too long")})
	s.shows("with wl-copy")
	s.send(OpenedMsg{URL: "https://example.com/", Err: errors.New("there is no display")})
	s.shows("https://example.com/ (not opened: there is no display)")
	s.send(CopiedMsg{Err: errors.New("no\x1b[2Jclipboard")})
	s.shows("not copied: no[2Jclipboard")
}

func TestThereIsNothingToCopyInAnEmptyList(t *testing.T) {
	s, clipboard := copying(t)
	s.press("/ type:zzzqqq enter y")
	if *clipboard != "" {
		t.Errorf("%q was copied", *clipboard)
	}
	s.shows("nothing to copy")
}

func TestANoticeEndsWithTheNextKeyOrClick(t *testing.T) {
	for _, goesOn := range []func(s *visit){
		func(s *visit) { s.press("down") },
		func(s *visit) { s.clickOn("103 Early Hints") },
	} {
		s := browse(t, "80x24")
		s.press("esc backspace")
		s.shows("nowhere to go back to")
		s.send(tea.WindowSizeMsg{Width: 90, Height: 24})
		s.shows("nowhere to go back to")
		goesOn(s)
		s.hides("nowhere to go back to")
		s.shows("quit")
	}
}

func TestStartingWithAQuery(t *testing.T) {
	s := explore(t, "80x24", session.Session{Theme: theme.New(theme.Bare), Query: "too\x1b many"})
	s.searchesFor("too many")
	s.selects(429)
	s.isIn(keymap.Codes)
}

// A paste of several lines is read line by line, though the query line shows it as one.
func TestAPasteOfSeveralLinesShowsTheWorstFirst(t *testing.T) {
	const line = `10.0.0.1 - - [24/Nov/2026:03:12:44 +0000] "GET /v1/orders/503 HTTP/1.1" %d 552 "-" "x"`
	s := browse(t, "120x40")
	s.Update(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(fmt.Sprintf(line+"\r"+line, 404, 502))})
	s.shows("access log, 2 lines: 404 502")
	s.selects(502)
}
