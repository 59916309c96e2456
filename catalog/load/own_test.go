package load

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"apicodes/catalog"
)

// mine is a small document in both languages.
const (
	mineJSON = `{
  "format": 1,
  "id": "mine",
  "title": "Mine",
  "about": "A test.",
  "readings": [
    {"code": 200, "name": "OK"},
    {
      "code": 404,
      "name": "Not Found",
      "says": ["Gone fishing."],
      "advice": "wait"
    }
  ]
}`
	mineYAML = `format: 1
id: mine
title: Mine
about: A test.
updated: 2026-01-31
readings:
  - {code: 200, name: OK}
  - code: 404
    name: Not Found
    says: [Gone fishing.]
    advice: wait
`
)

func readText(t *testing.T, content string) (catalog.OwnDocument, string) {
	t.Helper()
	document, err := Document("f", strings.NewReader(content))
	if err != nil {
		return document, err.Error()
	}
	return document, ""
}

func TestADocumentIsTheSameInBothLanguages(t *testing.T) {
	a, faultA := readText(t, mineJSON)
	b, faultB := readText(t, mineYAML)
	b.Updated = ""
	if faultA != "" || faultB != "" || len(a.Readings) != 2 || a.Readings[1].Says[0] != "Gone fishing." {
		t.Fatalf("%s %s %+v", faultA, faultB, a)
	}
	for i := range a.Readings {
		if a.Readings[i].Name != b.Readings[i].Name || a.Readings[i].Advice != b.Readings[i].Advice {
			t.Errorf("%+v is not %+v", a.Readings[i], b.Readings[i])
		}
	}
}

// Each fault is one line with file, line and field, and nothing is loaded.
func TestFaultsOfADocument(t *testing.T) {
	for _, test := range []struct{ content, before, after, want string }{
		{mineJSON, `"format": 1`, `"format": 2`, "f: line 2: format: 2; this program reads format 1"},
		{mineJSON, `"format": 1`, `"format": "1"`, "f: line 2: format: is text, should be a whole number"},
		{mineJSON, `  "format": 1,` + "\n", ``, "f: line 1: has no field format, openapi or swagger, one of which says what it is; apicodes document new prints a beginning"},
		{mineJSON, `"id": "mine"`, `"id": "My API"`, `f: line 3: id: "My API"; write up to 40 lower-case letters, digits and dashes, as it is typed behind doc:`},
		{mineJSON, `"title": "Mine"`, `"titel": "Mine"`, "f: line 1: title: missing\nf: line 4: titel: unknown field"},
		{mineJSON, `"code": 404`, `"code": 200`, "f: line 9: readings[1].code: 200 follows 200; order them by number, each once"},
		{mineJSON, `"code": 404`, `"code": 1404`, "f: line 9: readings[1].code: 1404; codes are 0 to 999"},
		{mineJSON, `"code": 404,` + "\n", "", "f: line 8: readings[1].code: missing"},
		{mineJSON, `"advice": "wait"`, `"advice": "pray"`, `f: line 12: readings[1].advice: "pray" is none of repeat, do-not-repeat, repeat-after-change, wait`},
		{mineJSON, `"advice": "wait"`, `"name": "Nope"`, "f: line 12: readings[1].name: is there twice; keep one"},
		{mineJSON, `Gone`, `Go\u001bne`, "f: line 11: readings[1].says[0]: holds a control character (U+001B); remove it"},
		{mineJSON, `"Mine"`, `"Mi\u202ene"`, `f: line 4: title: holds what no terminal should be sent; it would be shown as "Mine"`},
		{mineJSON, "\n}", "", "f: line 14: not valid JSON: the file ends too early; close what is open"},
		{mineJSON, `"id"`, `id`, "f: line 3: not valid JSON: invalid character 'i'"},
		{mineJSON + "{}", "x", "x", "f: line 15: more than one JSON value; keep the first"},
		{mineYAML, "title: Mine", "title: [Mine]", "f: line 3: title: is a list, should be text"},
		{mineYAML, "title: Mine", "title: Mine\ntitle: Yours", "f: line 4: title: is there twice; keep one"},
		{mineYAML, "code: 404", "code: 0x194", "f: line 8: readings[1].code: is text, should be a whole number"},
		{mineYAML, "about: A test.", "about: A test: no", "f: line 4: not valid YAML: mapping values are not allowed in this context; correct it there"},
		{mineYAML, "name: OK}", "name: OK", "f: line 7: not valid YAML: did not find expected ',' or '}'; correct it there"},
		{mineYAML, "title: Mine", "- title", "f: line 3: not valid YAML: did not find expected key; correct it there"},
		{mineYAML, "title: Mine", "title: *mine", "f: not valid YAML: unknown anchor 'mine' referenced; correct it there"},
		{mineYAML, "updated:", "? [a]\n:", "f: line 5: a field's name must be text; write it in quotation marks"},
		{mineYAML + "---\na: b\n", "x", "x", "f: line 12: more than one YAML document; keep the first"},
		{"", "x", "x", "f: empty; apicodes document new prints a beginning"},
		{"- a", "x", "x", "f: line 1: the file is a list, should be an object; apicodes document new prints a beginning"},
		{"a: \xff", "x", "x", "f: line 1: not UTF-8 text; save it as UTF-8"},
	} {
		document, got := readText(t, strings.Replace(test.content, test.before, test.after, 1))
		if !strings.HasPrefix(got, test.want) || strings.Count(got, "\n") != strings.Count(test.want, "\n") {
			t.Errorf("%q for %q:\n%s\nwant\n%s", test.after, test.before, got, test.want)
		}
		if got != "" && document.ID != "" {
			t.Errorf("%s, but half of it is loaded", got)
		}
	}
}

