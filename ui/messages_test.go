package ui

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/keymap"
	"apicodes/ui/page"
)

// manyRequests are twelve requests that get 401, as a browser keeps them, and one that gets 200.
var manyRequests = brought{"shop.har", savedByABrowser()}

func savedByABrowser() string {
	var entries []string
	for i := range 13 {
		status, path := 401, fmt.Sprintf("/v1/items/%d?access_token=planted", i)
		if i == 12 {
			status, path = 200, "/"
		}
		entries = append(entries, fmt.Sprintf(`{"pageref":"page_1","_initiator":{"type":"script"},"startedDateTime":"2026-03-02T10:00:%02d.250Z","time":42.5,
"request":{"method":"GET","url":"https://shop.example%s","httpVersion":"http/2.0","headers":[{"name":":path","value":"%[2]s"},{"name":"cookie","value":"sid=planted"}],"cookies":[{"name":"sid","value":"planted"}],"headersSize":-1,"bodySize":0},
"response":{"status":%d,"statusText":"","httpVersion":"http/2.0","headers":[{"name":"date","value":"Mon, 02 Mar 2026 10:00:00 GMT"},{"name":"content-type","value":"application/json"}],"content":{"size":2,"mimeType":"application/json","text":"e30=","encoding":"base64"},"redirectURL":"","headersSize":-1,"bodySize":-1,"_transferSize":311},
"cache":{},"timings":{"blocked":1,"dns":-1,"send":0.1,"wait":40,"receive":1},"serverIPAddress":"192.0.2.7"}`, 3*i, path, status))
	}
	return `{"log":{"version":"1.2","creator":{"name":"WebInspector"},"pages":[{"id":"page_1","title":"shop"}],"entries":[` + strings.Join(entries, ",") + `]}}`
}

// opensMessage checks that the page is that of a message.
func (s *visit) opensMessage(number int) {
	s.t.Helper()
	if about := s.detail.about; about != (subject{kind: messageSubject, number: number}) {
		s.t.Errorf("the page is that of %+v, want message %d\n%s", about, number, s.screen())
	}
}

// TestAMessageIsEnteredAndLeft in every arrangement, by esc and by going back: the place is as it was.
func TestAMessageIsEnteredAndLeft(t *testing.T) {
	for _, size := range []string{"160x50", "120x40", "80x24", "50x20", "40x15"} {
		for _, leave := range []string{"esc", "backspace", "enter backspace backspace", "] down esc", "/ type:date enter esc esc", "z esc esc"} {
			s := reading(t, size, manyRequests)
			s.press("enter } } }")
			before := s.screen()
			s.press("enter")
			s.opensMessage(3)
			if strings.HasPrefix(leave, "enter") {
				s.press("}") // the link to the code
			}
			s.press(leave)
			if after := s.screen(); after != before {
				t.Errorf("%s: %s leads to\n%s\nwant\n%s", size, leave, after, before)
			}
		}
	}
}

// TestBackAndForwardKnowMessages.
func TestBackAndForwardKnowMessages(t *testing.T) {
	s := reading(t, "120x40", manyRequests)
	s.press("enter } } enter ]")
	message := s.screen()
	s.press("backspace L")
	if again := s.screen(); again != message {
		t.Errorf("forward leads to\n%s\nwant\n%s", again, message)
	}
}

// TestMessagesOfACodeAreWalked: the row that is marked at the end is that of the message that was read last.
func TestMessagesOfACodeAreWalked(t *testing.T) {
	s := reading(t, "120x40", manyRequests)
	s.press("enter } enter K")
	s.opensMessage(1)
	s.press("J J")
	s.opensMessage(3)
	s.press("esc")
	s.selects(401)
	if to, _ := s.detail.target(); to.Message != 3 {
		t.Errorf("%+v is marked", to)
	}
	s.press("} } } } } enter J J J J J J J J J J J J")
	s.opensMessage(12)
}

// TestMoreUnfolds in its place, and folds again by going back.
func TestMoreUnfolds(t *testing.T) {
	for _, size := range []string{"120x40", "80x24", "50x20"} {
		s := reading(t, size, manyRequests)
		s.press("enter { ")
		s.shows("4 more ↵")
		before, first := s.screen(), s.detail.first
		s.press("enter")
		s.hides("more ↵")
		if to, _ := s.detail.target(); to.Message != 9 || s.detail.first != first || s.detail.LensName() != page.YourInput {
			t.Errorf("%s: unfolded, %+v is marked, from line %d on\n%s", size, to, s.detail.first, s.screen())
		}
		s.press("enter")
		s.opensMessage(9)
		s.press("esc backspace")
		if after := s.screen(); after != before {
			t.Errorf("%s: going back leads to\n%s\nwant\n%s", size, after, before)
		}
		s.press("enter esc")
		s.selects(401)
		s.isIn(keymap.Codes)
	}
}

// TestMarkingFromTheList goes to what was read of the code.
func TestMarkingFromTheList(t *testing.T) {
	s := reading(t, "120x40", redirects)
	s.press("down } } enter")
	s.opensMessage(2)
	s.press("] ]")
	s.shows("● 2 301")
	s.press("esc")
	s.isIn(keymap.Detail)
	s.selects(301)
}

// TestRowsAreClicked: a request, a hop and the line that unfolds.
func TestRowsAreClicked(t *testing.T) {
	for words, want := range map[string]struct {
		what  brought
		about subject
	}{
		"GET /v1/items/1?": {manyRequests, subject{kind: messageSubject, number: 2}},
		"4 more ↵":         {manyRequests, subject{kind: codeSubject, number: 401, all: true}},
		"301  https://www": {redirects, subject{kind: messageSubject, number: 2}},
	} {
		s := reading(t, "120x40", want.what)
		s.press("click:" + s.at(words))
		if s.detail.about != want.about {
			t.Errorf("%s leads to %+v", words, s.detail.about)
		}
	}
}

// at is where the screen shows a text: "70,12".
func (s *visit) at(words string) string {
	s.t.Helper()
	for y, line := range strings.Split(s.screen(), "\n") {
		if before, _, found := strings.Cut(line, words); found {
			return fmt.Sprintf("%d,%d", len([]rune(before)), y)
		}
	}
	s.t.Fatalf("the screen doesn't show %q:\n%s", words, s.screen())
	return ""
}

// TestFoundPlacesLeadToMessages from the input's own page.
func TestFoundPlacesLeadToMessages(t *testing.T) {
	s := reading(t, "120x40", manyRequests)
	s.press("i ] } } enter")
	s.opensMessage(1)
	s.press("esc")
	if s.detail.about.kind != inputSubject || s.detail.LensName() != page.Found {
		t.Errorf("esc leads to %+v, %s", s.detail.about, s.detail.LensName())
	}
}

// TestAMessageIsTaken with its heads as they came, and without its secrets.
func TestAMessageIsTaken(t *testing.T) {
	s := reading(t, "120x40", manyRequests)
	s.press("enter } enter y")
	for _, item := range s.menu.items {
		if item.kind == takeExchange && !strings.Contains(item.text, "GET /v1/items/0?access_token=… HTTP/2\ncookie: sid=…\n\nHTTP/2 401\n") {
			t.Errorf("the exchange is %q", item.text)
		}
		if strings.Contains(item.text, "planted") {
			t.Errorf("a secret is copied: %q", item.text)
		}
	}
	if len(s.menu.items) != 3 {
		t.Errorf("%d things to take", len(s.menu.items))
	}
}
