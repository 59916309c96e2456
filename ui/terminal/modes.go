package terminal

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

const (
	// enter takes the screen: the alternate one, without a cursor, with pastes told from typing.
	enter = "\x1b[?1049h\x1b[?25l\x1b[?2004h"

	// Clicks, drags and the wheel, with coordinates of any size.
	mouseOn  = "\x1b[?1002h\x1b[?1006h"
	mouseOff = "\x1b[?1006l\x1b[?1003l\x1b[?1002l"

	// restore gives the screen back. CAN ends a sequence that was cut off before it.
	restore = "\x18" + endFrame + "\x1b[?2004l" + mouseOff + "\x1b[m\x1b[?25h\x1b[?1049l"

	// A terminal that does not know its size (a serial line, some containers) says 0x0.
	usualWidth, usualHeight = 80, 24 // cells
)

// modes are the settings of the terminal's driver as they were found. On some systems keys and screen have their own.
type modes struct{ keys, screen *term.State }

func (t *Terminal) readModes() (found modes, err error) {
	if found.keys, err = term.GetState(t.keys.Fd()); err == nil {
		found.screen, err = term.GetState(t.screen.Fd())
	}
	if err != nil {
		return found, fmt.Errorf("cannot read the terminal's settings: %w", err)
	}
	return found, nil
}

// take puts the terminal into the state that the program needs, before the next frame. A shell may have changed it, so
// it is done again after a stop.
func (t *Terminal) take() error {
	if err := t.setModes(); err != nil {
		return fmt.Errorf("cannot change the terminal's settings: %w", err)
	}
	codes := enter
	if t.Mouse {
		codes += mouseOn
	}
	t.canvas.send(codes)
	return nil
}

// giveBack puts the terminal into the state in which it was found. It reports false if the terminal does not read.
func (t *Terminal) giveBack() bool {
	taken := t.canvas.leave(restore, patience)
	t.resetModes()
	return taken
}

func (t *Terminal) resetModes() {
	_ = term.Restore(t.screen.Fd(), t.found.screen)
	_ = term.Restore(t.keys.Fd(), t.found.keys)
}

// size is what the terminal says, or what is usual.
func (t *Terminal) size() tea.WindowSizeMsg {
	width, height, err := term.GetSize(t.screen.Fd())
	if err != nil || width < 1 || height < 1 {
		width, height = usualWidth, usualHeight
	}
	return tea.WindowSizeMsg{Width: width, Height: height}
}

func (t *Terminal) setMouse(on bool) {
	t.Mouse = on
	if on {
		t.canvas.send(mouseOn)
	} else {
		t.canvas.send(mouseOff)
	}
}
