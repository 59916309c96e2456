package ui

import (
	"fmt"
	"testing"

	"apicodes/catalog"
	"apicodes/keymap"
)

// leadsTo is the code that the marked link leads to; noCode where it leads elsewhere.
func (s *visit) leadsTo() int {
	if to, ok := s.detail.target(); ok && to.Code != nil {
		return *to.Code
	}
	return noCode
}

func TestALinkLeadsToItsPageAndBack(t *testing.T) {
	s := browse(t, "120x40")
	s.press("left choose:4xx / type:not␣found enter enter ] ] ] } }")
	from, _ := s.codes.Number()
	to := s.leadsTo()
	if to == noCode || to == from {
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
	s.press(fmt.Sprintf("left choose:%s type:%03d enter tab ] ] ] }", class, from))
	for to := s.leadsTo(); to == noCode || catalog.ClassOf(to).Label() == class; to = s.leadsTo() {
		s.press("}")
	}
	to := s.leadsTo()
	s.press("enter")
	s.selects(to)
	s.searchesFor("")
	s.press("backspace")
	s.selects(from)
	s.searchesFor(fmt.Sprintf("%03d", from))
	if s.chosen() != class {
		t.Errorf("back on the page, %s is chosen, want %s", s.chosen(), class)
	}
}

// withALinkOutOfItsClass returns a code whose page links to one of another class, in its fourth lens.
func withALinkOutOfItsClass(t *testing.T) (number int, class string) {
	t.Helper()
	for entry := range openCatalog(t).Entries() {
		code, err := openCatalog(t).Page(entry.Number)
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range code.Related {
			if catalog.ClassOf(other) != entry.Class() && len(code.Uses) > 0 {
				return entry.Number, entry.Class().Label()
			}
		}
	}
	t.Fatal("no page links out of its class")
	return 0, ""
}

// looking opens the look-alikes of a code: they are in its fourth lens.
const looking = "4 0 4 enter tab ] ] ] "

func TestBackGoesAllTheWayAndForwardAgain(t *testing.T) {
	s := browse(t, "80x24")
	s.press(looking)
	var path []subject
	for range 12 {
		path = append(path, s.detail.about)
		s.press("alt+4 } enter")
	}
	end := s.detail.about
	for i := range path {
		s.press("backspace")
		if want := path[len(path)-1-i]; s.detail.about != want {
			t.Fatalf("%d steps back is %+v, want %+v", i+1, s.detail.about, want)
		}
	}
	s.searchesFor("404")
	for range path {
		s.press("L")
	}
	if s.detail.about != end {
		t.Errorf("forward leads to %+v, want %+v", s.detail.about, end)
	}
	s.press("L")
	s.shows("nowhere to go forward to")
}

func TestThereIsNowhereToGoBackToAtTheStart(t *testing.T) {
	s := browse(t, "80x24")
	s.press("backspace")
	s.shows("nowhere to go back to")
}

func TestTheWayBackIsBounded(t *testing.T) {
	s := browse(t, "80x24")
	s.press(looking)
	for range 3 * mostHistory {
		s.press("alt+4 } enter")
	}
	if len(s.history) != mostHistory {
		t.Errorf("%d places are remembered, want %d", len(s.history), mostHistory)
	}
	s.press("backspace")
	s.isIn(keymap.Detail)
}

func TestLinksTakeTurns(t *testing.T) {
	s := browse(t, "80x24")
	s.press(looking)
	links := len(s.detail.links)
	for i := range links {
		s.press("}")
		if s.detail.link != i {
			t.Fatalf("link %d is marked, want %d", s.detail.link, i)
		}
		if line := s.detail.links[i].Line; line < s.detail.first || line >= s.detail.first+s.detail.bodyRows() {
			t.Errorf("the marked link is out of sight")
		}
	}
	s.press("}")
	if s.detail.link != 0 {
		t.Errorf("after the last link, number %d is marked", s.detail.link)
	}
	s.press("{")
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
			s.press(number + " enter tab alt+4 { resize:130x40")
			s.fits(dimensions{130, 40})
			s.press("} enter")
			s.isIn(keymap.Detail)
		}
	}
}

func TestAResizeBetweenFollowingAndBack(t *testing.T) {
	s := browse(t, "20x12")
	s.press("4 0 4 enter tab alt+4 { enter resize:130x40 backspace")
	s.selects(404)
	s.fits(dimensions{130, 40})
}

func TestNeighboursAreReadWithoutLeavingThePage(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter s ctrl+u enter tab J")
	s.selects(405)
	s.isIn(keymap.Detail)
	s.press("K K")
	s.selects(403)
}

// TestNeighboursOpenAtTheSameLens: who reads what the documents say goes from code to code.
func TestNeighboursOpenAtTheSameLens(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 enter tab [ [ J")
	if got := s.detail.LensName(); got != "documents" {
		t.Errorf("the next code's page opens at %s", got)
	}
}

func TestTheEndOfAPageIsTheEnd(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 4 enter tab end")
	end := s.detail.first
	s.press("down pgdn")
	if s.detail.first != end || end+s.detail.bodyRows() != len(s.detail.text.Lines) {
		t.Errorf("the lens of %d lines is scrolled to %d of %d", len(s.detail.text.Lines), s.detail.first, end)
	}
	s.press("resize:80x60")
	if s.detail.first > 0 && s.detail.first+s.detail.bodyRows() > len(s.detail.text.Lines) {
		t.Errorf("a taller terminal shows empty rows below the page")
	}
}
