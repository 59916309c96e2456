package traffic

import (
	"bytes"
)

var (
	gzipMagic   = []byte{0x1f, 0x8b}
	byteOrder   = []byte("\xef\xbb\xbf")
	harPattern  = pattern(`^\s*\{\s*"log"\s*:\s*\{|"log"\s*:\s*\{(?s:.*)"entries"\s*:\s*\[`)
	messageMark = map[kind]string{
		statusLine: "a status line at the beginning", requestLine: "a request line at the beginning",
		markedStatus: "curl -v's mark before a status line", sentRequest: "curl -v's mark before a request line",
		wgetStatus: "a status line that wget -S indented", wgetAnswer: "wget's word before an answer",
	}
)

// detect tells a format by the cheapest decisive mark. whole says that no more of the sample will come; without it
// only what can't change any more is told. The format is "" where nothing is decided.
func detect(sample []byte, whole bool, logs Logs) (format, why string) {
	if bytes.HasPrefix(sample, gzipMagic) {
		return "gzip", "packed with gzip"
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(sample, byteOrder), " \t\r\n")
	if len(text) > 0 && text[0] == '{' && harPattern().Match(text) {
		return "har", "a JSON object with log and entries"
	}
	lines := bytes.Split(sample, []byte{'\n'})
	if !whole {
		lines = lines[:len(lines)-1]
	}
	first, mark := firstMark(lines)
	if mark == statusLine || mark == requestLine {
		if first == firstFilled(lines) {
			return "http", messageMark[mark]
		}
	} else if mark != textLine {
		return formatOf(mark), messageMark[mark]
	}
	if logs != nil && (whole || len(lines) > 1) {
		if format, why, ok := logs.Detect(sample); ok {
			return format, why
		}
	}
	if mark != textLine {
		return "http", "a status line after other lines"
	}
	return "", ""
}

// firstMark finds the first line that can only be a message's.
func firstMark(lines [][]byte) (at int, of kind) {
	for i, line := range lines {
		of := kindOf(plain(bytes.TrimRight(bytes.TrimPrefix(line, byteOrder), "\r")))
		if _, ok := messageMark[of]; ok {
			return i, of
		}
	}
	return -1, textLine
}

func firstFilled(lines [][]byte) int {
	for i, line := range lines {
		switch kindOf(plain(bytes.TrimRight(bytes.TrimPrefix(line, byteOrder), "\r"))) {
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
