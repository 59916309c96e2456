package command

import (
	"bytes"
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
)

// screen is what is known about where the answer goes.
type screen struct {
	terminal    bool
	width, rows int // cells; rows is 0 where there is no screen
}

// usualWidth serves where nothing is known: in a pipe, and in a terminal that does not know its size.
const usualWidth = 80 // cells

// widest is beyond any screen. A COLUMNS above it is a mistake.
const widest = 10_000 // cells

func newScreen(file *os.File, terminal bool, getenv func(string) string) screen {
	screen := screen{terminal: terminal, width: columns(getenv)}
	if !terminal {
		return screen
	}
	if width, rows, err := term.GetSize(file.Fd()); err == nil && width > 0 {
		screen.width, screen.rows = width, rows
	}
	return screen
}

// columns is the width that the environment asks for.
func columns(getenv func(string) string) int {
	if width, err := strconv.Atoi(getenv("COLUMNS")); err == nil && width > 0 && width <= widest {
		return width
	}
	return usualWidth
}

func lines(text []byte) int { return bytes.Count(text, []byte("\n")) }
