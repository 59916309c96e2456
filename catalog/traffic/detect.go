package traffic

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"apicodes/catalog/traffic/secret"
)

var (
	gzipMagic   = []byte{0x1f, 0x8b}
	byteOrder   = []byte("\xef\xbb\xbf")
	harPattern  = pattern(`^\s*\{\s*"log"\s*:\s*\{|"log"\s*:\s*\{(?s:.*)"entries"\s*:\s*\[`)
	postmanMark = []byte("schema.getpostman.com/json/collection/")
	messageMark = map[kind]string{
		statusLine: "a status line at the beginning", requestLine: "a request line at the beginning",
		markedStatus: "a client's mark before a status line", sentRequest: "a client's mark before a request line",
		wgetStatus: "a status line that wget -S indented", wgetAnswer: "wget's word before an answer",
	}
)

// detect tells a format by the cheapest decisive mark. whole says that no more of the sample will come; without it
// only what can't change any more is told. It has no name where nothing is decided.
func detect(sample []byte, whole bool, logs Logs) detected {
	if bytes.HasPrefix(sample, gzipMagic) {
		return detected{name: "gzip", why: "packed with gzip"}
	}
	text := bytes.TrimLeft(sample, " \t\r\n")
	if len(text) > 0 && text[0] == '{' && harPattern().Match(text) {
		return detected{name: "har", why: "a JSON object with log and entries"}
	}
	if len(text) > 0 && text[0] == '{' && bytes.Contains(text, postmanMark) {
		return detected{name: "postman", why: "a JSON object with Postman's schema"}
	}
	lines := bytes.Split(sample, []byte{'\n'})
	if !whole {
		lines = lines[:len(lines)-1]
	}
	first, mark := firstMark(lines)
	if mark == statusLine || mark == requestLine {
		if first == firstFilled(lines) {
			return detected{name: "http", why: messageMark[mark]}
		}
	} else if mark != textLine {
		return detected{name: formatOf(mark), why: messageMark[mark]}
	}
	if logs != nil && (whole || len(lines) > 1) {
		if format, why, ok := logs.Detect(sample); ok {
			return detected{format.Name(), why, format}
		}
	}
	if mark != textLine {
		return detected{name: "http", why: "a status line after other lines"}
	}
	return detected{}
}

// firstMark finds the first line that can only be a message's.
func firstMark(lines [][]byte) (at int, of kind) {
	for i, line := range lines {
		of := kindOf(plain(bytes.TrimRight(line, "\r")))
		if _, ok := messageMark[of]; ok {
			return i, of
		}
	}
	return -1, textLine
}

func firstFilled(lines [][]byte) int {
	for i, line := range lines {
		switch kindOf(plain(bytes.TrimRight(line, "\r"))) {
		case blankLine, noiseLine, promptLine:
		default:
			return i
		}
	}
	return -1
}

func formatOf(mark kind) string {
	if mark == wgetStatus || mark == wgetAnswer {
		return "wget"
	}
	return "curl-v"
}

// detected is a format, and by what it was told.
type detected struct {
	name, why string
	logs      LogFormat // nil for messages
}

// detect tells the format, with as little of the input as it takes, since the rest may be long in coming.
func (r *Reading) detect(in *bufio.Reader) (detected, error) {
	tried := 0
	for wanted := 1; ; wanted = in.Buffered() + 1 {
		more, err := in.Peek(wanted)
		whole := errors.Is(err, bufio.ErrBufferFull) || err != nil
		if !whole {
			more, _ = in.Peek(in.Buffered())
		}
		if len(bytes.TrimSpace(more)) == 0 && whole {
			if !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
				return detected{}, fmt.Errorf("can't be read: %w", err)
			}
			return detected{}, ErrNothing
		}
		if r.options.Format != "" && !bytes.HasPrefix(more, gzipMagic) {
			return r.chosen(r.options.Format)
		}
		if !whole && len(more)-tried < tried/8-512 {
			continue // a long beginning isn't looked through again for every few bytes
		}
		tried = len(more)
		if why := documentMark(more); why != "" && r.options.Documents != nil {
			return detected{name: "openapi", why: why}, nil
		}
		if format := detect(more, whole, r.options.Logs); format.name != "" {
			return format, nil
		}
		if whole {
			return detected{}, errors.New("no HTTP message, log, HAR or API document; the body alone does not tell its code: curl -si" + r.ledger.known.hint(more))
		}
	}
}

func (r *Reading) chosen(name string) (detected, error) {
	const why = "as --format says"
	if slices.Contains(messageFormats, name) {
		return detected{name: name, why: why}, nil
	}
	if r.options.Logs != nil {
		format, err := r.options.Logs.Named(name)
		if err == nil {
			return detected{format.Name(), why, format}, nil
		}
		if strings.Contains(name, "$") {
			return detected{}, err
		}
	}
	return detected{}, fmt.Errorf("no format is named %q; take one of %s, or an nginx log_format", secret.Mask(name), strings.Join(FormatNames(), ", "))
}
