package ui

import (
	"strings"
	"testing"
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
	{"401 or 403", "4 0 1 space 4 0 3", 8, []string{"Send it when", "Tell apart"}},
	{"which code for a duplicate", "/ type:dupl enter", 7, []string{"409 Conflict", "The request is valid but"}},
	{"which code for a validation failure", "/ type:validation enter", 12, []string{"422 Unprocessable Content", "a rule"}},
	{"redirects by method and cache", "/ type:301␣302␣303␣307␣308", 21, []string{"Method", "POST may become GET", "Cache", "yes, by default"}},
	{"a pasted log line", pastedLine, 1, []string{"access log: 502", "502 Bad Gateway", "Check that the application runs"}},
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
