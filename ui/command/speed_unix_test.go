//go:build unix

package command

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// BenchmarkFirstFrame starts the explorer and fzf (if it is there), on a list of the same length, in turns, each in a
// terminal of 100x30 that answers nothing, and takes the time until the first frame is there.
func BenchmarkFirstFrame(b *testing.B) {
	var list strings.Builder
	for number := range 111 {
		fmt.Fprintf(&list, "%d Some name of a code\n", number+100)
	}
	var ours, theirs []time.Duration
	for b.Loop() {
		ours = append(ours, firstFrame(b, exec.Command(binary), "quit"))
		if _, err := exec.LookPath("fzf"); err == nil {
			fzf := exec.Command("fzf")
			fzf.Stdin = strings.NewReader(list.String())
			theirs = append(theirs, firstFrame(b, fzf, "111/111"))
		}
	}
	b.ReportMetric(milliseconds(percentile(ours, 50)), "apicodes-ms")
	if len(theirs) > 0 {
		b.ReportMetric(milliseconds(percentile(theirs, 50)), "fzf-ms")
		b.ReportMetric(float64(percentile(ours, 50))/float64(percentile(theirs, 50)), "apicodes/fzf")
	}
}

// BenchmarkKey presses the down arrow at 120x40 and takes the time until the terminal gets the new frame.
func BenchmarkKey(b *testing.B) {
	terminal := startIn(b, exec.Command(binary), pty.Winsize{Rows: 40, Cols: 120})
	defer terminal.end(b)
	terminal.readUntil(b, "quit")
	var times []time.Duration
	for b.Loop() {
		time.Sleep(20 * time.Millisecond) // until the frame before has come through
		terminal.drain()
		start := time.Now()
		if _, err := terminal.Write([]byte("\x1b[B")); err != nil {
			b.Fatal(err)
		}
		terminal.readUntil(b, "\x1b[?2026l")
		times = append(times, time.Since(start))
	}
	b.ReportMetric(milliseconds(percentile(times, 50)), "median-ms")
	b.ReportMetric(milliseconds(percentile(times, 95)), "p95-ms")
}

// tty is a terminal as its user has it: what the program writes is read from it.
type tty struct {
	*os.File
	command *exec.Cmd
	blocks  chan []byte // what was read, until the terminal closes
}

func startIn(b *testing.B, command *exec.Cmd, size pty.Winsize) tty {
	b.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		b.Fatal(err)
	}
	defer slave.Close()
	if err := pty.Setsize(master, &size); err != nil {
		b.Fatal(err)
	}
	command.Env = append(os.Environ(), "TERM=xterm-256color")
	command.Stdout, command.Stderr = slave, slave
	control := 1
	if command.Stdin == nil {
		command.Stdin, control = slave, 0
	}
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: control}
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	terminal := tty{File: master, command: command, blocks: make(chan []byte, 1000)}
	go func() {
		defer close(terminal.blocks)
		for {
			block := make([]byte, 1<<16)
			n, err := master.Read(block)
			if err != nil {
				return
			}
			terminal.blocks <- block[:n]
		}
	}()
	return terminal
}

// readUntil reads until the terminal got a text.
func (t tty) readUntil(b *testing.B, text string) {
	b.Helper()
	var got bytes.Buffer
	for !bytes.Contains(got.Bytes(), []byte(text)) {
		block, open := <-t.blocks
		if !open {
			b.Fatalf("the program ended before it wrote %q: %q", text, got.String())
		}
		got.Write(block)
	}
}

// drain passes over what has been read so far.
func (t tty) drain() {
	for len(t.blocks) > 0 {
		<-t.blocks
	}
}

func (t tty) end(b *testing.B) {
	b.Helper()
	_ = t.command.Process.Kill()
	_ = t.command.Wait()
	if err := t.Close(); err != nil {
		b.Fatal(err)
	}
}

func firstFrame(b *testing.B, command *exec.Cmd, text string) time.Duration {
	b.Helper()
	start := time.Now()
	terminal := startIn(b, command, pty.Winsize{Rows: 30, Cols: 100})
	terminal.readUntil(b, text)
	took := time.Since(start)
	terminal.end(b)
	return took
}

func percentile(times []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[(len(sorted)-1)*percent/100]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
