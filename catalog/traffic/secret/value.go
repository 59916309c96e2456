package secret

import "bytes"

// nameBefore is the name that ends in front of a mark, and whether it stands in quotation marks. before is where it begins.
func nameBefore(line []byte, mark int) (name []byte, before int, isQuoted bool) {
	end := mark
	for end > 0 {
		switch c := line[end-1]; {
		case c == '"' || c == '\'':
			isQuoted = true
			end--
		case c == ' ' || c == '\t' || c == '\\' || c == ']' || c == '[':
			end--
		case c|0x20 == 'd' && end > 3 && line[end-2] == '5' && line[end-3] == '%':
			end -= len("%5D")
		default:
			before = end
			for before > max(end-longestName, 0) && isNamePart(line[before-1]) {
				before--
			}
			if before > 0 && line[before-1] == '%' && end-before >= 2 {
				before += 2 // the digits of what is encoded there
			}
			return line[before:end], before, isQuoted
		}
	}
	return nil, 0, isQuoted
}

// argument is the value of name=value, where the name is a secret's. The value begins at from, or behind a blank where the
// name has one, too; Ruby writes =>.
func argument(line []byte, mark, from int) span {
	if last := line[mark-1]; isLetter(last) && !mayEnd(line[max(mark-2, 0)]|0x20, last|0x20) {
		return span{}
	}
	name, before, _ := nameBefore(line, mark)
	isCode := len(name) == len("code") && line[mark-1]|0x20 == 'e' && bytes.EqualFold(name, []byte("code")) && isInAddress(line[:before])
	if !isCode && called(name, parameter) == none {
		return span{}
	}
	if from < len(line) && line[from] == '>' {
		from++
	}
	if line[mark-1] == ' ' || line[mark-1] == '\t' || line[from-1] == '>' {
		from = afterBlanks(line, from)
	}
	value := valueAt(line, from)
	said := line[value.from:value.to]
	if isNothing(said) || isScheme(said) || isCode && isNumber(said) && len(said) <= len("404") {
		return span{} // behind a scheme the secret is still to come
	}
	return value
}

// isInAddress reports whether what ends here is a URL up to one of its parameters.
func isInAddress(before []byte) bool {
	if len(before) == 0 {
		return false
	}
	switch before[len(before)-1] {
	case '?', '&', '#':
		return true
	}
	return len(before) >= 3 && before[len(before)-3] == '%' && bytes.Contains([]byte("3F3f2623"), before[len(before)-2:])
}

// ends are the bytes that no value goes over that stands in no quotation marks.
var ends = [256]bool{'&': true, ';': true, '#': true, ' ': true, '\t': true, '\n': true, '\r': true, '"': true, '\'': true, ',': true, ')': true, '\\': true, '<': true, '>': true}

// isEnd reports whether a value may end at a place: brackets only end what can't have any.
func isEnd(line []byte, at int) bool {
	return at == len(line) || ends[line[at]] || line[at] == ']' || line[at] == '}'
}

// valueAt is the value that begins at a place, without its quotation marks. One that nothing comes behind of closes what
// began earlier, as in "GET /?token=".
func valueAt(line []byte, from int) span {
	quote := from
	if quote < len(line) && line[quote] == '\\' {
		quote++
	}
	if quote < len(line) && (line[quote] == '"' || line[quote] == '\'') {
		if isEnd(line, quote+1) && (quote+1 == len(line) || line[quote+1] != '\\') {
			return span{}
		}
		return span{quote + 1, closing(line, quote)}
	}
	to := from
	for to < len(line) && !ends[line[to]] {
		to++
	}
	return span{from, to}
}

// closing is where the text ends that a quotation mark opens: in front of the mark, or of its backslash if the first has one.
// Without a mark it is the end of the line.
func closing(line []byte, quote int) int {
	isEscaped := quote > 0 && line[quote-1] == '\\'
	for i := quote + 1; i < len(line); i++ {
		switch {
		case line[i] == line[quote]:
			return i
		case line[i] == '\\' && isEscaped && i+1 < len(line) && line[i+1] == line[quote]:
			return i
		case line[i] == '\\':
			i++
		}
	}
	return len(line)
}

// afterBlanks is the first place from one on that has no blank.
func afterBlanks(line []byte, from int) int {
	for from < len(line) && (line[from] == ' ' || line[from] == '\t') {
		from++
	}
	return from
}

// isNothing reports whether a value only says whether there is a secret.
func isNothing(value []byte) bool {
	switch string(value) {
	case "true", "false", "null", "nil", "none", "None", "-":
		return true
	}
	return false
}

func isNumber(text []byte) bool {
	for _, c := range text {
		if !isDigit(c) {
			return false
		}
	}
	return true
}

// longestWord is longer than a word of a sentence is.
const longestWord = 20

// isWord reports whether a text may be a word of a sentence: letters that are all small or all capital behind the first,
// or several such words that signs hold together. What was made at random has digits, or capitals anywhere.
func isWord(text []byte) bool {
	text = bytes.TrimRight(text, ".:!?")
	first := true
	isCapital := len(text) > 1 && text[1] < 'a'
	for i, c := range text {
		switch {
		case !first && (c == '-' || c == '/'):
			first = true
		case !isLetter(c) || !first && (c < 'a') != isCapital || first && isCapital && i > 0 && c >= 'a':
			return false
		default:
			first = false
		}
	}
	return len(text) <= longestWord
}
