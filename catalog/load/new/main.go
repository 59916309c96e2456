// Command new begins the file of a code: go run ./catalog/load/new 209. It writes the fields that every file has, each
// with what belongs into it and where to find that. Until all of it is replaced, reading the files fails and says what is
// left to do, so that nothing half-done is built in.
package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"apicodes/catalog"
)

//go:embed template.json
var template string

func main() {
	advice, err := begin(".", os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "new:", err)
		os.Exit(2)
	}
	fmt.Print(advice)
}

// begin writes the file of a number below the top of the module, and returns what to do next.
func begin(top string, arguments []string) (advice string, err error) {
	if len(arguments) != 1 || len(arguments[0]) != 3 {
		return "", errors.New("name one number of three digits: go run ./catalog/load/new 209")
	}
	digits := arguments[0]
	number, err := strconv.Atoi(digits)
	if err != nil || number < 0 {
		return "", fmt.Errorf("%q is not a number: go run ./catalog/load/new 209", digits)
	}
	name := filepath.Join("catalog", "data", "codes", digits+".json")
	text := strings.Replace(template, `"code": 0`, fmt.Sprintf(`"code": %d`, number), 1)
	file, err := os.OpenFile(filepath.Join(top, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", fmt.Errorf("%s is there already: change it", name)
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("there is no folder %s here: run this at the top of the module", filepath.Dir(name))
	case err != nil:
		return "", err
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", err
	}
	return next(name, number), nil
}

// next says what is left to do by hand.
func next(name string, number int) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s is written. Replace each text that begins with TODO, then:\n\n", name)
	out.WriteString("  go generate ./...   # says what is left to do or wrong, with the field; then renews what is made of the files\n")
	out.WriteString("  go test ./...       # says what a page of its standing still lacks\n\n")
	out.WriteString("It needs related too, the numbers to look at next: [400, 409].\n")
	fmt.Fprintf(&out, "It may have: %s (catalog/code.go explains each).\n", strings.Join(optional(), ", "))
	for _, line := range catalog.Open().Rare(number) {
		if !line.IsRange() {
			fmt.Fprintf(&out, "rare.json has it: make the line of %s one of its uses, and delete it there.\n", line.Sender)
		}
	}
	return out.String()
}

// optional are the fields of a code that the template leaves out.
func optional() []string {
	var names []string
	for field := range reflect.TypeFor[catalog.Code]().Fields() {
		name := field.Tag.Get("json")
		if name != "related" && !strings.Contains(template, "\n  "+strconv.Quote(name)+":") {
			names = append(names, name)
		}
	}
	return names
}
