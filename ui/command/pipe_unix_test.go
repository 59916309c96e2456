//go:build unix

package command

import (
	"os"
	"strings"
	"testing"
	"time"
)

const loggedLine = `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 502 5 "-" "curl/8.5.0"` + "\n"

// TestExplorerBehindAPipe: whatever a pipe does, there is a first frame, keys work, and q ends the program with the
// terminal as it was.
func TestExplorerBehindAPipe(t *testing.T) {
	for _, pipe := range []struct {
		name  string
		write func(to *os.File, stop chan struct{})
		shows string
	}{
		{"nothing comes", func(_ *os.File, stop chan struct{}) { <-stop }, "stdin"},
		{"slow", func(to *os.File, stop chan struct{}) { drip(to, stop, loggedLine, 20*time.Millisecond) }, "502 Bad Gateway"},
		{"endless", func(to *os.File, stop chan struct{}) { drip(to, stop, strings.Repeat(loggedLine, 500), 0) }, "502 Bad Gateway"},
		{"ends in the middle", func(to *os.File, _ chan struct{}) { _, _ = to.WriteString(loggedLine + loggedLine[:40]) }, "502 Bad Gateway"},
		{"nothing at all", func(*os.File, chan struct{}) {}, "nothing to read"},
	} {
		t.Run(pipe.name, func(t *testing.T) {
			from, to, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			stop, stopped := make(chan struct{}), make(chan struct{})
			w := exploreBehind(t, from)
			_ = from.Close()
			go func() {
				defer close(stopped)
				defer to.Close()
				pipe.write(to, stop)
			}()
			defer func() { <-stopped }()
			defer close(stop)
			for _, step := range []struct{ keys, shows string }{{"", pipe.shows}, {"/teapot", "418 I'm a Teapot"}, {"\r", "418"}} {
				_, _ = w.master.WriteString(step.keys)
				if !w.shows(step.shows, patience) {
					t.Fatalf("after %q no %q; the terminal got %q", step.keys, step.shows, w.written())
				}
			}
			_, _ = w.master.WriteString("q")
			if status, ended := w.status(); !ended || status != StatusFound {
				t.Fatalf("q: ended: %v, status %d", ended, status)
			}
			w.isAsFound(t)
		})
	}
}

// drip writes again and again, until it is stopped or nobody reads any more.
func drip(to *os.File, stop chan struct{}, text string, pause time.Duration) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(pause):
		}
		if _, err := to.WriteString(text); err != nil {
			return
		}
	}
}
