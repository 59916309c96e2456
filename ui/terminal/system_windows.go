package terminal

import (
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// watch does nothing: no signal tells of jobs, and a new size comes as an event, with the keys.
func (t *Terminal) watch(*tea.Program, <-chan struct{}) {}

// inputOptions tell Bubble Tea where to read keys. Of the console that is standard input it reads events: there is no
// sequence to be cut or to be taken for text, so the filter has nothing to do. A console that was opened beside a pipe
// gives bytes.
func (t *Terminal) inputOptions() []tea.ProgramOption {
	if t.opened {
		return []tea.ProgramOption{tea.WithInput(newInput(t.keys, t.failed))}
	}
	options := []tea.ProgramOption{tea.WithInput(t.keys), tea.WithFilter(boundedEvents(t.eventsWaiting))}
	if t.Mouse {
		options = append(options, tea.WithMouseCellMotion()) // here it is a mode of the reader
	}
	return options
}

// By its descriptor Bubble Tea takes what it is given for the console.
var _ term.File = Terminal{}.keys

func (t *Terminal) eventsWaiting() int {
	var events uint32
	_ = windows.GetNumberOfConsoleInputEvents(windows.Handle(t.keys.Fd()), &events) // none, if it cannot be told
	return int(events)
}

// setModes has keys come at once, and the screen understand sequences.
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
