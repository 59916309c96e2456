package load

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog/text"
)

// schemaChecker compares a decoded JSON value with the Go type that it is meant for, and collects what differs.
// A place is the way to a value: "headers[2].level".
type schemaChecker struct {
	faults []string
}

func (s *schemaChecker) fault(place, format string, values ...any) {
	if place == "" {
		place = "the file"
	}
	s.faults = append(s.faults, place+": "+fmt.Sprintf(format, values...))
}

func (s *schemaChecker) check(place string, raw any, t reflect.Type) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	want := kindName(t)
	if raw == nil {
		s.fault(place, "must not be null")
		return
	}
	if got := jsonName(raw); got != want {
		s.fault(place, "is %s, should be %s", got, want)
		return
	}
	switch value := raw.(type) {
	case map[string]any:
		s.checkObject(place, value, t)
	case []any:
		for i, element := range value {
			s.check(elementOf(place, i), element, t.Elem())
		}
	case string:
		s.checkText(place, value)
	}
}

func elementOf(place string, i int) string { return place + "[" + strconv.Itoa(i) + "]" }

func (s *schemaChecker) checkObject(at string, object map[string]any, t reflect.Type) {
	known := make(map[string]bool, t.NumField())
	for _, field := range reflect.VisibleFields(t) {
		if field.Anonymous {
			continue // its fields are among the visible ones
		}
		name := field.Tag.Get("json")
		known[name] = true
		value, present := object[name]
		optional := field.Tag.Get("null") == "ok" || field.Type.Kind() == reflect.Slice
		switch {
		case !present && !optional:
			s.fault(fieldOf(at, name), "missing")
		case !present || value == nil && optional:
		default:
			s.check(fieldOf(at, name), value, field.Type)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if !known[name] {
			s.fault(fieldOf(at, name), "unknown field")
		}
	}
}

// checkText refuses text that says nothing and text that could do something to a terminal.
func (s *schemaChecker) checkText(place, value string) {
	endsHead := value == "" && strings.HasPrefix(place, "example.")
	if value == "" && !endsHead {
		s.fault(place, "empty; write the text, or null where the format allows it")
	}
	if what, left := strings.CutPrefix(value, "TODO: "); left {
		s.fault(place, "still to do: %s", what) // catalog/load/new wrote it
	}
	if cleaned := text.Clean(value); cleaned != value {
		s.fault(place, "holds what no terminal should be sent; it would be shown as %q", cleaned)
	}
}

// repeated finds fields that an object has twice: encoding/json would take the last without a word. The decoder
// is before a value that is known to be valid.
func (s *schemaChecker) repeated(decoder *json.Decoder, at string) {
	token, err := decoder.Token()
	if err != nil {
		return
	}
	switch token {
	case json.Delim('{'):
		seen := map[string]bool{}
		for decoder.More() {
			name, _ := decoder.Token()
			place := fieldOf(at, fmt.Sprint(name))
			if seen[place] {
				s.fault(place, "is there twice; keep one")
			}
			seen[place] = true
			s.repeated(decoder, place)
		}
		_, _ = decoder.Token()
	case json.Delim('['):
		for i := 0; decoder.More(); i++ {
			s.repeated(decoder, elementOf(at, i))
		}
		_, _ = decoder.Token()
	}
}

// fieldOf adds a field's name to a place. A name from a file may hold anything: it is quoted unless it is a plain word.
func fieldOf(at, name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" || name == "" {
		name = strconv.Quote(name)
	}
	return strings.TrimPrefix(at+"."+name, ".")
}

// kindName is the word for what a Go type decodes from.
func kindName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct:
		return "an object"
	case reflect.Slice:
		return "a list"
	case reflect.Int:
		return "a whole number"
	case reflect.Bool:
		return "true or false"
	}
	return "text"
}

// jsonName is the word for what a JSON value is.
func jsonName(raw any) string {
	switch value := raw.(type) {
	case map[string]any:
		return "an object"
	case []any:
		return "a list"
	case json.Number:
		if _, err := strconv.ParseInt(value.String(), 10, 32); err != nil {
			return "a fraction or too large"
		}
		return "a whole number"
	case bool:
		return "true or false"
	}
	return "text"
}
