package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const folder = "../.." // catalog

func TestGeneratedFilesAreCurrent(t *testing.T) {
	want, err := generated(os.DirFS(filepath.Join(folder, "data")))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range want {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || !bytes.Equal(got, content) {
			t.Errorf("catalog/%s isn't what the files of catalog/data give (%v); run: go generate ./...", name, err)
		}
	}
}

func TestNothingIsGeneratedFromDamage(t *testing.T) {
	if files, err := generated(fstest.MapFS{"codes/404.json": {Data: []byte("{}")}}); err == nil || files != nil {
		t.Errorf("%d files were generated from a damaged one", len(files))
	}
}

// One more code changes its own lines and the blob, so that two contributions of one code each merge.
func TestOneMoreCodeIsItsOwnLines(t *testing.T) {
	files := fstest.MapFS{}
	data := os.DirFS(filepath.Join(folder, "load", "testdata"))
	for _, pattern := range []string{"*.json", "*/*.json"} {
		names, err := fs.Glob(data, pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			content, err := fs.ReadFile(data, name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: content}
		}
	}
	before, err := generated(files)
	if err != nil {
		t.Fatal(err)
	}
	added := bytes.Replace(files["codes/410.json"].Data, []byte(`"code": 410`), []byte(`"code": 411`), 1)
	files["codes/411.json"] = &fstest.MapFile{Data: added}
	after, err := generated(files)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"entries_gen.go": 2, "documents_gen.go": 0, "tables_gen.go": 0} {
		if got := linesAdded(string(before[name]), string(after[name])); got != want {
			t.Errorf("%s: one more code changes %d lines, want %d", name, got, want)
		}
	}
}

// linesAdded counts the lines of a text that another does not have; -1 where a line of the other is gone.
func linesAdded(before, after string) int {
	old := strings.Split(before, "\n")
	added := 0
	for _, line := range strings.Split(after, "\n") {
		if len(old) > 0 && line == old[0] {
			old = old[1:]
		} else {
			added++
		}
	}
	if len(old) > 0 {
		return -1
	}
	return added
}
