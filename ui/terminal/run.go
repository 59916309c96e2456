package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// Exit statuses besides 0 and, for a signal n, 128+n. The command line documents them; a test there compares.
const (
	StatusFailed  = 4  // the terminal could not be used
	StatusCrashed = 70 // the program has a fault: the error is a *Crash
)

const (
	framesPerSecond = 120 // the most that Bubble Tea allows: nearly all of a key's latency is the wait for a frame

	// patience is how long a program that was asked to end may take. A terminal that stopped reading, or a model
	// that does not return, would hold it for ever.
	patience = 1500 * time.Millisecond

	// lastWords is how long restoring the screen may take after that: the terminal may still not be reading.
	lastWords = 100 * time.Millisecond

	hungUp = 128 + int(syscall.SIGHUP)

	// restore undoes what Run sets up: paste, mouse, attributes, cursor, alternate screen. CAN ends a sequence that
	// was cut off before it.
	restore = "\x18\x1b[?2004l\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[m\x1b[?25h\x1b[?1049l"

	// A terminal that does not know its size (a serial line, some containers) says 0x0.
	usualWidth, usualHeight = 80, 24 // cells
)

// Run shows the model until it quits, a signal ends it, or the terminal goes away, and leaves the terminal as it was.
// The status is for os.Exit: 0 after a quit, 128+n after signal n (a terminal that went away counts as SIGHUP),
// StatusCrashed or StatusFailed with an error. The error's text is for the person and may have several lines.
func (t *Terminal) Run(model tea.Model) (status int, err error) {
	if t.opened {
		defer t.keys.Close()
	}
	modes, err := term.GetState(t.keys.Fd())
	if err != nil {
		return StatusFailed, fmt.Errorf("cannot read the terminal's settings: %w", err)
	}
	guarded, screen := newGuard(model, t), &screen{File: t.screen}
	program := tea.NewProgram(guarded, t.options(screen)...)

	// Bubble Tea's own handler ends with status 0 on SIGTERM and restores nothing on SIGHUP.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	over := make(chan struct{})
	go t.attend(program, modes, signals, over)
	t.watchStops(program, over)

	screen.first = firstFrame(guarded, screen)
	_, err = program.Run()
	close(over)
	return t.outcome(err)
}

func (t *Terminal) options(screen *screen) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithInput(newInput(t.keys, func() { t.ending.ask(hungUp, nil) })),
		tea.WithOutput(screen),
		tea.WithAltScreen(),
		tea.WithFPS(framesPerSecond),
		tea.WithoutSignalHandler(),
		tea.WithFilter(assumeSize),
	}
	if t.Mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	return options
}

// assumeSize is a filter, because the renderer too has to see the size that is drawn for.
func assumeSize(_ tea.Model, msg tea.Msg) tea.Msg {
	if size, ok := msg.(tea.WindowSizeMsg); ok && (size.Width < 1 || size.Height < 1) {
		return tea.WindowSizeMsg{Width: usualWidth, Height: usualHeight}
	}
	return msg
}

// attend waits for what ends the program from outside, and sees to it that it does end. It ends when Run closes over,
// or ends the process.
func (t *Terminal) attend(program *tea.Program, modes *term.State, signals <-chan os.Signal, over <-chan struct{}) {
	select {
	case <-over:
		return
	case received := <-signals:
		number, _ := received.(syscall.Signal)
		t.ending.ask(128+int(number), nil)
	case <-t.ending.asked:
	}
	last := time.AfterFunc(patience, func() { t.abandon(modes) })
	defer last.Stop()
	program.Quit() // waits for as long as the model or its output is stuck
	<-over
}

// abandon restores what can be restored beside a program that is stuck, and ends the process.
func (t *Terminal) abandon(modes *term.State) {
	_ = term.Restore(t.keys.Fd(), modes)
	time.AfterFunc(lastWords, func() { os.Exit(t.ending.status) })
	_, _ = io.WriteString(t.screen, restore)
	if t.ending.err != nil {
		fmt.Fprintln(os.Stderr, t.ending.err)
	}
	os.Exit(t.ending.status)
}

// outcome is what Run returns: what was asked from outside goes before how Bubble Tea saw its end.
func (t *Terminal) outcome(err error) (int, error) {
	select {
	case <-t.ending.asked:
		return t.ending.status, t.ending.err
	default:
	}
	switch {
	case err == nil:
		return 0, nil
	case errors.Is(err, tea.ErrInterrupted):
		return 128 + int(syscall.SIGINT), nil
	case errors.Is(err, syscall.EIO):
		return hungUp, nil // a resize noticed first that the terminal is gone
	case errors.Is(err, tea.ErrProgramPanic):
		return StatusCrashed, err
	}
	return StatusFailed, fmt.Errorf("the terminal failed: %w", err)
}

// ending is the first reason to end that came up. It may be asked for from any goroutine.
type ending struct {
	once   sync.Once
	asked  chan struct{} // closed when status and err are set
	status int
	err    error
}

func newEnding() *ending { return &ending{asked: make(chan struct{})} }

func (e *ending) ask(status int, err error) {
	e.once.Do(func() {
		e.status, e.err = status, err
		close(e.asked)
	})
}
