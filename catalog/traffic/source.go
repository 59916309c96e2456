package traffic

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// source hands out an input line by line or byte by byte and lets one look ahead as far as its buffer reaches.
// Memory is bounded by that buffer, whatever comes in.
type source struct {
	in     *bufio.Reader
	number int // lines that were taken, those inside of content too
	long   int // lines that were longer than MaxLine
	fault  error
}

func newSource(r io.Reader) *source {
	return &source{in: bufio.NewReaderSize(r, MaxLine+2)}
}

// line looks at the next line without taking it. size is what take has to be given to go past it. At the end of the
// input ok is false.
func (s *source) line() (text []byte, size int, ok bool) {
	for {
		ahead, _ := s.in.Peek(s.in.Buffered())
		if end := bytes.IndexByte(ahead, '\n'); end >= 0 {
			return bytes.TrimSuffix(ahead[:end], []byte{'\r'}), end + 1, true
		}
		more, err := s.in.Peek(len(ahead) + 1)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			return ahead[:MaxLine], len(ahead), true
		case err != nil:
			s.keep(err)
			return bytes.TrimSuffix(more, []byte{'\r'}), len(more), len(more) > 0
		}
	}
}

// lines looks at the next two lines, and waits for no more than that.
func (s *source) lines() []byte {
	for {
		ahead, _ := s.in.Peek(s.in.Buffered())
		if first := bytes.IndexByte(ahead, '\n'); first >= 0 && bytes.IndexByte(ahead[first+1:], '\n') >= 0 {
			return ahead
		}
		if _, err := s.in.Peek(len(ahead) + 1); err != nil {
			s.keep(err)
			return ahead
		}
	}
}

// take goes past so many bytes that were looked at, and past the rest of the line if that was too long to see.
func (s *source) take(size int) {
	ahead, _ := s.in.Peek(size)
	lines := bytes.Count(ahead, []byte{'\n'})
	s.number += lines
	s.in.Discard(len(ahead))
	if lines > 0 || size < MaxLine {
		return
	}
	s.long++
	for {
		rest, err := s.in.ReadSlice('\n')
		if !errors.Is(err, bufio.ErrBufferFull) {
			s.number++
			s.keep(err)
			return
		}
		_ = rest
	}
}

// ahead looks at up to n bytes. It waits for them and returns fewer only at the end of the input or of the buffer.
func (s *source) ahead(n int64) []byte {
	if n > MaxLine {
		n = MaxLine
	}
	text, err := s.in.Peek(int(n))
	s.keep(err)
	return text
}

// skip takes n bytes and hands the pieces to see. It returns how many there were.
func (s *source) skip(n int64, see func([]byte)) int64 {
	var taken int64
	for taken < n {
		piece := s.ahead(min(n-taken, 32<<10))
		if len(piece) == 0 {
			break
		}
		see(piece)
		s.number += bytes.Count(piece, []byte{'\n'})
		s.in.Discard(len(piece))
		taken += int64(len(piece))
	}
	return taken
}

func (s *source) keep(err error) {
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) && s.fault == nil {
		s.fault = err
	}
}
