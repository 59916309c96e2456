package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// schemaVersion is the version of everything that is printed as JSON. The README says what a new one may change.
const schemaVersion = traffic.SchemaVersion

// jsonEntry is an element of the array that --json prints, and a line of --jsonl: a code as in its data file, what every
// document says of it, and what there is beside it. Each says which version of the schema it has, instead of an envelope
// around them: so a line is complete, and what reads an array goes on reading it.
type jsonEntry struct {
	Schema int    `json:"schema"`
	Digits string `json:"digits"` // the number as people write it: "000", which is 0 as a number
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
	entry := jsonEntry{
		Schema: schemaVersion, Digits: catalog.Entry{Number: code.Number}.Digits(),
		Code: code, Reasons: c.ReasonsFor(code.Number), OtherProtocols: c.Elsewhere(code.Number),
	}
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

// asJSON encodes codes as an array for people to read, with the fields that were asked for.
func asJSON(c *catalog.Catalog, codes []catalog.Code, fields jsonFields) ([]byte, error) {
	compact := bytes.NewBufferString("[")
	for _, code := range codes {
		separate(compact)
		if err := encodeFields(compact, reflect.ValueOf(newJSONEntry(c, code)), fields.names); err != nil {
			return nil, fmt.Errorf("JSON: %w", err)
		}
	}
	compact.WriteByte(']')
	var indented bytes.Buffer
	if err := json.Indent(&indented, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("JSON: %w", err)
	}
	indented.WriteByte('\n')
	return indented.Bytes(), nil
}

// asJSONLines encodes codes one a line.
func asJSONLines(c *catalog.Catalog, codes []catalog.Code, fields jsonFields) ([]byte, error) {
	var out, line bytes.Buffer
	for _, code := range codes {
		line.Reset()
		if err := encodeFields(&line, reflect.ValueOf(newJSONEntry(c, code)), fields.names); err != nil {
			return nil, fmt.Errorf("JSON: %w", err)
		}
		if err := json.Compact(&out, line.Bytes()); err != nil {
			return nil, fmt.Errorf("JSON: %w", err)
		}
		out.WriteByte('\n')
	}
	return out.Bytes(), nil
}
