package load

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

const smallAPI = `openapi: 3.0.3
info: {title: Small API, version: "1"}
servers: [{url: "https://example.com/v1/"}, {url: /v2}, {url: "https://example.com"}]
security: [{key: []}]
paths:
  x-note: not a path
  /a/{id}:
    summary: an item
    get:
      responses:
        "200": {description: "Fine.\n\nNot shown.", headers: {ETag: {}}, content: {text/plain: {}}}
        404: {$ref: "#/components/responses/None"}
        4XX: {description: Wrong}
        default: {description: Whatever}
        x-more: 1
    post:
      security: []
      responses:
        "404": {description: Not here}
        "204": {description: Made, content: {}}
  /b: {$ref: "#/components/pathItems/B~1b"}
components:
  pathItems:
    B/b:
      head: {security: [{key: []}, {}], servers: [{url: /own}]}
  responses:
    None: {$ref: "#/components/responses/Really%20none"}
    Really none: {description: "No such item.", headers: {Allow: {}}}
`

func TestOpenAPI(t *testing.T) {
	document, fault := readText(t, smallAPI)
	if fault != "" {
		t.Fatal(fault)
	}
	want := []catalog.Operation{
		{Method: "GET", Path: "/a/{id}", Bases: []string{"/v1", "/v2"}, Line: 9, Secured: true, Required: true, Responses: []catalog.OperationResponse{
			{Key: "200", Line: 11, Content: true, Headers: []string{"ETag"}, Says: "Fine."},
			{Key: "404", Line: 12, Unquoted: true, Headers: []string{"Allow"}, Says: "No such item."},
			{Key: "4XX", Line: 13, Says: "Wrong"},
			{Key: "default", Line: 14, Says: "Whatever"},
		}},
		{Method: "POST", Path: "/a/{id}", Bases: []string{"/v1", "/v2"}, Line: 16, Required: true, Responses: []catalog.OperationResponse{
			{Key: "404", Line: 19, Says: "Not here"}, {Key: "204", Line: 20, Says: "Made"},
		}},
		{Method: "HEAD", Path: "/b", Bases: []string{"/own"}, Line: 25, Required: true},
	}
	for i := range want {
		if !reflect.DeepEqual(document.Operations[i], want[i]) {
			t.Errorf("operation %d is\n%+v\nwant\n%+v", i, document.Operations[i], want[i])
		}
	}
	if document.ID != "small-api" || document.Title != "Small API" || !strings.Contains(document.About, "OpenAPI 3.0 description: 3 operations, version 1") {
		t.Errorf("the document is %+v", document.Document)
	}
	reading, _ := document.Reading(404)
	if !slices.Equal(reading.Says, []string{"No such item.", "Not here"}) || !slices.Equal(reading.Headers, []string{"Allow"}) {
		t.Errorf("it says of 404: %+v", reading)
	}
	if remark, ok := document.Remark(catalog.ClientError); !ok || remark.Says[0] != "Wrong" {
		t.Errorf("it says of the class: %+v", remark)
	}
}

func TestSwagger(t *testing.T) {
	document, fault := readText(t, `{
 "paths": {"/a": {"get": {"responses": {
    "200": {"description": "ok", "schema": {}}, "204": {"description": "none"}
 }}, "trace": 7}},
 "basePath": "/api/", "swagger": "2.0", "info": {"title": ""}
}`)
	if fault != "" {
		t.Fatal(fault)
	}
	got := document.Operations
	if len(got) != 1 || !got[0].Required || !slices.Equal(got[0].Bases, []string{"/api"}) || !got[0].Responses[0].Content ||
		got[0].Responses[1].Content || got[0].Responses[1].Line != 3 || got[0].Responses[0].Unquoted || document.ID != "f" {
		t.Errorf("%+v", document)
	}
}

