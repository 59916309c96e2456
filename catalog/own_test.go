package catalog_test

import (
	"reflect"
	"slices"
	"testing"

	"apicodes/catalog"
)

// own is a document that contradicts in every way that can be computed, and makes a number up.
func own() catalog.OwnDocument {
	return catalog.OwnDocument{
		DocumentFile: catalog.DocumentFile{
			Format: 1, Document: catalog.Document{ID: "mine", Title: "Mine", About: "A test."},
			Readings: []catalog.Reading{
				{Code: 200, Name: "OK"},
				{Code: 305, Name: "Use Proxy", Says: []string{"Ask the proxy."}},
				{Code: 401, Name: "Unauthorized", Says: []string{"Log in."}},
				{Code: 404, Name: "No Such Thing", Says: []string{"It isn't there."}},
				{Code: 405, Says: []string{"Try GET."}, Headers: []string{"allow"}},
				{Code: 426, Name: "Upgrade Required"},
				{Code: 488, Name: "Basket Expired", Says: []string{"Build a new one."}},
			},
		},
		Operations: []catalog.Operation{{Method: "GET", Path: "/x", Responses: []catalog.OperationResponse{{Key: "404"}}}},
	}
}

func TestOwnDocumentsComeFirst(t *testing.T) {
	built := catalog.Open()
	with := built.With(own())
	if got := with.Documents(); len(got) != len(built.Documents())+1 || got[0].ID != "mine" {
		t.Errorf("the documents are %v", got)
	}
	if len(built.Own()) != 0 || !slices.Equal(with.Own(), []catalog.Document{own().Document}) {
		t.Errorf("own documents: %v before, %v with", built.Own(), with.Own())
	}
	if with.BuiltIn() || !built.BuiltIn() || built.Len()+1 != with.Len() {
		t.Errorf("built in %v, %d codes; before %v, %d", with.BuiltIn(), with.Len(), built.BuiltIn(), built.Len())
	}
	if got := with.Operations("mine"); !reflect.DeepEqual(got, own().Operations) || with.Operations("haptik") != nil {
		t.Errorf("the operations are %v", got)
	}
	if built.With() != built {
		t.Error("a catalogue without further documents is another one")
	}
}

func TestOwnDocumentsContradict(t *testing.T) {
	with := catalog.Open().With(own())
	for number, want := range map[int][]catalog.Subject{
		200: nil, 305: {catalog.AboutStanding}, 401: {catalog.AboutHeaders}, 404: {catalog.AboutName},
		405: nil, // it has no name and declares the field
		426: nil, // by name only: it's silent about fields
		488: nil, // nobody else knows the number
		500: nil, // not listed
	} {
		code, err := with.Page(number)
		if err != nil {
			t.Fatal(err)
		}
		var got []catalog.Subject
		for _, d := range code.Disagreements {
			if len(d.Answers) == 1 && slices.Equal(d.Answers[0].Documents, []string{"mine"}) {
				got = append(got, d.About)
				if d.Question == "" || d.Specification.Says == "" || d.Specification.Section == "" || d.Answers[0].Says == "" {
					t.Errorf("%d: a part is missing in %+v", number, d)
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d: it disagrees about %v, want %v", number, got, want)
		}
	}
}

func TestOwnDocumentsMakeNumbersUp(t *testing.T) {
	with := catalog.Open().With(own())
	entry, known := with.Entry(488)
	page, err := with.Page(488)
	if err != nil || !known || entry.Name != "Basket Expired" || entry.Standing != catalog.Unofficial || page.Name != entry.Name ||
		page.Standing != catalog.Unofficial || page.Uses[0].Sender != "Mine" {
		t.Errorf("%v %v %q %q: %+v", err, known, entry.Name, entry.Standing, page)
	}
	if reading := with.Readings(405)[0]; reading.Reading.Name != "Method Not Allowed" {
		t.Errorf("a reading without a name is called %q", reading.Reading.Name)
	}
	if again := with.With(catalog.OwnDocument{DocumentFile: catalog.DocumentFile{Document: catalog.Document{ID: "second"}}}); len(again.Own()) != 2 || again.Operations("mine") == nil {
		t.Errorf("a second round forgets the first: %v", again.Own())
	}
}

func TestCallersCannotChangeOwnDocuments(t *testing.T) {
	mine := own()
	with := catalog.Open().With(mine)
	before, operations := handedOut(t, with), with.Operations("mine")
	mine.Readings[0].Name, mine.Operations[0].Path = "changed", "changed"
	for _, value := range append(handedOut(t, with), with.Operations("mine"), with.Own()) {
		spoil(reflect.ValueOf(value))
	}
	if !reflect.DeepEqual(before, handedOut(t, with)) || !reflect.DeepEqual(operations, with.Operations("mine")) {
		t.Error("what was handed out is shared")
	}
}

func TestAnswerHonoursRangesAndDefault(t *testing.T) {
	keys := func(keys ...string) (o catalog.Operation) {
		for _, key := range keys {
			o.Responses = append(o.Responses, catalog.OperationResponse{Key: key})
		}
		return o
	}
	for _, test := range []struct {
		operation catalog.Operation
		number    int
		want      string
	}{
		{keys("default", "4XX", "404"), 404, "404"},
		{keys("default", "4XX", "404"), 410, "4XX"},
		{keys("default", "4XX", "404"), 500, "default"},
		{keys("4XX", "404"), 500, ""},
		{keys("4xx", "40X"), 404, ""}, // no ranges
		{keys(), 200, ""},
	} {
		if got, ok := test.operation.Answer(test.number); got.Key != test.want || ok != (test.want != "") {
			t.Errorf("%v answers %d by %q, want %q", test.operation.Responses, test.number, got.Key, test.want)
		}
	}
}
