package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/keymap"
)

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
		{"120x40", "5 0 2 enter", "11 more", "▸ Amazon CloudFront"},
		{"200x50", "5 0 2 enter ]", "Apache:", "Apache ─"},
		{"120x40", "", "Cloudflare", "Cloudflare ─"},
		{"120x40", "", "more", "fewer"},
		{"120x40", "", "401 or 403", "codes 401 and 403"},
		{"80x24", "", "4xx", "▸4xx"},
		{"80x24", "4 0 4 enter y", "summary", ""},
		{"120x40", "?", "401 or 403", "codes 401 and 403"},
		{"80x24", "5 0 2 enter", "= compare", "500 Internal Server Error"},
		{"80x24", "5 0 2 enter", "y copy", "page as Markdown"},
		{"40x15", "5 0 2", "f1 help", "▸ Help"},
		{"40x15", "5 0 2 enter tab", "tab pane", "▸ Classes"},
		{"60x20", "", "? help", "▸ Help"},
		{"60x20", "?", "esc close", "▸ Codes"},
		{"80x24", "5 0 2 enter tab", "/ find", "find:"},
		{"60x20", "5 0 2 enter", "─…", "[In code]"},
		{"60x20", "5 0 2 enter [", "│…", "[Senders 16]"},
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
	s.press("/ type:clas:4")
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

func TestTheWheelMovesTheLensUnderIt(t *testing.T) {
	s := browse(t, "200x30")
	s.press("5 0 2 enter ] wheeldown:170,20")
	first, aside := s.detail.first, s.detail.firstAside
	s.press("wheeldown:100,20")
	if first != 0 || aside == 0 || s.detail.first != notchLines || s.detail.firstAside != aside {
		t.Errorf("over the right lens the wheel scrolls by %d and %d lines, over the left by %d", first, aside, s.detail.first)
	}
	s.press("]")
	if s.detail.firstAside != 0 {
		t.Error("the lens that comes beside isn't at its top")
	}
}
