package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
)

// TestEveryNumberHoldsToTheSchema: codes with a file, rare ones, undefined ones; as an array and as lines.
func TestEveryNumberHoldsToTheSchema(t *testing.T) {
	contract, c := printedSchema(t), openCatalog(t)
	codes := pages(t, c)
	array, err := asJSON(c, codes, jsonFields{})
	if err != nil {
		t.Fatal(err)
	}
	contract.holds(t, "", array)
	lines, err := asJSONLines(c, codes, jsonFields{})
	if err != nil {
		t.Fatal(err)
	}
	rows := bytes.Split(bytes.TrimSuffix(lines, []byte("\n")), []byte("\n"))
	if len(rows) != catalog.Numbers {
		t.Fatalf("%d lines of %d numbers", len(rows), catalog.Numbers)
	}
	for number, row := range rows {
		contract.holds(t, "/$defs/entry", row)
		if want := fmt.Sprintf(`{"schema":1,"digits":"%03d","code":%d,"name":`, number, number); !bytes.HasPrefix(row, []byte(want)) {
			t.Errorf("%.80s, want it to begin %s", row, want)
		}
	}
}

// TestChosenFieldsAreThoseOfTheSchema: each field by itself is what the schema says, and nothing else is printed.
func TestChosenFieldsAreThoseOfTheSchema(t *testing.T) {
	contract, c := printedSchema(t), openCatalog(t)
	for _, field := range fieldNames(reflect.TypeFor[jsonEntry]()) {
		var fields jsonFields
		if err := fields.Set(field); err != nil {
			t.Fatal(err)
		}
		text, err := asJSON(c, pages(t, c)[400:420], fields)
		if err != nil {
			t.Fatal(err)
		}
		var entries []map[string]json.RawMessage
		readJSON(t, text, &entries)
		for _, entry := range entries {
			if len(entry) != 1 {
				t.Errorf("--json=%s prints %q", field, slices.Collect(maps.Keys(entry)))
			}
			contract.holds(t, "/$defs/entry/properties/"+field, entry[field])
		}
	}
}

// TestReportsHoldToTheSchema: those of responses, of a chain, and of nothing.
func TestReportsHoldToTheSchema(t *testing.T) {
	contract := printedSchema(t)
	for name, input := range map[string]string{
		"responses": "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 472 Odd\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n",
		"chain":     "HTTP/1.1 301 Moved Permanently\r\nLocation: https://example.com/\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
		"part":      "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nshort",
		"nothing":   "",
	} {
		t.Run(name, func(t *testing.T) {
			reading := traffic.NewReading(traffic.Options{})
			if err := reading.Read("stdin", strings.NewReader(input)); err != nil && name != "nothing" {
				t.Fatal(err)
			}
			text, err := json.Marshal(reading.Report())
			if err != nil {
				t.Fatal(err)
			}
			contract.holds(t, "", text)
			contract.holds(t, "/$defs/report", text)
		})
	}
}

// TestSchemaRefuses: a schema that lets everything pass would pass every test above.
func TestSchemaRefuses(t *testing.T) {
	contract, c := printedSchema(t), openCatalog(t)
	code, err := c.Page(404)
	if err != nil {
		t.Fatal(err)
	}
	good, err := asJSONLines(c, []catalog.Code{code}, jsonFields{})
	if err != nil {
		t.Fatal(err)
	}
	schema, err := contract.compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, damage := range [][2]string{
		{`"schema":1`, `"schema":2`}, {`"digits":"404"`, `"digits":"4"`}, {`"code":404`, `"code":"404"`}, {`"name":"Not Found"`, `"name":null`},
		{`"standing":"standard"`, `"standing":"common"`}, {`"advice":"after-change"`, `"advice":"perhaps"`}, {`"former_names":[`, `"former":[`},
	} {
		bad := strings.Replace(string(good), damage[0], damage[1], 1)
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil || bad == string(good) {
			t.Fatalf("%s is not in the entry, or %v", damage[0], err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("%s is let pass", damage[1])
		}
	}
}

// TestSchemaHasEveryFieldAndWord: what the data files may hold, and no more, so that a field that is added shows up.
func TestSchemaHasEveryFieldAndWord(t *testing.T) {
	definitions := printedSchema(t).text["$defs"].(object)
	properties := definitions["entry"].(object)["properties"].(object)
	for _, name := range fieldNames(reflect.TypeFor[jsonEntry]()) {
		if properties[name] == nil {
			t.Errorf("no %s", name)
		}
	}
	text, err := json.Marshal(definitions)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{
		catalog.Standing("").Words(), catalog.Advice("").Words(), catalog.CarriedOut("").Words(), catalog.CachingRule("").Words(),
		catalog.BodyRule("").Words(), catalog.Level("").Words(), catalog.Side("").Words(), catalog.MeaningKind("").Words(),
		catalog.Subject("").Words(), catalog.ReadingAdvice("").Words(), traffic.Severity("").Words(),
	} {
		if list, _ := json.Marshal(words); !bytes.Contains(text, append([]byte(`"enum":`), list...)) {
			t.Errorf("no enum of %s", list)
		}
	}
}

// TestReasonFilesHoldToTheSchema: the files are what the entries quote.
func TestReasonFilesHoldToTheSchema(t *testing.T) {
	contract, c := printedSchema(t), openCatalog(t)
	for _, file := range c.Reasons() {
		var out bytes.Buffer
		if err := encode(&out, reflect.ValueOf(file), false); err != nil {
			t.Fatal(err)
		}
		contract.holds(t, "/$defs/reasons", out.Bytes())
	}
	if files, err := os.ReadDir(filepath.Join(data, "reasons")); err != nil || len(files) != len(c.Reasons()) {
		t.Errorf("%v, %d files of reasons, %d in the catalogue", err, len(files), len(c.Reasons()))
	}
}
