// Command apicodes explains HTTP response status codes: in a terminal it opens an explorer, elsewhere it prints.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/ui"
	"apicodes/ui/command"
	"apicodes/ui/session"
	"apicodes/ui/terminal"
)

func main() {
	program := command.Program{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Explore: explore}
	os.Exit(program.Run(os.Args[1:]))
}

// explore runs the explorer in the terminal and returns the exit status.
func explore(start session.Session) int {
	screen, err := terminal.Open(os.Stdin, os.Stdout, os.Getenv)
	if err != nil {
		return failed(command.StatusTerminal, err)
	}
	screen.Mouse = true
	start.Theme = start.Theme.WithHyperlinks(terminal.Detect(os.Getenv).Hyperlink)
	explorer := &explorer{}
	explorer.Model = ui.New(start, explorer.outside())
	status, err := screen.Run(explorer)
	if err != nil {
		return failed(status, err)
	}
	return status
}

func failed(status int, err error) int {
	fmt.Fprintln(os.Stderr, "apicodes:", err)
	return status
}

// explorer joins ui and ui/terminal, which do not know each other.
type explorer struct {
	*ui.Model
	copied string // what went to the clipboard last
}

// outside is what the explorer may ask of the terminal.
func (e *explorer) outside() ui.Outside {
	return ui.Outside{
		Copy: func(what, text string) tea.Cmd {
			e.copied = what
			return terminal.Copy(text)
		},
		Suspend: terminal.Suspend,
		Mouse: func(on bool) tea.Cmd {
			if on {
				return tea.EnableMouseCellMotion
			}
			return tea.DisableMouse
		},
	}
}

// Update hands messages on, those of the terminal in the words of ui.
func (e *explorer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch said := msg.(type) {
	case terminal.CopiedMsg:
		msg = ui.CopiedMsg{What: e.copied, Err: said.Err}
	case terminal.CannotSuspendMsg:
		msg = ui.NoticeMsg{Text: "cannot suspend: " + said.Err.Error()}
	}
	_, command := e.Model.Update(msg)
	return e, command
}
