package terminal

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"
)

// Suspend is a command that stops the program and gives the terminal back to the shell, as Ctrl+Z does elsewhere. The
// shell's fg goes on with it, and the whole screen is drawn again. Where nobody could resume it, the model gets a
// CannotSuspendMsg and nothing else happens.
func Suspend() tea.Msg { return suspendMsg{} }

// CannotSuspendMsg tells the model that a suspension was asked for, by Suspend or by a signal, and why it is refused.
type CannotSuspendMsg struct{ Err error }

type (
	suspendMsg   struct{}
	continuedMsg struct{} // after a stop that was not ours, and that left the terminal as it was (SIGSTOP)
)

// suspend gives the terminal back, stops the process group, and takes the terminal again when it is resumed. Bubble
// Tea's own tea.Suspend stops also what nobody can resume, and opens a new reader for the keys each time. The reader is
// stopped with the process, so it can stay.
func (t *Terminal) suspend() error {
	if err := resumable(); err != nil {
		return err
	}
	if !t.giveBack() {
		_ = t.take()
		return errors.New("the terminal is not reading")
	}
	t.stop()
	if t.take() != nil {
		t.ending.ask(hungUp, nil) // the terminal went away meanwhile
	}
	return nil
}
