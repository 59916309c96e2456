// Command apicodes explains HTTP response status codes: in a terminal it opens an explorer, elsewhere it prints.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/ui"
	"apicodes/ui/command"
	"apicodes/ui/terminal"
	"apicodes/ui/theme"
)

func main() {
	program := command.Program{Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Explore: explore}
	os.Exit(program.Run(os.Args[1:]))
}

// explore runs the explorer in the terminal and returns the exit status.
func explore(query string, colour command.Colour) int {
	screen, err := terminal.Open(os.Stdin, os.Stdout)
	if err != nil {
		return failed(command.StatusUsage, err)
	}
	screen.Mouse = true
	explorer, able := &explorer{}, terminal.Detect(os.Getenv)
	explorer.Model = ui.New(catalog.Open(), ui.Options{Theme: theme.New(look(colour, able)).WithHyperlinks(able.Hyperlink), Query: query, Outside: explorer.outside()})
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

// look keeps bold and reverse where there are no colours: the explorer shows by them what is selected.
func look(colour command.Colour, able terminal.Capabilities) theme.Look {
	if colour == command.Always || colour == command.Auto && able.Colour {
		return theme.Colour
	}
	return theme.Attributes
}

// explorer stands between ui and ui/terminal, which do not know each other.
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
