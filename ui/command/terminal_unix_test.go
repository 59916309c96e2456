//go:build unix

package command

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"

	"apicodes/ui/terminal/screentest"
)

// patience is how long anything may take that takes milliseconds. Only a hang reaches it.
const patience = 10 * time.Second

// window is a terminal that answers nothing, with the program in it.
type window struct {
	command       *exec.Cmd
	master, slave *os.File // slave is kept open: it shows the modes, also after the end
	before        *term.State
	ended         chan struct{}

	mutex  sync.Mutex
	output strings.Builder
}

// open starts the program in a terminal of its own.
func open(columns, rows int, environment []string, arguments ...string) (*window, error) {
	return openBehind(nil, columns, rows, environment, arguments...)
}

// openBehind starts the program in a terminal of its own, behind a pipe if there is one.
func openBehind(pipe *os.File, columns, rows int, environment []string, arguments ...string) (*window, error) {
	w := &window{command: exec.Command(binary, arguments...), ended: make(chan struct{})}
	var err error
	if w.master, w.slave, err = pty.Open(); err != nil {
		return nil, err
	}
	if err := pty.Setsize(w.master, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)}); err != nil {
		return nil, err
	}
	if w.before, err = term.GetState(w.slave.Fd()); err != nil {
		return nil, err
	}
	w.command.Env = environment
	w.command.Stdin, w.command.Stdout, w.command.Stderr = w.slave, w.slave, w.slave
	if pipe != nil {
		w.command.Stdin = pipe
	}
	const stdout = 1 // which is the terminal also behind a pipe
	w.command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: stdout}
	if err := w.command.Start(); err != nil {
		return nil, err
	}
	go w.read()
	go func() {
		_ = w.command.Wait()
		close(w.ended)
	}()
	return w, nil
}

func (w *window) read() {
	block := make([]byte, 1<<15)
	for {
		n, err := w.master.Read(block)
		w.mutex.Lock()
		w.output.Write(block[:n])
		w.mutex.Unlock()
		if err != nil {
			return
		}
	}
}

// written is everything that came to the terminal so far.
func (w *window) written() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.output.String()
}

// shows waits until the explorer shows text.
func (w *window) shows(text string, within time.Duration) bool {
	for deadline := time.Now().Add(within); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		screen := screentest.New(explorerColumns, explorerRows)
		_, _ = screen.Write([]byte(w.written()))
		if strings.Contains(screen.Text(), text) {
			return true
		}
		select {
		case <-w.ended:
			return false
		default:
		}
	}
	return false
}

// status waits for the program's end, and until what it wrote has come through.
func (w *window) status() (int, bool) {
	select {
	case <-w.ended:
	case <-time.After(patience):
		return 0, false
	}
	const mark = "\x00end of output\x00"
	_, _ = w.slave.WriteString(mark)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if strings.Contains(w.written(), mark) {
			break
		}
	}
	return w.command.ProcessState.ExitCode(), true
}

// everything is what the program wrote, in the lines of a file.
func (w *window) everything() string {
	text, _, _ := strings.Cut(w.written(), "\x00")
	return strings.ReplaceAll(text, "\r\n", "\n")
}

func (w *window) close() {
	_ = w.command.Process.Kill()
	<-w.ended
	_ = w.slave.Close()
	_ = w.master.Close()
}

// inTerminal runs the program in a terminal: terminal STATUS COLUMNS ROWS [ARGUMENT...]. What it wrote becomes the
// standard output of the script, with escape sequences as ^[.
func inTerminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: terminal STATUS COLUMNS ROWS [ARGUMENT...]")
	}
	var numbers [3]int
	for i := range numbers {
		var err error
		numbers[i], err = strconv.Atoi(args[i])
		ts.Check(err)
	}
	environment := []string{"PATH=" + ts.Getenv("PATH"), "HOME=" + ts.Getenv("HOME")}
	for name := range surroundings() {
		environment = append(environment, name+"="+ts.Getenv(name))
	}
	w, err := open(numbers[1], numbers[2], environment, args[3:]...)
	ts.Check(err)
	defer w.close()
	status, ended := w.status()
	_, err = ts.Stdout().Write([]byte(strings.ReplaceAll(w.everything(), "\x1b", "^[")))
	ts.Check(err)
	if !ended || status != numbers[0] {
		ts.Fatalf("ended: %v, with status %d", ended, status)
	}
}

// explorerColumns and explorerRows are the size of the terminal that the explorer is tested in.
const explorerColumns, explorerRows = 120, 40

func explore(t *testing.T, arguments ...string) *window {
	t.Helper()
	return exploreBehind(t, nil, arguments...)
}

func exploreBehind(t *testing.T, pipe *os.File, arguments ...string) *window {
	t.Helper()
	w, err := openBehind(pipe, explorerColumns, explorerRows, append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=", "TMUX=", "STY="), arguments...)
	if err != nil {
		t.Skip("no terminal can be made here:", err)
	}
	t.Cleanup(w.close)
	return w
}

// TestExplorer is a person's visit. The terminal answers no query; the first frame must not wait for an answer, as
// Bubble Tea does for five seconds.
func TestExplorer(t *testing.T) {
	w := explore(t, "404")
	if !w.shows("404 Not Found", 3*time.Second) {
		t.Fatalf("no first frame; the terminal got %q", w.written())
	}
	for _, step := range []struct{ keys, shows string }{
		{"/", "404"},
		{"\x15teapot", "418 I'm a Teapot"}, // ctrl+u empties the query line
		{"\r", "418"},
	} {
		if _, err := w.master.WriteString(step.keys); err != nil {
			t.Fatal(err)
		}
		if !w.shows(step.shows, patience) {
			t.Fatalf("after %q no %q; the terminal got %q", step.keys, step.shows, w.written())
		}
	}
	if _, err := w.master.WriteString("q"); err != nil {
		t.Fatal(err)
	}
	if status, ended := w.status(); !ended || status != StatusFound {
		t.Fatalf("q: ended: %v, status %d; the terminal got %q", ended, status, w.written())
	}
	w.isAsFound(t)
}

// isAsFound checks that the terminal is as it was: its settings, the screen, the cursor, the mouse.
func (w *window) isAsFound(t *testing.T) {
	t.Helper()
	after, err := term.GetState(w.slave.Fd())
	if err != nil {
		t.Fatal(err)
	}
	if *after != *w.before {
		t.Errorf("settings: before %v, after %v", w.before, after)
	}
	for _, mode := range []struct{ found, changed string }{
		{"\x1b[?1049l", "\x1b[?1049h"}, {"\x1b[?25h", "\x1b[?25l"}, {"\x1b[?2004l", "\x1b[?2004h"}, {"\x1b[?1002l", "\x1b[?1002h"},
	} {
		if strings.LastIndex(w.written(), mode.changed) > strings.LastIndex(w.written(), mode.found) {
			t.Errorf("%q was not undone", mode.changed)
		}
	}
}

func TestColourOfTheExplorer(t *testing.T) {
	for colour, wanted := range map[string]bool{"always": true, "never": false} {
		w := explore(t, "--color="+colour, "404")
		if !w.shows("404 Not Found", patience) {
			t.Fatalf("no first frame; the terminal got %q", w.written())
		}
		if coloured := strings.Contains(w.written(), "[1;35m"); coloured != wanted {
			t.Errorf("--color=%s: coloured: %v", colour, coloured)
		}
	}
}
