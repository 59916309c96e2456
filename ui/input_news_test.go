package ui

import (
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog/traffic"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// endless is a log that is still written, and never ends.
func endless(t *testing.T) (session.Session, *io.PipeWriter) {
	t.Helper()
	out, in := io.Pipe()
	t.Cleanup(func() { in.Close() })
	input := inputFrom(t, "stdin", out)
	go input.Read()
	return session.Session{Theme: theme.New(theme.Bare), Input: input}, in
}

// TestReadingNeverBlocksAKey: nothing has come from the input, or something and no end.
func TestReadingNeverBlocksAKey(t *testing.T) {
	start, in := endless(t)
	s := explore(t, "120x40", start)
	s.shows("100 Continue", "nothing yet")
	s.press("down i esc s o / 4 0 4 enter enter")
	s.selects(404)
	s.press("q")
	if !s.quits() {
		t.Error("q doesn't quit before anything was read")
	}
	_, _ = io.WriteString(in, logged(2, 502, "/"))
	for watch := s.Init(); !s.input.isRead(); watch = s.command {
		s.send(awaited(t, watch))
	}
	if s.command == nil {
		t.Error("nobody waits for what comes next")
	}
	s.press("esc esc esc")
	s.shows("502 Bad Gateway")
	s.press("q")
	if !s.quits() {
		t.Error("q doesn't quit while it is read")
	}
}

// awaited is what a command ends with, which may take a while.
func awaited(t *testing.T, command tea.Cmd) tea.Msg {
	t.Helper()
	if command == nil {
		t.Fatal("nobody waits for news")
	}
	news := make(chan tea.Msg, 1)
	go func() { news <- command() }()
	select {
	case msg := <-news:
		return msg
	case <-time.After(10 * time.Second):
		t.Fatal("no news came")
	}
	return nil
}

// TestNewsLeavesAPersonWhereTheyAre: what is read later orders the list anew, and changes neither the selection nor the
// place in a page.
func TestNewsLeavesAPersonWhereTheyAre(t *testing.T) {
	for _, row := range []struct{ keys, says string }{
		{"down", "the list"}, {"down enter pgdn", "the page"}, {"down enter ]", "another lens"}, {"i", "the input's page"},
		{"left down down", "the sidebar"}, {"/ type:gate", "the query"}, {"down ?", "help"}, {"enter y", "the copy menu"},
	} {
		start, in := endless(t)
		s := explore(t, "120x40", start)
		s.hears(in, logged(20, 404, "/a")+logged(3, 200, "/b"))
		s.press(row.keys)
		number, _ := s.codes.Number()
		scope, lens, first, cursor := s.scope(), s.detail.LensName(), s.detail.first, s.classes.cursor
		s.hears(in, logged(7, 503, "/c")+logged(50, 777, "/d"))
		s.isSound()
		after, _ := s.codes.Number()
		if s.scope() != scope || after != number || s.detail.LensName() != lens || s.detail.first != first || s.classes.cursor != cursor {
			t.Errorf("in %s: in %s at %d, %s line %d, facet %d; before in %s at %d, %s line %d, facet %d", row.says,
				s.scope(), after, s.detail.LensName(), s.detail.first, s.classes.cursor, scope, number, lens, first, cursor)
		}
	}
}

// hears sends lines to an input that doesn't end, and shows what is known when they were read.
func (s *visit) hears(in io.Writer, lines string) {
	s.t.Helper()
	want := s.input.source.Report().Messages + strings.Count(lines, "\n")
	_, _ = io.WriteString(in, lines)
	for until := time.Now().Add(10 * time.Second); s.input.source.Report().Messages < want; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			s.t.Fatalf("%d lines were read, want %d", s.input.source.Report().Messages, want)
		}
	}
	s.send(s.input.Snapshot())
}

// TestWhatCannotBeReadIsSaid when the rest was read.
func TestWhatCannotBeReadIsSaid(t *testing.T) {
	reading := traffic.NewReading(traffic.ForCatalog(openCatalog(t), ""))
	gone := session.Source{Name: "gone.log", Open: func() (io.ReadCloser, error) { return nil, errors.New("gone.log: it went away\x1b[2J") }}
	here := session.Source{Name: "stdin", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(bareResponse.text)), nil }}
	s := explore(t, "80x24", session.Session{Theme: theme.New(theme.Bare), Input: session.NewInput(reading, []session.Source{gone, here})})
	s.learnAll()
	s.shows("gone.log: it went away", "401 Unauthorized")
	s.isSound()
}

// TestARandomWalkThroughAnInputIsSound, while more of it comes.
func TestARandomWalkThroughAnInputIsSound(t *testing.T) {
	for seed := range uint64(walks / 2) {
		random := rand.New(rand.NewPCG(seed, 11))
		start, in := endless(t)
		s := explore(t, "120x40", start)
		ofInput := []string{"i", "s", "o", "left", "down", "enter", "esc", "]", "space"}
		for step := range 150 {
			bytes := []byte{byte(random.Uint32()), byte(random.Uint32()), byte(random.Uint32()), byte(random.Uint32())}
			reel := tape{bytes}
			s.send(reel.message())
			s.isSound()
			s.press(ofInput[random.IntN(len(ofInput))])
			s.isSound()
			if step%25 == 0 {
				s.hears(in, logged(1+random.IntN(9), 100+random.IntN(900), "/"))
				s.isSound()
			}
		}
	}
}
