package command

import (
	"bytes"
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"

	"apicodes/ui/theme"
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

// look decides how much of the theme is printed. The flag has the last word, then NO_COLOR (no-color.org), then
// CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors). A terminal without colours keeps bold and underline; a file
// or a pipe gets no escape sequence at all.
func look(choice Colour, terminal bool, getenv func(string) string) theme.Look {
	force := getenv("CLICOLOR_FORCE")
	name := getenv("TERM")
	switch {
	case choice == Always:
		return theme.Colour
	case choice == Never:
		return theme.Bare
	case getenv("NO_COLOR") == "" && force != "" && force != "0":
		return theme.Colour
	case !terminal || name == "" || name == "dumb":
		return theme.Bare
	case getenv("NO_COLOR") != "" || getenv("CLICOLOR") == "0":
		return theme.Attributes
	}
	return theme.Colour
}

func lines(text []byte) int { return bytes.Count(text, []byte("\n")) }
