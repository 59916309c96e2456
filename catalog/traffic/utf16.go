package traffic

import (
	"bufio"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// wide turns UTF-16 into UTF-8: PowerShell writes that when output is sent to a file.
type wide struct {
	in      *bufio.Reader
	swapped bool // the more significant byte comes first
	rest    []byte
}

// widen returns a reader of UTF-8 if the input begins with a byte order mark of UTF-16, or as HTTP or JSON does in it.
func widen(in *bufio.Reader) (io.Reader, bool) {
	mark, _ := in.Peek(2)
	if len(mark) < 2 {
		return nil, false
	}
	switch first, second := mark[0], mark[1]; {
	case first == 0xff && second == 0xfe || first == 0xfe && second == 0xff:
		_, _ = in.Discard(2)
		return &wide{in: in, swapped: first == 0xfe}, true
	case first == 0 && second > ' ' || second == 0 && first > ' ':
		return &wide{in: in, swapped: first == 0}, true
	}
	return nil, false
}

func (w *wide) Read(to []byte) (int, error) {
	var err error
	for len(w.rest) < len(to) && err == nil && (len(w.rest) == 0 || w.in.Buffered() > 3) {
		var unit rune
		if unit, err = w.unit(); err != nil {
			break
		}
		if utf16.IsSurrogate(unit) {
			var second rune
			second, err = w.unit()
			unit = utf16.DecodeRune(unit, second)
		}
		w.rest = utf8.AppendRune(w.rest, unit)
	}
	n := copy(to, w.rest)
	w.rest = w.rest[:copy(w.rest, w.rest[n:])]
	if n > 0 {
		return n, nil
	}
	return 0, err
}

func (w *wide) unit() (rune, error) {
	var pair [2]byte
	if _, err := io.ReadFull(w.in, pair[:]); err != nil {
		return 0, err
	}
	if w.swapped {
		return rune(pair[0])<<8 | rune(pair[1]), nil
	}
	return rune(pair[1])<<8 | rune(pair[0]), nil
}
