package ui

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// benchmarkSizes are a small, a usual and a very large terminal.
var benchmarkSizes = []string{"80x24", "120x40", "400x120"}

// BenchmarkFrame draws a frame of which nothing has changed since the last one.
func BenchmarkFrame(b *testing.B) {
	for _, size := range benchmarkSizes {
		for _, state := range []struct{ name, script string }{
			{"browsing", ""}, {"searching", "/ type:not␣fou"}, {"reading", "4 0 1 enter tab pgdn"}, {"help", "?"},
		} {
			b.Run(size+"/"+state.name, func(b *testing.B) {
				s := explore(b, size, session.Session{Theme: theme.New(theme.Colour)})
				s.press(state.script)
				b.ReportAllocs()
				for b.Loop() {
					s.View()
				}
			})
		}
	}
}

// BenchmarkKeystroke takes a key in and draws the frame after it: a letter of a search and its removal by turns, a move
// of the selection to another page and back, a line scrolled.
func BenchmarkKeystroke(b *testing.B) {
	for _, size := range benchmarkSizes {
		for _, use := range []struct{ name, before, there, back string }{
			{"typing", "/ type:not␣fo", "u", "backspace"},
			{"moving", "", "down", "up"},
			{"scrolling", "4 0 1 enter tab", "down", "up"},
		} {
			b.Run(size+"/"+use.name, func(b *testing.B) {
				s := explore(b, size, session.Session{Theme: theme.New(theme.Colour)})
				keystrokes(b, s, use.before, use.there, use.back)
			})
		}
	}
}

func keystrokes(b *testing.B, s *visit, before, there, back string) {
	s.press(before)
	forth, _ := keyNamed(there)
	undo, _ := keyNamed(back)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%2 == 0 {
			s.send(forth)
		} else {
			s.send(undo)
		}
		s.View()
	}
}

// BenchmarkManyCodes shows what a catalogue of every number that can be had, nine times as many as there are, costs.
// More than three digits cannot be loaded.
func BenchmarkManyCodes(b *testing.B) {
	full := everyNumber(b)
	for _, catalogue := range []struct {
		name  string
		codes *catalog.Catalog
	}{{"as it is", openCatalog(b)}, {"full", full}} {
		name := fmt.Sprintf("%d codes", catalogue.codes.Len())
		start := func() *visit {
			s := &visit{Model: New(session.Session{Catalog: catalogue.codes, Theme: theme.New(theme.Colour)}, Outside{}, usualPreferences()), t: b}
			s.press("resize:120x40")
			return s
		}
		b.Run(name+"/frame", func(b *testing.B) {
			s := start()
			b.ReportAllocs()
			for b.Loop() {
				s.View()
			}
		})
		b.Run(name+"/typing", func(b *testing.B) { keystrokes(b, start(), "/ type:not␣fo", "u", "backspace") })
		b.Run(name+"/moving", func(b *testing.B) { keystrokes(b, start(), "", "down", "up") })
	}
}

// everyNumber is a catalogue that has a code for every number from 000 to 999: those that it lacks are copies.
func everyNumber(b *testing.B) *catalog.Catalog {
	b.Helper()
	files := fstest.MapFS{}
	data := os.DirFS("../catalog/data")
	err := fs.WalkDir(data, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(data, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	files["rare.json"] = &fstest.MapFile{Data: []byte("[]")} // its numbers get pages
	for number := range 1000 {
		if _, known := openCatalog(b).Entry(number); known {
			continue
		}
		var code map[string]any
		if err := json.Unmarshal(files["codes/499.json"].Data, &code); err != nil {
			b.Fatal(err)
		}
		code["code"], code["name"] = number, fmt.Sprintf("Made Up %d", number)
		delete(code, "disagreements") // documents speak of the original only
		content, err := json.Marshal(code)
		if err != nil {
			b.Fatal(err)
		}
		files[fmt.Sprintf("codes/%03d.json", number)] = &fstest.MapFile{Data: content}
	}
	full, err := load.Catalog(files)
	if err != nil {
		b.Fatal(err)
	}
	return full
}
