package terminal

import (
	"errors"
	"io"
	"os"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// watch does nothing: no signal tells of jobs, and a new size comes as an event, with the keys.
func (t *Terminal) watch(*tea.Program, <-chan struct{}) {}

// reader is where Bubble Tea reads keys. Of the console that is standard input it reads events: there is no sequence to
// be cut or to be taken for text, so the filter has nothing to do. A console that was opened beside a pipe gives bytes.
func (t *Terminal) reader() io.Reader {
	if t.opened {
		return newInput(t.keys, t.failed)
	}
	return t.keys
}

// Bubble Tea takes what it is given for the console by its descriptor.
var _ term.File = (*os.File)(nil)

// setModes has keys come at once, and the screen understand sequences. The mouse is ours and not for marking text.
func (t *Terminal) setModes() error {
	if _, err := term.MakeRaw(t.keys.Fd()); err != nil {
		return err
	}
	screen := windows.Handle(t.screen.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(screen, &mode); err != nil {
		return err
	}
	return windows.SetConsoleMode(screen, mode|windows.ENABLE_PROCESSED_OUTPUT|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING)
}

func resumable() error { return errors.New("this system cannot suspend a program") }

func (*Terminal) stop() {}

func readable(uintptr, time.Duration) bool { return false }
