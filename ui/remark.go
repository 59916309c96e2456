package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

// remark paints cells of a painted line anew, in one role. The spans are in order and apart.
func remark(th theme.Theme, line string, role theme.Role, spans ...cellSpan) string {
	if len(spans) == 0 {
		return line
	}
	var out, text strings.Builder // text is that of the span that the line is in
	pen := ""                     // the attributes that the line has set
	finish := func() {
		out.WriteString(th.Paint(role, text.String()))
		out.WriteString(pen)
		text.Reset()
		spans = spans[1:]
	}
	cell := 0
	for len(spans) > 0 && line != "" {
		part, width, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
		line = line[n:]
		inside := text.Len() > 0
		if width > 0 && inside && cell >= spans[0].right {
			finish()
			inside = false
		}
		switch {
		case isPen(part):
			if pen += part; isReset(part) {
				pen = ""
			}
			if !inside {
				out.WriteString(part)
			}
		case width > 0 && len(spans) > 0 && cell >= spans[0].left && cell < spans[0].right:
			if !inside && pen != "" {
				out.WriteString(ansi.ResetStyle)
			}
			text.WriteString(part)
		case inside && width == 0 && part[0] != ansi.ESC:
			text.WriteString(part) // it combines with what is before it
		default:
			out.WriteString(part)
		}
		cell += width
	}
	if text.Len() > 0 {
		finish()
	}
	return out.String() + line
}

func isPen(part string) bool { return strings.HasPrefix(part, "\x1b[") && strings.HasSuffix(part, "m") }

func isReset(part string) bool { return part == ansi.ResetStyle || part == "\x1b[0m" }
