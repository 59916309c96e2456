package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/load"
)

// copied is a copy of the data folder in a module's top, without 209 if somebody has added it.
func copied(t *testing.T) (top string) {
	t.Helper()
	top = t.TempDir()
	if err := os.CopyFS(filepath.Join(top, "catalog", "data"), os.DirFS("../../data")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(top, "catalog", "data", "codes", "209.json")); err != nil {
		t.Fatal(err)
	}
	return top
}

// TestABegunFileSaysWhatIsLeft: every fault of it is something to do, and when all of that is done it is read.
func TestABegunFileSaysWhatIsLeft(t *testing.T) {
	top := copied(t)
	advice, err := begin(top, []string{"209"})
	if err != nil || !strings.Contains(advice, "go generate ./...") || !strings.Contains(advice, "former_names") || strings.Contains(advice, "summary") {
		t.Fatalf("%v, %s", err, advice)
	}
	data := os.DirFS(filepath.Join(top, "catalog", "data"))
	_, err = load.Catalog(data)
	if err == nil {
		t.Fatal("a file that was only begun is read")
	}
	faults := strings.Split(err.Error(), "\n")
	for _, fault := range faults {
		if !strings.HasPrefix(fault, "catalog/data/codes/209.json: ") || !strings.Contains(fault, ": still to do: ") {
			t.Errorf("%s: is no advice", fault)
		}
	}
	if len(faults) != strings.Count(template, "TODO: ") {
		t.Errorf("%d faults of %d things to do", len(faults), strings.Count(template, "TODO: "))
	}
}

// TestADoneFileIsRead: with nothing replaced but what is to do, there is no fault.
func TestADoneFileIsRead(t *testing.T) {
	top := copied(t)
	if _, err := begin(top, []string{"209"}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(top, "catalog", "data", "codes", "209.json")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	done := string(text)
	for field, value := range map[string]string{
		"standing": "unofficial", "advice": "never", "carried_out": "no", "level": "MAY", "side": "request", "answers": "origin",
		"fault": "origin", "sender": "nginx", "url": "https://example.com/", "rule": "never",
	} {
		done = replaceField(done, field, value)
	}
	done = strings.Replace(done, `"body": {"rule": "never"}`, `"body": {"rule": "none"}`, 1)
	done = strings.ReplaceAll(done, "TODO: ", "")
	if err := os.WriteFile(file, []byte(done), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := load.Catalog(os.DirFS(filepath.Join(top, "catalog", "data")))
	if err != nil {
		t.Fatalf("%v\n%s", err, done)
	}
	if _, known := c.Entry(209); !known {
		t.Error("209 is not known")
	}
}

// replaceField gives a field, wherever it is still to do, a value.
func replaceField(text, field, value string) string {
	parts := strings.Split(text, `"`+field+`": "TODO: `)
	for i := range parts[1:] {
		_, rest, _ := strings.Cut(parts[i+1], `"`)
		parts[i+1] = `"` + field + `": "` + value + `"` + rest
	}
	return strings.Join(parts, "")
}

func TestWhatCannotBeBegun(t *testing.T) {
	top := copied(t)
	for want, arguments := range map[string][]string{
		"404.json is there already":   {"404"},
		"name one number":             {},
		"name one number of":          {"20"},
		"is not a number":             {"abc"},
		`"-20" is not a number: go r`: {"-20"},
	} {
		if _, err := begin(top, arguments); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", arguments, err, want)
		}
	}
	if _, err := begin(t.TempDir(), []string{"209"}); err == nil || !strings.Contains(err.Error(), "at the top of the module") {
		t.Errorf("elsewhere: %v", err)
	}
}

// TestRareNumbersMoveOver: a line of rare.json beside a file would be refused.
func TestRareNumbersMoveOver(t *testing.T) {
	c, tried := catalog.Open(), 0
	for number := range catalog.Numbers {
		if lines := c.Rare(number); len(lines) > 0 && !lines[0].IsRange() {
			tried++
			if advice := next("", number); !strings.Contains(advice, "rare.json has it: make the line of "+lines[0].Sender) {
				t.Errorf("%d: %s", number, advice)
			}
		}
	}
	if tried == 0 {
		t.Error("there is no rare number to try")
	}
}
