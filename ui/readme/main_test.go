package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestREADMEIsCurrent(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	parts, err := parts(string(text))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range parts {
		if strings.HasPrefix(name, exampleMark) && runtime.GOOS != "linux" {
			continue // sort, uniq and their kind print other blanks elsewhere
		}
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

func TestThePictureIsTheFrame(t *testing.T) {
	fresh, err := drawn()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile(pictureFile)
	if err != nil || string(kept) != fresh {
		t.Errorf("%s is out of date, or %v; run: go generate ./...", pictureFile, err)
	}
	golden, err := os.ReadFile(paintedFrame)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(golden), "␛[") {
		t.Errorf("%s is not painted", paintedFrame)
	}
	// Every word of the frame is in the picture, and the picture is XML.
	var words strings.Builder
	decoder := xml.NewDecoder(strings.NewReader(fresh))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, is := token.(xml.CharData); is {
			words.Write(text)
		}
	}
	letters := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for _, row := range frameRows(strings.ReplaceAll(string(golden), "␛", "\x1b")) {
		if want := letters(ansi.Strip(row)); !strings.Contains(letters(words.String()), want) {
			t.Errorf("the picture lacks %q", want)
		}
	}
}

// TestPensAreApplied: a row with what the painted frames have.
func TestPensAreApplied(t *testing.T) {
	var out strings.Builder
	drawRow(&out, "a \x1b[1;31mb<\x1b[0m\x1b[7mc\x1b[0m\x1b]8;;https://example.com\x1b\\d", 0)
	for _, want := range []string{
		`fill="` + colours[plainText] + `">a</text>`, `fill="` + colours[1] + `" font-weight="bold">b&lt;</text>`,
		`<rect x="47.6" y="14" width="8.4" height="17" fill="` + colours[plainText] + `"/>`, `fill="` + colours[background] + `">c</text>`, `">d</text>`,
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in %s", want, out.String())
		}
	}
}
