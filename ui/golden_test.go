package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/ui/session"
	"apicodes/ui/theme"
)

//go:generate go test -run ^TestScenes$ -update .

var update = flag.Bool("update", false, "write the golden frames in testdata anew")

// rowEnd marks the end of a row in a golden, so that spaces before it are seen.
const rowEnd = "¶"

// scene is a frame that is kept in testdata, in one file for each size.
type scene struct {
	name, sizes, query, script string
	theme                      theme.Theme
	read                       brought
}

// TestScenes compares every scene with its golden frame.
func TestScenes(t *testing.T) {
	wanted := make(map[string]bool)
	for _, scene := range scenes {
		for _, size := range strings.Fields(scene.sizes) {
			file := filepath.Join("..", "testdata", scene.name+"-"+size+".txt")
			if wanted[file] {
				t.Errorf("two scenes are kept in %s", file)
			}
			wanted[file] = true
			t.Run(scene.name+"-"+size, func(t *testing.T) { compare(t, file, scene.draw(t, size)) })
		}
	}
	sweep(t, wanted)
}

// draw is the scene as its file holds it: escapes are made visible, and rowEnd ends each row.
func (scene scene) draw(t *testing.T, size string) string {
	t.Helper()
	s := explore(t, size, session.Session{Theme: scene.theme, Query: scene.query, Input: scene.read.input(t)})
	s.learnAll()
	s.press(scene.script)
	var out strings.Builder
	fmt.Fprintf(&out, "%s-%s, started with %q, keys: %s\n", scene.name, size, scene.query, scene.script)
	for _, line := range strings.Split(strings.ReplaceAll(s.View(), "\x1b", "␛"), "\n") {
		out.WriteString(line + rowEnd + "\n")
	}
	return out.String()
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	const remedy = "look at the frame; if it is right, run: go generate ./..."
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, got, remedy)
	}
	if string(want) != got {
		t.Errorf("%s differs\n%s\n%s", file, differences(string(want), got), remedy)
	}
}

// differences shows the rows that differ, the wanted one first.
func differences(want, got string) string {
	wanted, gotten := strings.Split(want, "\n"), strings.Split(got, "\n")
	var out strings.Builder
	for y := range max(len(wanted), len(gotten)) {
		var a, b string
		if y < len(wanted) {
			a = wanted[y]
		}
		if y < len(gotten) {
			b = gotten[y]
		}
		if a != b {
			fmt.Fprintf(&out, "%3d want %s\n    got  %s\n", y, a, b)
		}
	}
	return out.String()
}

// sweep finds golden files that no scene has any more: -update removes them.
func sweep(t *testing.T, wanted map[string]bool) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if wanted[file] {
			continue
		}
		if !*update {
			t.Errorf("%s belongs to no scene; go generate ./... removes it", file)
		} else if err := os.Remove(file); err != nil {
			t.Error(err)
		}
	}
}
