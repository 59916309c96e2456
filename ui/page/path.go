package page

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// path draws who answers and where it went wrong: "client ──→ [gateway] ─✗─ origin".
func (w *writer) path() []span {
	path := w.code.Path
	var drawing []span
	reached := true
	for i, hop := range path.Hops {
		if i > 0 {
			link := path.Hops[i-1] + ">" + hop
			switch {
			case link == path.Fault:
				drawing = append(drawing, faint(" "+theme.Horizontal), span{text: theme.Cross, role: theme.Bad}, faint(theme.Horizontal+" "))
				reached = false
			case reached:
				drawing = append(drawing, faint(" "+theme.Horizontal+theme.Horizontal+theme.Arrow+" "))
			default:
				drawing = append(drawing, faint(" "+theme.Horizontal+theme.Horizontal+theme.Horizontal+" "))
			}
		}
		drawing = append(drawing, hopSpans(path, hop)...)
	}
	return drawing
}

func hopSpans(path catalog.Path, hop string) []span {
	name := span{text: hop}
	if hop == path.Answers {
		name = span{text: "[" + hop + "]", role: theme.Strong}
	}
	if hop == path.Fault {
		return []span{name, {text: " " + theme.Cross, role: theme.Bad}}
	}
	return []span{name}
}

// answers says the same in words.
func answers(path catalog.Path) string {
	words := path.Answers
	if path.Answers == catalog.Nobody {
		words = "nobody"
	}
	if path.Note != "" {
		words += "; " + path.Note
	}
	return words
}
