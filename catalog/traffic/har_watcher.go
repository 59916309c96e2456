package traffic

import "io"

// watcher counts lines, levels and the length of an entry on the way to the decoder, which bounds none of them. It also
// leaves out what a text has beyond maxText, so that a film in a HAR costs no more memory than a page.
type watcher struct {
	in         io.Reader
	line       int
	level      int
	sinceEntry int
	quoted     bool
	escaped    bool
	text       int // bytes of the text that is open
	plain      int // bytes of it since the last backslash
	fault      error
}

// maxText is the longest text that is handed on whole. maxEscape is how long an escape is, which can't be cut: \u0041.
const (
	maxText   = MaxHead
	maxEscape = 6
)

func (w *watcher) Read(to []byte) (int, error) {
	for w.fault == nil {
		n, err := w.in.Read(to)
		kept := w.watch(to[:n])
		if w.sinceEntry += kept; w.sinceEntry > maxEntry {
			w.fault = errLong
		}
		if kept > 0 || err != nil || n == 0 {
			return kept, err
		}
	}
	return 0, w.fault
}

// watch goes over what was read, moves what is kept to its front, and returns how much that is.
func (w *watcher) watch(read []byte) (kept int) {
	for _, c := range read {
		isOver := w.quoted && w.text > maxText && w.plain > maxEscape
		switch {
		case w.escaped:
			w.escaped = false
		case w.quoted && c == '\\':
			w.escaped = true
			if !isOver {
				w.plain = -1
			}
		case c == '"':
			w.quoted = !w.quoted
			w.text, w.plain, isOver = 0, 0, false
		case c == '\n':
			w.line++
		case w.quoted:
		case c == '{' || c == '[':
			w.level++
		case c == '}' || c == ']':
			w.level--
		}
		if w.level > MaxNesting {
			w.fault = errNested
			return kept // what came before it can still be read
		}
		w.text++
		w.plain++
		if !isOver {
			read[kept] = c
			kept++
		}
	}
	return kept
}
