package accesslog

import (
	"bytes"
	"fmt"
)

const (
	// sampleLines is how many lines of a sample are tried.
	sampleLines = 200
	// enough is the share of them, in percent, that a format has to read to be taken at once. A log with more trash in
	// it than that gets the format that reads most, if it reads half.
	enough, half = 80, 50
	// someRequests is the share that is enough for application lines, among which most are about other things.
	someRequests = 10
)

// Detect finds the format of a sample, the first 64 KiB or so of an input, and says why in a few words that fit behind
// the format's name. A last line without its end is not tried unless it is the only one.
func Detect(sample []byte) (format Format, why string, ok bool) {
	lines := firstLines(sample)
	if len(lines) == 0 {
		return Format{}, "", false
	}
	all := formats()
	for _, line := range lines {
		if bytes.HasPrefix(line, fieldsDirective) {
			return byName(all, "W3C"), "it has a #Fields line", true
		}
	}
	best, read := mostRead(all, lines)
	if read == 0 || best.name == application {
		for i := range all {
			all[i] = all[i].collected()
		}
		if inside, more := mostRead(all, lines); more > read || more > 0 && inside.name != application {
			return inside, explained(more, len(lines)) + ", without what a collector put around it", true
		}
	}
	if read == 0 {
		return Format{}, "", false
	}
	return best.collected(), explained(read, len(lines)), true
}

// mostRead is the first format that reads enough of the lines, else the one that reads most of them, and how many it
// reads: 0 where none does.
func mostRead(all []Format, lines [][]byte) (best Format, bestRead int) {
	var record Record
	for _, format := range all {
		read, responses := 0, 0
		for _, line := range lines {
			record.reset()
			switch format.cutter.cut(line, &record) {
			case response:
				responses++
				read++
			case noStatus:
				read++
			}
		}
		if format.name == application {
			read = responses // it passes over whatever is not one
		}
		switch {
		case responses == 0:
			continue
		case read*100 >= enough*len(lines):
			return format, read
		case read > bestRead && (read*100 >= half*len(lines) || format.name == application && read*100 >= someRequests*len(lines)):
			best, bestRead = format, read
		}
	}
	return best, bestRead
}

func explained(read, of int) string {
	if read == of {
		if of == 1 {
			return "it reads the first line"
		}
		return fmt.Sprintf("it reads all of the first %d lines", of)
	}
	return fmt.Sprintf("it reads %d of the first %d lines, more than any other", read, of)
}

func byName(all []Format, name string) Format {
	for _, format := range all {
		if format.name == name {
			return format
		}
	}
	return Format{}
}

// firstLines returns the lines of a sample that have something in them.
func firstLines(sample []byte) [][]byte {
	var lines [][]byte
	for len(sample) > 0 && len(lines) < sampleLines {
		line, rest, whole := bytes.Cut(sample, []byte{'\n'})
		if !whole && len(lines) > 0 && len(sample) < 512 {
			whole = true // so short a sample is the whole input
		}
		sample = rest
		if line = trimLine(line); len(line) > 0 && (whole || len(lines) == 0) {
			lines = append(lines, line)
		}
	}
	return lines
}

// trimLine takes off a carriage return, and the mark that some editors put at the beginning of a file.
func trimLine(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	if len(line) > 2 && line[0] == 0xef && line[1] == 0xbb && line[2] == 0xbf {
		line = line[3:]
	}
	return line
}
