package terminal

import (
	"errors"
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"
)

// LongestCopy is how much text Copy sends, in bytes: terminals stop reading at 100,000 bytes of base64.
const LongestCopy = 74_994

// Copy is a command that puts text on the clipboard in two ways, since neither can be relied on: it asks the terminal
// (OSC 52), which works over ssh too, and it runs the program that the desktop has for it. The model gets a CopiedMsg.
func Copy(text string, getenv func(string) string) tea.Cmd {
	return func() tea.Msg {
		message := copyMsg{text: text}
		message.program, message.failed = copyLocally(text, getenv)
		return message
	}
}

// CopiedMsg tells the model where text went. Whether the terminal took it nobody knows: it does not answer, and in many
// it has to be allowed first.
type CopiedMsg struct {
	Program string // the one that took the text; empty where there is none, or it failed
	Failed  error  // why the program did not take it
	Err     error  // why the terminal was not asked
}

type copyMsg struct {
	text    string
	program string
	failed  error
}

// copy has the sequence written before the next frame.
func (t *Terminal) copy(text string) error {
	sequence, err := clipboardSequence(text, t.getenv)
	if err == nil && !t.canvas.send(sequence) {
		err = errors.New("the terminal is not reading")
	}
	return err
}

// clipboardSequence is what has to be written to a terminal in such an environment. A multiplexer gets it twice: tmux
// takes it as it is or passes it on when wrapped, depending on how it is set up, and ignores the other; screen only
// passes it on, but what calls itself screen may be tmux on another machine.
func clipboardSequence(text string, getenv func(string) string) (string, error) {
	if text == "" {
		return "", errors.New("there is nothing to copy")
	}
	if len(text) > LongestCopy {
		return "", fmt.Errorf("%d kB is too much for a terminal's clipboard", len(text)/1000)
	}
	sequence := osc52.New(text)
	switch multiplexer(getenv) {
	case inTmux:
		return sequence.String() + sequence.Tmux().String(), nil
	case inScreen:
		return sequence.String() + sequence.Screen().String(), nil
	}
	return sequence.String(), nil
}

const (
	inTmux   = "tmux"
	inScreen = "screen"
)

// multiplexer names the program between us and the terminal, or "".
func multiplexer(getenv func(string) string) string {
	name := getenv("TERM")
	switch {
	case getenv("TMUX") != "" || strings.HasPrefix(name, "tmux"):
		return inTmux
	case getenv("STY") != "" || strings.HasPrefix(name, "screen"):
		return inScreen
	}
	return ""
}
