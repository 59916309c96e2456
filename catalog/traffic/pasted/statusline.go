package pasted

import "strings"

// readStatusLines reads a text by its status lines. The last response answers it, but for one that only prepares the
// next: an interim response, the answer to CONNECT, a redirect that was followed.
func readStatusLines(lower string) (Text, bool) {
	found := statusLines(lower)
	if len(found) == 0 {
		return Text{}, false
	}
	read := Text{Kind: StatusLine, Expected: -1}
	final := []int{found[len(found)-1].code}
	for i, line := range found {
		if len(read.Lines) < mostLines {
			read.Lines = append(read.Lines, line.code)
		}
		class := line.code / 100
		if i < len(found)-1 && class != 1 && class != 3 && !line.connects {
			final = append(final, line.code)
		}
	}
	if len(found) > 1 {
		read.Kind = Transcript
	}
	rest := Text{}
	for _, code := range final[1:] {
		rest.add(code)
	}
	rest.worstFirst()
	for _, code := range append(final[:1], rest.Codes...) {
		if !hasCode(read.Codes, code) {
			read.Codes = append(read.Codes, code)
		}
	}
	return read, true
}

func hasCode(codes []int, code int) bool {
	for _, have := range codes {
		if have == code {
			return true
		}
	}
	return false
}

// responseLine is a status line in a text.
type responseLine struct {
	code     int
	connects bool // it answers CONNECT: the response that was asked for comes after it
}

// statusLines finds "http/", a version, a space and three digits. In a request line the version comes last, and in a
// log a quote follows it.
func statusLines(lower string) []responseLine {
	var found []responseLine
	for from := 0; ; {
		at := strings.Index(lower[from:], "http/")
		if at < 0 {
			return found
		}
		begin := from + at
		at = begin + len("http/")
		for at < len(lower) && (isDigit(rune(lower[at])) || lower[at] == '.') {
			at++
		}
		from = at
		if at == begin+len("http/") || at >= len(lower) || lower[at] != ' ' {
			continue
		}
		if code, ok := code(lower, at+1); ok {
			end, _, _ := strings.Cut(lower[at+4:min(len(lower), at+4+len(established)+2)], "\n")
			found = append(found, responseLine{code, strings.Contains(end, established)})
		}
	}
}

// established is how proxies word their answer to CONNECT.
const established = "connection established"

// code reads three digits that end there.
func code(text string, at int) (int, bool) {
	if at < 0 || at+codeDigits > len(text) || at+codeDigits < len(text) && isWordByte(text[at+codeDigits]) {
		return 0, false
	}
	value := 0
	for _, c := range []byte(text[at : at+codeDigits]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		value = value*10 + int(c-'0')
	}
	return value, true
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}
