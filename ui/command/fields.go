package command

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apicodes/catalog/text"
)

// jsonFields is the value of --json and --jsonl as a pflag.Value: whether it was given, and which fields it names.
type jsonFields struct {
	wanted bool
	names  []string // in the order in which they were asked for; nil for all
}

// everyField is the value of a flag that was given without one.
const everyField = "all"

func (f *jsonFields) Set(value string) error {
	f.wanted, f.names = true, nil
	if value == everyField {
		return nil
	}
	known := fieldNames(reflect.TypeFor[jsonEntry]())
	for name := range strings.SplitSeq(value, ",") {
		switch name = strings.TrimSpace(name); {
		case name == "":
			return errors.New("name fields with commas between them: code,name")
		case !slices.Contains(known, name):
			return fmt.Errorf("there is no field %s: %w", shortened(text.Clean(name)), choose(name, known))
		case !slices.Contains(f.names, name):
			f.names = append(f.names, name)
		}
	}
	return nil
}

func (f *jsonFields) String() string { return strings.Join(f.names, ",") }

// Type is what help has in the place of a value.
func (f *jsonFields) Type() string { return "FIELDS" }

// completeFields completes the last of the fields that are named.
func completeFields(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	before := word[:strings.LastIndexByte(word, ',')+1]
	var completions []string
	for _, name := range fieldNames(reflect.TypeFor[jsonEntry]()) {
		if strings.HasPrefix(before+name, word) {
			completions = append(completions, before+name)
		}
	}
	return completions, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
