package command

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
)

// throughPager hands text to the pager and waits until it is closed.
// What it says on standard error is part of our message when it fails.
func throughPager(text []byte, stdout *os.File, getenv func(string) string) error {
	pager := strings.TrimSpace(getenv("PAGER"))
	if pager == "" {
		pager = usualPager()
	}
	command := pagerCommand(pager)
	command.Stdin = bytes.NewReader(text) // a pager that is closed early leaves the rest
	var said bytes.Buffer
	command.Stdout, command.Stderr = stdout, &said
	if getenv("LESS") == "" {
		command.Env = append(command.Environ(), "LESS=R") // else less shows colours as escape sequences
	}
	// Ctrl+C is for the pager. A signal that is caught, unlike one that is ignored, is not handed down.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	if err := command.Run(); err != nil {
		reason := strings.TrimSpace(err.Error() + " " + shortened(said.String()))
		return fmt.Errorf("the pager %q failed (%s): set PAGER to another, or leave out --pager", pager, reason)
	}
	return nil
}

func usualPager() string {
	if runtime.GOOS == "windows" {
		return "more"
	}
	return "less -R"
}

// pagerCommand runs PAGER as others do: it is a line for the shell.
func pagerCommand(pager string) *exec.Cmd {
	if runtime.GOOS == "windows" {
		return exec.Command("cmd", "/c", pager)
	}
	return exec.Command("sh", "-c", pager)
}
