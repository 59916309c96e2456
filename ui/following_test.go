package ui

import (
	"fmt"
	"testing"

	"apicodes/catalog"
	"apicodes/keymap"
)

func TestALinkLeadsToItsPageAndBack(t *testing.T) {
	s := browse(t, "120x40")
	s.press("left choose:4xx / type:not␣found enter enter pgdn ] ]")
	from, _ := s.codes.Number()
	to, ok := s.detail.target()
	if !ok || to == from {
		t.Fatalf("no link to another page is marked")
	}
	before := s.screen()
	s.press("enter")
	s.selects(to)
	s.press("backspace")
	s.selects(from)
	if after := s.screen(); after != before {
		t.Errorf("back is not where the link was followed:\n%s\nwant\n%s", after, before)
	}
}

func TestALinkOutOfTheChosenClassAndBack(t *testing.T) {
	from, class := withALinkOutOfItsClass(t)
	s := browse(t, "120x40")
	s.press(fmt.Sprintf("left choose:%s type:%03d enter enter ]", class, from))
	for to, _ := s.detail.target(); catalog.ClassOf(to).Label() == class; to, _ = s.detail.target() {
		s.press("]")
	}
	to, _ := s.detail.target()
	s.press("enter")
	s.selects(to)
	s.searchesFor("")
	s.press("backspace")
	s.selects(from)
	s.searchesFor(fmt.Sprintf("%03d", from))
	if chosen := s.classes.chosen().label; chosen != class {
		t.Errorf("back on the page, %s is chosen, want %s", chosen, class)
	}
}

// withALinkOutOfItsClass returns a code whose page links to one of another class.
func withALinkOutOfItsClass(t *testing.T) (number int, class string) {
	t.Helper()
	for entry := range openCatalog(t).Entries() {
		code, err := openCatalog(t).Page(entry.Number)
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range code.Related {
			if catalog.ClassOf(other) != entry.Class() {
				return entry.Number, entry.Class().Label()
			}
		}
	}
	t.Fatal("no page links out of its class")
	return 0, ""
}

func TestBackGoesAllTheWay(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter enter")
	var path []int
	for range 12 {
		s.press("] ]")
		path = append(path, s.detail.number)
		s.press("enter")
	}
	for i := range path {
		s.press("backspace")
		s.selects(path[len(path)-1-i])
	}
	s.searchesFor("404")
	s.press("backspace")
	s.shows("nowhere to go back to")
}

func TestTheWayBackIsBounded(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter enter")
	for range 3 * mostHistory {
		s.press("] enter")
	}
	if len(s.history) != mostHistory {
		t.Errorf("%d places are remembered, want %d", len(s.history), mostHistory)
	}
	s.press("backspace")
	s.isIn(keymap.Detail)
}

func TestLinksTakeTurns(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter enter")
	links := len(s.detail.page.Links)
	for i := range links {
		s.press("]")
		if s.detail.link != i {
			t.Fatalf("link %d is marked, want %d", s.detail.link, i)
		}
		if line := s.detail.page.Links[i].Line; line < s.detail.first || line >= s.detail.first+s.detail.height {
			t.Errorf("the marked link is out of sight")
		}
	}
	s.press("]")
	if s.detail.link != 0 {
		t.Errorf("after the last link, number %d is marked", s.detail.link)
	}
	s.press("[")
	if s.detail.link != links-1 {
		t.Errorf("before the first link, number %d is marked", s.detail.link)
	}
}

func TestEnterWithoutAMarkedLinkSaysHowToMarkOne(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter enter enter")
	s.selects(404)
	s.shows("no link is marked")
}

// A link that is wider than its line takes two lines, so that the number of links depends on the width.
func TestAMarkedLinkOutlivesAResize(t *testing.T) {
	for _, number := range []string{"4 0 4", "5 0 5", "4 1 3", "5 1 1"} {
		for _, narrow := range []int{20, 22, 26, 30} {
			s := browse(t, fmt.Sprintf("%dx12", narrow))
			s.press(number + " enter enter [ resize:130x40")
			s.fits(dimensions{130, 40})
			s.press("] enter")
			s.isIn(keymap.Detail)
		}
	}
}

func TestAResizeBetweenFollowingAndBack(t *testing.T) {
	s := browse(t, "20x12")
	s.press("5 0 5 enter enter [ enter resize:130x40 backspace")
	s.selects(505)
	s.fits(dimensions{130, 40})
}

func TestSectionsAreReachedOneByOne(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 1 enter enter")
	bottom := len(s.detail.page.Lines) - s.detail.height
	for _, line := range s.detail.page.Sections {
		s.press("}")
		if want := min(line, bottom); s.detail.first != want {
			t.Errorf("the page is scrolled to line %d, want %d", s.detail.first, want)
		}
	}
	s.press("g j }")
	if s.detail.first != s.detail.page.Sections[0] {
		t.Errorf("from line 1, the next section is at line %d", s.detail.first)
	}
	s.press("j j {")
	if s.detail.first != s.detail.page.Sections[0] {
		t.Errorf("inside of a section, { goes to line %d, want its beginning", s.detail.first)
	}
}

func TestNeighboursAreReadWithoutLeavingThePage(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter esc enter n")
	s.selects(405)
	s.isIn(keymap.Detail)
	s.press("p p")
	s.selects(403)
}

func TestTheEndOfAPageIsTheEnd(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter enter end")
	end := s.detail.first
	s.press("down pgdn }")
	if s.detail.first != end || end+s.detail.height != len(s.detail.page.Lines) {
		t.Errorf("the page of %d lines is scrolled to %d of %d", len(s.detail.page.Lines), s.detail.first, end)
	}
	s.press("resize:80x60")
	if s.detail.first+s.detail.height > len(s.detail.page.Lines) {
		t.Errorf("a taller terminal shows empty rows below the page")
	}
}
