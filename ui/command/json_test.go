package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"apicodes/catalog"
)

var data = filepath.Join("..", "..", "catalog", "data")

type object = map[string]any

func readJSON(t *testing.T, text []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
}

func readFile(t *testing.T, path string) (content object) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readJSON(t, text, &content)
	return content
}

func printed(t *testing.T, numbers ...int) []object {
	t.Helper()
	c := openCatalog(t)
	var codes []catalog.Code
	for _, number := range numbers {
		code, err := c.Page(number)
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, code)
	}
	text, err := asJSON(c, codes, jsonFields{})
	if err != nil {
		t.Fatal(err)
	}
	var entries []object
	readJSON(t, text, &entries)
	return entries
}

// withoutEmpty leaves out what is null or an empty list, as the data files do.
func withoutEmpty(value any) any {
	switch value := value.(type) {
	case object:
		kept := object{}
		for name, field := range value {
			if list, isList := field.([]any); field != nil && (!isList || len(list) > 0) {
				kept[name] = withoutEmpty(field)
			}
		}
		return kept
	case []any:
		kept := make([]any, len(value))
		for i, element := range value {
			kept[i] = withoutEmpty(element)
		}
		return kept
	}
	return value
}

// TestJSONIsTheDataFiles: each entry is its file, field by field, and five fields more; what a file leaves out is null
// or an empty list.
func TestJSONIsTheDataFiles(t *testing.T) {
	var numbers []int
	for entry := range openCatalog(t).Entries() {
		numbers = append(numbers, entry.Number)
	}
	for i, entry := range printed(t, numbers...) {
		if entry["schema"] != 1.0 || entry["digits"] != (catalog.Entry{Number: numbers[i]}).Digits() {
			t.Errorf("%d: schema %v, digits %v", numbers[i], entry["schema"], entry["digits"])
		}
		delete(entry, "schema")
		delete(entry, "digits")
		for _, more := range []string{"readings", "reasons", "other_protocols"} {
			if _, isList := entry[more].([]any); !isList {
				t.Errorf("%d: no %s", numbers[i], more)
			}
			delete(entry, more)
		}
		var file any = readFile(t, filepath.Join(data, "codes", catalog.Entry{Number: numbers[i]}.Digits()+".json"))
		if !reflect.DeepEqual(withoutEmpty(entry), file) {
			t.Errorf("%d differs from its file: %v", numbers[i], withoutEmpty(entry))
		}
	}
}

// TestJSONReadings: each document has its say in each entry, word for word as in its file.
func TestJSONReadings(t *testing.T) {
	const number = 404
	readings := printed(t, number)[0]["readings"].([]any)
	documents := openCatalog(t).Documents()
	if len(readings) != len(documents) {
		t.Fatalf("%d readings of %d documents", len(readings), len(documents))
	}
	for i, document := range documents {
		file := readFile(t, filepath.Join(data, "documents", document.ID+".json"))
		want := object{
			"document": file["id"], "title": file["title"], "publisher": file["publisher"], "listed": false,
			"name": nil, "also_named": []any{}, "label": nil, "says": []any{}, "headers": []any{}, "advice": nil,
		}
		for _, reading := range file["readings"].([]any) {
			if reading := reading.(object); reading["code"] == float64(number) {
				want["listed"] = true
				for _, field := range []string{"name", "also_named", "label", "says", "headers", "advice"} {
					want[field] = reading[field]
				}
			}
		}
		if !reflect.DeepEqual(withoutEmpty(readings[i]), withoutEmpty(want)) {
			t.Errorf("%s: %v, want %v", document.ID, readings[i], want)
		}
	}
}

// TestJSONOfUnassigned: it has the fields of the others, with lists that are empty and never null.
func TestJSONOfUnassigned(t *testing.T) {
	entries := printed(t, 404, 472)
	for name, value := range entries[0] {
		other, there := entries[1][name]
		if !there {
			t.Errorf("472 has no %s", name)
		}
		if _, isList := value.([]any); isList && other == nil {
			t.Errorf("472: %s is null, should be a list", name)
		}
	}
	if len(entries[0]) != len(entries[1]) {
		t.Errorf("404 has %d fields, 472 has %d", len(entries[0]), len(entries[1]))
	}
}

func TestJSONIsStableAndSafe(t *testing.T) {
	c := openCatalog(t)
	code, err := c.Page(472)
	if err != nil {
		t.Fatal(err)
	}
	code.Name = "\x1b[31m\u2028<&>\"\\\u0007"
	first, err := asJSON(c, []catalog.Code{code}, jsonFields{})
	if err != nil {
		t.Fatal(err)
	}
	second, _ := asJSON(c, []catalog.Code{code}, jsonFields{})
	if string(first) != string(second) {
		t.Error("two runs differ")
	}
	if strings.ContainsAny(string(first), "\x1b\x07\u2028") || !strings.HasPrefix(string(first), "[\n  {\n    \"schema\": 1,\n    \"digits\": \"472\",\n    \"code\": 472,\n    \"name\"") {
		t.Errorf("%.200q", first)
	}
	var back []object
	readJSON(t, first, &back)
	if back[0]["name"] != code.Name {
		t.Errorf("the name came back as %q", back[0]["name"])
	}
	if none, err := asJSON(c, nil, jsonFields{}); err != nil || string(none) != "[]\n" {
		t.Errorf("nothing is %q, %v", none, err)
	}
}