func TestFaultsOfOpenAPI(t *testing.T) {
	for _, test := range []struct{ before, after, want string }{
		{"openapi: 3.0.3", "openapi: 3.2.0", `f: line 1: openapi: "3.2.0"; this program reads swagger 2.0, openapi 3.0 and openapi 3.1`},
		{"openapi: 3.0.3", "openapi: 2.0", `f: line 1: openapi: "2.0"; this program`},
		{"\npaths:", "\npath:", "f: line 1: paths: missing, or no object; write the paths that the API has"},
		{"  /a/{id}:", "  a/{id}:", `f: line 7: paths."a/{id}": a path begins with a slash; correct it`},
		{`"#/components/pathItems/B~1b"`, `"#/components/pathItems/C"`, `f: line 21: paths."/b": reference #/components/pathItems/C leads nowhere; define it, or correct it`},
		{`"#/components/pathItems/B~1b"`, `"b.yaml#/x"`, `f: line 21: paths."/b": reference b.yaml#/x points outside of the file; bundle the description into one file`},
		{`Really%20none"`, `None"`, `f: line 27: paths."/a/{id}".get.responses."404": reference #/components/responses/None leads back to itself; let one of them hold the value`},
		{"4XX: {description: Wrong}", "404: {description: Wrong}", `f: line 13: paths."/a/{id}".get.responses."404": is there twice; keep one`},
		{"4XX: {description: Wrong}", "4XX: Wrong", `f: line 13: paths."/a/{id}".get.responses."4XX": is text, should be an object with a description`},
		{"description: Wrong", `description: "Wr\eong"`, `f: line 13: paths."/a/{id}".get.responses."4XX".description: holds a control character (U+001B); remove it`},
	} {
		document, got := readText(t, strings.Replace(smallAPI, test.before, test.after, 1))
		if !strings.HasPrefix(got, test.want) || strings.Contains(got, "\n") || document.ID != "" {
			t.Errorf("%q:\n%s\nwant\n%s", test.after, got, test.want)
		}
	}
}

func TestLongChainsOfReferences(t *testing.T) {
	var chain strings.Builder
	chain.WriteString("openapi: 3.1.0\npaths: {/a: {get: {responses: {\"404\": {$ref: \"#/r/0\"}}}}}\nr:\n")
	for i := range 40 {
		fmt.Fprintf(&chain, "  \"%d\": {$ref: \"#/r/%d\"}\n", i, i+1)
	}
	if _, got := readText(t, chain.String()); !strings.Contains(got, "is the end of a chain of more than 32; shorten it") {
		t.Error(got)
	}
}

// Operations gives what it could read also where something is wrong.
func TestOperationsOfABrokenDescription(t *testing.T) {
	broken := strings.ReplaceAll(strings.Replace(smallAPI, "#/components/pathItems/B~1b", "#/nowhere", 1), "#/components/responses/None", "#/nothing")
	operations, err := Operations(strings.NewReader(broken))
	if len(operations) != 2 || err == nil || !strings.HasPrefix(err.Error(), `line 12: `) || !strings.HasSuffix(err.Error(), "(and 1 faults more: apicodes document check FILE)") {
		t.Errorf("%d operations, %v", len(operations), err)
	}
	if _, err := Operations(strings.NewReader(mineYAML)); err == nil {
		t.Error("a document of another kind has operations")
	}
}

// drawable fails where a line of an error could do something to a terminal.
func drawable(t *testing.T, err error) {
	t.Helper()
	for line := range strings.SplitSeq(err.Error(), "\n") {
		if text.Clean(line) != line || line == "" || len(line) > mostFaultText+10 {
			t.Errorf("a fault that a terminal must not be sent: %q", line)
		}
	}
}

func acceptsOnlyDrawable(t *testing.T, document catalog.OwnDocument) {
	t.Helper()
	if said := unclean(reflect.ValueOf(document)); said != "" {
		t.Errorf("accepted %q", said)
	}
	if document.ID == "" || document.Title == "" {
		t.Errorf("a document without id or title: %+v", document.Document)
	}
}
