//go:build unix

package terminal

import (
	"bytes"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// limit is how long anything may take. What is measured takes milliseconds; only a hang reaches it.
const limit = 10 * time.Second

// tty is a program on a terminal that answers nothing.
type tty struct {
	t       *testing.T
	command *exec.Cmd
	master  *os.File
	slave   *os.File // kept open: it shows the modes, also after the end
	before  *term.State
	errors  bytes.Buffer
	ended   chan struct{}

	mutex   sync.Mutex
	output  []byte
	reading reading
}

// reading is whether the terminal takes what is written to it.
type reading int

const (
	awake reading = iota
	asleep
	gone
)

type option func(*tty)

func as(name string) option {
	return func(t *tty) { t.command.Env = append(t.command.Env, role+"="+name) }
}

func with(variable string) option {
	return func(t *tty) { t.command.Env = append(t.command.Env, variable) }
}

func sized(rows, columns uint16) option {
	return func(t *tty) { _ = pty.Setsize(t.master, &pty.Winsize{Rows: rows, Cols: columns}) }
}

// start runs this test binary as a program that leads the session of a new terminal, as one in a window does.
func start(t *testing.T, options ...option) *tty {
	t.Helper()
	s := &tty{t: t, ended: make(chan struct{})}
	var err error
	if s.master, s.slave, err = pty.Open(); err != nil {
		t.Skip("no pseudo-terminals here:", err)
	}
	s.command = exec.Command(os.Args[0])
	s.command.Env = append(os.Environ(), "TERM=xterm-256color", "TMUX=", "STY=", role+"=program")
	s.command.Stdin, s.command.Stdout, s.command.Stderr = s.slave, s.slave, &s.errors
	s.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	for _, option := range append([]option{sized(24, 80)}, options...) {
		option(s)
	}
	if s.before, err = term.GetState(s.slave.Fd()); err != nil {
		t.Fatal(err)
	}
	if err := s.command.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	go func() {
		_ = s.command.Wait()
		close(s.ended)
	}()
	t.Cleanup(s.close)
	return s
}

func (s *tty) close() {
	_ = s.command.Process.Kill()
	<-s.ended
	_ = s.slave.Close()
	_ = s.master.Close()
}

func (s *tty) read() {
	block := make([]byte, 1<<16)
	for {
		for s.state() == asleep {
			time.Sleep(time.Millisecond)
		}
		if s.state() == gone {
			_ = s.master.Close()
			return
		}
		n, err := s.master.Read(block)
		s.mutex.Lock()
		s.output = append(s.output, block[:n]...)
		s.mutex.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *tty) state() reading {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.reading
}

func (s *tty) become(state reading) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.reading = state
}

// hangUp closes the terminal. Its file is closed only when nobody reads it any more, so the program has to write.
func (s *tty) hangUp() {
	s.become(gone)
	s.send("x")
}

func (s *tty) written() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return string(s.output)
}

func (s *tty) send(keys string) {
	s.t.Helper()
	if _, err := s.master.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

func (s *tty) signal(signal syscall.Signal) {
	s.t.Helper()
	if err := s.command.Process.Signal(signal); err != nil {
		s.t.Fatal(err)
	}
}

// await waits for text that was not there when the test last looked.
func (s *tty) await(text string) {
	s.t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		s.mutex.Lock()
		at := bytes.Index(s.output, []byte(text))
		if at >= 0 {
			s.output = slices.Concat(onlyModes(s.output[:at]), s.output[at+len(text):])
		}
		s.mutex.Unlock()
		if at >= 0 {
			return
		}
	}
	s.t.Fatalf("no %q in %q\nstandard error: %s", text, s.written(), &s.errors)
}

// status waits for the program's end.
func (s *tty) status(within time.Duration) int {
	s.t.Helper()
	select {
	case <-s.ended:
	case <-time.After(within):
		s.t.Fatalf("still running after %v; the screen got %q", within, s.written())
	}
	return s.command.ProcessState.ExitCode()
}

var modeSequence = regexp.MustCompile(`\x1b\[\?(\d+)([hl])`)

func onlyModes(output []byte) []byte {
	return bytes.Join(modeSequence.FindAll(output, -1), nil)
}

// leftBehind names the modes that are not as they were.
func (s *tty) leftBehind() (left []string) {
	now, err := term.GetState(s.slave.Fd())
	if err != nil || !reflect.DeepEqual(now, s.before) {
		left = append(left, "termios")
	}
	modes := map[string]bool{"25": true}
	for _, match := range modeSequence.FindAllStringSubmatch(s.written(), -1) {
		modes[match[1]] = match[2] == "h"
	}
	for mode, on := range modes {
		if on != (mode == "25") {
			left = append(left, mode)
		}
	}
	return left
}

// restored checks that the terminal is as it was; what was written last may still be on its way.
func (s *tty) restored() {
	s.t.Helper()
	for deadline := time.Now().Add(limit); len(s.leftBehind()) > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			s.t.Fatalf("not restored: %s; the screen got %q", strings.Join(s.leftBehind(), ", "), s.written())
		}
	}
}
