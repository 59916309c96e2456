// Package terminal owns what lies between a Bubble Tea program and the terminal it runs in: what is written to it, where
// keys come from, what ends or stops the program from outside, how the terminal is left, and what it can do. Everything
// that Bubble Tea v1 leaves open there is dealt with here, each with its reason.
//
// It knows nothing of what the program shows, which keys it understands, or how it looks.
//
// The surprising idea is that Bubble Tea draws nothing. It runs its loop without a renderer, and a canvas of our own
// writes what differs between two frames, at once. So modes, sizes and suspending are ours too.
//
//	screen, err := terminal.Open(os.Stdin, os.Stdout, os.Getenv)
//	if err != nil { ... }
//	status, err := screen.Run(model)
//
// A model asks with the commands Suspend and Copy, and Bubble Tea's for the mouse and for clearing the screen; the terminal that runs it does the work.
package terminal

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/charmbracelet/x/term"
)

// Reasons not to start. Each is one line for the person: what is wrong and what to do.
var (
	ErrNoScreen = errors.New("standard output is not a terminal: run it in a terminal, without > or |")
	ErrDumb     = errors.New("this terminal cannot place its cursor (TERM=dumb): use another, or set TERM to its real type")
	ErrNoKeys   = errors.New("there is no terminal to read keys from: run it in a terminal window")
)

// Terminal is a screen for frames and a source of keys. Make one with Open; it serves one Run.
type Terminal struct {
	// Mouse asks the terminal to report clicks, drags and the wheel. Set it before Run; later, Bubble
	// Tea's commands for the mouse change it.
	Mouse bool

	keys   *os.File
	screen *os.File
	opened bool // keys was opened here, and is closed here
	getenv func(string) string
	ending *ending
	stops  chan os.Signal

	found  modes // before Run
	canvas *canvas
}

// Open finds the screen and the keys. Frames go to stdout; keys come from stdin if it is a terminal, else from the
// terminal that controls the process, so that data may be piped in. Nothing is written and no mode is changed.
// getenv is that of the environment: TERM, TMUX and STY say what is around. The error is, or wraps, ErrNoScreen, ErrDumb or ErrNoKeys.
func Open(stdin, stdout *os.File, getenv func(string) string) (*Terminal, error) {
	if !isTerminal(stdout) {
		return nil, ErrNoScreen
	}
	if getenv("TERM") == "dumb" {
		return nil, ErrDumb
	}
	terminal := &Terminal{
		keys:   stdin,
		screen: stdout,
		getenv: getenv,
		ending: newEnding(),
		stops:  make(chan os.Signal, 1),
	}
	if isTerminal(stdin) {
		return terminal, nil
	}
	keys, err := openKeys()
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrNoKeys, err)
	}
	terminal.keys, terminal.opened = keys, true
	return terminal, nil
}

// openKeys opens the terminal that controls the process, whatever standard input is.
func openKeys() (*os.File, error) {
	if runtime.GOOS == "windows" {
		return os.OpenFile("CONIN$", os.O_RDWR, 0)
	}
	return os.Open("/dev/tty")
}

func isTerminal(file *os.File) bool {
	return file != nil && term.IsTerminal(file.Fd())
}