func TestManyFaultsAreCounted(t *testing.T) {
	var many strings.Builder
	many.WriteString("format: 1\n")
	for range 300 {
		many.WriteString("a: b\n")
	}
	_, got := readText(t, many.String())
	if lines := strings.Split(got, "\n"); len(lines) != mostFaults+1 || lines[mostFaults] != "f: and 199 faults more" {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}

// A folder of files: one with a fault keeps all of them out.
func TestWith(t *testing.T) {
	folder := t.TempDir()
	put := func(name, content string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	good, api := put("mine.json", mineJSON), put("api.yaml", smallAPI)
	haptik := put("haptik.json", strings.Replace(mineJSON, `"mine"`, `"haptik"`, 1))
	c, err := With(catalog.Open(), good, api, api)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, document := range c.Own() {
		ids = append(ids, document.ID)
	}
	if got := strings.Join(ids, " "); got != "mine small-api small-api-2" {
		t.Errorf("the ids are %s", got)
	}
	for _, test := range []struct {
		files []string
		want  string
	}{
		{[]string{good, filepath.Join(folder, "none.json")}, "none.json: cannot be read: "},
		{[]string{folder}, ": cannot be read: "},
		{[]string{good, good}, `mine.json: id: "mine" is taken by ` + good + "; choose another"},
		{[]string{haptik}, `haptik.json: id: "haptik" is taken by Definition of API Error Codes; choose another`},
	} {
		c, err := With(catalog.Open(), test.files...)
		if err == nil || c != nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: %v, want %q", test.files, err, test.want)
		}
	}
}

func FuzzDocument(f *testing.F) {
	for _, seed := range []string{mineJSON, mineYAML, smallAPI, "a: &a [*a]", "<<: {a: b}", "? x\n: !!binary YQ==", `{"swagger":"2.0","paths":{"/a":{"get":{"$ref":"#"}}}}`} {
		f.Add([]byte(seed))
	}
	for _, file := range []string{"orders.yaml", "orders.json"} {
		data, err := os.ReadFile(filepath.Join("../../testdata/document", file))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	built := catalog.Open()
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := Document("f\x1b", bytes.NewReader(data))
		if err != nil {
			drawable(t, err)
			return
		}
		with := built.With(document)
		for _, reading := range document.Readings {
			if page, err := with.Page(reading.Code); err != nil || page.Number != reading.Code {
				t.Errorf("%d: %v", reading.Code, err)
			}
		}
		acceptsOnlyDrawable(t, document)
	})
}
