package ui

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/keymap"
)

// TestPlaceIsNeverLost leaves searches from every place: gives them up, or keeps them first.
func TestPlaceIsNeverLost(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "50x20"} {
		for _, place := range []string{
			"", "down down down", "4 0 1 enter tab pgdn", "4 0 1 enter tab ] ] down", "left choose:4xx right down down",
			"left choose:nginx enter down tab ]", "/ type:gateway enter down down tab [ pgdn", "4 0 4 enter tab alt+4 } }", "4 0 1 space 4 0 3 enter",
		} {
			for _, search := range []string{"/ type:teapot esc", "s type:q esc", "5 0 3 esc", "9 9 esc", "s ctrl+u type:429 esc",
				"/ ctrl+u type:teapot enter esc", "5 0 3 enter esc", "s ctrl+u type:conflict enter down down esc", "/ ctrl+u type:5␣0 enter 4 2 9 enter esc esc", "5 0 3 enter tab ] ] pgdn esc esc"} {
				s := browse(t, size)
				s.press(place)
				if search[0] == '/' && s.keyboard() == keymap.Detail {
					continue // there it finds a word
				}
				before := s.screen()
				s.press(search)
				if after := s.screen(); after != before {
					t.Errorf("%s: at %q, %q ends in\n%s\nwant\n%s", size, place, search, after, before)
				}
			}
		}
	}
}

// TestEscAfterASearchGoesBackToTheSearchBefore, and forward from there.
func TestEscAfterASearchGoesBackToTheSearchBefore(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:gateway enter down")
	before := s.screen()
	s.press("/ ctrl+u type:conflict enter")
	s.shows("esc goes back")
	after := s.screen()
	s.press("esc")
	if s.screen() != before {
		t.Errorf("esc leaves\n%s\nwant\n%s", s.screen(), before)
	}
	s.press("backspace")
	if s.screen() != after {
		t.Errorf("back from there leads to\n%s\nwant\n%s", s.screen(), after)
	}
}

func TestADigitWhileReadingKeepsThePage(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "50x20"} {
		s := browse(t, size)
		s.press("4 0 4 enter tab ] ")
		about, lens := s.detail.about, s.detail.LensName()
		for _, key := range []string{"5", "0"} {
			s.press(key)
			if s.detail.about != about || s.detail.LensName() != lens {
				t.Errorf("%s: after %s the page is %+v, %s", size, key, s.detail.about, s.detail.LensName())
			}
		}
		s.press("3")
		s.selects(503)
	}
}

func TestANumberAfterANumberStartsAnew(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 4 0 3")
	s.searchesFor("403")
	s.selects(403)
	s.press("esc / type:1020")
	s.searchesFor("1020")
}

func TestUpRecallsEarlierSearches(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:teapot enter / ctrl+u type:gateway enter / ctrl+u type:con up")
	s.searchesFor("gateway")
	s.press("up")
	s.searchesFor("teapot")
	s.press("up")
	s.searchesFor("teapot")
	s.press("down down")
	s.searchesFor("con")
	s.press("esc")
	s.searchesFor("gateway")
}

func TestWithOneRowMovementKeysMoveThePage(t *testing.T) {
	for _, size := range []string{"120x20", "80x24", "50x20"} {
		s := browse(t, size)
		s.press("5 0 2 down down up")
		if s.detail.first != 1 {
			t.Errorf("%s: while typing, the page is scrolled to line %d, want 1", size, s.detail.first)
		}
		s.press("enter down down pgdn")
		if s.detail.first < 3 {
			t.Errorf("%s: the page is scrolled to line %d", size, s.detail.first)
		}
		s.press("g")
		if s.detail.first != 0 {
			t.Errorf("%s: g does not go to the top", size)
		}
	}
}

func TestALookAlikeIsChosenFromTheList(t *testing.T) {
	s := browse(t, "120x40")
	s.press("5 0 2 enter } } =")
	if want := (subject{kind: comparisonSubject, name: "502 503", stays: true}); s.detail.about != want {
		t.Errorf("= compares %+v, want %+v", s.detail.about, want)
	}
	s.press("= enter")
	s.selects(503)
	s.press("backspace backspace")
	s.selects(502)
}

