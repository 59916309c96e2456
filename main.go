// Command apicodes explains HTTP response status codes: in a terminal it opens an explorer, elsewhere it prints.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/traffic/secret"
	"apicodes/ui"
	"apicodes/ui/command"
	"apicodes/ui/session"
	"apicodes/ui/settings"
	"apicodes/ui/terminal"
)

func main() {
	var own settings.Settings
	program := command.Program{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
		Configure: func(file string) (configured command.Configuration, err error) {
			own, err = configure(file)
			return command.Configuration{Theme: own.Theme, Documents: own.Documents, Text: own.Text}, err
		},
		Explore: func(start session.Session) int { return explore(start, own) },
	}
	os.Exit(program.Run(os.Args[1:]))
}

// configure reads the settings from a file, or from where the platform keeps them. Where that is unknown there are none.
func configure(file string) (settings.Settings, error) {
	if file != "" {
		return settings.Read(file, true)
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return settings.Default(), nil
	}
	return settings.Read(filepath.Join(folder, filepath.FromSlash(settings.FileName)), false)
}

// heapGrowth is by how much the explorer's heap may grow between collections, in per cent of what is in use. That is half a
// megabyte where no input is read: with Go's usual 100, garbage fills the 4 MB of its smallest heap, a third of the whole
// process. A tenth to a fifth of a long visit's CPU is the price, and no key is slower. It holds from the first key on: a
// collection before the first frame would delay that.
const heapGrowth = 35

// explore runs the explorer in the terminal and returns the exit status.
func explore(start session.Session, own settings.Settings) int {
	screen, err := terminal.Open(os.Stdin, os.Stdout, os.Getenv)
	if err != nil {
		return failed(command.StatusTerminal, err)
	}
	screen.Mouse = own.Mouse
	start.Theme = start.Theme.WithHyperlinks(terminal.Detect(os.Getenv).Hyperlink)
	if start.Input != nil {
		go start.Input.Read() // ends with the process: a log that is still written has no end of its own
	}
	explorer := &explorer{}
	outside := explorer.outside()
	outside.Offer = func(query string) (session.Offer, bool) { return command.Offer(start.Catalog, query) }
	explorer.Model = ui.New(start, outside, ui.Preferences{Keys: own.Keys, NoMouse: !own.Mouse})
	status, err := screen.Run(explorer)
	if err != nil {
		return failed(status, err)
	}
	return status
}

func failed(status int, err error) int {
	fmt.Fprintf(os.Stderr, "apicodes: %s\n", secret.Line([]byte(err.Error()))) // a fault may have what was read in its words
	return status
}

// explorer joins ui and ui/terminal, which do not know each other.
type explorer struct {
	*ui.Model
	copied string // what went to the clipboard last
	used   bool   // a key was pressed
}

// outside is what the explorer may ask of the terminal.
func (e *explorer) outside() ui.Outside {
	return ui.Outside{
		Copy: func(what, text string) tea.Cmd {
			e.copied = what
			return terminal.Copy(text, os.Getenv)
		},
		Open:    func(url string) tea.Cmd { return terminal.OpenAddress(url, os.Getenv) },
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
	case tea.KeyMsg:
		if !e.used {
			e.used = true
			debug.SetGCPercent(heapGrowth)
		}
	case terminal.CopiedMsg:
		msg = ui.CopiedMsg{What: e.copied, Program: said.Program, Failed: said.Failed, Err: said.Err}
	case terminal.OpenedMsg:
		msg = ui.OpenedMsg{URL: said.URL, Err: said.Err}
	case terminal.CannotSuspendMsg:
		msg = ui.NoticeMsg{Text: "cannot suspend: " + said.Err.Error()}
	}
	_, command := e.Model.Update(msg)
	return e, command
}
