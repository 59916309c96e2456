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
	small []string // in smallFrame, where that has no room for all of it
}

// smallFrame has one pane with ten lines of text.
const smallFrame = "40x15"

// jobs are done by a person who has just started the explorer. The three that are not here, because they end elsewhere
// than on the screen or begin in the middle of something, have tests below: a page for a colleague, links, a resize.
var jobs = []job{
	{"a 502 behind an AWS balancer", "5 0 2 space a w", 6, []string{"AWS ELB: HTTP 502: Bad gateway. The target reset or closed the connection"}, nil},
	{"which code for a duplicate", "/ type:dupl enter", 6, []string{"409 Conflict", "The request is valid but clashes with"}, []string{"409 Conflict", "duplicate key"}},
	{"which code for a validation failure", "/ type:validation enter", 12, []string{"422 Unprocessable Content", "a value or a combination breaks a rule"}, []string{"422 Unprocessable Content", "validation failed"}},
	{"401 or 403", "4 0 1 space 4 0 3", 7, []string{"401 Unauthorized", "403 Forbidden", "Send it", "missing", "refuse", "Tell apart"}, []string{"Send it", "missing", "refuse"}},
	{"redirects by method and cache", "/ type:301␣302␣303␣307␣308", 20, []string{"Permanent", "Method", "Cache", "301", "302", "303", "307", "308"}, []string{"301 · Permanent yes · Method POST may become GET · Cache yes, by default", "302", "303", "307"}},
	{"a pasted log line", pastedLine, 1, []string{"access log: 502", "502 Bad Gateway", "Find out who answered"}, []string{"access log: 502", "502 Bad Gateway", "asked the server behind it"}},
	{"a pasted curl -v block", "paste:>␣GET␣/v1/me␣HTTP/1.1⏎>␣Host:␣api.example.com⏎>⏎<␣HTTP/1.1␣429␣Too␣Many␣Requests⏎<␣Retry-After:␣3⏎<", 1, []string{"429 Too Many Requests", "This caller has used up its allowance"}, nil},
	{"what the documents say of 403", "4 0 3 enter [ [", 6, []string{"Forbidden", "Haptik", "Error Codes", "Status Codes", "Advice", "4 disagreements"}, []string{"Haptik", "Error Codes", "Status Codes", "Advice don't repeat"}},
	{"all codes on which documents disagree", "/ type:is:dis tab enter", 9, []string{"47 of 122", "≠", "101 Switching Protocols", "Where they disagree"}, []string{"47 of 122", "≠", "101 Switching Protocols"}},
	{"all that nginx invents", "/ type:from:ngi tab type:␣is:u tab enter", 17, []string{"8 of 122", "444 No Response", "499 Client Closed"}, nil},
	{"codes that go with Retry-After", "/ type:header:retry tab enter", 15, []string{"12 of 122", "429 Too Many Requests", "503 Service"}, nil},
	{"what Haptik leaves out", "left end up up ]", 5, []string{"Leaves out 1", "104 Upload Resumption Supported"}, nil},
	{"find keep-alive in a page", "5 0 2 enter tab / type:keep enter", 11, []string{"compare keep-alive times"}, nil},
	{"open the specification", "4 0 4 enter o", 5, []string{"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"}, nil},
}

func TestJobsTakeFewKeysAndEndInTheAnswer(t *testing.T) {
	for _, size := range []string{"160x50", "120x40", "100x30", "80x24", "60x20", smallFrame} {
		for _, job := range jobs {
			t.Run(job.name+" "+size, func(t *testing.T) {
				if n := keysOf(job.keys); n > job.most {
					t.Errorf("it takes %d keys, at most %d are allowed", n, job.most)
				}
				s := browse(t, size)
				s.press(job.keys)
				if size == smallFrame && job.small != nil {
					job.shows = job.small
				}
				s.answers(job)
			})
		}
	}
}

// answers checks that what a job asks for is on the screen: on the query line, in the note below it or inside one pane.
func (s *visit) answers(job job) {
	s.t.Helper()
	lines := strings.Split(s.screen(), "\n")
	above := strings.Join(lines[:max(s.layout.Note.Max.Y, 1)], "")
	shown := unwrapped(above+lines[len(lines)-1]) + "\n"
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

func TestAPageIsTakenToAColleague(t *testing.T) {
	s, clipboard := copying(t)
	s.press("5 0 3 enter y m")
	if !strings.HasPrefix(*clipboard, "# 503 Service Unavailable\n") {
		t.Errorf("it copies %q", *clipboard)
	}
	s.send(CopiedMsg{What: "the page of 503 Service Unavailable as Markdown", Program: "xclip"})
	s.shows("copied the page of 503 Service Unavailable as Markdown with xclip")
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
