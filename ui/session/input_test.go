package session

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

func source(name, text string) Source {
	return Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

func newInput(sources ...Source) *Input {
	return NewInput(traffic.NewReading(traffic.ForCatalog(catalog.Open(), "")), sources)
}

// TestInputCanBeAskedWhileItIsRead: a pipe that stays open is no reason to wait.
func TestInputCanBeAskedWhileItIsRead(t *testing.T) {
	out, in := io.Pipe()
	input := newInput(Source{Name: "stdin", Open: func() (io.ReadCloser, error) { return out, nil }})
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		input.Read()
	}()
	before := input.Version()
	const line = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 5 "-" "x"` + "\n"
	io.WriteString(in, line+line)
	for until := time.Now().Add(10 * time.Second); input.Report().Messages < 2; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("after two lines: %+v", input.Report())
		}
	}
	if _, done := input.Done(); done || input.Version() == before {
		t.Errorf("done %t, version %d as before", done, input.Version())
	}
	in.Close()
	<-finished
	if faults, done := input.Done(); !done || len(faults) > 0 {
		t.Errorf("at the end: %t %v", done, faults)
	}
}

// TestWhatCannotBeReadIsLeftOut: the others are read all the same.
func TestWhatCannotBeReadIsLeftOut(t *testing.T) {
	gone := errors.New("gone.log: it went away")
	input := newInput(
		Source{Name: "gone.log", Open: func() (io.ReadCloser, error) { return nil, gone }},
		source("page.html", "<html>"),
		source("a.txt", "HTTP/1.1 404 Not Found\r\n\r\n"),
	)
	input.Read()
	faults, done := input.Done()
	if !done || len(faults) != 2 || !errors.Is(faults[0], gone) || !strings.HasPrefix(faults[1].Error(), "page.html: ") {
		t.Errorf("%t %v", done, faults)
	}
	if code, ok := input.Report().Code(404); !ok || code.Count != 1 {
		t.Errorf("%+v", code)
	}
}

// TestTheLastNewsIsWhole: who looks only when there is news has seen all lines when no more come. Nobody is woken before.
func TestTheLastNewsIsWhole(t *testing.T) {
	out, in := io.Pipe()
	input := newInput(Source{Name: "stdin", Open: func() (io.ReadCloser, error) { return out, nil }})
	go input.Read()
	const line = `h - - [02/Mar/2026:10:00:00 +0000] "GET / HTTP/1.1" 502 5 "-" "x"` + "\n"
	seen, known := 0, -1
	wait := func() (waited <-chan struct{}) {
		over := make(chan struct{})
		go func() { input.Wait(known); close(over) }()
		return over
	}
	for blocks := 1; blocks <= 50; blocks++ {
		go func() { _, _ = io.WriteString(in, line+line) }()
		for seen < 2*blocks {
			select {
			case <-wait():
			case <-time.After(10 * time.Second):
				t.Fatalf("%d lines of %d were seen, and no news came since", seen, 2*blocks)
			}
			known = input.Version()
			seen = input.Report().Messages
		}
	}
	time.Sleep(20 * time.Millisecond) // what is counted can be seen a moment before it is news
	known = input.Version()
	quiet := wait()
	select {
	case <-quiet:
		t.Errorf("woken without news, from version %d to %d", known, input.Version())
	case <-time.After(20 * time.Millisecond):
	}
	in.Close()
	<-quiet
}
