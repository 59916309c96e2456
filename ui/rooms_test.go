package ui

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// room is a package of the module and what it may know of.
type room struct {
	of    string   // its path in the module; "" for main.go
	knows []string // the other rooms that it may import
	never []string // what it must not import itself: paths, with all that is below them
	ever  []string // what it must not import by way of others either
}

const charm = "github.com/charmbracelet"

// rooms is the house: imports point from main down to catalog/text, never sideways or up. A room that is not built yet
// has its row already; a package without a row fails the test.
var rooms = []room{
	{of: "", knows: []string{"ui", "ui/command", "ui/settings", "ui/terminal", "ui/session", "catalog/traffic/secret"}},
	{of: "ui", knows: []string{"ui/session", "ui/page", "ui/theme", "keymap", "catalog", "catalog/text", "catalog/search", "catalog/traffic", "catalog/traffic/pasted", "catalog/traffic/secret"}},
	{
		of:    "ui/command",
		knows: []string{"ui/session", "ui/page", "ui/theme", "catalog", "catalog/text", "catalog/load", "catalog/search", "catalog/traffic", "catalog/traffic/annotate", "catalog/traffic/secret"},
		ever:  []string{charm + "/bubbletea", charm + "/bubbles"}, // the explorer is handed in: what prints needs none of it
	},
	{of: "ui/settings", knows: []string{"ui/theme", "keymap"}},
	{of: "ui/terminal", ever: []string{"apicodes"}},
	{of: "ui/terminal/screentest", ever: []string{"apicodes"}}, // tests only: the screen that a program drew on
	{of: "ui/readme", knows: []string{"ui/command", "keymap", "catalog", "catalog/search"}},
	{of: "ui/session", knows: []string{"ui/settings", "ui/theme", "catalog", "catalog/search", "catalog/traffic"}},
	{
		of:    "ui/page",
		knows: []string{"ui/theme", "catalog", "catalog/text", "catalog/search", "catalog/traffic"},
		ever:  []string{charm + "/bubbletea", charm + "/bubbles"},
	},
	{of: "keymap", ever: []string{"apicodes"}},
	{of: "ui/theme", ever: []string{"apicodes", charm + "/bubbletea", charm + "/bubbles"}}, // else it is initialised too late: see its init
	{of: "catalog/search", knows: []string{"catalog", "catalog/text", "catalog/traffic/pasted"}, ever: []string{charm}},
	{of: "catalog/load", knows: []string{"catalog", "catalog/text"}, ever: []string{charm}},
	{of: "catalog/traffic/pasted", knows: []string{"catalog/traffic/accesslog"}, never: []string{"reflect"}, ever: []string{charm}},
	{of: "catalog/traffic/accesslog", knows: []string{"catalog/text", "catalog/traffic/secret"}, never: []string{"reflect"}, ever: []string{charm}},
	{of: "catalog/traffic/secret", knows: []string{"catalog/text"}, never: []string{"reflect"}, ever: []string{charm}},
	{of: "catalog/traffic", knows: []string{"catalog", "catalog/text", "catalog/traffic/accesslog", "catalog/traffic/secret"}, never: []string{"reflect"}, ever: []string{charm}},
	{of: "catalog/traffic/annotate", knows: []string{"catalog", "catalog/traffic/accesslog", "catalog/traffic/pasted", "catalog/traffic/secret"}, never: []string{"reflect"}, ever: []string{charm}},
	{of: "catalog/load/new", knows: []string{"catalog", "catalog/load"}, ever: []string{charm}},
	{of: "catalog/load/generate", knows: []string{"catalog", "catalog/load", "catalog/search"}, ever: []string{charm}},
	{of: "catalog", knows: []string{"catalog/text"}, never: []string{"reflect", "github.com/sahilm/fuzzy"}, ever: []string{charm}},
	{of: "catalog/text", never: []string{"reflect"}, ever: []string{charm}},
}

// listed is a package as go list knows it, without its tests.
type listed struct {
	ImportPath    string
	Dir           string
	GoFiles       []string
	Imports, Deps []string
}

// module lists the packages of the module.
func module(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports,Deps", "apicodes/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var one listed
		switch err := decoder.Decode(&one); {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		}
		all = append(all, one)
	}
}

// TestImportsPointOneWay compares what each package imports with the table of rooms.
func TestImportsPointOneWay(t *testing.T) {
	for _, pkg := range module(t) {
		of := strings.TrimPrefix(strings.TrimPrefix(pkg.ImportPath, "apicodes"), "/")
		at := slices.IndexFunc(rooms, func(r room) bool { return r.of == of })
		if at < 0 {
			t.Errorf("%s is not in the table of rooms: give it a row that says what it may import", pkg.ImportPath)
			continue
		}
		room := rooms[at]
		for _, path := range pkg.Imports {
			other, ours := strings.CutPrefix(path, "apicodes/")
			if ours && !slices.Contains(room.knows, other) || isBelow(path, room.never) {
				t.Errorf("%s imports %s", pkg.ImportPath, path)
			}
		}
		for _, path := range pkg.Deps {
			if isBelow(path, room.ever) {
				t.Errorf("%s imports %s, itself or by way of another", pkg.ImportPath, path)
			}
		}
	}
}

func isBelow(path string, tops []string) bool {
	return slices.ContainsFunc(tops, func(top string) bool { return path == top || strings.HasPrefix(path, top+"/") })
}

// TestOnlyMainReadsTheEnvironment: below it, who needs a variable is given the function that looks it up, so that a
// test can say what the environment is.
func TestOnlyMainReadsTheEnvironment(t *testing.T) {
	for _, pkg := range module(t) {
		if pkg.ImportPath == "apicodes" {
			continue
		}
		for _, name := range pkg.GoFiles {
			for _, call := range environmentReads(t, filepath.Join(pkg.Dir, name)) {
				t.Errorf("%s/%s uses os.%s", pkg.ImportPath, name, call)
			}
		}
	}
}

// environmentReads returns the functions of os that a file takes variables from.
func environmentReads(t *testing.T, file string) (calls []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if from, ok := selector.X.(*ast.Ident); ok && from.Name == "os" && slices.Contains([]string{"Getenv", "LookupEnv", "Environ", "ExpandEnv"}, selector.Sel.Name) {
			calls = append(calls, selector.Sel.Name)
		}
		return true
	})
	return calls
}
