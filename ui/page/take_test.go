package page

import (
	"strings"
	"testing"

	"apicodes/catalog"
)

// TestEveryExchangeHasACommand, but for what curl can't send.
func TestEveryExchangeHasACommand(t *testing.T) {
	everyCode(t, func(t *testing.T, code catalog.Code) {
		command := Command(code)
		sends := code.Example != nil && strings.Contains(code.Example.Request[0], " /")
		if sends && !strings.HasPrefix(command, "curl ") || strings.Count(command, "'")%2 == 1 {
			t.Errorf("its command is %q", command)
		}
	})
}

func TestACommandSendsTheRequestOfTheExchange(t *testing.T) {
	for number, want := range map[int]string{
		404: "curl -si https://example.com/no-such-page", // its own
		407: "",
		411: "curl -i -X POST 'https://api.example.com/v1/jobs/17/cancel'",
		412: `curl -i -X PUT -H 'If-Match: "v3"' -H 'Content-Type: text/plain' --data-raw 'Call at nine.' 'https://api.example.com/v1/notes/12'`,
		503: "curl -i 'https://api.example.com/v1/orders'",
		999: "curl -I -H 'User-Agent: curl/8.5.0' 'https://example.com/in/example'",
	} {
		if got := Command(codesOf(t, number)[0]); got != want {
			t.Errorf("%d: %s\nwant %s", number, got, want)
		}
	}
	apostrophe := catalog.Code{Example: &catalog.Example{Request: []string{"POST / HTTP/1.1", "Host: a.example", "", "it's"}}}
	if got, want := Command(apostrophe), `curl -i --data-raw 'it'\''s' 'https://a.example/'`; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
