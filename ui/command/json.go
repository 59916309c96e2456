package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

	"apicodes/catalog"
)

// jsonEntry is an element of the array that --json prints: a code as in its data file, and what every document says
// of it.
type jsonEntry struct {
	catalog.Code
	Readings       []jsonReading       `json:"readings"`
	Reasons        []catalog.Reasons   `json:"reasons"`         // what senders put beside the status, with the rows that belong to it
	OtherProtocols []catalog.Elsewhere `json:"other_protocols"` // what the number is where it is no HTTP status
}

// jsonReading is a reading as in a document's file, and which document that is. A document that leaves the code out
// has listed false and the rest empty; one that lists it by name only has an empty says.
type jsonReading struct {
	Document  string                `json:"document"`
	Title     string                `json:"title"`
	Publisher string                `json:"publisher" null:"ok"`
	Listed    bool                  `json:"listed"`
	Name      string                `json:"name" null:"ok"`
	AlsoNamed []string              `json:"also_named"`
	Label     string                `json:"label" null:"ok"`
	Says      []string              `json:"says"`
	Headers   []string              `json:"headers"`
	Advice    catalog.ReadingAdvice `json:"advice" null:"ok"`
}

func newJSONEntry(c *catalog.Catalog, code catalog.Code) jsonEntry {
	entry := jsonEntry{Code: code, Reasons: c.ReasonsFor(code.Number), OtherProtocols: c.Elsewhere(code.Number)}
	for _, reading := range c.Readings(code.Number) {
		entry.Readings = append(entry.Readings, jsonReading{
			Document:  reading.Document.ID,
			Title:     reading.Document.Title,
			Publisher: reading.Document.Publisher,
			Listed:    reading.Listed,
			Name:      reading.Reading.Name,
			AlsoNamed: reading.Reading.AlsoNamed,
			Label:     reading.Reading.Label,
			Says:      reading.Reading.Says,
			Headers:   reading.Reading.Headers,
			Advice:    reading.Reading.Advice,
		})
	}
	return entry
}

// asJSON encodes codes with the fields of the data files, in their order. encoding/json alone would turn the null of a
// file, which is an empty string in Go, into "", and a missing list into null: whoever reads this would have to
// know both.
func asJSON(c *catalog.Catalog, codes []catalog.Code) ([]byte, error) {
	entries := make([]jsonEntry, len(codes))
	for i, code := range codes {
		entries[i] = newJSONEntry(c, code)
	}
	var compact, indented bytes.Buffer
	if err := encode(&compact, reflect.ValueOf(entries), false); err != nil {
		return nil, fmt.Errorf("JSON: %w", err)
	}
	if err := json.Indent(&indented, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("JSON: %w", err)
	}
	indented.WriteByte('\n')
	return indented.Bytes(), nil
}

// encode writes a value. Where it may be null, an empty one is.
func encode(out *bytes.Buffer, value reflect.Value, nullable bool) error {
	switch {
	case nullable && value.IsZero():
		out.WriteString("null")
		return nil
	case value.Kind() == reflect.Pointer:
		return encode(out, value.Elem(), false)
	case value.Kind() == reflect.Struct:
		out.WriteByte('{')
		err := encodeFields(out, value)
		out.WriteByte('}')
		return err
	case value.Kind() == reflect.Slice:
		out.WriteByte('[')
		for i := range value.Len() {
			separate(out)
			if err := encode(out, value.Index(i), false); err != nil {
				return err
			}
		}
		out.WriteByte(']')
		return nil
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false) // this is not for a web page, and people read it
	return encoder.Encode(value.Interface())
}

// encodeFields writes the fields of a struct, those of an embedded one as its own.
func encodeFields(out *bytes.Buffer, value reflect.Value) error {
	for field, content := range value.Fields() {
		if field.Anonymous {
			if err := encodeFields(out, content); err != nil {
				return err
			}
			continue
		}
		separate(out)
		fmt.Fprintf(out, "%q:", field.Tag.Get("json"))
		_, nullable := field.Tag.Lookup("null")
		if err := encode(out, content, nullable); err != nil {
			return err
		}
	}
	return nil
}

// separate writes a comma before every element but the first.
func separate(out *bytes.Buffer) {
	if last := out.Bytes()[out.Len()-1]; last != '[' && last != '{' {
		out.WriteByte(',')
	}
}
