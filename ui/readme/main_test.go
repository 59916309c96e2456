package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestREADMEIsCurrent(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	parts, err := parts()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range parts {
		fresh, err := replaced(string(text), name, content)
		if err != nil {
			t.Error(err)
		} else if fresh != string(text) {
			t.Errorf("README.md: the part %q is out of date; run: go generate ./...", name)
		}
	}
}

func TestOnlyThePartIsReplaced(t *testing.T) {
	const text = "before\n<!-- keys -->\nold\n<!-- end -->\nafter\n"
	got, err := replaced(text, "keys", "new\n")
	if want := strings.Replace(text, "old\n", "\nnew\n\n", 1); got != want || err != nil {
		t.Errorf("%v, %q, want %q", err, got, want)
	}
	for _, damaged := range []string{"", "<!-- keys -->\n", "<!-- flags -->\n<!-- end -->"} {
		if _, err := replaced(damaged, "keys", "new"); err == nil || !strings.Contains(err.Error(), "keys") {
			t.Errorf("%q: %v", damaged, err)
		}
	}
}
