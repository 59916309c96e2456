package command

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/ui/terminal"
)

// TestStatusesMeanOneThing: no number stands for two things, and the terminal uses the same ones.
func TestStatusesMeanOneThing(t *testing.T) {
	seen := make(map[string]string)
	for _, status := range statuses() {
		if other, taken := seen[status.name]; taken {
			t.Errorf("%s means %q and %q", status.name, other, status.meaning)
		}
		seen[status.name] = status.meaning
	}
	for name, pair := range map[string][2]int{
		"the terminal cannot be used": {terminal.StatusFailed, StatusTerminal}, "a fault": {terminal.StatusCrashed, StatusFault},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: ui/terminal ends with %d, documented is %d", name, pair[0], pair[1])
		}
	}
}

// TestTheManPageHasEveryStatus: with its meaning.
func TestTheManPageHasEveryStatus(t *testing.T) {
	source, err := exec.Command(binary, "man").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, status := range statuses() {
		if want := ".TP\n\\fB" + status.name + "\\fR\n" + escapeRoff(status.meaning) + "\n"; !strings.Contains(string(source), want) {
			t.Errorf("the man page does not have %q", want)
		}
	}
}

// TestAFaultIsNotWrongUse: a panic while printing has a status of its own, and one line says that it was one.
func TestAFaultIsNotWrongUse(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	program := Program{
		Stdout: file, Stderr: file, Getenv: func(string) string { panic("no\x1b[31m environment") },
		Configure: func(string) (Configuration, error) { return Configuration{}, nil },
	}
	if status := program.Run([]string{"404"}); status != StatusFault {
		t.Errorf("status %d", status)
	}
	text, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	first, rest, _ := strings.Cut(string(text), "\n")
	if first != "apicodes: has a fault and had to stop: no[31m environment; please report it with the lines below and what you typed" || !strings.Contains(rest, "status_test.go") {
		t.Errorf("the message is\n%s", text)
	}
}
