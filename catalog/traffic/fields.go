package traffic

import (
	"strconv"
	"strings"
	"time"
)

// Field is a header field as it was sent.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Fields are the header fields of a message, in order.
type Fields []Field

// Has reports whether there is a field of that name, also an empty one.
func (f Fields) Has(name string) bool {
	_, ok := f.Get(name)
	return ok
}

// Get returns the first value of a field.
func (f Fields) Get(name string) (value string, ok bool) {
	for _, field := range f {
		if strings.EqualFold(field.Name, name) {
			return field.Value, true
		}
	}
	return "", false
}

// Value is the first value of a field, or nothing.
func (f Fields) Value(name string) string {
	value, _ := f.Get(name)
	return value
}

// Values returns the value of each field of that name.
func (f Fields) Values(name string) []string {
	var values []string
	for _, field := range f {
		if strings.EqualFold(field.Name, name) {
			values = append(values, field.Value)
		}
	}
	return values
}

// List returns the members of a field whose value is a list (RFC 9110, 5.6.1); commas in quotes separate nothing.
func (f Fields) List(name string) []string {
	var members []string
	for _, value := range f.Values(name) {
		for _, member := range splitOutsideQuotes(value, ',') {
			if member = strings.TrimSpace(member); member != "" {
				members = append(members, member)
			}
		}
	}
	return members
}

// Names reports whether a list holds a token, in any case.
func (f Fields) Names(name, token string) bool {
	for _, member := range f.List(name) {
		if strings.EqualFold(member, token) {
			return true
		}
	}
	return false
}

// Time reads a field as a date (RFC 9110, 5.6.7).
func (f Fields) Time(name string) (time.Time, bool) {
	value, ok := f.Get(name)
	if !ok {
		return time.Time{}, false
	}
	return parseDate(value)
}

// MediaType is the content's type without parameters, in lower case; "" if none is given.
func (f Fields) MediaType() string {
	kind, _, _ := strings.Cut(f.Value("Content-Type"), ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// Length reads Content-Length: sent says that there is one, valid that it gives a length (RFC 9112, 6.3: equal values,
// in one field or several, are one).
func (f Fields) Length() (length int64, sent, valid bool) {
	values := f.Values("Content-Length")
	if len(values) == 0 {
		return 0, false, false
	}
	length = -1
	for member := range strings.SplitSeq(strings.Join(values, ","), ",") {
		number, ok := wholeNumber(strings.TrimSpace(member))
		if !ok || length >= 0 && number != length {
			return 0, true, false
		}
		length = number
	}
	return length, true, true
}

// wholeNumber reads digits and nothing else. A number too great for 64 bits isn't one.
func wholeNumber(text string) (int64, bool) {
	if text == "" || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	number, err := strconv.ParseInt(text, 10, 64)
	return number, err == nil
}

// dateLayouts are the three forms of RFC 9110, 5.6.7. The first one is the only one to send; the others have to be
// understood.
var dateLayouts = []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT", "Mon Jan _2 15:04:05 2006"}

func parseDate(value string) (time.Time, bool) {
	value = strings.TrimSpace(value)
	for _, layout := range dateLayouts {
		if date, err := time.Parse(layout, value); err == nil {
			written := date.Format(layout)
			return date, written == value || !strings.EqualFold(written, value) // the names' case counts (RFC 9110, 5.6.7)
		}
	}
	return time.Time{}, false
}

// splitOutsideQuotes cuts at a separator that isn't inside a quoted string or angle brackets.
func splitOutsideQuotes(text string, separator byte) []string {
	var parts []string
	start, quoted, bracket := 0, false, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && c == '<':
			bracket = true
		case !quoted && c == '>':
			bracket = false
		case c == separator && !quoted && !bracket:
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}
