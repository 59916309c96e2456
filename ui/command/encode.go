package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// encode writes a value with the fields of the data files, in their order. Where it may be null, an empty one is.
// encoding/json alone would turn the null of a file, which is an empty string in Go, into "", and a missing list into
// null: whoever reads this would have to know both.
func encode(out *bytes.Buffer, value reflect.Value, nullable bool) error {
	switch {
	case nullable && value.IsZero():
		out.WriteString("null")
		return nil
	case value.Kind() == reflect.Pointer:
		return encode(out, value.Elem(), false)
	case value.Kind() == reflect.Struct:
		return encodeFields(out, value, nil)
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

// encodeFields writes a struct with some of its fields, in the order of their names here; without names, with all.
func encodeFields(out *bytes.Buffer, value reflect.Value, names []string) error {
	out.WriteByte('{')
	if names == nil {
		if err := encodeMembers(out, value); err != nil {
			return err
		}
	}
	var all []reflect.StructField
	if len(names) > 0 {
		all = reflect.VisibleFields(value.Type())
	}
	for _, name := range names {
		at := slices.IndexFunc(all, func(field reflect.StructField) bool { return field.Tag.Get("json") == name })
		if err := encodeMember(out, all[at], value.FieldByIndex(all[at].Index)); err != nil {
			return err
		}
	}
	out.WriteByte('}')
	return nil
}

// encodeMembers writes the fields of a struct, those of an embedded one as its own.
func encodeMembers(out *bytes.Buffer, value reflect.Value) error {
	for field, content := range value.Fields() {
		var err error
		if field.Anonymous {
			err = encodeMembers(out, content)
		} else {
			err = encodeMember(out, field, content)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func encodeMember(out *bytes.Buffer, field reflect.StructField, content reflect.Value) error {
	separate(out)
	fmt.Fprintf(out, "%q:", field.Tag.Get("json"))
	return encode(out, content, isNullable(field))
}

// notWritten is the tag of a field that JSON leaves out.
const notWritten = "-"

// fieldNames are the names that the fields of a struct have in JSON, those of an embedded one as its own.
func fieldNames(of reflect.Type) []string {
	var names []string
	for _, field := range reflect.VisibleFields(of) {
		if !field.Anonymous && field.Tag.Get("json") != notWritten {
			names = append(names, field.Tag.Get("json"))
		}
	}
	return names
}

// isNullable reports whether null is how a field's absence is written.
func isNullable(field reflect.StructField) bool {
	_, nullable := field.Tag.Lookup("null")
	return nullable || field.Type.Kind() == reflect.Pointer
}

// separate writes a comma before every element but the first.
func separate(out *bytes.Buffer) {
	if last := out.Bytes()[out.Len()-1]; last != '[' && last != '{' {
		out.WriteByte(',')
	}
}
