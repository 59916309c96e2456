package terminal

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// piped is a canvas on a pipe, and what comes out of it.
type piped struct {
	*canvas
	t       *testing.T
	reader  *os.File
	failure chan error
}

func pipedCanvas(t *testing.T) *piped {
	t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	p := &piped{t: t, reader: reader, failure: make(chan error, 1)}
	p.canvas = newCanvas(writer, func(err error) { p.failure <- err })
	t.Cleanup(func() {
		reader.Close()
		p.close()
		<-p.ended
		writer.Close()
	})
	return p
}

// read returns what one write has put out.
func (p *piped) read() string {
	p.t.Helper()
	if err := p.reader.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		p.t.Fatal(err)
	}
	block := make([]byte, 1<<20)
	n, err := p.reader.Read(block)
	if err != nil {
		p.t.Fatal(err)
	}
	return string(block[:n])
}

// stuff fills the pipe, so that nobody can write until somebody has read.
func (p *piped) stuff() {
	p.draw(strings.Repeat("stuffing ", 100_000), true)
	p.read()
}

func TestFrameComesAfterWhatWasSentBefore(t *testing.T) {
	p := pipedCanvas(t)
	p.send(enter)
	p.draw("frame", true)
	if got := p.read(); !strings.HasPrefix(got, enter+beginFrame) || !strings.Contains(got, "frame") {
		t.Errorf("got %q", got)
	}
}

func TestSameFrameIsNotDrawnAgain(t *testing.T) {
	p := pipedCanvas(t)
	for _, frame := range []string{"one", "one", "ones"} {
		p.draw(frame, false)
	}
	if got := p.read(); strings.Count(got, "one") != 1 {
		t.Errorf("got %q", got)
	}
}

func TestLatestFrameIsDrawn(t *testing.T) {
	p := pipedCanvas(t)
	p.stuff()
	for _, frame := range []string{"first", "second", "last"} {
		p.draw(frame, false)
	}
	var got string
	for !strings.Contains(got, "last") {
		got += p.read()
	}
	if strings.Contains(got, "first") || strings.Contains(got, "second") {
		t.Error("frames were drawn that nobody could see")
	}
}

func TestPendingFrameIsDroppedAtTheEnd(t *testing.T) {
	p := pipedCanvas(t)
	p.stuff()
	p.send("\x1b]52;c;YQ==\a")
	p.draw("late frame", false)
	left := make(chan bool)
	go func() { left <- p.leave(restore, 10*time.Second) }()
	var got string
	for !strings.Contains(got, restore) {
		got += p.read()
	}
	if !<-left {
		t.Error("it was written, and leave does not say so")
	}
	if strings.Contains(got, "late frame") {
		t.Error("the frame was drawn")
	}
	if !strings.Contains(got, "\x1b]52;c;YQ==\a") {
		t.Error("what was copied is lost")
	}
}

func TestLeavingATerminalThatDoesNotRead(t *testing.T) {
	p := pipedCanvas(t)
	p.stuff()
	if p.leave(restore, time.Millisecond) {
		t.Error("leave says that it was written")
	}
}

func TestWhatIsSentIsBounded(t *testing.T) {
	p := pipedCanvas(t)
	for range 1000 {
		p.send(strings.Repeat("x", 1000))
	}
	if p.send("x") && len(p.waiting.codes) > mostCodes {
		t.Errorf("%d bytes are waiting", len(p.waiting.codes))
	}
	if p.send(strings.Repeat("x", mostCodes)) {
		t.Error("there is no end to it")
	}
}

func TestWriteFails(t *testing.T) {
	p := pipedCanvas(t)
	p.reader.Close()
	p.draw("frame", true)
	if err := <-p.failure; err == nil {
		t.Error("no error")
	}
	<-p.ended
	if p.leave(restore, 10*time.Second) {
		t.Error("leave says that it was written")
	}
}

func TestWriterPanics(t *testing.T) {
	failure := make(chan error, 1)
	c := newCanvas(new(os.File), func(err error) { failure <- err }) // such a file panics
	c.draw("frame", true)
	if err, crash := <-failure, new(Crash); !errors.As(err, &crash) {
		t.Errorf("the failure is %v", err)
	}
	<-c.ended
}

func TestLeavingAfterTheWriterFailed(t *testing.T) {
	p := pipedCanvas(t)
	p.close()
	<-p.ended
	if !p.leave(restore, 10*time.Second) || p.read() != restore {
		t.Error("the screen is not given back")
	}
}
