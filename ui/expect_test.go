package ui

import (
	"strings"

	"apicodes/keymap"
)

// What a test can expect of a visit.

func (s *visit) selects(number int) {
	s.t.Helper()
	if got, ok := s.codes.Number(); !ok || got != number {
		s.t.Errorf("%d is selected, want %d", got, number)
	}
	if s.detail.about != aboutCode(number) {
		s.t.Errorf("the page shown is that of %+v, want %d", s.detail.about, number)
	}
}

func (s *visit) searchesFor(text string) {
	s.t.Helper()
	if got := s.query.Text(); got != text {
		s.t.Errorf("the query is %q, want %q", got, text)
	}
}

func (s *visit) isIn(scope keymap.Scope) {
	s.t.Helper()
	if got := s.scope(); got != scope {
		s.t.Errorf("the keyboard is in %s, want %s", got, scope)
	}
}

func (s *visit) shows(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if screen := s.screen(); !strings.Contains(screen, text) {
			s.t.Errorf("the screen does not show %q:\n%s", text, screen)
		}
	}
}

func (s *visit) hides(text string) {
	s.t.Helper()
	if screen := s.screen(); strings.Contains(screen, text) {
		s.t.Errorf("the screen still shows %q:\n%s", text, screen)
	}
}
