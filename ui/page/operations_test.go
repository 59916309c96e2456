package page

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// described is a catalogue with an API description of so many operations.
func described(t *testing.T, operations int) *catalog.Catalog {
	t.Helper()
	own := catalog.OwnDocument{DocumentFile: catalog.DocumentFile{
		Document: catalog.Document{ID: "mine", Title: "Mine", About: "A test."},
		Readings: []catalog.Reading{{Code: 401, Says: []string{"Log in first."}}, {Code: 488, Says: []string{"Basket expired."}}},
	}}
	for i := range operations {
		own.Operations = append(own.Operations, catalog.Operation{Method: "GET", Path: fmt.Sprintf("/a/%d", i), Line: i + 1, Responses: []catalog.OperationResponse{
			{Key: "200"}, {Key: "401", Line: 7, Says: "Log in."}, {Key: "4XX"}, {Key: "488", Headers: []string{"ETag"}}, {Key: "default"},
		}})
	}
	return openCatalog(t).With(own)
}

func documentsLens(t *testing.T, c *catalog.Catalog, number int) string {
	t.Helper()
	code, err := c.Page(number)
	if err != nil {
		t.Fatal(err)
	}
	sheet := Code(c, code)
	return packed(sheet.Lens(sheet.Find(Documents), theme.New(theme.Bare), MaxTextCells).Lines...)
}

func TestOperationsOnTheirCodesPages(t *testing.T) {
	c := described(t, 2)
	for number, want := range map[int][]string{
		401: {"Mine, as your document says", "- Log in first.", "Operations that answer with it: Mine", "GET /a/0: Log in.", "GET /a/1: Log in.",
			"warning: a field that the code needs isn't documented (401 without WWW-Authenticate), line 7: declare the field under headers",
			"Does it come with WWW-Authenticate?"},
		404: {"Operations that answer with it: Mine", "2 other operations cover it by 4XX"},
		488: {"GET /a/0 (declares ETag)"},
		500: {"2 other operations cover it by default"},
	} {
		text := documentsLens(t, c, number)
		for _, part := range want {
			if !strings.Contains(text, packed(part)) {
				t.Errorf("%d: no %q in\n%s", number, part, text)
			}
		}
	}
	if text := documentsLens(t, openCatalog(t), 401); strings.Contains(text, packed("your document")) || strings.Contains(text, "Operations") {
		t.Errorf("without a document of one's own:\n%s", text)
	}
}

func TestManyOperationsAreCounted(t *testing.T) {
	text := documentsLens(t, described(t, mostOperations+3), 488)
	if !strings.Contains(text, packed("and 3 more")) || strings.Contains(text, packed(fmt.Sprintf("/a/%d ", mostOperations))) {
		t.Errorf("%s", text)
	}
}

func TestFindingsOnADocumentsPage(t *testing.T) {
	c := described(t, 2)
	document, _ := c.Document("mine")
	sheet := Document(c, document)
	at := sheet.Find(Findings)
	if at < 0 || sheet.Lenses[at].Title != "Findings 2" {
		t.Fatalf("the lenses are %v", sheet.Lenses)
	}
	text := packed(sheet.Lens(at, theme.New(theme.Bare), MaxTextCells).Lines...)
	if !strings.Contains(text, packed("warning: GET /a/0: a field that the code needs isn't documented (401 without WWW-Authenticate), line 7")) {
		t.Error(text)
	}
	document, _ = c.Document("haptik")
	if Document(c, document).Find(Findings) >= 0 {
		t.Error("a document without operations has findings")
	}
}
