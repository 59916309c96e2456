package annotate

import (
	"bytes"
	"encoding/binary"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"apicodes/catalog"
	"apicodes/catalog/traffic/accesslog"
	"apicodes/catalog/traffic/pasted"
)

// remarks knows what to write behind a line.
type remarks struct {
	catalog *catalog.Catalog
	lines   *accesslog.Lines             // nil while no format is known
	names   [catalog.Numbers]string      // as far as they were asked for
	reasons map[string]map[string]string // what a key means, by sender and key
}

func newRemarks(c *catalog.Catalog) *remarks {
	r := &remarks{catalog: c, reasons: map[string]map[string]string{}}
	for _, file := range c.Reasons() {
		keys := map[string]string{}
		for _, row := range file.Rows {
			for _, key := range append([]string{row.Key}, row.Also...) {
				keys[key] = row.Means
			}
		}
		r.reasons[file.Sender] = keys
	}
	return r
}

// append adds what is known of a line: two spaces, the number unless the line ends with it, and the name; behind them
// the key that says why and what it means.
func (r *remarks) append(out, line []byte) []byte {
	_, bare, _ := cutCount(line)
	if r.lines != nil {
		if record, ok := r.lines.Read(bare); ok {
			out = r.appendName(out, bare, record.Status)
			for _, reason := range record.Reasons() {
				out = r.appendReason(out, reason)
			}
			return out
		}
	}
	if number, ok := r.number(bare); ok {
		out = r.appendName(out, bare, number)
	}
	return out
}

func (r *remarks) appendName(out, line []byte, number int) []byte {
	if r.names[number] == "" {
		entry, _ := r.catalog.Entry(number)
		r.names[number] = entry.Title()
	}
	title := r.names[number]
	line = bytes.TrimRight(line, " \t\r\"")
	before, ends := bytes.CutSuffix(line, []byte(title[:3]))
	if ends && (len(before) == 0 || before[len(before)-1]-'0' > 9) {
		return append(append(out, "  "...), title[4:]...)
	}
	return append(append(out, "  "...), title...)
}

// appendReason adds what a key means. Some products write several into one field, or more behind the key.
func (r *remarks) appendReason(out []byte, reason accesslog.Reason) []byte {
	keys := r.reasons[reason.Sender]
	for key := range bytes.SplitSeq(reason.Key, []byte{','}) {
		means, known := keys[string(key)]
		if !known && len(key) == 4 { // HAProxy's state, of which the first two letters tell who ended it, and when
			key = key[:2]
			means, known = keys[string(key)]
		}
		if known && key[0] != '-' { // dashes: nothing special
			out = append(append(append(append(out, "; "...), key...), ": "...), means...)
		}
	}
	return out
}

// longestSearched is how much of a line that no format explains is looked at, in bytes, and mostWords how many words
// a line may have to be taken for a list's: "12 404", "/orders 404", "404 /orders".
const (
	longestSearched = 4096
	mostWords       = 4
)

// number finds the code of a line that is of no log: what the line says is one; or the number that is all of it; or, in
// a line of few words, the last of them or the first, if a code has that number.
func (r *remarks) number(line []byte) (number int, ok bool) {
	if !hasThreeDigits(line) {
		return 0, false
	}
	said := string(line[:min(len(line), longestSearched)])
	best := pasted.NumberAlone
	for _, found := range pasted.Numbers(said) {
		if found.Evidence > best {
			number, best, ok = found.Number, found.Evidence, true
		}
	}
	if ok {
		return number, true
	}
	words := strings.Fields(said)
	if len(words) == 0 || len(words) > mostWords {
		return 0, false
	}
	for _, word := range []string{words[len(words)-1], words[0]} {
		word = strings.Trim(word, `"'`)
		number, err := strconv.Atoi(word)
		if err != nil || len(word) != len("404") || number < 0 {
			continue
		}
		if _, known := r.catalog.Entry(number); known || len(words) == 1 {
			return number, true
		}
	}
	return 0, false
}

// hasThreeDigits reports whether there can be a code in a line at all.
func hasThreeDigits(line []byte) bool {
	digits := 0
	for _, c := range line {
		if c-'0' > 9 {
			digits = 0
		} else if digits++; digits == 3 {
			return true
		}
	}
	return false
}

// appendClean adds a line without what could do something to a terminal: control and format characters, and bytes that
// are not UTF-8. Tabs stay, because they part columns; and so do accents, because this is no place that needs to know
// how wide a line is.
func appendClean(out, line []byte) []byte {
	line = bytes.TrimSuffix(line, []byte{'\r'})
	for len(line) > 0 {
		plain := plainLength(line)
		out = append(out, line[:plain]...)
		if line = line[plain:]; len(line) == 0 {
			break
		}
		r, size := utf8.DecodeRune(line)
		if !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && (r != utf8.RuneError || size > 1) {
			out = append(out, line[:size]...)
		}
		line = line[size:]
	}
	return out
}

// plainLength is how many bytes of printable ASCII, and tabs, a line begins with. Eight at a time: subtracting a blank
// from a smaller byte, or adding one to DEL, sets the highest bit.
func plainLength(line []byte) (length int) {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for length+8 <= len(line) {
		eight := binary.LittleEndian.Uint64(line[length:])
		if (eight|(eight-' '*ones)|(eight+ones))&high != 0 {
			break
		}
		length += 8
	}
	for length < len(line) && (line[length]-' ' < 0x7f-' ' || line[length] == '\t') {
		length++
	}
	return length
}