// TestAMarkedCompanionIsInSight: where not all fit, the list goes on with the mark, and says how many more there are.
func TestAMarkedCompanionIsInSight(t *testing.T) {
	for _, size := range []string{"120x40", "100x30", "100x12", "100x8"} {
		s := browse(t, size)
		s.press("4 2 9 enter")
		for i, companion := range s.codes.beside.list {
			s.press("}")
			begins, _ := fit(companion.title, 9)
			if s.codes.beside.marked != i || !strings.Contains(s.screen(), "▸ "+strings.TrimSuffix(begins, "…")) {
				t.Fatalf("%s: %q is marked, out of sight:\n%s", size, companion.title, s.screen())
			}
		}
	}
	s := browse(t, "100x12")
	s.press("4 2 9 enter")
	s.clickOn(" more")
	if s.codes.beside.marked <= 0 {
		t.Error("a click on what is folded doesn't go on with it")
	}
}

// TestEveryLensIsReachedInEveryWay: by turning, by number, by mouse.
func TestEveryLensIsReachedInEveryWay(t *testing.T) {
	s := browse(t, "160x50")
	s.press("5 0 2 enter tab z")
	for i, lens := range s.detail.sheet.Lenses {
		s.press(fmt.Sprintf("alt+%d", i+1))
		if s.detail.LensName() != lens.Name {
			t.Errorf("alt+%d opens %s", i+1, s.detail.LensName())
		}
		s.press("] [")
		if s.detail.lens != i {
			t.Errorf("] and [ lead from lens %d to %d", i, s.detail.lens)
		}
		s.press("alt+1")
		if i > 0 {
			s.clickOn("─ " + lens.Title + " ")
		}
		if s.detail.lens != i {
			t.Errorf("a click on %q opens lens %d", lens.Title, s.detail.lens)
		}
	}
}

func TestAWordIsFoundAcrossLenses(t *testing.T) {
	s := browse(t, "80x24")
	s.press("5 0 2 enter tab / type:cloudflare enter")
	lenses := map[string]bool{}
	for range 40 {
		line := s.detail.find.hits[max(s.detail.find.at, 0)][0].line
		if line < s.detail.first || line >= s.detail.first+s.detail.bodyRows() {
			t.Fatalf("the place found is out of sight")
		}
		lenses[string(s.detail.LensName())] = true
		s.press("n")
	}
	if len(lenses) < 2 {
		t.Errorf("it is found in %v only", lenses)
	}
	s.press("esc")
	if s.detail.find.word != "" {
		t.Error("esc leaves the word marked")
	}
	s.isIn(keymap.Detail)
}

func TestZoom(t *testing.T) {
	s := browse(t, "120x40")
	s.press("5 0 2 enter tab z")
	if got := s.layout.Area(keymap.Detail).Dx(); got != 118 {
		t.Errorf("the zoomed page has %d cells", got)
	}
	s.press("esc")
	if len(s.layout.Panes) != 3 {
		t.Error("esc leaves the pane zoomed")
	}
}

// TestFindingNothingKeepsThePlace: cancelled or in vain, the page is where it was before the first letter was typed.
func TestFindingNothingKeepsThePlace(t *testing.T) {
	for _, keys := range []string{"/ type:zz esc", "/ type:zz enter", "/ type:time esc", "/ resize:100x30 type:time resize:80x24 esc"} {
		s := browse(t, "80x24")
		s.press("5 0 2 enter tab ] space")
		before := s.pageLines()
		s.press(keys)
		if got := s.pageLines(); got != before {
			t.Errorf("after %s it shows\n%s\nwant\n%s", keys, got, before)
		}
	}
	s := browse(t, "80x24")
	s.press("? down down down")
	first := s.help.first
	if s.press("/ type:zz esc"); s.help.first != first {
		t.Errorf("help begins at line %d, want %d", s.help.first, first)
	}
}

// pageLines is the screen without its footer, where a notice may stand.
func (s *visit) pageLines() string {
	screen := s.screen()
	return screen[:strings.LastIndex(strings.TrimSuffix(screen, "\n"), "\n")]
}

// TestACodeStaysBesideEachOfItsLookAlikes, while of codes that were asked for every neighbour can be compared.
func TestACodeStaysBesideEachOfItsLookAlikes(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter =")
	s.shows("404 or 410")
	s.shows("look-alike 1 of 6, right for more")
	s.press("right")
	s.shows("404 or 403")
	s.press("right right right right")
	s.shows("look-alike 6 of 6, left for more")
	s.press("s ctrl+u type:500␣502␣503 enter right")
	s.shows("502 or 503")
	s.shows("codes 2-3 of 3")
}
