package ui

import (
	"fmt"
	"testing"

	"apicodes/keymap"
)

// These tests read: in a terminal of a size, press keys; then something holds.

func TestADigitStartsASearch(t *testing.T) {
	for _, pane := range []string{"left", "", "right"} {
		s := browse(t, "120x40")
		s.press(pane + " 5")
		s.isIn(keymap.Searching)
		s.searchesFor("5")
		s.press("0 4")
		s.selects(504)
	}
}

func TestADigitReplacesTheSearchBefore(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:gone enter 4 0 4")
	s.searchesFor("404")
	s.selects(404)
}

func TestSlashEditsTheSearchThatStands(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:gate enter / type:way")
	s.searchesFor("gateway")
	s.press("ctrl+u type:too␣many")
	s.searchesFor("too many")
	s.selects(429)
}

func TestAltAndALetterTypesNothing(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:gone alt+x alt+4 alt+b type:be␣")
	s.searchesFor("be gone")
}

func TestAClickIntoTheQueryLineGoesOnWithTheSearch(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:gate enter click:30,0 type:way")
	s.searchesFor("gateway")
}

func TestKeysArriveInBursts(t *testing.T) {
	s := browse(t, "80x24")
	s.press("burst:jjj")
	s.selects(103)

	s = browse(t, "80x24")
	s.press("burst:/404")
	s.isIn(keymap.Searching)
	s.searchesFor("404")
	s.selects(404)

	s = browse(t, "80x24")
	s.press("burst:/not␣f")
	s.searchesFor("not f")

	s = browse(t, "80x24")
	s.press("burst:jjq")
	if !s.quits() {
		t.Error("q after jj in one read does not quit")
	}
}

func TestEscStepsBackAndNeverQuits(t *testing.T) {
	s := browse(t, "120x40")
	s.press("left choose:4xx right / type:conflict enter tab")
	s.isIn(keymap.Detail)
	s.press("esc")
	s.isIn(keymap.Codes)
	s.searchesFor("conflict")
	s.press("esc")
	s.searchesFor("")
	if chosen := s.chosen(); chosen != "4xx" {
		t.Errorf("clearing the search also chose %s", chosen)
	}
	s.press("esc")
	if chosen := s.chosen(); chosen != "All" {
		t.Errorf("esc with nothing else to undo leaves %s chosen", chosen)
	}
	for range 5 {
		s.press("esc")
		if s.quits() {
			t.Fatal("esc quits")
		}
	}
	s.shows("press q to quit")
}

func TestEscClosesASearchAtOnce(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:zzzqqq")
	s.shows("No code matches.", "esc cancels")
	s.press("esc")
	s.isIn(keymap.Codes)
	s.searchesFor("")
	s.shows(fmt.Sprintf("%d of %[1]d", openCatalog(t).Len()))
}

// TestALongQueryLeavesRoomForTheCount: how it was read may be too long to stand beside it.
func TestALongQueryLeavesRoomForTheCount(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "40x15"} {
		s := browse(t, size)
		s.press("/ type:upstream␣prematurely␣closed␣connection␣while␣reading␣response␣header␣from␣upstream")
		s.shows(fmt.Sprintf("1 of %d", openCatalog(t).Len()))
	}
}

// TestEmptyingTheQueryKeepsTheSelection: so one gets from a code that was searched for to those beside it.
func TestEmptyingTheQueryKeepsTheSelection(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:teapot enter s ctrl+u enter")
	s.searchesFor("")
	s.selects(418)
}

func TestTheSelectionSurvivesAClassThatHoldsIt(t *testing.T) {
	s := browse(t, "120x40")
	s.press("4 0 4 enter s ctrl+u enter click:3,6")
	if chosen := s.chosen(); chosen != "4xx" {
		t.Fatalf("%s is chosen, want 4xx", chosen)
	}
	s.press("tab")
	s.selects(404)
	s.press("shift+tab down")
	if number, _ := s.codes.Number(); number != 500 {
		t.Errorf("in a class without 404, %d is selected, want its first code", number)
	}
}

func TestTypingSelectsTheBestMatch(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4")
	s.selects(400)
	s.press("2")
	s.selects(420)
	s.press("9")
	s.selects(429)
	s.press("backspace backspace")
	s.searchesFor("4")
	s.selects(400)
}

func TestMovingInASearchKeepsTheChoice(t *testing.T) {
	s := browse(t, "80x24")
	s.press("4 0 down down")
	s.selects(402)
	s.press("enter")
	s.isIn(keymap.Codes)
	s.selects(402)
	s.press("/")
	s.selects(402)
	s.press("esc")
	s.selects(402)
}

func TestClassesWithoutAMatchShowAllOfThem(t *testing.T) {
	s := browse(t, "120x40")
	s.press("left choose:1xx / type:teapot")
	s.selects(418)
	s.shows("nothing in 1xx")
}

// TestTabOffersTheNextValue: where a filter can go on in several ways, each tab shows another.
func TestDeletingTheLastCharacterAhead(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:gone left alt+d")
	s.searchesFor("gon")
	s.press("alt+d left left alt+d type:x")
	s.searchesFor("gx")
}

func TestTabOffersTheNextValue(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:is:re tab")
	s.searchesFor("is:reserved")
	s.press("tab")
	s.searchesFor("is:retryable")
	s.isIn(keymap.Searching)
	s.press("tab")
	s.searchesFor("is:reserved")
	s.press("type:␣gone tab")
	s.isIn(keymap.Codes)
}

func TestTabCompletesAFilter(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:he type:a tab")
	s.searchesFor("header:")
	s.press("type:retry tab")
	s.searchesFor("header:retry-after")
	s.isIn(keymap.Searching)
	s.press("tab")
	s.isIn(keymap.Codes)
}
