package traffic

import (
	"bytes"
	"strings"
)

// kind is what a line of a transcript is by itself, without what came before it.
type kind int

const (
	textLine     kind = iota // content, or nothing that is known
	blankLine                //
	statusLine               // HTTP/1.1 200 OK
	requestLine              // GET / HTTP/1.1
	markedStatus             // < HTTP/1.1 200 OK
	markedLine               // < Name: value, and the empty line after a head
	sentRequest              // > GET / HTTP/1.1
	sentLine                 // > Name: value
	infoLine                 // * what curl says
	hiddenData               // { [16 bytes data]
	wgetStatus               // HTTP/1.1 200 OK after spaces
	wgetURL                  // --2024-01-01 10:00:00--  http://…
	wgetAnswer               // HTTP request sent, awaiting response... 404 Not Found
	promptLine               // $ curl …
	noiseLine                // progress meters, warnings, a shell's mark for a missing line end, what telnet and openssl end with, a fence
)

var (
	statusPattern  = pattern(`^HTTP/[0-9](?:\.[0-9])?[ \t]+[0-9]{1,4}(?:[ \t]|$)`)
	requestPattern = pattern(`^[A-Z][A-Z-]{1,30} \S+ HTTP/[0-9](?:\.[0-9])?$`)
	pseudoPattern  = pattern(`^:status:? [0-9]{3}$`)
	wgetPattern    = pattern(`^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--  (\S+)$`)
	answerPattern  = pattern(`^(?:HTTP|Proxy) request sent, awaiting response\.\.\.(.*)$`)
	promptPattern  = pattern(`^(?:[\w.@~:/\[\]() +-]{0,80}[$#%>❯➜] ?)?(?:curl|wget|https?|xh) (?:-|'|"|[a-z]+://|[A-Z]+ |\S+\.\S)|^(?:[\w.-]+@[\w.-]+[: ]\S*)?[$#❯➜] ?$`)
	hiddenPattern  = pattern(`^[{}] \[(?:data not shown|\d+ bytes data)\]$`)
	noisePattern   = pattern(`^(?:%|curl: \(\d+\) .*|Warning: .*|Note: .*|--_curl_--.*|  % Total .*| +Dload +Upload .*|---(?:request|response) (?:begin|end)---|\x60{3}\w*|Connection closed by foreign host\.|closed|read:errno=\d+)$`)
	meterPattern   = pattern(`^ *\d{1,3} +[\d.]+[kMGTP]? +\d{1,3} +[\d.]+[kMGTP]? +\d{1,3} +[\d.]+[kMGTP]? +[\d.]+[kMGTP]? +[\d.]+[kMGTP]? +(?:[-\d]+:[-\d]+:[-\d]+ +){3}[\d.]+[kMGTP]?`)
	clockPattern   = pattern(`^\d\d:\d\d:\d\d\.\d{1,6} (?:\[[^\]]*\] )?`)
)

// plain takes off what curl writes before or into a line that is about the transfer: progress meters, which come with
// carriage returns, and the clock of --trace-time.
func plain(line []byte) []byte {
	if bytes.IndexByte(line, '\r') >= 0 {
		var rest []byte
		for part := range bytes.SplitSeq(line, []byte{'\r'}) {
			rest = append(rest, withoutMeter(part)...)
		}
		line = rest
	} else {
		line = withoutMeter(line)
	}
	if at := clockPattern().FindIndex(line); at != nil && len(line) > at[1] && strings.IndexByte("*<>{}=", line[at[1]]) >= 0 {
		return line[at[1]:]
	}
	marked, _ := traced(line)
	return marked
}

func withoutMeter(part []byte) []byte {
	for len(part) > 0 && (part[0] == ' ' || part[0] >= '0' && part[0] <= '9') {
		at := meterPattern().FindIndex(part)
		if at == nil {
			break
		}
		part = part[at[1]:]
	}
	return part
}

func isStatusLine(line []byte) bool {
	return bytes.HasPrefix(line, []byte("HTTP/")) && statusPattern().Match(line) ||
		bytes.HasPrefix(line, []byte(":status")) && pseudoPattern().Match(line)
}

// kindOf tells a line's kind from its beginning, so that a line of content costs next to nothing.
func kindOf(line []byte) kind {
	if len(bytes.TrimSpace(line)) == 0 {
		return blankLine
	}
	switch c := line[0]; {
	case c == '<' || c == '>':
		return markedKind(line)
	case c == '*' && len(line) > 1 && line[1] == ' ':
		return infoLine
	case c == ' ' && isStatusLine(bytes.TrimLeft(line, " ")):
		return wgetStatus
	case (c == '{' || c == '}') && hiddenPattern().Match(line):
		return hiddenData
	case c == '-' && wgetPattern().Match(line):
		return wgetURL
	case isStatusLine(line):
		return statusLine
	case c >= 'A' && c <= 'Z' && bytes.Contains(line, []byte(" HTTP/")) && requestPattern().Match(line):
		return requestLine
	case bytes.Contains(line, []byte(" request sent, awaiting")) && answerPattern().Match(line):
		return wgetAnswer
	case strings.IndexByte("%cWNCr-` ", c) >= 0 && noisePattern().Match(line):
		return noiseLine
	case mayPrompt(line) && promptPattern().Match(line):
		return promptLine
	}
	return textLine
}

// mayPrompt keeps the pattern, which is slow, from nearly all lines.
func mayPrompt(line []byte) bool {
	if len(line) > 4096 {
		return false
	}
	for _, end := range []string{"$", "#", "❯", "➜"} {
		if bytes.HasSuffix(bytes.TrimSuffix(line, []byte{' '}), []byte(end)) {
			return true
		}
	}
	for _, command := range []string{"curl ", "wget ", "http ", "https ", "xh "} {
		if bytes.Contains(line, []byte(command)) {
			return true
		}
	}
	return false
}

func markedKind(line []byte) kind {
	rest := bytes.TrimPrefix(line[1:], []byte{' '})
	switch {
	case line[0] == '<' && isStatusLine(rest):
		return markedStatus
	case line[0] == '>' && requestPattern().Match(rest):
		return sentRequest
	case len(line) > 1 && line[1] != ' ':
		return textLine
	case line[0] == '<':
		return markedLine
	}
	return sentLine
}

// unmarked is a marked line without its mark.
func unmarked(line []byte) []byte { return bytes.TrimPrefix(line[1:], []byte{' '}) }
