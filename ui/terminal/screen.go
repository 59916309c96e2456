package terminal

import (
	"bytes"
	"os"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// screen is the terminal's output. It shortens what frames are mostly made of: a run of spaces is sent as "erase n
// cells, move n to the right" (ECH and CUF, which a VT220 knows), and a reset of attributes without its 0. It stays an
// *os.File to Bubble Tea, which asks its descriptor for the size.
type screen struct {
	*os.File
	packed []byte // reused from frame to frame; Bubble Tea writes one at a time
	first  string // follows the first clearing of the screen; see firstFrame
}

// shortestRun is the number of spaces from which the two sequences are shorter: they take 10 bytes for up to 99 cells.
const shortestRun = 11

// reset ends attributes as lipgloss writes it; shortReset means the same.
const (
	reset      = "\x1b[0m"
	shortReset = "\x1b[m"
)

// Write sends a frame. The count is that of the frame's bytes.
func (s *screen) Write(frame []byte) (int, error) {
	s.packed = pack(s.packed[:0], frame)
	if s.first != "" && string(frame) == ansi.EraseEntireScreen {
		s.packed = pack(s.packed, []byte(s.first))
		s.first = ""
	}
	if _, err := s.File.Write(s.packed); err != nil {
		return 0, err
	}
	return len(frame), nil
}

// WriteString is Write: without it the file's own would be called for what Bubble Tea writes as a string.
func (s *screen) WriteString(text string) (int, error) { return s.Write([]byte(text)) }

// pack appends a frame to dst with its runs of spaces shortened. Erased cells have no attributes, so spaces that are
// reversed or underlined are sent as they are.
func pack(dst, frame []byte) []byte {
	plain := true
	for len(frame) > 0 {
		at := bytes.IndexAny(frame, " \x1b")
		if at < 0 {
			return append(dst, frame...)
		}
		dst, frame = append(dst, frame[:at]...), frame[at:]
		length := 0
		if frame[0] == ' ' {
			length = len(frame) - len(bytes.TrimLeft(frame, " "))
			if plain && length >= shortestRun {
				dst, frame = appendErase(dst, length), frame[length:]
				continue
			}
		} else {
			length = controlLength(frame)
			if frame[length-1] == 'm' && length > 1 {
				plain = string(frame[:length]) == reset
				if plain {
					dst, frame = append(dst, shortReset...), frame[length:]
					continue
				}
			}
		}
		dst, frame = append(dst, frame[:length]...), frame[length:]
	}
	return dst
}

func appendErase(dst []byte, cells int) []byte {
	dst = append(dst, "\x1b["...)
	dst = strconv.AppendInt(dst, int64(cells), 10)
	dst = append(dst, "X\x1b["...)
	dst = strconv.AppendInt(dst, int64(cells), 10)
	return append(dst, 'C')
}

// controlLength returns how many bytes of an escape sequence stand together: a CSI up to its final byte, of any other
// the escape alone.
func controlLength(frame []byte) int {
	if len(frame) < 2 || frame[1] != '[' {
		return 1
	}
	for i := 2; i < len(frame); i++ {
		if frame[i] < ' ' {
			return i // cut off
		}
		if frame[i] >= '@' {
			return i + 1
		}
	}
	return len(frame)
}
