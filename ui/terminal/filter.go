package terminal

import (
	"bytes"
	"time"
	"unicode/utf8"
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"

	// longestPaste is what is handed on of one paste. Bubble Tea searches all of a paste again with every 256 bytes
	// that come in: 5 MB take it half a minute.
	longestPaste = 64 << 10 // bytes

	longestSequence = 64 // bytes; the longest key or mouse report has about 20

	// What is missing of a sequence comes at once, or never: what comes later is a key.
	sequencePause = 250 * time.Millisecond

	// A paste that stood still for so long, and then goes on with as little as a key press, has lost its end.
	pastePause  = time.Second
	keysAtOnce  = 64 // bytes
	escape      = 0x1b
	bell        = 0x07
	firstNormal = 0x20 // below are control characters
)

// filter passes on what a terminal sends, in whole sequences, bounds its pastes, and drops what is no input: answers
// to questions that nobody here asked (OSC, DCS, APC), and control sequences that are cut off or not well formed,
// which Bubble Tea would take for typed text.
type filter struct {
	state  state
	held   []byte // the beginning of a sequence, or of the end of a paste
	pasted int    // bytes handed on of the open paste
}

type state int

const (
	plain   state = iota
	glyph         // inside of a UTF-8 sequence
	escaped       // after ESC: the escape key, alt and a key, or a sequence
	single        // after ESC O: one more byte
	control       // after ESC [
	opening       // after ESC and ] P or _: alt and a key, or a string
	text          // inside of a string
	textEnd       // after ESC in a string
	pasting       // inside of a paste
)

// pass appends to out what may be handed on of in. pause is the time since the call before.
func (f *filter) pass(out, in []byte, pause time.Duration) []byte {
	out = f.giveUp(out, in, pause)
	for _, b := range in {
		out = f.step(out, b)
	}
	return out
}

// giveUp ends what was left open and is not continued by in.
func (f *filter) giveUp(out, in []byte, pause time.Duration) []byte {
	switch f.state {
	case plain:
	case pasting:
		key := len(in) <= keysAtOnce && len(f.held) == 0 && !bytes.Contains(in, []byte(pasteEnd))
		if pause >= pastePause && key {
			f.state = plain
			return append(out, pasteEnd...)
		}
	default:
		if pause >= sequencePause {
			out = f.settle(out)
			f.drop()
		}
	}
	return out
}

// unsettled tells whether a key press is held that is only known to be one when nothing follows at once. A control
// sequence with parameters is none, but for those that rxvt ends with $.
func (f *filter) unsettled() bool {
	switch f.state {
	case escaped, single, opening:
		return true
	case control:
		return len(f.held) == 2 || f.held[len(f.held)-1] == '$'
	}
	return false
}

// settle hands on the key press that is held, for nothing followed.
func (f *filter) settle(out []byte) []byte {
	if f.unsettled() {
		return f.release(out)
	}
	return out
}

func (f *filter) step(out []byte, b byte) []byte {
	switch f.state {
	case glyph:
		if b < utf8.RuneSelf {
			return f.begin(f.release(out), b)
		}
		return f.grow(out, b)
	case escaped:
		return f.afterEscape(out, b)
	case single:
		if b < firstNormal {
			return f.begin(f.release(out), b)
		}
		f.held = append(f.held, b)
		return f.release(out)
	case control:
		return f.control(out, b)
	case opening:
		if opensString(f.held[1], b) {
			f.drop()
			f.state = text
			return out
		}
		return f.begin(f.release(out), b)
	case text, textEnd:
		return f.text(out, b)
	case pasting:
		return f.paste(out, b)
	}
	return f.begin(out, b)
}

// begin takes a byte that belongs to nothing before it.
func (f *filter) begin(out []byte, b byte) []byte {
	switch {
	case b == escape:
		f.hold(escaped, b)
		return out
	case b >= utf8.RuneSelf:
		return f.grow(out, b)
	}
	return append(out, b)
}

// grow adds to a UTF-8 sequence, and hands it on when it is complete or cannot become valid.
func (f *filter) grow(out []byte, b byte) []byte {
	f.hold(glyph, b)
	if utf8.FullRune(f.held) {
		return f.release(out)
	}
	return out
}

func (f *filter) afterEscape(out []byte, b byte) []byte {
	switch {
	case b == '[':
		f.hold(control, b)
		return out
	case b == 'O':
		f.hold(single, b)
		return out
	case b == ']' || b == 'P' || b == '_':
		f.hold(opening, b)
		return out
	}
	return f.begin(f.release(out), b)
}

func (f *filter) hold(state state, b byte) {
	f.state = state
	f.held = append(f.held, b)
}

func (f *filter) release(out []byte) []byte {
	out = append(out, f.held...)
	f.drop()
	return out
}

func (f *filter) drop() {
	f.held = f.held[:0]
	f.state = plain
}
