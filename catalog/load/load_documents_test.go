package load

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

const sample = "documents/sample.json"

var documentDamages = []damage{
	{"format 2", sample, `"format": 1,`, `"format": 2, "colour": "red",`, `documents/sample.json: format: 2; this program reads format 1`},
	{"no format", sample, `"format": 1,`, ``, `documents/sample.json: format: missing`},
	{"other id", sample, `"id": "sample"`, `"id": "other"`, `documents/sample.json: id: "other", but the file is called sample.json`},
	{"order", sample, `"code": 400,`, `"code": 200,`, `documents/sample.json: readings[1].code: 200 follows 200; order them by number, each once`},
	{"unknown code", sample, `"code": 400,`, `"code": 405,`, "documents/sample.json: readings[2].code: 404 follows 405; order them by number, each once"},
	{"range", sample, `"code": 404,`, `"code": 1404,`, "documents/sample.json: readings[2].code: 1404; codes are 0 to 999"},
	{"class", sample, `"class": 4,`, `"class": 6,`, `documents/sample.json: classes[0].class: 6; classes are 1 to 5`},
	{"advice", sample, `"advice": "wait"`, `"advice": "pray"`, `documents/sample.json: readings[1].advice: "pray" is none of repeat, do-not-repeat, repeat-after-change, wait`},
	{"field", "senders.json", `"kind": "web server and proxy"`, `"sort": "web server and proxy"`, "senders.json: [0].kind: missing\ncatalog/data/senders.json: [0].sort: unknown field"},
}

func TestLoadNamesWhatIsDamagedInDocuments(t *testing.T) {
	base := fixture(t)
	for _, test := range documentDamages {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			wantFault(t, edited(t, base, test.file, test.before, test.after), "catalog/data/"+test.want)
		})
	}
}

// crossDamages are faults between files, or in the lists beside the codes.
var crossDamages = []damage{
	{"dangling look-alike", notFound, `{"code": 410,`, `{"code": 490,`, `codes/404.json: confused_with[0].code: there is no codes/490.json`},
	{"dangling relation", notFound, `[400, 500]`, `[400, 490]`, `codes/404.json: related[1]: there is no codes/490.json`},
	{"unknown sender", notFound, `"sender": "Kubernetes"`, `"sender": "Cubernetes"`, `codes/404.json: uses[0].sender: "Cubernetes" is not in senders.json`},
	{"unknown document", notFound, `["sample"]`, `["example"]`, `codes/404.json: disagreements[0].answers[0].documents: "example" is no document that speaks of it, or it answers twice`},
	{"dangling", sample, `"code": 400,`, `"code": 402,`, "documents/sample.json: readings[1].code: there is no codes/402.json"},
	{"classes", "classes.json", `"class": 2,`, `"class": 1,`, `classes.json: the file: has the classes [1 1 3 4 5 0]; write [1 2 3 4 5 0]`},
	{"fallback", "classes.json", `"treat_unknown_as": 200`, `"treat_unknown_as": 290`, `classes.json: [1].treat_unknown_as: there is no codes/290.json`},
	{"sender twice", "senders.json", `{"name": "Kubernetes"`, `{"name": "nginx", "kind": "x"}, {"name": "Kubernetes"`, `senders.json: [1].name: "nginx" is listed twice`},
	{"client", "clients.json", `[500, 404]`, `[490, 404]`, `clients.json: [0].retries.codes[0]: there is no codes/490.json`},
	{"client's redirect", "clients.json", `"post": "GET"`, `"post": "PUT"`, `clients.json: [0].redirects[0].post: "PUT" is none of keeps, GET, stops`},
	{"client's page", "clients.json", `"https://curl.se`, `"http://curl.se`, `clients.json: [0].url: must begin with https://`},
}

func TestLoadNamesWhatLeadsNowhere(t *testing.T) {
	base := fixture(t)
	for _, test := range crossDamages {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			wantFault(t, edited(t, base, test.file, test.before, test.after), "catalog/data/"+test.want)
		})
	}
}

func TestLoadNamesWhatIsNotThere(t *testing.T) {
	base := fixture(t)
	without := func(prefix string) fstest.MapFS {
		files := maps.Clone(base)
		maps.DeleteFunc(files, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, prefix) })
		return files
	}
	tests := []struct {
		name  string
		files fs.FS
		want  string // the first line
	}{
		{"nothing", fstest.MapFS{}, "classes.json: cannot be read: open classes.json: file does not exist"},
		{"no classes", without("classes.json"), "classes.json: cannot be read: open classes.json: file does not exist"},
		{"no senders", without("senders.json"), "senders.json: cannot be read: open senders.json: file does not exist"},
		{"no codes", without("codes/"), "codes: no .json file"},
		{"no documents", without("documents/"), "documents: no .json file"},
		{"no 200", without("codes/200.json"), "classes.json: [1].treat_unknown_as: there is no codes/200.json"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Tables(test.files)
			if err == nil || !strings.Contains(err.Error()+"\n", "catalog/data/"+test.want+"\n") {
				t.Errorf("the fault is\n%v\nwant in it\n%s", err, "catalog/data/"+test.want)
			}
		})
	}
}

// Whole files of the wrong kind: none may panic, and each is named.
func TestLoadOfFilesThatAreSomethingElse(t *testing.T) {
	base := fixture(t)
	contents := map[string]string{
		"":                         "empty; write one JSON value",
		"null":                     "the file: must not be null",
		"7":                        "the file: is a whole number, should be ",
		"true":                     "the file: is true or false, should be ",
		`"x"`:                      "the file: is text, should be ",
		"{":                        "line 1: not valid JSON: the file ends too early",
		"\xef\xbb\xbf{}":           "line 1: not valid JSON: ",
		strings.Repeat("[", 20000): "line 1: not valid JSON: ",
	}
	for _, name := range []string{notFound, sample, "classes.json", "senders.json", "clients.json", "warnings.json"} {
		for content, want := range contents {
			files := maps.Clone(base)
			files[name] = &fstest.MapFile{Data: []byte(content)}
			_, err := Tables(files)
			if err == nil || !strings.HasPrefix(err.Error(), "catalog/data/"+name+": "+want) {
				t.Errorf("%s with %.20q: %v, want %q", name, content, err, want)
			}
		}
	}
}

// All faults come together, so that one round of corrections is enough.
func TestLoadReportsEveryFault(t *testing.T) {
	files := edited(t, fixture(t), "codes/404.json", `"code": 404`, `"code": "404"`)
	files = edited(t, files, "codes/410.json", `"standing": "standard"`, `"standing": "gone"`)
	files = edited(t, files, "documents/sample.json", `"publisher": "Example"`, `"publisher": 7`)
	_, err := Tables(files)
	if err == nil {
		t.Fatal("loaded without a fault")
	}
	for _, want := range []string{"codes/404.json: code: ", "codes/410.json: standing: ", "documents/sample.json: publisher: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in\n%v", want, err)
		}
	}
	if lines := strings.Count(err.Error(), "\n") + 1; lines != 3 {
		t.Errorf("%d lines, want 3:\n%v", lines, err)
	}
}
