//go:build unix

package command

import (
	"bytes"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

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

// readUntil reads until the terminal got a text, and returns how many bytes it got.
func (t tty) readUntil(b *testing.B, text string) int {
	b.Helper()
	var got bytes.Buffer
	for got.Len() == 0 || !bytes.Contains(got.Bytes(), []byte(text)) {
		block, open := <-t.blocks
		if !open {
			b.Fatalf("the program ended before it wrote %q: %q", text, got.String())
		}
		got.Write(block)
	}
	return got.Len()
}

// press sends a key when the frame before has come through, and returns how long it takes until the terminal got a
// text, and how many bytes came.
func (t tty) press(b *testing.B, key, text string) (took time.Duration, length int) {
	b.Helper()
	time.Sleep(20 * time.Millisecond)
	t.drain()
	start := time.Now()
	if _, err := t.WriteString(key); err != nil {
		b.Fatal(err)
	}
	length = t.readUntil(b, text)
	return time.Since(start), length
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
