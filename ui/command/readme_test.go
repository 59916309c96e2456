package command

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestREADMENamesTheFieldsOfTheJSON: what else it says of the command line is made from the definitions.
func TestREADMENamesTheFieldsOfTheJSON(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range append(fieldNames(reflect.TypeFor[jsonEntry]()), fieldNames(reflect.TypeFor[jsonReading]())...) {
		if !strings.Contains(string(text), "`"+field+"`") {
			t.Errorf("the README does not have %s", field)
		}
	}
}

// TestIssueFormsNameTheFields: who reports a wrong fact chooses among the fields that --json prints.
func TestIssueFormsNameTheFields(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", ".github", "ISSUE_TEMPLATE", "wrong-fact.yml"))
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(text), "options:\n")
	var offered []string
	for line := range strings.SplitSeq(list, "\n") {
		name, isOption := strings.CutPrefix(line, "        - ")
		if !isOption {
			break
		}
		offered = append(offered, name)
	}
	want := slices.DeleteFunc(fieldNames(reflect.TypeFor[jsonEntry]()), func(name string) bool {
		return name == "schema" || name == "digits" || name == "code"
	})
	if !slices.Equal(offered, want) {
		t.Errorf("the form offers %q, the JSON has %q", offered, want)
	}
}
