package catalog_test

import (
	"maps"
	"slices"
	"testing"

	"apicodes/catalog"
)

// documentNumbers is what each document lists, counted in the documents themselves.
var documentNumbers = map[string][][2]int{
	"api-error-codes": {{200, 201}, {204, 204}, {400, 401}, {403, 404}, {500, 500}},
	"common-response-codes": {
		{100, 103}, {200, 208}, {226, 226}, {300, 308}, {400, 418}, {420, 420}, {422, 426}, {428, 429}, {431, 431},
		{444, 444}, {449, 451}, {499, 499}, {500, 508}, {510, 511},
	},
	"error-codes": {
		{100, 102}, {200, 208}, {226, 226}, {300, 305}, {307, 308}, {400, 418}, {421, 424}, {426, 426}, {428, 429},
		{431, 431}, {444, 444}, {451, 451}, {499, 499}, {500, 508}, {510, 511}, {599, 599},
	},
	"haptik": {
		{100, 103}, {200, 208}, {226, 226}, {300, 308}, {400, 418}, {421, 426}, {428, 429}, {431, 431}, {451, 451},
		{500, 508}, {510, 511},
	},
	"status-codes": {{100, 101}, {201, 206}, {300, 306}, {400, 417}, {422, 422}, {429, 429}, {500, 505}},
}

