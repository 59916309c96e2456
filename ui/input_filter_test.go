package ui

import (
	"slices"
	"strings"
	"testing"
)

// TestFiltersOfAnInput ask about what was read, also about what came while the query was typed.
func TestFiltersOfAnInput(t *testing.T) {
	s := reading(t, "120x40", bareResponse)
	s.press("/ type:has:401")
	s.selects(401)
	s.shows("has:401-no-challenge")
	s.press("esc / type:method:post")
	s.shows("method:post doesn't occur in what was read")

	start, in := endless(t)
	s = explore(t, "120x40", start)
	s.press("/ type:method:get")
	s.shows("method:get doesn't occur in what was read")
	s.hears(in, logged(2, 502, "/"))
	s.selects(502)
	s.press("enter")
	s.hears(in, logged(1, 777, "/"))
	s.selects(502)
	s.shows("method:get", "777 Unassigned")
}

// TestAnInputsFiltersAndRowsAgree: what a row of the sidebar leaves over is what the filter finds, also numbers that
// nobody defines, and in the same order.
func TestAnInputsFiltersAndRowsAgree(t *testing.T) {
	for choice, filter := range map[string]string{"errors": "has:error", "warnings": "has:warning", "notes": "has:note", "unknown": "sender:unknown", "other": "class:other", "4xx": "class:4"} {
		for _, what := range []brought{accessLog, redirects} {
			s := reading(t, "120x40", what)
			if !slices.ContainsFunc(s.classes.facets, func(f facet) bool { return f.label == choice && f.count > 0 }) {
				continue
			}
			s.press("left choose:" + choice)
			chosen := s.listed()
			s.press("esc / type:" + filter)
			if got := s.listed(); !slices.Equal(got, chosen) || len(got) == 0 {
				t.Errorf("%s: %v; %s finds %v", choice, chosen, filter, got)
			}
		}
	}
}

func (s *visit) listed() (numbers []int) {
	for _, match := range s.codes.matches {
		numbers = append(numbers, match.Entry().Number)
	}
	return numbers
}

// TestWhatOccursStandsAboveWhereNothingRanks: words and numbers keep their own order.
func TestWhatOccursStandsAboveWhereNothingRanks(t *testing.T) {
	for query, want := range map[string]struct {
		first []int
		rule  bool
	}{
		"class:5": {[]int{502, 500}, true}, "4": {[]int{404, 400}, true}, "is:standard": {[]int{502, 404, 304, 200, 100}, true},
		"path:/": {[]int{777, 502, 404, 304, 200}, false}, "gateway": {[]int{502, 504}, false}, "gateway␣timeout": {[]int{504}, false},
	} {
		s := reading(t, "120x40", accessLog)
		s.press("/ type:" + query)
		if got := s.listed(); len(got) < len(want.first) || !slices.Equal(got[:len(want.first)], want.first) || s.codes.hasRule() != want.rule {
			t.Errorf("%s lists %v, with a rule: %t; want %+v", query, got, s.codes.hasRule(), want)
		}
	}
}

// TestNothingReadIsThePlainCatalogue, when it is known that no more comes.
func TestNothingReadIsThePlainCatalogue(t *testing.T) {
	plain := browse(t, "120x40")
	s := reading(t, "120x40", brought{"page.html", "<html>"})
	if got, want := s.drawSidebar(24, 36).rows, plain.drawSidebar(24, 36).rows; !slices.Equal(got, want) {
		t.Errorf("the sidebar is\n%s", strings.Join(got, "\n"))
	}

	start, in := endless(t)
	s = explore(t, "120x40", start)
	s.press("left choose:Cloudflare space left")
	s.hears(in, logged(3, 502, "/"))
	s.isSound()
	if labels := s.classes.labels(); labels != "" {
		t.Errorf("%s is chosen, and not in the sidebar", labels)
	}
	s.press("esc esc down")
	s.selects(100)
}

// TestCompletionsOfAnInput: tab goes through what occurs.
func TestCompletionsOfAnInput(t *testing.T) {
	s := reading(t, "80x24", accessLog)
	s.press("/ type:path:/c")
	s.shows("tab: /cart")
	s.press("tab")
	s.searchesFor("path:/cart")
	s.selects(200)
	s.press("ctrl+u type:at:10:0")
	s.shows("tab: 10:00 10:01")
	s.press("tab tab")
	s.searchesFor("at:10:01")
}

func TestWithoutAnInputAFilterSaysWhatItNeeds(t *testing.T) {
	s := browse(t, "80x24")
	s.press("/ type:has:error")
	s.shows("has: asks about what is read, and nothing is: --read FILE")
}
