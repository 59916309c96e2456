package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"apicodes/catalog/traffic"
)

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use: "schema",

		DisableFlagsInUseLine: true,
		Short:                 "print the JSON Schema of everything that is printed as JSON",
		Args: func(command *cobra.Command, arguments []string) error {
			if len(arguments) > 0 {
				return fmt.Errorf("schema takes no arguments%s", searchInstead(command, arguments))
			}
			return nil
		},
		RunE: func(command *cobra.Command, _ []string) error {
			schema, err := jsonSchema()
			if err != nil {
				return err
			}
			return write(command.OutOrStdout(), schema)
		},
	}
}

// jsonSchema is the schema of an entry of the catalogue, and of the report of what was read. It is made from the types
// that are encoded, so that it cannot differ from them. Fields that it doesn't know are allowed in it, because a later
// version may add some.
func jsonSchema() ([]byte, error) {
	types := schemaTypes{schemas: map[string]any{}, of: map[string]reflect.Type{}}
	entry := types.schema(reflect.TypeFor[jsonEntry]())
	report := types.schema(reflect.TypeOf(traffic.JSONForm()))
	if types.err != nil {
		return nil, types.err
	}
	text, err := json.MarshalIndent(members{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", fmt.Sprintf("urn:apicodes:schema:%d", schemaVersion)},
		{"title", "What apicodes prints as JSON"},
		{"description", "An array of entries (--json), an entry (a line of --jsonl), or the report of what was read. " +
			"With FIELDS an entry has those fields only; each is as here."},
		{"anyOf", []any{members{{"type", "array"}, {"items", entry}}, entry, report}},
		{"$defs", types.schemas},
	}, "", "  ")
	return append(text, '\n'), err
}

// member is a member of a JSON object, and members an object in their order, which a map would not keep.
type (
	member struct {
		name  string
		value any
	}
	members []member
)

// MarshalJSON writes the object.
func (m members) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('{')
	for _, member := range m {
		separate(&out)
		value, err := json.Marshal(member.value)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&out, "%q:%s", member.name, value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// schemaTypes collects the schemas of types with a name.
type schemaTypes struct {
	schemas map[string]any
	of      map[string]reflect.Type // what each name is for
	err     error
}

// schema is that of a type; of a struct with a name it is a reference to one of schemas.
func (s *schemaTypes) schema(t reflect.Type) any {
	if t == reflect.TypeFor[time.Time]() {
		return members{{"type", "string"}, {"format", "date-time"}}
	}
	if enum, is := reflect.Zero(t).Interface().(interface{ Words() []string }); is {
		return members{{"enum", enum.Words()}}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.schema(t.Elem())
	case reflect.Struct:
		return s.named(t)
	case reflect.Slice:
		return members{{"type", "array"}, {"items", s.schema(t.Elem())}}
	case reflect.Int:
		return members{{"type", "integer"}}
	case reflect.Bool:
		return members{{"type", "boolean"}}
	case reflect.String:
		return members{{"type", "string"}}
	}
	s.err = fmt.Errorf("schema: nothing is known of how %s is written", t)
	return nil
}

// named puts the schema of a struct among schemas. A name is taken once: two types that want the same one would be one
// schema, and wrong.
func (s *schemaTypes) named(t reflect.Type) any {
	name := strings.ToLower(strings.TrimPrefix(t.Name(), "json"))
	if name == "" {
		return s.object(t)
	}
	if other, taken := s.of[name]; !taken {
		s.of[name] = t
		s.schemas[name] = s.object(t)
	} else if other != t {
		s.err = fmt.Errorf("schema: %s and %s are both called %s: rename one", other, t, name)
	}
	return members{{"$ref", "#/$defs/" + name}}
}

func (s *schemaTypes) object(t reflect.Type) any {
	properties := members{}
	for _, field := range reflect.VisibleFields(t) {
		if field.Anonymous || field.Tag.Get("json") == notWritten {
			continue // the fields of an embedded type are among the visible ones
		}
		schema := s.schema(field.Type)
		switch name := field.Tag.Get("json"); {
		case name == "schema":
			schema = members{{"const", schemaVersion}}
		case name == "digits":
			schema = members{{"type", "string"}, {"pattern", "^[0-9]{3}$"}}
		}
		if isNullable(field) {
			schema = members{{"anyOf", []any{schema, members{{"type", "null"}}}}}
		}
		properties = append(properties, member{field.Tag.Get("json"), schema})
	}
	return members{{"type", "object"}, {"properties", properties}, {"required", fieldNames(t)}}
}
