//go:build unix

package terminal

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"apicodes/ui/terminal/screentest"
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
	output  []byte             // as it was sent
	screen  *screentest.Screen // what it shows
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
	return func(t *tty) { t.resize(int(rows), int(columns)) }
}

// resize changes the size. One that is not known is as large as programs assume.
func (s *tty) resize(rows, columns int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.screen = screentest.New(columns, rows); rows == 0 {
		s.screen = screentest.New(usualWidth, usualHeight)
	}
	_ = pty.Setsize(s.master, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)})
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
		_, _ = s.screen.Write(block[:n])
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

// await waits until the screen shows text.
func (s *tty) await(text string) {
	s.t.Helper()
	s.until(fmt.Sprintf("no %q on the screen", text), func() bool { return strings.Contains(s.screen.Text(), text) })
}

// awaitMode waits until the program has turned a mode on.
func (s *tty) awaitMode(name string) {
	s.t.Helper()
	s.until("no mode "+name, func() bool { return s.screen.Modes[name] })
}

// awaitSent waits until the program has sent a sequence.
func (s *tty) awaitSent(sequence string) {
	s.t.Helper()
	s.until(fmt.Sprintf("no %q was sent", sequence), func() bool { return bytes.Contains(s.output, []byte(sequence)) })
}

func (s *tty) until(fault string, holds func() bool) {
	s.t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		s.mutex.Lock()
		done := holds()
		s.mutex.Unlock()
		if done {
			return
		}
	}
	s.t.Fatalf("%s:\n%s\nof %q\nstandard error: %s", fault, s.screen.Text(), s.written(), &s.errors)
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

// leftBehind names what is not as it was: modes, and what was drawn.
func (s *tty) leftBehind() (left []string) {
	now, err := term.GetState(s.slave.Fd())
	if err != nil || !reflect.DeepEqual(now, s.before) {
		left = append(left, "termios")
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for mode, on := range s.screen.Modes {
		if on != (mode == "25") {
			left = append(left, mode)
		}
	}
	if strings.Contains(s.screen.Text(), "frame of") {
		left = append(left, "a frame")
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
