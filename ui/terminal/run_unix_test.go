//go:build unix

package terminal

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

func TestQuit(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send("q")
	if status := s.status(limit); status != 0 {
		t.Errorf("status %d", status)
	}
	s.restored()
	if !strings.Contains(s.written(), "\x1b[?1049l") {
		t.Error("the alternate screen was not left")
	}
}

func TestSignalsEnd(t *testing.T) {
	t.Parallel()
	for signal, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131, syscall.SIGABRT: 134} {
		s := start(t)
		s.await("frame of 80x24")
		s.signal(signal)
		if status := s.status(limit); status != want {
			t.Errorf("%v: status %d", signal, status)
		}
		s.restored()
	}
}

func TestSignalEndsWhatIsStuck(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send("x")
	s.await("key x.")
	s.send("L") // does not return
	time.Sleep(10 * time.Millisecond)
	s.signal(syscall.SIGTERM)
	if status := s.status(limit); status != 143 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

func TestTerminalThatDoesNotRead(t *testing.T) {
	t.Parallel()
	s := start(t, sized(120, 400))
	s.await("frame of 400x120")
	s.send("F")
	s.await("key F.")
	s.become(asleep)
	time.Sleep(200 * time.Millisecond)
	s.signal(syscall.SIGTERM)
	if status := s.status(limit); status != 143 {
		t.Errorf("status %d", status)
	}
	s.become(awake)
}

func TestTerminalGoesAway(t *testing.T) {
	t.Parallel()
	for _, role := range []string{"program", "shell"} { // beside a shell, only the input tells
		s := start(t, as(role))
		s.await("frame of 80x24")
		s.hangUp()
		if status := s.status(3 * time.Second); status != 129 {
			t.Errorf("%s: status %d, %s", role, status, &s.errors)
		}
	}
}

// What was typed before ctrl+c need not be worked off: the specimen takes a millisecond for a key.
func TestInterruptBehindTyping(t *testing.T) {
	t.Parallel()
	s := start(t, with("TERMINAL_TEST_SLOW=1"))
	s.await("frame of 80x24")
	go func() { _, _ = s.master.WriteString(strings.Repeat("x ", 32<<10) + "\x03") }()
	s.await("key x.")
	if status := s.status(2 * time.Second); status != 0 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

func TestResize(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	for _, size := range []struct{ rows, columns int }{{30, 100}, {10, 40}, {24, 80}} {
		s.resize(size.rows, size.columns)
		s.await(fmt.Sprintf("frame of %dx%d", size.columns, size.rows))
	}
}

func TestRedraw(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.resize(24, 80) // what another program wrote over the frame
	s.send("R")
	s.await("key R.")
}

func TestRestsWhenNothingHappens(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	time.Sleep(50 * time.Millisecond)
	before := s.written()
	time.Sleep(200 * time.Millisecond)
	if after := s.written(); after != before {
		t.Errorf("it wrote %q", after[len(before):])
	}
}

func TestLongPaste(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send(pasteStart + strings.Repeat("The quick brown fox. ", 5<<20/21) + pasteEnd + "x")
	s.await("2 keys, key x.")
	s.send("q")
	s.status(limit)
	s.restored()
}

func TestPasteWithoutEnd(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send(pasteStart + strings.Repeat("never ", 20_000))
	time.Sleep(pastePause + 500*time.Millisecond)
	s.send("x")
	s.await("key x.")
	s.send(pasteStart + "never")
	time.Sleep(10 * time.Millisecond)
	s.signal(syscall.SIGTERM)
	if status := s.status(limit); status != 143 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

func TestNoise(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"\x1b", "\x1b[", "\x1b[<", "\x1b[1;", "\x1bO", "\x1b]", "\x1b]11;", "\x1bP", "\x1b[M", "\x1b[200~", "\x1b[201~", "\xff", "\xe2\x82", "é", "j", "1", ";", "\x00", "\r"}
	for range 300 {
		var noise strings.Builder
		for range random.IntN(60) {
			noise.WriteString(pieces[random.IntN(len(pieces))])
		}
		s.send(noise.String())
	}
	s.send(pasteEnd + "\x1b\\")
	time.Sleep(2 * sequencePause)
	s.send("q")
	if status := s.status(limit); status != 0 {
		t.Errorf("status %d: %s", status, &s.errors)
	}
	s.restored()
}

func TestMouse(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.awaitMode("1006")
	s.await("frame of 80x24")
	s.send(strings.Repeat("\x1b[<64;100;200M", 500) + "x")
	s.await("1 keys, key x.") // none of the reports was taken for keys
	s.send("\x1b[<0;8;9M")
	s.await("mouse 7,8.")
}

func TestCrash(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{
		"U": "fault in Update [31m", "V": "index out of range", "C": "fault in a command", "B": "fault in a command", "init": "fault in Init",
	} {
		var s *tty
		if key == "init" {
			s = start(t, with("TERMINAL_TEST_INIT=1"))
		} else {
			s = start(t)
			s.await("frame of 80x24")
			s.send(key)
		}
		if status := s.status(limit); status != StatusCrashed {
			t.Errorf("%s: status %d", key, status)
		}
		s.restored()
		first, rest, _ := strings.Cut(s.errors.String(), "\n")
		if !strings.Contains(first, "has a fault and had to end: ") || !strings.Contains(first, want) || strings.Contains(first, "\x1b") {
			t.Errorf("%s: the message is %q", key, first)
		}
		if !strings.HasPrefix(rest, "Please report it") || !strings.Contains(rest, "\n    ") || strings.Contains(rest, "\ngoroutine") {
			t.Errorf("%s: then comes %q", key, rest)
		}
		if strings.Contains(s.written(), "anic") {
			t.Errorf("%s: the screen got %q", key, s.written())
		}
	}
}

func TestCopy(t *testing.T) {
	t.Parallel()
	s := start(t)
	s.await("frame of 80x24")
	s.send("y")
	s.awaitSent("\x1b]52;c;NDA0IE5vdCBGb3VuZA==\x07")
	s.await("copied <nil>.")
}

func TestTerminalWithoutSize(t *testing.T) {
	t.Parallel()
	s := start(t, sized(0, 0))
	s.await("frame of 80x24")
	s.send("q")
	s.status(limit)
	s.restored()
}

func TestKeysBesideAPipe(t *testing.T) {
	t.Parallel()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	defer writer.Close()
	s := start(t, func(s *tty) { s.command.Stdin = reader })
	s.await("frame of 80x24")
	s.send("x")
	s.await("key x.")
	s.signal(syscall.SIGTERM)
	if status := s.status(limit); status != 143 {
		t.Errorf("status %d", status)
	}
	s.restored()
}

func TestOpenRefuses(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminals here:", err)
	}
	defer master.Close()
	defer slave.Close()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if _, err := Open(slave, null, os.Getenv); !errors.Is(err, ErrNoScreen) {
		t.Errorf("without a screen: %v", err)
	}
	if _, err := Open(slave, slave, environment("TERM=dumb")); !errors.Is(err, ErrDumb) {
		t.Errorf("on a dumb terminal: %v", err)
	}

	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), "TERM=xterm", role+"=program")
	command.Stdout = slave
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal controls it
	var message strings.Builder
	command.Stderr = &message
	if err := command.Run(); err == nil || !strings.HasPrefix(message.String(), ErrNoKeys.Error()) || strings.Count(message.String(), "\n") != 1 {
		t.Errorf("without keys: %v, %q", err, message.String())
	}
}
