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
	for _, field := range append(fields(reflect.TypeFor[jsonEntry]()), fields(reflect.TypeFor[jsonReading]())...) {
		if !strings.Contains(string(text), "`"+field+"`") {
			t.Errorf("the README does not have %s", field)
		}
	}
}

// fields are the names that the fields of a struct have in JSON.
func fields(of reflect.Type) []string {
	var names []string
	for field := range of.Fields() {
		if field.Anonymous {
			names = append(names, fields(field.Type)...)
			continue
		}
		names = append(names, field.Tag.Get("json"))
	}
	return names
}
