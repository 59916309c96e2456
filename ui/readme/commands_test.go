package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// elsewhere are the commands of the README that are not run here, each with the reason.
var elsewhere = map[string]string{
	"go run .":       "a build of its own",
	"go install .":   "it changes the machine",
	"go generate ./": ".ci/run runs it, and compares",
	"go test ./":     "this is one of them",
	"source <(":      "ui/command tests the scripts in the shells that there are",
	"| source":       "the same",
	"| man -l -":     "ui/command tests the man page with groff",
	"$EDITOR":        "it waits for a person",
	"curl -s":        "it needs a server; ui/command reads what such a one answers",
}

// TestEveryCommandOfTheREADMERuns: what is in a block for the shell ends with status 0, in a folder with a log. The
// examples with what they print are renewed, and compared, as parts.
func TestEveryCommandOfTheREADMERuns(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("they are for a Unix shell")
	}
	text, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	folder, remove, err := workshop()
	if err != nil {
		t.Fatal(err)
	}
	defer remove()
	ran := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		for line := range strings.SplitSeq(strings.TrimSpace(block[1]), "\n") {
			line, _, _ = strings.Cut(line, "  #")
			if !runsElsewhere(line) && hasPrograms(t, line) {
				ran++
				if _, err := run(folder, line); err != nil {
					t.Errorf("%s: %v", line, err)
				}
			}
		}
	}
	if ran < 10 {
		t.Errorf("only %d commands were found", ran)
	}
}

func runsElsewhere(line string) bool {
	for part := range elsewhere {
		if strings.Contains(line, part) {
			return true
		}
	}
	return false
}

// hasPrograms reports whether the programs of a pipe are on this machine.
func hasPrograms(t *testing.T, line string) bool {
	t.Helper()
	for part := range strings.SplitSeq(line, "|") {
		program := strings.Fields(part)[0]
		if _, err := exec.LookPath(program); err != nil && program != "apicodes" {
			t.Logf("no %s on this machine: not run: %s", program, line)
			return false
		}
	}
	return true
}
