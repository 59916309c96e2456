package ui

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

func TestRemark(t *testing.T) {
	const open, reset = "\x1b[1;32m", "\x1b[0m"
	th := theme.New(theme.Colour)
	paint := func(text string) string { return th.Paint(theme.Highlight, text) }
	for _, test := range []struct {
		name, line string
		spans      []cellSpan
		want       string
	}{
		{"nothing", "404 Not Found", nil, "404 Not Found"},
		{"plain", "404 Not Found", []cellSpan{{left: 4, right: 7}}, "404 " + paint("Not") + " Found"},
		{"beside each other", "eerie", []cellSpan{{left: 0, right: 1}, {left: 1, right: 2}, {left: 4, right: 5}}, paint("e") + paint("e") + "ri" + paint("e")},
		{"in colour", open + "404" + reset + " Not", []cellSpan{{left: 1, right: 2}}, open + "4" + ansi.ResetStyle + paint("0") + open + "4" + reset + " Not"},
		{"over the end of a colour", open + "404" + reset + " Not", []cellSpan{{left: 2, right: 5}}, open + "40" + ansi.ResetStyle + paint("4 N") + "ot"},
		{"to the end", "not here", []cellSpan{{left: 4, right: 8}}, "not " + paint("here")},
		{"beyond the end", "not", []cellSpan{{left: 2, right: 9}, {left: 12, right: 13}}, "no" + paint("t")},
		{"wide and combining", "見e\u0301z", []cellSpan{{left: 2, right: 3}}, "見" + paint("e\u0301") + "z"},
		{"in a link", "\x1b]8;;https://a.example\x1b\\a.b\x1b]8;;\x1b\\", []cellSpan{{left: 1, right: 2}}, "\x1b]8;;https://a.example\x1b\\a" + paint(".") + "b\x1b]8;;\x1b\\"},
	} {
		if got := remark(th, test.line, theme.Highlight, test.spans...); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
