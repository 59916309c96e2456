package catalog

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestWordsAreAllConstants: a new word of an enumerated type is one of its Words too.
func TestWordsAreAllConstants(t *testing.T) {
	words := map[string][]string{
		"Standing": Standing("").Words(), "Advice": Advice("").Words(), "CarriedOut": CarriedOut("").Words(),
		"CachingRule": CachingRule("").Words(), "BodyRule": BodyRule("").Words(), "Level": Level("").Words(),
		"Side": Side("").Words(), "MeaningKind": MeaningKind("").Words(), "Subject": Subject("").Words(),
		"ReadingAdvice": ReadingAdvice("").Words(), "Followed": Followed("").Words(), "Place": Place("").Words(), "Proof": Proof("").Words(),
	}
	constants := textConstants(t)
	if len(constants) != len(words) {
		t.Errorf("%d types of words are tested, the package has %d", len(words), len(constants))
	}
	for name, want := range constants {
		if got := words[name]; !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
			t.Errorf("%s has the words %q, its constants are %q", name, got, want)
		}
	}
}

// textConstants are the string constants of the package that have a type of its own, by the type's name.
func textConstants(t *testing.T) map[string][]string {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	constants := map[string][]string{}
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			spec, isValue := node.(*ast.ValueSpec)
			if !isValue || len(spec.Values) != 1 {
				return true
			}
			of, typed := spec.Type.(*ast.Ident)
			literal, plain := spec.Values[0].(*ast.BasicLit)
			if typed && plain && literal.Kind == token.STRING {
				text, _ := strconv.Unquote(literal.Value)
				constants[of.Name] = append(constants[of.Name], text)
			}
			return true
		})
	}
	return constants
}
