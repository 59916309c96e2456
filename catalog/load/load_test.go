package load

import (
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// fixture is a copy of a small catalogue, in testdata, that a test may damage. What the real one says is no concern of
// these tests.
func fixture(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("testdata"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, "fuzz/") {
			return err
		}
		data, err := os.ReadFile("testdata/" + name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// edited returns the files with one text of one file replaced, once.
func edited(t testing.TB, files fstest.MapFS, name, before, after string) fstest.MapFS {
	t.Helper()
	if files[name] == nil || !strings.Contains(string(files[name].Data), before) {
		t.Fatalf("%s does not hold %q; the test needs another place", name, before)
	}
	files = maps.Clone(files)
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[name].Data), before, after, 1))}
	return files
}

// damage is one change to one file, and the whole message that it has to lead to.
type damage struct {
	name                string
	file, before, after string
	want                string
}

const (
	notFound = "codes/404.json"
	summary  = `"summary": "Nothing is here."`
)

var damages = []damage{
	{"missing", notFound, summary + ",", ``, `codes/404.json: summary: missing`},
	{"null", notFound, summary, `"summary": null`, `codes/404.json: summary: must not be null`},
	{"empty", notFound, summary, `"summary": ""`, `codes/404.json: summary: empty; write the text, or null where the format allows it`},
	{"number for text", notFound, summary, `"summary": 7`, `codes/404.json: summary: is a whole number, should be text`},
	{"list for text", notFound, summary, `"summary": ["x"]`, `codes/404.json: summary: is a list, should be text`},
	{"text for a list", notFound, `"related": [400, 500]`, `"related": "400"`, `codes/404.json: related: is text, should be a list`},
	{"text for a number", notFound, `[400, 500]`, `[400, "500"]`, `codes/404.json: related[1]: is text, should be a whole number`},
	{"fraction", notFound, `[400, 500]`, `[400.5, 500]`, `codes/404.json: related[0]: is a fraction or too large, should be a whole number`},
	{"too large", notFound, `[400, 500]`, `[4000000000, 500]`, `codes/404.json: related[0]: is a fraction or too large, should be a whole number`},
	{"null in a list", notFound, `[400, 500]`, `[400, null]`, `codes/404.json: related[1]: must not be null`},
	{"text for an object", notFound, `"body": {`, `"body": "none", "x": {`, "codes/404.json: body: is text, should be an object\ncatalog/data/codes/404.json: x: unknown field"},
	{"field within", notFound, `"level": "MAY",`, ``, `codes/404.json: headers[0].level: missing`},
	{"unknown field", notFound, `"code": 404,`, `"code": 404, "colour": "red",`, `codes/404.json: colour: unknown field`},
	{"other case", notFound, `"name": "Not Found"`, `"Name": "Not Found"`, "codes/404.json: name: missing\ncatalog/data/codes/404.json: \"Name\": unknown field"},
	{"escape sequence in a field's name", notFound, `"code": 404,`, `"code": 404, "\u001b[31m": 1,`, `codes/404.json: "\x1b[31m": unknown field`},
	{"field twice", notFound, `"code": 404,`, `"code": 404, "code": 404,`, `codes/404.json: code: is there twice; keep one`},
	{"field twice within", notFound, `"level": "MAY",`, `"level": "MAY", "level": "MUST",`, `codes/404.json: headers[0].level: is there twice; keep one`},
	{"unknown standing", notFound, `"standing": "standard"`, `"standing": "official"`, `codes/404.json: standing: "official" is none of standard, experimental, deprecated, reserved, unofficial`},
	{"unknown advice", notFound, `"advice": "after-change"`, `"advice": "maybe"`, `codes/404.json: retry.idempotent.advice: "maybe" is none of never, unchanged, later, after-change, follow-location, not-applicable`},
	{"unknown caching rule", notFound, `"rule": "by-default"`, `"rule": "yes"`, `codes/404.json: caching.rule: "yes" is none of by-default, explicit, never, not-applicable`},
	{"unknown body rule", notFound, `"rule": "expected"`, `"rule": "yes"`, `codes/404.json: body.rule: "yes" is none of none, optional, expected`},
	{"unknown level", notFound, `"level": "MAY"`, `"level": "may"`, `codes/404.json: headers[0].level: "may" is none of MUST, SHOULD, MAY, MUST NOT, expected`},
	{"unknown side", notFound, `"side": "response"`, `"side": "both"`, `codes/404.json: headers[0].side: "both" is none of request, response`},
	{"unknown subject", notFound, `"about": "name"`, `"about": "style"`, `codes/404.json: disagreements[0].about: "style" is none of name, meaning, standing, advice, method, cause, headers`},
	{"truncated", notFound, `"summary"`, "\x00cut", `codes/404.json: line 7: not valid JSON: the file ends too early`},
	{"comma left over", notFound, `"standard",`, `"standard",,`, `codes/404.json: line 4: not valid JSON: invalid character ',' looking for beginning of object key string`},
	{"two values", "warnings.json", "]\n", "]\n[]\n", `warnings.json: line 4: more than one JSON value; keep the first`},
	{"not UTF-8", notFound, "Not Found", "Not\xff Found", `codes/404.json: line 3: not UTF-8 text`},
	{"control character", notFound, "Not Found", `Not\u0007 Found`, `codes/404.json: name: holds what no terminal should be sent; it would be shown as "Not Found"`},
	{"escape sequence", notFound, "dead link", `dead \u001b[31mlink`, `codes/404.json: keywords[1]: holds what no terminal should be sent; it would be shown as "dead [31mlink"`},
	{"line break", notFound, "dead link", `dead\nlink`, `codes/404.json: keywords[1]: holds what no terminal should be sent; it would be shown as "dead link"`},
	{"right-to-left override", notFound, "dead link", "dead \u202elink", `codes/404.json: keywords[1]: holds what no terminal should be sent; it would be shown as "dead link"`},
	{"other number", notFound, `"code": 404`, `"code": 405`, `codes/404.json: code: 405, but the file is called 404.json`},
	{"no source", notFound, `"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5"`, `null`, `codes/404.json: specification.url: missing, without a note that gives the reason`},
	{"plain http", notFound, `"https://www.rfc-editor.org`, `"http://www.rfc-editor.org`, `codes/404.json: specification.url: must begin with https://`},
	{"no section", notFound, `"RFC 9111, 5.2"`, `null`, `codes/404.json: headers[0].section: missing; a registered code cites where the field is required`},
	{"no hop answers", notFound, `"answers": "origin"`, `"answers": "moon"`, `codes/404.json: path.answers: "moon" is no hop and not "nobody"`},
	{"no hop fails", notFound, `"fault": "origin"`, `"fault": "moon"`, `codes/404.json: path.fault: "moon" is no hop`},
	{"no neighbours", notFound, `"fault": "origin"`, `"fault": "client>origin"`, `codes/404.json: path.fault: "client>origin" are not neighbours`},
	{"one hop", notFound, `["client", "gateway", "origin"]`, `["client"]`, `codes/404.json: path.hops: 2 to 4 hops fit on one line`},
}

func TestLoadNamesWhatIsDamaged(t *testing.T) {
	base := fixture(t)
	for _, test := range damages {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			files := edited(t, base, test.file, test.before, test.after)
			if test.name == "truncated" {
				whole := string(files[test.file].Data)
				files[test.file].Data = []byte(whole[:strings.Index(whole, "\x00")])
			}
			wantFault(t, files, "catalog/data/"+test.want)
		})
	}
}

// wantFault loads the files and compares the whole message.
func wantFault(t *testing.T, files fs.FS, want string) {
	t.Helper()
	loaded, err := Catalog(files)
	if err == nil || loaded != nil {
		t.Fatalf("loaded without a fault, want %q", want)
	}
	if err.Error() != want {
		t.Errorf("the fault is\n%s\nwant\n%s", err, want)
	}
}
