package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

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

// rowWith is the row of the screen that shows a text first.
func (s *visit) rowWith(text string) int {
	s.t.Helper()
	for y, line := range strings.Split(s.screen(), "\n") {
		if strings.Contains(line, text) {
			return y
		}
	}
	s.t.Fatalf("the screen does not show %q:\n%s", text, s.screen())
	return 0
}

// clickOn clicks into the middle of a text on the screen.
func (s *visit) clickOn(text string) {
	s.t.Helper()
	y := s.rowWith(text)
	before, _, _ := strings.Cut(strings.Split(s.screen(), "\n")[y], text)
	s.press(fmt.Sprintf("click:%d,%d", ansi.StringWidth(before)+ansi.StringWidth(text)/2, y))
}

func TestClicksSelect(t *testing.T) {
	s := browse(t, "120x40")
	s.clickOn(" 102 Processing")
	s.selects(102)
	s.isIn(keymap.Codes)
	s.press("click:30,0")
	s.isIn(keymap.Searching)
	s.press("esc")
	s.clickOn("5xx Server")
	s.isIn(keymap.Classes)
	if s.chosen() != "5xx" {
		t.Errorf("%s is chosen", s.chosen())
	}
	s.press("click:80,10")
	s.isIn(keymap.Detail)
	s.press("click:30,39 click:0,1 click:119,39 click:500,500")
	s.isIn(keymap.Detail)
}

// TestTheMouseReachesWhatKeysDo clicks what each frame shows.
func TestTheMouseReachesWhatKeysDo(t *testing.T) {
	for _, test := range []struct{ size, keys, click, shows string }{
		{"120x40", "5 0 2 enter", " Sending ", "[Sending]"},
		{"80x24", "5 0 2 enter", " In code ", "[In code]"},
		{"120x40", "5 0 2 enter", "500 Internal Server Error", "500 Internal Server Error ─"},
		{"120x40", "", "Cloudflare", "Cloudflare ─"},
		{"120x40", "", "more", "fewer"},
		{"120x40", "", "401 or 403", "codes 401 and 403"},
		{"80x24", "", "4xx", "▸4xx"},
		{"80x24", "4 0 4 enter y", "summary", ""},
		{"120x40", "?", "401 or 403", "codes 401 and 403"},
	} {
		s := browse(t, test.size)
		s.press(test.keys)
		s.clickOn(test.click)
		if test.shows != "" {
			s.shows(test.shows)
		}
	}
}

func TestClicksInTheSidebarCombine(t *testing.T) {
	s := browse(t, "120x40")
	s.clickOn("4xx Client")
	s.clickOn("Cloudflare")
	s.shows("in 4xx, Cloudflare")
	s.clickOn("Cloudflare  ")
	s.clickOn("✓ 4xx")
	s.hides("in 4xx")
}

func TestClicksBelowAdviceSelectTheRowUnderThem(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:size:4")
	s.clickOn(" 103 Early Hints")
	s.selects(103)
}

func TestAClickFollowsALink(t *testing.T) {
	for _, size := range []string{"120x40", "40x20"} {
		s := browse(t, size)
		s.press("4 0 4 enter tab alt+4 }")
		to, link := s.leadsTo(), s.detail.links[s.detail.link]
		corner := s.layout.Area(keymap.Detail).Min
		s.press(fmt.Sprintf("click:%d,%d", corner.X+marginCells+link.Left+1, corner.Y+s.detail.headRows()+link.Line-s.detail.first))
		s.selects(to)
		s.press("backspace")
		s.selects(404)
	}
}

func TestTheWheelMovesWhatIsUnderIt(t *testing.T) {
	s := browse(t, "120x40")
	s.press("wheeldown:30,5 wheeldown:30,5 wheelup:30,5")
	s.selects(101)
	s.press("resize:120x16 wheeldown:80,5")
	if s.detail.first != notchLines {
		t.Errorf("the page is scrolled by %d lines, want %d", s.detail.first, notchLines)
	}
	s.selects(101)
	s.press("wheeldown:3,5")
	if s.chosen() != "1xx" {
		t.Errorf("over the sidebar the wheel chooses %s", s.chosen())
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
	s.shows("copied 404 Not Found by the terminal, if it lets programs do that")
	s.send(CopiedMsg{What: "404 Not Found", Failed: errors.New("xclip failed")})
	s.shows("do that; xclip")
	s.send(CopiedMsg{What: "404 Not Found", Program: "wl-copy", Err: errors.New("too long")})
	s.shows("by wl-copy")
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
