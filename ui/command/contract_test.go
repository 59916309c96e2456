package command

import (
	"bytes"
	"os/exec"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"apicodes/catalog"
)

// contract is the printed schema, compiled: the compiler holds it against the metaschema of its draft first.
type contract struct {
	compiler *jsonschema.Compiler
	text     object
}

func printedSchema(t *testing.T) contract {
	t.Helper()
	text, err := exec.Command(binary, "schema").Output()
	if err != nil {
		t.Fatal(err)
	}
	content, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := contract{compiler: jsonschema.NewCompiler(), text: content.(object)}
	c.compiler.AssertFormat()
	if err := c.compiler.AddResource("schema.json", content); err != nil {
		t.Fatal(err)
	}
	return c
}

// holds holds JSON against a part of the schema.
func (c contract) holds(t *testing.T, part string, text []byte) {
	t.Helper()
	schema, err := c.compiler.Compile("schema.json#" + part)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v: %.200s", err, text)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%v in %.300s", err, text)
	}
}

func pages(t *testing.T, c *catalog.Catalog) (all []catalog.Code) {
	t.Helper()
	for number := range catalog.Numbers {
		code, err := c.Page(number)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, code)
	}
	return all
}
