package command

import (
	"os"
	"path/filepath"
	"reflect"
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
