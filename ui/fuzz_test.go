package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/keymap"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// tape is a string of bytes that is read as messages. At its end it reads as zeros.
type tape struct{ bytes []byte }

func (t *tape) next() int {
	if len(t.bytes) == 0 {
		return 0
	}
	b := t.bytes[0]
	t.bytes = t.bytes[1:]
	return int(b)
}

// text reads up to n bytes as they are: they need not be UTF-8.
func (t *tape) text(n int) string {
	n = min(n, len(t.bytes))
	text := string(t.bytes[:n])
	t.bytes = t.bytes[n:]
	return text
}

// message reads the next message.
func (t *tape) message() tea.Msg {
	switch kind := t.next(); kind % 8 {
	case 0:
		return tea.WindowSizeMsg{Width: t.next() - 5, Height: t.next()/2 - 5}
	case 1:
		return tea.MouseMsg{X: t.next() - 5, Y: t.next() - 5, Button: tea.MouseButton(t.next() % 8), Action: tea.MouseAction(t.next() % 3)}
	case 2:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(t.text(t.next())), Paste: true}
	case 3:
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(t.text(t.next() % 16)), Alt: kind%16 == 3}
	case 4:
		return CopiedMsg{What: t.text(t.next() % 64), Err: map[bool]error{true: errors.New(t.text(9))}[kind%16 == 4]}
	case 5:
		return NoticeMsg{t.text(t.next() % 64)}
	}
	all := bound()
	return all[t.next()%len(all)]
}

// bound is a key for every binding, and those that edit the query.
func bound() []tea.KeyMsg {
	var keys []tea.KeyMsg
	for _, scope := range everyScope() {
		for _, binding := range keymap.New().Bindings(scope) {
			key, _ := keyNamed(binding.Keys[0])
			keys = append(keys, key)
		}
	}
	for _, name := range []string{"left", "right", "home", "end", "backspace", "delete", "ctrl+k", "ctrl+u", "ctrl+w"} {
		key, _ := keyNamed(name)
		keys = append(keys, key)
	}
	return keys
}

// FuzzKeys sends any messages to an explorer. Whatever they are, the frame fits, something valid is selected, and
// nothing grows without bound.
func FuzzKeys(f *testing.F) {
	for _, state := range states {
		f.Add([]byte(state.script), state.script)
	}
	f.Add([]byte{0, 25, 30, 3, 3, '4', '0', '4', 6, 0, 6, 1}, "5 0 5 enter enter [ resize:20x12 [ resize:130x40")
	f.Add([]byte{2, 12, 0xff, 0x1b, '[', '2', 'J', 0xe2, 0x80, 0xae, 0xe6, 0x97, 0xa5, '4'}, "")
	f.Add([]byte{1, 40, 9, 1, 0, 1, 90, 12, 1, 0, 0, 0, 0, 1, 9, 9, 1, 0}, "? resize:0x0 esc resize:-4x7 enter")
	f.Add([]byte("\x00\x19\x18\x06\x20\x06\x20\x06\x21"), "4 0 4 enter enter ] enter ] enter backspace resize:20x6")
	f.Fuzz(func(t *testing.T, bytes []byte, start string) {
		s := explore(t, "80x24", session.Session{Theme: theme.New(theme.Colour), Query: start})
		reel := tape{bytes[:min(len(bytes), 2000)]}
		for _, word := range strings.Fields(start) { // the words of a script that are ones
			if key, ok := keyNamed(word); ok {
				s.send(key)
			} else if size, isSize := strings.CutPrefix(word, "resize:"); isSize && len(size) < 8 {
				s.press("resize:" + size)
			}
			s.isSound()
		}
		for len(reel.bytes) > 0 {
			s.send(reel.message())
			s.isSound()
		}
	})
}

// isSound checks what holds after every message.
func (s *visit) isSound() {
	s.t.Helper()
	if w, h := s.layout.Cells, s.layout.Rows; w > 0 && h > 0 {
		if fault := misfit(s.View(), w, h); fault != "" {
			s.t.Fatalf("%dx%d: %s", w, h, fault)
		}
	} else if s.View() != "" {
		s.t.Fatal("a frame of no size is not empty")
	}
	number, selected := s.codes.Number()
	if selected != (len(s.codes.matches) > 0) {
		s.t.Fatalf("row %d of %d is selected", s.codes.selected, len(s.codes.matches))
	}
	if follows := s.pinned == (subject{}) && !s.held; follows && selected && s.detail.about != aboutAsked(number, s.codes.result.Reasons) {
		s.t.Fatalf("%d is selected, and the page of %+v is shown", number, s.detail.about)
	}
	if s.detail.link < noLink || s.detail.link >= len(s.detail.links) && s.detail.link != noLink {
		s.t.Fatalf("link %d of %d is marked", s.detail.link, len(s.detail.links))
	}
	if facets := len(s.classes.facets); s.classes.cursor < 0 || s.classes.cursor >= facets || !slices.Contains(s.classes.lines, s.classes.cursor) {
		s.t.Fatalf("the cursor is on facet %d of %d", s.classes.cursor, facets)
	}
	if len(s.history) > mostHistory || len(s.future) > mostHistory || len(s.detail.drawn) > mostDrawn || len([]rune(s.query.Text())) > search.MaxQueryRunes {
		s.t.Fatalf("%d places are remembered, and a query of %d bytes", len(s.history), len(s.query.Text()))
	}
	if shown := s.query.Text() + s.notice; shown != text.Clean(shown) {
		s.t.Fatalf("%q is kept as it came", shown)
	}
}