func TestDocumentsListTheirNumbers(t *testing.T) {
	documents := documentFiles(t)
	if len(documents) != len(documentNumbers) {
		t.Errorf("%d documents, want %d", len(documents), len(documentNumbers))
	}
	all := map[int]bool{}
	for _, document := range documents {
		var got, want []int
		for _, reading := range document.Readings {
			got = append(got, reading.Code)
			all[reading.Code] = true
		}
		for _, span := range documentNumbers[document.ID] {
			for number := span[0]; number <= span[1]; number++ {
				want = append(want, number)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s lists\n%v, want\n%v", document.ID, got, want)
		}
	}
	if len(all) != 69 {
		t.Errorf("the documents list %d numbers, want 69", len(all))
	}
}

// documentFiles is all that the documents say.
func documentFiles(t testing.TB) []catalog.DocumentFile {
	t.Helper()
	var files []catalog.DocumentFile
	for _, document := range opened(t).Documents() {
		files = append(files, documentNamed(t, document.ID))
	}
	return files
}

func documentNamed(t testing.TB, id string) catalog.DocumentFile {
	t.Helper()
	file, found := opened(t).Document(id)
	if !found {
		t.Fatalf("there is no document %q", id)
	}
	return file
}

// spellings are names as the documents write them, taken from the documents.
var spellings = []struct {
	document string
	code     int
	names    []string // the first is the name, the rest its other spellings
	label    string
}{
	{"api-error-codes", 204, []string{"No Content"}, ""},
	{"common-response-codes", 101, []string{"Switching Protocol"}, ""},
	{"common-response-codes", 102, []string{"Processing"}, "WebDAV"},
	{"common-response-codes", 305, []string{"Use Proxy"}, "Deprecated"},
	{"common-response-codes", 306, []string{"(Unused)"}, ""},
	{"common-response-codes", 308, []string{"Permanent Redirect"}, "experimental"},
	{"common-response-codes", 402, []string{"Payment Required"}, "Experimental"},
	{"common-response-codes", 418, []string{"I’m a teapot"}, "RFC 2324"},
	{"common-response-codes", 420, []string{"Enhance Your Calm"}, "Twitter"},
	{"common-response-codes", 425, []string{"Too Early"}, "WebDAV"},
	{"common-response-codes", 449, []string{"Retry With"}, "Microsoft"},
	{"common-response-codes", 499, []string{"Client Closed Request"}, "Nginx"},
	{"common-response-codes", 505, []string{"HTTP Version Not Supported"}, "Experimental"},
	{"error-codes", 101, []string{"Switching Protocols", "Switching protocol"}, ""},
	{"error-codes", 102, []string{"Processing request"}, ""},
	{"error-codes", 201, []string{"Created", "Created OK"}, ""},
	{"error-codes", 226, []string{"Request used"}, ""},
	{"error-codes", 404, []string{"Resource not found"}, ""},
	{"error-codes", 406, []string{"Not Accepted", "Not acceptable"}, ""},
	{"error-codes", 410, []string{"Resource removed"}, ""},
	{"error-codes", 413, []string{"Request Entity Too Large", "Payload too large"}, ""},
	{"error-codes", 418, []string{"I’m a teapot"}, ""},
	{"error-codes", 422, []string{"Un-processable entity"}, ""},
	{"error-codes", 444, []string{"Connection closed without response"}, ""},
	{"error-codes", 451, []string{"Unavailable For legal reasons"}, ""},
	{"error-codes", 599, []string{"Network connection timeout error"}, ""},
	{"haptik", 103, []string{"Early Hints", "Early hints"}, ""},
	{"haptik", 302, []string{"Found", "Moved Temporarily", "Moved temporarily"}, ""},
	{"haptik", 306, []string{"Switch Proxy", "Switch proxy"}, ""},
	{"haptik", 418, []string{"I'm a Teapot"}, ""},
	{"status-codes", 204, []string{"NoContent"}, ""},
	{"status-codes", 306, []string{"Unused"}, ""},
	{"status-codes", 408, []string{"Request Time-out"}, ""},
	{"status-codes", 414, []string{"Request-URI Too Large"}, ""},
	{"status-codes", 416, []string{"Requested range not satisfiable"}, ""},
	{"status-codes", 504, []string{"ServerTimeout"}, ""},
	{"status-codes", 505, []string{"HTTP Version not supported"}, ""},
}

// A document's spelling is what its readers search for, its mistakes included.
func TestDocumentsSpellNamesTheirWay(t *testing.T) {
	for _, test := range spellings {
		reading, _ := documentNamed(t, test.document).Reading(test.code)
		names := append([]string{reading.Name}, reading.AlsoNamed...)
		if !slices.Equal(names, test.names) || reading.Label != test.label {
			t.Errorf("%s, %d: %q, label %q, want %q and %q", test.document, test.code, names, reading.Label, test.names, test.label)
		}
	}
}

// wantLabels counts the readings with a label. Only one document gives any.
var wantLabels = map[string]map[string]int{
	"common-response-codes": {
		"Deprecated": 1, "Experimental": 3, "experimental": 1, "Microsoft": 2, "Nginx": 2, "RFC 2324": 1, "Twitter": 1, "WebDAV": 9,
	},
}

func TestDocumentsLabels(t *testing.T) {
	for _, d := range documentFiles(t) {
		labels := map[string]int{}
		for _, reading := range d.Readings {
			if reading.Label != "" {
				labels[reading.Label]++
			}
		}
		if !maps.Equal(labels, wantLabels[d.ID]) {
			t.Errorf("%s has the labels %v, want %v", d.ID, labels, wantLabels[d.ID])
		}
	}
}

func TestDocumentsListByNameOnly(t *testing.T) {
	want := map[string]int{"error-codes": 25}
	c := opened(t)
	got := map[string]int{}
	for entry := range c.Entries() {
		for _, reading := range c.Readings(entry.Number) {
			if reading.ByNameOnly() {
				got[reading.Document.ID]++
			}
		}
	}
	for _, d := range c.Documents() {
		if got[d.ID] != want[d.ID] {
			t.Errorf("%s lists %d codes by name only, want %d", d.ID, got[d.ID], want[d.ID])
		}
	}
}

func TestDocumentsSpeakOfClasses(t *testing.T) {
	for _, d := range documentFiles(t) {
		remarks, says := 0, 0
		for class := catalog.Informational; class <= catalog.ServerError; class++ {
			remark, found := d.Remark(class)
			if found {
				remarks++
				says += len(remark.Says)
			}
		}
		tells := d.ID == "error-codes" || d.ID == "common-response-codes"
		if names := tells || d.ID == "haptik"; (remarks == 5) != names || (says > 0) != tells {
			t.Errorf("%s names %d classes and says %d things of them", d.ID, remarks, says)
		}
	}
}
