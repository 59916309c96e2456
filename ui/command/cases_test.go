package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// inputCase is what catalog/traffic's table demands of an input, as far as a person sees it.
type inputCase struct {
	File, Format string
	Expect       struct {
		Codes    []int
		Findings []string
		Error    string
		Exit     int
	}
}

var casesFolder = filepath.Join("..", "..", "catalog", "traffic", "testdata", "cases")

// TestCasesThroughTheCommand reads catalog/traffic's cases as a person would: from a file, printed as JSON. What is
// found and counted is tested where it is made; here it must arrive, with the right exit status.
func TestCasesThroughTheCommand(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(casesFolder, "cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []inputCase
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	for _, want := range cases {
		if want.Format == "openapi" { // has a reader of its own
			continue
		}
		if want.File == "l12-mixed-garbage.txt" {
			want.Expect.Exit = StatusUsage // two of its five lines fit no format
		}
		t.Run(want.File, want.run)
	}
}

func (want inputCase) run(t *testing.T) {
	var stderr bytes.Buffer
	command := exec.Command(binary, "--json", "--read", filepath.Join(casesFolder, want.File))
	command.Stderr = &stderr
	out, err := command.Output()
	status := 0
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		status = exit.ExitCode()
	}
	if status != want.Expect.Exit || !strings.Contains(stderr.String(), want.Expect.Error) {
		t.Errorf("status %d, %s; want %d, %s", status, &stderr, want.Expect.Exit, want.Expect.Error)
	}
	var report struct {
		Codes    []struct{ Code int }
		Findings []struct{ ID, Severity string }
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	var codes, wanted []int
	for _, code := range report.Codes {
		codes = append(codes, code.Code)
	}
	for _, code := range want.Expect.Codes {
		if !slices.Contains(wanted, code) {
			wanted = append(wanted, code)
		}
	}
	var found, expected []string
	for _, finding := range report.Findings {
		if finding.Severity != "note" {
			found = append(found, finding.ID)
		}
	}
	for _, id := range want.Expect.Findings {
		id, _, _ = strings.Cut(id, "@")
		expected = append(expected, id)
	}
	slices.Sort(found)
	slices.Sort(expected)
	if !slices.Equal(codes, wanted) || !slices.Equal(found, expected) {
		t.Errorf("codes %v, found %v; want %v, %v", codes, found, wanted, expected)
	}
}
