package ui

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/keymap"
)

// dependencies says what each direct dependency of go.mod is for.
var dependencies = map[string]string{
	"github.com/charmbracelet/bubbletea":  "runs the explorer: its loop, and the meaning of keys",
	"github.com/charmbracelet/bubbles":    "edits the query line",
	"github.com/charmbracelet/lipgloss":   "turns colours and attributes into sequences",
	"github.com/charmbracelet/x/ansi":     "measures and cuts text by cells",
	"github.com/charmbracelet/x/term":     "raw mode and size of the terminal",
	"github.com/muesli/termenv":           "names the colour profile that lipgloss renders for",
	"github.com/aymanbagabas/go-osc52/v2": "the sequence that copies to the terminal's clipboard",
	"github.com/sahilm/fuzzy":             "finds letters scattered over a name",
	"github.com/spf13/cobra":              "arguments, help and shell completion",
	"github.com/spf13/pflag":              "the flags of cobra, for the man page",
	"golang.org/x/sys":                    "job control: who can resume a stopped program; waiting for keys",
	"github.com/muesli/cancelreader":      "lets reading keys be interrupted",
	"github.com/creack/pty":               "tests only: a terminal to run the program in",
	"github.com/rogpeppe/go-internal":     "tests only: scripts of command lines and what they print",
}

// TestREADME compares the parts of the README that are derived with what they are derived from.
func TestREADME(t *testing.T) {
	const file = "../README.md"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := openCatalog(t)
	want := string(text)
	for name, content := range map[string]string{
		"frame: testdata/readme-100x30.txt": "```text\n" + goldenFrame(drawn(t, "readme", "100x30")) + "```\n",
		"keys":                              keymap.New().Markdown(),
		"filters":                           filterTable(c),
		"contents":                          contents(c),
		"dependencies":                      dependencyTable(t),
	} {
		want = between(t, want, name, content)
	}
	if want == string(text) {
		return
	}
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is out of date: go test ./ui -update rewrites its derived parts", file)
}

// between replaces what stands between a marker and the next end marker.
func between(t *testing.T, text, name, content string) string {
	t.Helper()
	open := "<!-- " + name + " -->\n"
	before, rest, found := strings.Cut(text, open)
	_, after, closed := strings.Cut(rest, "<!-- end -->")
	if !found || !closed {
		t.Fatalf("the README has no part %q", name)
	}
	return before + open + "\n" + content + "\n<!-- end -->" + after
}

// goldenFrame is a golden without its header and the marks at its rows' ends.
func goldenFrame(golden string) string {
	var frame strings.Builder
	for _, line := range strings.Split(golden, "\n") {
		if row, isRow := strings.CutSuffix(line, rowEnd); isRow {
			frame.WriteString(strings.TrimRight(row, " ") + "\n")
		}
	}
	return frame.String()
}

func filterTable(c *catalog.Catalog) string {
	var out strings.Builder
	out.WriteString("| filter | keeps | values |\n|---|---|---|\n")
	for _, filter := range c.Filters() {
		values := filter.Values
		more := ""
		if len(values) > 8 {
			values, more = values[:8], fmt.Sprintf(" and %d more", len(values)-8)
		}
		fmt.Fprintf(&out, "| `%s:` | %s | `%s`%s |\n", filter.Name, filter.Help, strings.Join(values, "` `"), more)
	}
	return out.String()
}

func contents(c *catalog.Catalog) string {
	registered := 0
	for _, entry := range c.Entries() {
		if entry.Standing != catalog.Unofficial {
			registered++
		}
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%d codes: the %d of the IANA registry, and %d that products send or log on their own, with %d products and services named as their owners. Five documents:\n\n",
		len(c.Entries()), registered, len(c.Entries())-registered, len(c.Emitters()))
	for _, document := range c.Documents() {
		fmt.Fprintf(&out, "- **%s** (`doc:%s`), %d codes\n", document.Title, document.ID, len(document.Readings))
	}
	return out.String()
}

func dependencyTable(t *testing.T) string {
	t.Helper()
	module, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	out.WriteString("| module | for |\n|---|---|\n")
	for _, found := range regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(module), -1) {
		what, known := dependencies[found[1]]
		if !known {
			t.Errorf("say in this file what %s is for", found[1])
		}
		fmt.Fprintf(&out, "| `%s` | %s |\n", found[1], what)
	}
	return out.String()
}
