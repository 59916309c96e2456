package terminal

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// Suspend is a command that stops the program and gives the terminal back to the shell, as Ctrl+Z does elsewhere. The
// shell's fg goes on with it, and the whole screen is drawn again. Where nobody could resume it, the model gets a
// CannotSuspendMsg and nothing else happens.
func Suspend() tea.Msg { return suspendMsg{} }

// CannotSuspendMsg tells the model that a suspension was asked for, by Suspend or by a signal, and why it is refused.
type CannotSuspendMsg struct{ Err error }

type (
	suspendMsg   struct{}
	resumedMsg   struct{} // after a suspension of ours
	continuedMsg struct{} // after a stop that was not ours, and that left the terminal as it was (SIGSTOP)
)

// suspend lets Bubble Tea release the terminal, stops the process group, and waits until it is resumed. Its own
// tea.Suspend stops also what nobody can resume.
func (t *Terminal) suspend() tea.Cmd {
	return tea.Exec(stopper{t}, func(err error) tea.Msg {
		if err != nil {
			t.ending.ask(hungUp, nil) // the terminal went away meanwhile
		}
		return resumedMsg{}
	})
}

// mouseAgain asks for mouse reports after a suspension: Bubble Tea forgets to.
func (t *Terminal) mouseAgain() tea.Cmd {
	if t.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}

// retake puts the terminal back to how the program needs it, after a shell may have changed it and drawn on it.
func (t *Terminal) retake() tea.Cmd {
	_, _ = term.MakeRaw(t.keys.Fd())
	return tea.ClearScreen
}

// stopper is what Bubble Tea runs while the terminal is released: stopping.
type stopper struct{ terminal *Terminal }

func (s stopper) Run() error {
	s.terminal.stop()
	return nil
}

func (stopper) SetStdin(io.Reader)  {}
func (stopper) SetStdout(io.Writer) {}
func (stopper) SetStderr(io.Writer) {}
