package terminal

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// programPatience is how long a program of the desktop may take. A clipboard answers in milliseconds, or hangs because
// there is no desktop behind it.
const programPatience = time.Second

// clipboards are the programs that take text for the clipboard, by where they work.
func clipboards(system string, getenv func(string) string) [][]string {
	switch {
	case system == "darwin":
		return [][]string{{"pbcopy"}}
	case system == "windows":
		return [][]string{{"clip"}}
	case getenv("WAYLAND_DISPLAY") != "":
		return [][]string{{"wl-copy"}, {"xclip", "-selection", "clipboard"}}
	case getenv("DISPLAY") != "":
		return [][]string{{"xclip", "-selection", "clipboard"}, {"xsel", "--clipboard", "--input"}}
	}
	return nil
}

// copyLocally hands text to the first clipboard program that is there. Without a program it does nothing.
func copyLocally(text string, getenv func(string) string) (program string, err error) {
	for _, words := range clipboards(runtime.GOOS, getenv) {
		if _, err := exec.LookPath(words[0]); err != nil {
			continue
		}
		if err := run(words, text); err != nil {
			return "", err
		}
		return words[0], nil
	}
	return "", nil
}

// run runs a program to its end, for a second at most. What it writes is dropped.
func run(words []string, input string) error {
	ctx, cancel := context.WithTimeout(context.Background(), programPatience)
	defer cancel()
	command := exec.CommandContext(ctx, words[0], words[1:]...)
	command.Stdin = strings.NewReader(input)
	command.WaitDelay = programPatience / 10 // for a child that keeps the pipe open
	err := command.Run()
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("%s was given up after %v", words[0], programPatience)
	case errors.Is(err, exec.ErrWaitDelay):
		return nil // xclip stays behind to serve what it holds
	case err != nil:
		return fmt.Errorf("%s failed: %w", words[0], err)
	}
	return nil
}

// OpenedMsg tells the model how opening an address went.
type OpenedMsg struct {
	URL string
	Err error // also where there is no display to open it on
}

// ErrNoDisplay means that there is nothing to open an address with.
var ErrNoDisplay = errors.New("there is no display")

// OpenAddress is a command that opens an address where the desktop opens such ones. The model gets an OpenedMsg. Only
// https and http are opened: anything else could be a program.
func OpenAddress(url string, getenv func(string) string) tea.Cmd {
	return func() tea.Msg {
		words := opener(runtime.GOOS, getenv)
		switch {
		case !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://"):
			return OpenedMsg{url, errors.New("only web addresses are opened")}
		case words == nil:
			return OpenedMsg{url, ErrNoDisplay}
		}
		return OpenedMsg{url, run(append(words, url), "")}
	}
}

// opener is the program that opens addresses; nil where there is no display.
func opener(system string, getenv func(string) string) []string {
	switch {
	case system == "darwin":
		return []string{"open"}
	case system == "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	case getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != "":
		return []string{"xdg-open"}
	}
	return nil
}
