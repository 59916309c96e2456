package ui

import (
	"fmt"
	"testing"

	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// states are the screens that have to fit into every size. A new screen joins by one row.
var states = []struct {
	name, script string
	read         brought
}{
	{"browsing", "", brought{}},
	{"browsing, further down", "end", brought{}},
	{"in the sidebar", "left choose:nginx", brought{}},
	{"in the sidebar, choices kept", "left choose:4xx space choose:Cloudflare space choose:more space end", brought{}},
	{"one match", "5 0 2 enter", brought{}},
	{"one match, a look-alike marked", "5 0 2 enter } } }", brought{}},
	{"reading, the second lens", "4 0 4 enter tab ]", brought{}},
	{"reading, the documents, to their end", "4 0 1 enter tab alt+6 end", brought{}},
	{"reading, a link marked", "5 0 5 enter tab alt+3 {", brought{}},
	{"reading, zoomed", "4 0 4 enter tab z", brought{}},
	{"the sidebar zoomed", "left z", brought{}},
	{"comparing two", "4 0 1 space 4 0 3 enter", brought{}},
	{"comparing many", "5 0 2 enter = tab right right", brought{}},
	{"finding a word", "5 0 2 enter tab / type:the", brought{}},
	{"a word found", "5 0 2 enter tab / type:keep-alive enter n", brought{}},
	{"in the copy menu", "5 0 2 enter y down", brought{}},
	{"searching", "/ type:not␣found", brought{}},
	{"searching, the cursor inside", "/ type:not␣found left left", brought{}},
	{"searching, wide characters", "/ type:日本語のエラー␣404", brought{}},
	{"searching, accents and emoji", "paste:e\u0301\u0301👍🏽🇩🇪❤️x left left", brought{}},
	{"searching, a long query", "/ type:the␣server␣understood␣the␣request␣but␣refuses␣to␣authorise␣it␣at␣all", brought{}},
	{"a line pasted", pastedLine, brought{}},
	{"a line of wide characters pasted", "paste:日本語のエラー日本語のエラー日本語のエラー日本語のエラー␣HTTP/1.1␣502␣日本語のエラー日本語のエラー日本語のエラー", brought{}},
	{"searching, a filter offered", "/ type:header:", brought{}},
	{"searching, a wrong filter", "/ type:clas:4", brought{}},
	{"searching, nothing found", "/ type:zzzqqq", brought{}},
	{"searching, an unassigned number", "4 7 2", brought{}},
	{"in help", "?", brought{}},
	{"in help, an example marked", "? } } {", brought{}},
	{"in help, searched", "? / type:page enter n", brought{}},
	{"with a notice", "esc esc esc", brought{}},
	{"with a long notice", "4 0 4 enter o", brought{}},
	{"the copy menu zoomed", "5 0 2 enter tab z y down", brought{}},
	{"a comparison zoomed", "/ type:301␣302␣303␣307␣308 enter tab z right", brought{}},
	{"two lenses, a link of the second marked", "5 0 2 enter tab z } } }", brought{}},
	{"two lenses, a word found", "5 0 2 enter tab z / type:the enter n", brought{}},
	{"what was read of a code", "enter tab down", accessLog},
	{"what was read of a code, zoomed", "enter tab z end", bareResponse},
	{"the page of what was read", "i pgdn", accessLog},
	{"the input in the sidebar", "left choose:not␣read space", accessLog},
	{"a chain that was read", "enter tab }", redirects},
}

type dimensions struct{ w, h int }

// sizes are all small ones, a grid up to a large terminal that has its lines around the breakpoints, and some that
// no terminal should have.
func sizes() []dimensions {
	var list []dimensions
	for w := 1; w <= 30; w++ {
		for h := 1; h <= 12; h++ {
			list = append(list, dimensions{w, h})
		}
	}
	for _, w := range []int{37, 50, mediumCells - 1, mediumCells, mediumCells + 1, 80, wideCells - 1, wideCells, wideCells + 1, 130} {
		for _, h := range []int{1, 5, 6, 7, 13, 24, 45} {
			list = append(list, dimensions{w, h})
		}
	}
	return append(list, dimensions{veryWideCells, 50}, dimensions{veryWideCells - 1, 50}, dimensions{400, 120}, dimensions{1000, 3}, dimensions{1000, 7}, dimensions{3, 500}, dimensions{25, 500})
}

// TestEveryFrameFits draws every state in every size, always after a resize from another one: first growing, then
// shrinking, then between sizes that are far apart.
func TestEveryFrameFits(t *testing.T) {
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			t.Parallel()
			s := explore(t, "80x24", session.Session{Theme: theme.New(theme.Colour), Input: state.read.input(t)})
			s.learnAll()
			s.press(state.script)
			growing := sizes()
			for i := range growing {
				s.fits(growing[i])
			}
			for i := range growing {
				s.fits(growing[len(growing)-1-i])
				if i%5 == 0 {
					s.fits(growing[i*7%len(growing)])
				}
			}
		})
	}
}

// TestEveryFrameFitsFromTheStart brings an explorer of each size into every state.
func TestEveryFrameFitsFromTheStart(t *testing.T) {
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			t.Parallel()
			for _, size := range []dimensions{{1, 1}, {19, 6}, {20, 5}, {20, 6}, {21, 7}, {59, 8}, {60, 6}, {99, 9}, {100, 6}, {120, 40}, {200, 50}} {
				s := explore(t, fmt.Sprintf("%dx%d", size.w, size.h), session.Session{Theme: theme.New(theme.Attributes).InASCII(), Input: state.read.input(t)})
				s.learnAll()
				s.press(state.script)
				s.fits(size)
			}
		})
	}
}

// fits resizes to a size and checks the frame: it has that size, and drawing it changes nothing.
func (s *visit) fits(size dimensions) {
	s.t.Helper()
	s.press(fmt.Sprintf("resize:%dx%d", size.w, size.h))
	frame := s.View()
	if fault := misfit(frame, size.w, size.h); fault != "" {
		s.t.Errorf("%dx%d: %s", size.w, size.h, fault)
	}
	if again := s.View(); again != frame {
		s.t.Errorf("%dx%d: drawn twice, the frame differs", size.w, size.h)
	}
}

func TestNoSizeAtAllDrawsNothing(t *testing.T) {
	s := &visit{Model: New(session.Session{Catalog: openCatalog(t)}, Outside{}, usualPreferences()), t: t}
	if frame := s.View(); frame != "" {
		t.Errorf("before the size is known, the frame is %q", frame)
	}
	for _, size := range []string{"0x0", "80x0", "0x24", "-3x-9"} {
		s.press("resize:" + size)
		if frame := s.View(); frame != "" {
			t.Errorf("%s: the frame is %q", size, frame)
		}
	}
}
