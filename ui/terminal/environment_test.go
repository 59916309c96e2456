package terminal

import (
	"encoding/base64"
	"strings"
	"testing"
)

// environment makes a getenv of words like TERM=xterm.
func environment(words string) func(string) string {
	variables := map[string]string{}
	for _, word := range strings.Fields(words) {
		name, value, _ := strings.Cut(word, "=")
		variables[name] = value
	}
	return func(name string) string { return variables[name] }
}

func TestHyperlinks(t *testing.T) {
	for words, want := range map[string]bool{
		"TERM=xterm-256color":                             false,
		"TERM=xterm-kitty":                                true,
		"TERM=xterm-ghostty":                              true,
		"TERM=alacritty":                                  true,
		"TERM=foot-extra":                                 true,
		"TERM=xterm-256color VTE_VERSION=7600":            true,
		"TERM=xterm-256color VTE_VERSION=5000":            false,
		"TERM=xterm-256color VTE_VERSION=x":               false,
		"TERM=xterm WT_SESSION=0":                         true,
		"TERM=xterm KONSOLE_VERSION=230401":               true,
		"TERM=xterm-256color TERM_PROGRAM=vscode":         true,
		"TERM=xterm-256color TERM_PROGRAM=Apple_Terminal": false,
		"TERM=linux VTE_VERSION=7600":                     false,
		"TERM=dumb TERM_PROGRAM=WezTerm":                  false,
		"TERM=tmux-256color TMUX=/tmp/a TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=3.4":                   true,
		"TERM=tmux-256color TMUX=/tmp/a TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=3.10a":                 true,
		"TERM=tmux-256color TMUX=/tmp/a TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=3.3a":                  false,
		"TERM=tmux-256color TMUX=/tmp/a TERM_PROGRAM=tmux TERM_PROGRAM_VERSION=next VTE_VERSION=7600": false,
		"TERM=screen-256color STY=1 VTE_VERSION=7600":                                                 false,
		"TERM=xterm FORCE_HYPERLINK=1":                                                                true,
		"TERM=xterm-kitty FORCE_HYPERLINK=0":                                                          false,
	} {
		if got := Detect(environment(words)).Hyperlinks; got != want {
			t.Errorf("%q: hyperlinks are %v", words, got)
		}
	}
}

func TestHyperlink(t *testing.T) {
	able := Capabilities{Hyperlinks: true}
	if got, want := able.Hyperlink("https://example.org/a?b=c#d", "text"), "\x1b]8;;https://example.org/a?b=c#d\x1b\\text\x1b]8;;\x1b\\"; got != want {
		t.Errorf("%q instead of %q", got, want)
	}
	if got := (Capabilities{}).Hyperlink("https://example.org", "text"); got != "text" {
		t.Errorf("%q without hyperlinks", got)
	}
	for _, url := range []string{"", "https://example.org/a b", "https://example.org/\x1b\\", "https://example.org/\x07", "https://example.org/é", "https://" + strings.Repeat("a", longestLink)} {
		if got := able.Hyperlink(url, "text"); got != "text" {
			t.Errorf("%q for the address %q", got, url)
		}
	}
}

func TestClipboardSequence(t *testing.T) {
	encoded := base64.StdEncoding.EncodeToString([]byte("404 Not Found"))
	bare := "\x1b]52;c;" + encoded + "\x07"
	for words, want := range map[string]string{
		"TERM=xterm":                  bare,
		"TERM=screen TMUX=/tmp/a":     bare + "\x1bPtmux;\x1b" + bare + "\x1b\\",
		"TERM=tmux-256color":          bare + "\x1bPtmux;\x1b" + bare + "\x1b\\",
		"TERM=screen-256color":        bare + "\x1bP" + bare + "\x1b\\",
		"TERM=xterm-256color STY=1.a": bare + "\x1bP" + bare + "\x1b\\",
	} {
		if got, err := clipboardSequence("404 Not Found", environment(words)); got != want || err != nil {
			t.Errorf("%q: %q, %v", words, got, err)
		}
	}
}

func TestClipboardIsBounded(t *testing.T) {
	getenv := environment("TERM=xterm")
	sequence, err := clipboardSequence(strings.Repeat("a", LongestCopy), getenv)
	if err != nil || len(sequence) > 100_010 {
		t.Errorf("%d bytes, %v", len(sequence), err)
	}
	for _, text := range []string{"", strings.Repeat("a", LongestCopy+1)} {
		if sequence, err := clipboardSequence(text, getenv); err == nil || sequence != "" {
			t.Errorf("%d bytes of text give %d bytes and no error", len(text), len(sequence))
		}
	}
}
