package ui

import (
	"strings"
	"testing"

	"apicodes/keymap"
	"apicodes/ui/session"
)

// offering is an explorer that offers to read accessLog where a query is its name.
func offering(t *testing.T, s *visit) *visit {
	s.outside.Offer = func(query string) (session.Offer, bool) {
		return session.Offer{Words: query + " is a file", Input: func() *session.Input { return accessLog.input(t) }}, query == accessLog.name
	}
	return s
}

func TestAQueryThatNamesAFileReadsIt(t *testing.T) {
	for _, s := range []*visit{browse(t, "120x40"), reading(t, "120x40", bareResponse)} {
		offering(t, s).press("paste:" + accessLog.name)
		if want := accessLog.name + " is a file: enter reads it"; !strings.Contains(s.View(), want) {
			t.Errorf("it says not %q:\n%s", want, s.View())
		}
		s.press("enter")
		s.learnAll()
		s.searchesFor("")
		s.isIn(keymap.Codes)
		s.selects(777)
		if _, seen := s.input.seen[401]; seen || len(s.input.seen) != 5 {
			t.Errorf("it has read %v", s.input.seen)
		}
		s.press("i")
		if !strings.Contains(s.View(), accessLog.name) {
			t.Error("there is no page of what was read")
		}
	}
}

// News of what was read before comes too late.
func TestWhatIsReadIsReplaced(t *testing.T) {
	s := offering(t, reading(t, "120x40", bareResponse))
	late := s.input.Snapshot()
	s.press("paste:" + accessLog.name + " enter")
	s.learnAll()
	late.version = -1
	s.send(late)
	if _, seen := s.input.seen[502]; !seen {
		t.Errorf("it shows %v", s.input.seen)
	}
}

func TestAQueryThatNamesNothingIsASearch(t *testing.T) {
	s := offering(t, browse(t, "120x40"))
	s.press("/ type:gateway enter")
	s.searchesFor("gateway")
	if s.input.source != nil {
		t.Error("something is read")
	}
}
