package terminal

import "strings"

// control takes a byte inside of a control sequence: ESC [ parameters intermediates final.
func (f *filter) control(out []byte, b byte) []byte {
	switch {
	case b >= 0x20 && b <= 0x3f:
		if len(f.held) < longestSequence {
			f.held = append(f.held, b)
		}
		return out
	case b >= 0x40 && b <= 0x7e:
		f.held = append(f.held, b)
		switch {
		case string(f.held) == pasteStart:
			out = f.release(out)
			f.state, f.pasted = pasting, 0
		case len(f.held) <= longestSequence && wellFormed(f.held):
			out = f.release(out)
		default:
			f.drop()
		}
		return out
	}
	return f.begin(f.abort(out), b)
}

// abort ends a control sequence that does not go on: ESC [ alone is alt and [, and with parameters it is no key.
func (f *filter) abort(out []byte) []byte {
	if len(f.held) == 2 {
		return f.release(out)
	}
	f.drop()
	return out
}

// wellFormed tells whether no parameter follows an intermediate, as it never does in what Bubble Tea can read.
func wellFormed(sequence []byte) bool {
	intermediates := false
	for _, b := range sequence[2 : len(sequence)-1] {
		if b < 0x30 {
			intermediates = true
		} else if intermediates {
			return false
		}
	}
	return true
}

// opensString tells whether ESC and two bytes open a string that a terminal answers with. Others are alt and a key,
// after which typed text must not be swallowed.
func opensString(opener, b byte) bool {
	switch opener {
	case ']': // OSC: its number
		return b >= '0' && b <= '9'
	case 'P': // DCS: parameters, or the mark of its kind
		return strings.IndexByte("0123456789>!$+=", b) >= 0
	}
	return b == 'G' // APC, as images use it
}

// text drops a string up to its end, BEL or ESC \. Any other control character is a key: the string was cut off.
func (f *filter) text(out []byte, b byte) []byte {
	switch {
	case f.state == textEnd:
		f.drop()
		if b == '\\' {
			return out
		}
		f.hold(escaped, escape)
		return f.step(out, b)
	case b == escape:
		f.state = textEnd
	case b == bell:
		f.drop()
	case b < firstNormal:
		f.drop()
		return f.begin(out, b)
	}
	return out
}

// paste takes a byte inside of a paste. What may be its end is held until that is known, so that the end is handed on
// whole, however it was cut.
func (f *filter) paste(out []byte, b byte) []byte {
	if b == pasteEnd[len(f.held)] {
		f.held = append(f.held, b)
		if len(f.held) == len(pasteEnd) {
			return f.release(out)
		}
		return out
	}
	for _, content := range f.held {
		out = f.content(out, content)
	}
	f.held = f.held[:0]
	if b == escape {
		f.held = append(f.held, b)
		return out
	}
	return f.content(out, b)
}

func (f *filter) content(out []byte, b byte) []byte {
	if f.pasted == longestPaste {
		return out
	}
	f.pasted++
	return append(out, b)
}
