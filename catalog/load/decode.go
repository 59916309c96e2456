package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"unicode/utf8"
)

// decode reads one JSON value of a data file into v, a pointer. It is stricter than encoding/json: every field
// has to be there, once, and no other; null is only where the field is tagged `null:"ok"`; text is UTF-8 that
// a terminal can be sent. Each fault names the file and the field.
func decode(file string, data []byte, v any) error {
	if at := notUTF8(data); at >= 0 {
		return fmt.Errorf("%s: line %d: not UTF-8 text", file, lineOf(data, at))
	}
	raw, err := decodeRaw(file, data)
	if err != nil {
		return err
	}
	checker := schemaChecker{}
	checker.repeated(json.NewDecoder(bytes.NewReader(data)), "")
	checker.check("", raw, reflect.TypeOf(v).Elem())
	var faults []error
	for _, fault := range checker.faults {
		faults = append(faults, fmt.Errorf("%s: %s", file, fault))
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return decodingFault(file, data, err)
	}
	return nil
}

// decodeRaw reads the one value that a file holds, whatever it is.
func decodeRaw(file string, data []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var raw any
	if err := decoder.Decode(&raw); err != nil {
		return nil, decodingFault(file, data, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("%s: line %d: more than one JSON value; keep the first", file, lineOf(data, int(decoder.InputOffset())))
	}
	return raw, nil
}

// decodingFault says where in the file encoding/json stopped.
func decodingFault(file string, data []byte, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF):
		return fmt.Errorf("%s: empty; write one JSON value", file)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%s: line %d: not valid JSON: the file ends too early", file, lineOf(data, len(data)))
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: line %d: not valid JSON: %w", file, lineOf(data, int(syntax.Offset)), err)
	}
	return fmt.Errorf("%s: %w", file, err)
}

// lineOf is the number of the line that the byte at an offset is on, as editors count.
func lineOf(data []byte, offset int) int {
	before := bytes.TrimRight(data[:min(offset, len(data))], "\n")
	return 1 + bytes.Count(before, []byte("\n"))
}

// notUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func notUTF8(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}
