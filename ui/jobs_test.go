package ui

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/keymap"
)

// job is something that a person comes with: the keys that lead to the answer, and what has to be on the screen then.
type job struct {
	name  string
	keys  string
	most  int // keys, a paste being one
	shows []string
}

// jobs are done in a terminal of 120x40 and of 80x24, by a person who has just started the explorer.
var jobs = []job{
	{"a 502 behind an AWS balancer", "5 0 2 space a w", 6, []string{"AWS ELB", "target"}},
	{"401 or 403", "4 0 1 space 4 0 3", 8, []string{"codes 401 and 403", "Send it when", "Tell apart"}},
	{"redirects by method and cache", "/ type:301␣302␣303␣307␣308", 21, []string{"Method", "POST may become GET", "Cache", "yes, by default"}},
	{"a pasted log line", pastedLine, 1, []string{"status line 502", "502 Bad Gateway", "Check that the application runs"}},
	{"a pasted curl -v block", `paste:<␣HTTP/1.1␣429␣Too␣Many␣Requests␣<␣Retry-After:␣3`, 1, []string{"status line 429", "429 Too Many Requests"}},
	{"what the documents say of 403", "4 0 3 enter alt+6", 8, []string{"Where they disagree", "Haptik", "success response"}},
	{"all codes on which documents disagree", "/ type:is:disputed enter", 13, []string{"≠", "101 Switching Protocols"}},
	{"all that nginx invents", "/ type:from:nginx␣is:unofficial enter", 26, []string{"444", "499"}},
	{"codes that go with Retry-After", "/ type:header:retry-after enter", 20, []string{"429 Too Many Requests", "503 Service Unavailable"}},
	{"find keep-alive in a page", "5 0 2 enter tab / type:keep-alive enter", 17, []string{"keep-alive"}},
	{"open the specification", "4 0 4 enter o", 5, []string{"www.rfc-editor.org"}},
}

func TestJobsTakeFewKeysAndEndInTheAnswer(t *testing.T) {
	for _, size := range []string{"120x40", "80x24"} {
		for _, job := range jobs {
			t.Run(job.name+" "+size, func(t *testing.T) {
				if n := keysOf(job.keys); n > job.most {
					t.Errorf("it takes %d keys, at most %d are allowed", n, job.most)
				}
				s := browse(t, size)
				s.press(job.keys)
				s.answers(job)
			})
		}
	}
}

// answers checks that what a job asks for is on the screen: on the query line or inside one pane.
func (s *visit) answers(job job) {
	s.t.Helper()
	lines := strings.Split(s.screen(), "\n")
	shown := unwrapped(lines[0]+lines[len(lines)-1]) + "\n"
	for _, region := range s.layout.Panes {
		for _, line := range lines[region.Area.Min.Y:region.Area.Max.Y] {
			shown += unwrapped(string([]rune(line)[region.Area.Min.X:region.Area.Max.X]))
		}
		shown += "\n" + s.pane(region.Scope).title() + "\n"
	}
	for _, text := range job.shows {
		if !strings.Contains(unwrapped(shown), unwrapped(text)) {
			s.t.Errorf("%s: the screen does not show %q:\n%s", job.name, text, s.screen())
		}
	}
}

// keysOf counts the keys of a script. What is pasted is one.
func keysOf(script string) int {
	n := 0
	for word := range strings.FieldsSeq(script) {
		if typed, isTyped := strings.CutPrefix(word, "type:"); isTyped {
			n += len([]rune(typed))
			continue
		}
		n++
	}
	return n
}

func TestWhatHaptikLeavesOut(t *testing.T) {
	s := browse(t, "120x40")
	s.press("left end")
	for s.chosen() != "Haptik" {
		s.press("up")
	}
	s.press("]")
	s.shows("Leaves out", "104 Upload Resumption Supported")
}

func TestAPageIsTakenToAColleague(t *testing.T) {
	s, clipboard := copying(t)
	s.press("5 0 3 enter y m")
	if !strings.HasPrefix(*clipboard, "# 503 Service Unavailable\n") {
		t.Errorf("it copies %q", *clipboard)
	}
	s.send(CopiedMsg{What: "page as Markdown of 503 Service Unavailable", Program: "xclip"})
	s.shows("copied page as Markdown of 503 Service Unavailable, by xclip")
}

func TestThreeLinksAndBackToTheSameRow(t *testing.T) {
	s := browse(t, "120x40")
	s.press("/ type:gateway enter down down tab alt+4")
	row, before := s.codes.selected, s.screen()
	for range 3 {
		s.press("alt+4 } enter")
	}
	s.press("backspace backspace backspace alt+4")
	if s.codes.selected != row || s.screen() != before {
		t.Errorf("row %d is selected, want %d:\n%s\nwant\n%s", s.codes.selected, row, s.screen(), before)
	}
}

// TestAResizeInTheMiddleOfEachJob: the answer stays on the screen.
func TestAResizeInTheMiddleOfEachJob(t *testing.T) {
	for _, job := range jobs {
		words := strings.Fields(job.keys)
		for _, size := range []string{"60x20", "40x15", "100x30", "160x50"} {
			s := browse(t, "120x40")
			half := len(words) / 2
			s.press(strings.Join(words[:half], " ") + " resize:" + size + " " + strings.Join(words[half:], " ") + " resize:120x40")
			s.answers(job)
		}
	}
}

// TestPlaceIsNeverLost gives searches up from every place.
func TestPlaceIsNeverLost(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "50x20"} {
		for _, place := range []string{
			"", "down down down", "4 0 1 enter tab pgdn", "4 0 1 enter tab ] ] down", "left choose:4xx right down down",
			"left choose:nginx enter down tab ]", "/ type:gateway enter down down tab [ pgdn", "4 0 4 enter tab alt+4 } }", "4 0 1 space 4 0 3 enter",
		} {
			for _, search := range []string{"/ type:teapot esc", "s type:q esc", "5 0 3 esc", "9 9 esc", "s ctrl+u type:429 esc"} {
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
		s.press("5 0 2 enter down down pgdn")
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
	if want := aboutComparison([]int{502, 503}); s.detail.about != want {
		t.Errorf("= compares %+v, want %+v", s.detail.about, want)
	}
	s.press("= enter")
	s.selects(503)
	s.press("backspace backspace")
	s.selects(502)
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
