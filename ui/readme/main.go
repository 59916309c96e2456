// Command readme renews what README.md is made of: the picture, which is a painted golden frame, and the parts that are
// made from something else, such as keys, filters, flags and what the commands of the examples print. Each part is
// between a comment with its name and one that ends it; the prose around them is written by hand and left alone.
//
// go generate ./... runs it last, so that the golden frame is new already.
package main

//go:generate go run .

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"apicodes/catalog"
	"apicodes/keymap"
	"apicodes/ui/command"
)

// top is the folder of the module, as seen from here: where go generate and go test run.
const top = "../.."

func main() {
	if err := renew(); err != nil {
		fmt.Fprintln(os.Stderr, "readme:", err)
		os.Exit(1)
	}
}

func renew() error {
	file := filepath.Join(top, "README.md")
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	fresh, err := renewed(string(text))
	if err != nil {
		return err
	}
	if err := os.WriteFile(file, []byte(fresh), 0o644); err != nil {
		return err
	}
	svg, err := drawn()
	if err != nil {
		return err
	}
	return os.WriteFile(pictureFile, []byte(svg), 0o644)
}

// renewed returns the text with all its parts made anew.
func renewed(text string) (string, error) {
	parts, err := parts(text)
	if err != nil {
		return "", err
	}
	for name, content := range parts {
		if text, err = replaced(text, name, content); err != nil {
			return "", err
		}
	}
	return text, nil
}

// parts are the contents of a text's parts by their names.
func parts(text string) (map[string]string, error) {
	c := catalog.Open()
	dependencies, err := dependencyTable()
	if err != nil {
		return nil, err
	}
	parts, err := examples(text)
	if err != nil {
		return nil, err
	}
	maps.Copy(parts, command.Tables())
	parts["keys"] = keymap.New().Markdown()
	parts["filters"] = filterTable(command.Filters(c))
	parts["contents"] = contents(c)
	parts["dependencies"] = dependencies
	return parts, nil
}

// replaced puts content between the comment with a part's name and the next one that ends a part.
func replaced(text, name, content string) (string, error) {
	open := "<!-- " + name + " -->\n"
	before, rest, found := strings.Cut(text, open)
	_, after, closed := strings.Cut(rest, "<!-- end -->")
	if !found || !closed {
		return "", fmt.Errorf("README.md has no part %q: write %s<!-- end --> where it belongs", name, open)
	}
	return before + open + "\n" + content + "\n<!-- end -->" + after, nil
}
