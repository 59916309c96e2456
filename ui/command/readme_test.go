package command

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// TestREADMENamesEverything: every flag, status, variable, shell and field of the JSON stands in the README.
func TestREADMENamesEverything(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	Program{}.command(new(int)).Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, "`--"+flag.Name) })
	for _, status := range statuses() {
		names = append(names, "| "+status.name+" |")
	}
	for _, variable := range environment() {
		names = append(names, "`"+variable.name+"`")
	}
	for _, field := range append(fields(reflect.TypeFor[jsonEntry]()), fields(reflect.TypeFor[jsonReading]())...) {
		names = append(names, "`"+field+"`")
	}
	for _, name := range names {
		if !strings.Contains(string(text), name) {
			t.Errorf("the README does not have %s", name)
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
