package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
)

// rowEnd ends each row of a golden frame; lines without it are not of the frame.
const rowEnd = "¶"

// frameRows are the rows of a golden, without its header and the marks at their ends.
func frameRows(golden string) []string {
	var rows []string
	for line := range strings.SplitSeq(golden, "\n") {
		if row, isRow := strings.CutSuffix(line, rowEnd); isRow {
			rows = append(rows, row)
		}
	}
	return rows
}

// mostValues is how many of a filter's values the table names: what fits into a line.
const mostValues = 8

func filterTable(filters []search.Filter) string {
	var out strings.Builder
	out.WriteString("| filter | keeps | values |\n|---|---|---|\n")
	for _, filter := range filters {
		values := filter.Values
		more := ""
		if len(values) > mostValues {
			values, more = values[:mostValues], fmt.Sprintf(" and %d more", len(values)-mostValues)
		}
		if len(values) == 0 {
			fmt.Fprintf(&out, "| `%s:` | %s | those that occur |\n", filter.Name, filter.Help)
			continue
		}
		fmt.Fprintf(&out, "| `%s:` | %s | `%s`%s |\n", filter.Name, filter.Help, strings.Join(values, "` `"), more)
	}
	return out.String()
}

func contents(c *catalog.Catalog) string {
	registered := 0
	for entry := range c.Entries() {
		if entry.Standing != catalog.Unofficial {
			registered++
		}
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%d codes: the %d of the IANA registry, and %d that products send or log on their own, with %d products and services named as their owners. Five documents:\n\n",
		c.Len(), registered, c.Len()-registered, len(c.Senders()))
	for _, document := range c.Documents() {
		says, _ := c.Document(document.ID)
		fmt.Fprintf(&out, "- **%s** (`doc:%s`), %d codes\n", document.Title, document.ID, len(says.Readings))
	}
	return out.String()
}

// dependencies says what each direct dependency of go.mod is for.
var dependencies = map[string]string{
	"github.com/charmbracelet/bubbletea":       "runs the explorer: its loop, and the meaning of keys",
	"github.com/charmbracelet/bubbles":         "edits the query line",
	"github.com/charmbracelet/lipgloss":        "turns colours and attributes into sequences",
	"github.com/charmbracelet/x/ansi":          "measures and cuts text by cells",
	"github.com/charmbracelet/x/term":          "raw mode and size of the terminal",
	"github.com/muesli/termenv":                "names the colour profile that lipgloss renders for",
	"github.com/aymanbagabas/go-osc52/v2":      "the sequence that copies to the terminal's clipboard",
	"github.com/sahilm/fuzzy":                  "finds the letters of a query in a name, in order but with gaps",
	"github.com/spf13/cobra":                   "arguments, help and shell completion",
	"github.com/spf13/pflag":                   "the flags of cobra, for the man page",
	"go.yaml.in/yaml/v3":                       "reads your own documents where they are YAML, and tells the lines",
	"golang.org/x/sys":                         "job control: who can resume a stopped program; waiting for keys",
	"github.com/muesli/cancelreader":           "lets reading keys be interrupted",
	"github.com/creack/pty":                    "tests only: a terminal to run the program in",
	"github.com/santhosh-tekuri/jsonschema/v6": "tests only: holds what is printed against the JSON Schema",
	"github.com/rogpeppe/go-internal":          "tests only: scripts of command lines and what they print",
}

func dependencyTable() (string, error) {
	module, err := os.ReadFile(filepath.Join(top, "go.mod"))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	out.WriteString("| module | for |\n|---|---|\n")
	for _, found := range regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(module), -1) {
		what, known := dependencies[found[1]]
		if !known {
			return "", fmt.Errorf("say in ui/readme/parts.go what %s is for", found[1])
		}
		fmt.Fprintf(&out, "| `%s` | %s |\n", found[1], what)
	}
	return out.String(), nil
}
