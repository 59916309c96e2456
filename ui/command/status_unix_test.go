//go:build unix

package command

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

// TestATerminalThatCannotBeUsedIsNotAnEmptyAnswer: there is a screen, but nowhere to read keys from.
func TestATerminalThatCannotBeUsedIsNotAnEmptyAnswer(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no terminal can be made here:", err)
	}
	defer master.Close()
	defer slave.Close()
	var message strings.Builder
	command := exec.Command(binary, "404")
	command.Env = append(os.Environ(), "TERM=xterm")
	command.Stdout, command.Stderr = slave, &message
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal controls it
	var exit *exec.ExitError
	if err := command.Run(); !errors.As(err, &exit) || exit.ExitCode() != StatusTerminal {
		t.Errorf("%v, want status %d", err, StatusTerminal)
	}
	if !strings.HasPrefix(message.String(), "apicodes: there is no terminal to read keys from") || strings.Count(message.String(), "\n") != 1 {
		t.Errorf("the message is %q", &message)
	}
}
