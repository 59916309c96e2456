//go:build unix

package terminal

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	_ "apicodes/ui/theme" // so that Bubble Tea's init asks the terminal nothing
)

// role makes the test binary another program: see TestMain.
const role = "TERMINAL_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "":
		os.Exit(m.Run())
	case "shell":
		os.Exit(shell())
	}
	os.Exit(program())
}

// program is the smallest program that can go wrong in every way.
func program() int {
	screen, err := Open(os.Stdin, os.Stdout, os.Getenv)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	screen.Mouse = true
	status, err := screen.Run(specimen{})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	return status
}

// specimen shows what it got last in one line, and fails as its keys say.
type specimen struct {
	size  tea.WindowSizeMsg
	last  string
	keys  int
	flood bool
	fault bool
}

type tick struct{}

func (s specimen) Init() tea.Cmd {
	if os.Getenv("TERMINAL_TEST_INIT") != "" {
		panic("fault in Init")
	}
	return nil
}

func (s specimen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.size = msg
	case tea.MouseMsg:
		s.last = fmt.Sprintf("mouse %d,%d", msg.X, msg.Y)
	case CannotSuspendMsg:
		s.last = "cannot suspend: " + msg.Err.Error()
	case CopiedMsg:
		s.last = fmt.Sprint("copied ", msg.Err)
	case tick:
		s.keys++
		return s, tea.Tick(time.Millisecond, func(time.Time) tea.Msg { return tick{} })
	case tea.KeyMsg:
		s.keys++
		if msg.Paste {
			s.last = fmt.Sprintf("paste of %d", len(msg.Runes))
			return s, nil
		}
		if os.Getenv("TERMINAL_TEST_SLOW") != "" {
			time.Sleep(time.Millisecond)
		}
		s.last = "key " + msg.String()
		return s.press(msg.String())
	}
	return s, nil
}

func (s specimen) press(key string) (tea.Model, tea.Cmd) {
	fault := func() tea.Msg { panic("fault in a command") }
	switch key {
	case "q", "ctrl+c":
		return s, tea.Quit
	case "R":
		return s, tea.ClearScreen
	case "ctrl+z":
		return s, Suspend
	case "y":
		return s, Copy("404 Not Found", func(string) string { return "" })
	case "U":
		panic("fault in Update\x1b[31m")
	case "V":
		s.fault = true
	case "C":
		return s, fault
	case "B":
		return s, tea.Batch(nil, tea.Sequence(func() tea.Msg { return nil }, tea.Batch(fault, Suspend)))
	case "L":
		select {}
	case "F":
		s.flood = true
		return s, func() tea.Msg { return tick{} }
	}
	return s, nil
}

func (s specimen) View() string {
	if s.fault {
		var none []string
		return none[s.keys]
	}
	view := fmt.Sprintf("frame of %dx%d, %d keys, %s.", s.size.Width, s.size.Height, s.keys, s.last)
	if s.flood {
		view += strings.Repeat("\n"+strings.Repeat(fmt.Sprint(s.keys%10), max(1, s.size.Width)), max(1, s.size.Height-1))
	}
	return view
}
