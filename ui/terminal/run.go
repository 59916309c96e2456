package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Exit statuses besides 0 and, for a signal n, 128+n. The command line documents them; a test there compares.
const (
	StatusFailed  = 4  // the terminal could not be used
	StatusCrashed = 70 // the program has a fault: the error is a *Crash
)

const (
	// patience is how long a program that was asked to end may take. A terminal that stopped reading, or a model
	// that does not return, would hold it for ever.
	patience = 1500 * time.Millisecond

	// lastWords is how long restoring the screen may take after that: the terminal may still not be reading.
	lastWords = 100 * time.Millisecond

	hungUp = 128 + int(syscall.SIGHUP)
)

// Run shows the model until it quits, a signal ends it, or the terminal goes away, and leaves the terminal as it was.
// The status is for os.Exit: 0 after a quit, 128+n after signal n (a terminal that went away counts as SIGHUP),
// StatusCrashed or StatusFailed with an error. The error's text is for the person and may have several lines.
func (t *Terminal) Run(model tea.Model) (status int, err error) {
	if t.opened {
		defer t.keys.Close()
	}
	if t.found, err = t.readModes(); err != nil {
		return StatusFailed, err
	}
	t.canvas = newCanvas(t.screen, t.failed)
	defer t.canvas.close()
	guarded := newGuard(model, t)
	program := tea.NewProgram(guarded, t.options()...)

	// Bubble Tea's own handler ends with status 0 on SIGTERM and restores nothing on the others, some of which the Go
	// runtime ends with a dump.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT)
	defer signal.Stop(signals)
	over := make(chan struct{})
	defer close(over)
	go t.attend(program, signals, over)
	t.watch(program, over)

	if err := t.take(); err != nil {
		t.resetModes()
		return StatusFailed, err
	}
	guarded.Update(t.size()) // Bubble Tea draws before any message comes
	_, err = program.Run()
	t.ending.ask(outcome(err))
	if !t.giveBack() {
		t.abandon()
	}
	return t.ending.status, t.ending.err
}

// options leave to Bubble Tea its loop and the meaning of keys. Its renderer draws on a ticker: nearly all of a key's
// latency is the wait for it, and the program never rests.
func (t *Terminal) options() []tea.ProgramOption {
	return append(t.inputOptions(), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler())
}

// attend waits for what ends the program from outside, and sees to it that it does end. It ends when Run closes over,
// or ends the process.
func (t *Terminal) attend(program *tea.Program, signals <-chan os.Signal, over <-chan struct{}) {
	defer t.caught()
	select {
	case <-over:
		return
	case received := <-signals:
		number, _ := received.(syscall.Signal)
		t.ending.ask(128+int(number), nil)
	case <-t.ending.asked:
	}
	last := time.AfterFunc(patience, t.abandon)
	defer last.Stop()
	program.Quit() // waits for as long as the model is stuck
	<-over
}

// abandon restores what can be restored beside a program that is stuck, and ends the process.
func (t *Terminal) abandon() {
	t.resetModes()
	time.AfterFunc(lastWords, func() { os.Exit(t.ending.status) })
	_, _ = io.WriteString(t.screen, restore)
	if t.ending.err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", filepath.Base(os.Args[0]), t.ending.err)
	}
	os.Exit(t.ending.status)
}

// failed ends the program: with a Crash, or because the terminal went away.
func (t *Terminal) failed(err error) {
	if crash := new(Crash); errors.As(err, &crash) {
		t.ending.ask(StatusCrashed, crash)
		return
	}
	t.ending.ask(hungUp, nil)
}

// caught is deferred in what runs beside the model: a panic there would leave the terminal as it is.
func (t *Terminal) caught() {
	if value := recover(); value != nil {
		t.failed(newCrash(value))
	}
}

// outcome is how Bubble Tea saw its end.
func outcome(err error) (status int, _ error) {
	switch {
	case err == nil:
		return 0, nil
	case errors.Is(err, tea.ErrInterrupted):
		return 128 + int(syscall.SIGINT), nil
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
