package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// TestAPastedSecretIsNowhere: not in the query's line, not where one comes back to it, not in what is taken along; and the
// code is found all the same, behind fields that are masked to their end.
func TestAPastedSecretIsNowhere(t *testing.T) {
	const secret = "s3cr3tPLANTED0815"
	for _, pasted := range []string{
		`10.0.0.1 - - [24/Nov/2026:03:12:44 +0000] "GET /v1/orders?access_token=` + secret + ` HTTP/1.1" 502 552 "https://ann:` + secret + `@h.example/" "x"`,
		"> GET /v1?key=" + secret + " HTTP/1.1\r> Authorization: Bearer " + secret + "\r> Cookie: a=" + secret + "; b=" + secret + "\r>\r< HTTP/1.1 502 Bad Gateway\r< Set-Cookie: a=" + secret + "\r<",
		"Authorization: Digest username=\"u\", response=\"" + secret + "\"\rHTTP/1.1 502 Bad Gateway\r\r",
		"error: upstream to\x1bken=" + secret + " failed with status code 502",
	} {
		for name, s := range map[string]*visit{
			"pasted":     browse(t, "160x50"),
			"as a start": explore(t, "160x50", session.Session{Theme: theme.New(theme.Bare), Query: pasted}),
		} {
			if name == "pasted" {
				s.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(pasted)})
			}
			s.selects(502)
			for _, keys := range []string{"", "enter", "y", "esc", "/", "esc", "/ type:404 enter", "up up"} {
				s.press(keys)
				for what, shown := range map[string]string{"screen": s.View(), "query": s.query.Query(), "history": fmt.Sprint(s.history, s.future, s.recall.queries), "menu": fmt.Sprint(s.menu.items)} {
					if strings.Contains(shown, secret) {
						t.Errorf("%s, after %q: the %s has the secret of %q", name, keys, what, pasted)
					}
				}
			}
		}
	}
}
