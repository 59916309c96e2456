package load

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// seeds adds the files of a pattern, and some that are damaged, to a fuzz target's corpus.
func seeds(f *testing.F, pattern string) {
	f.Helper()
	files, err := filepath.Glob("../data/" + pattern)
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds in %s: %v", pattern, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	for _, damaged := range []string{"", "null", "{}", "[]", `{"code": 1e400}`, `{"code": "\u001b]52;c;eA==\u0007"}`, "{\"a\": \"\xff\"}"} {
		f.Add([]byte(damaged))
	}
}

// unclean returns a text within a value that a terminal must not be sent, or "".
func unclean(value reflect.Value) string {
	switch value.Kind() {
	case reflect.String:
		if said := value.String(); text.Clean(said) != said {
			return said
		}
	case reflect.Pointer:
		if !value.IsNil() {
			return unclean(value.Elem())
		}
	case reflect.Slice:
		for i := range value.Len() {
			if said := unclean(value.Index(i)); said != "" {
				return said
			}
		}
	case reflect.Struct:
		for i := range value.NumField() {
			if said := unclean(value.Field(i)); said != "" {
				return said
			}
		}
	}
	return ""
}

// Whatever a file holds, decoding it ends without a panic, and what is accepted can be drawn.
func FuzzDecodeCode(f *testing.F) {
	seeds(f, "codes/4*.json")
	f.Fuzz(func(t *testing.T, data []byte) {
		var code catalog.Code
		err := decode("code.json", data, &code)
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				if said := strings.TrimSuffix(line, "\n"); text.Clean(said) != said || said == "" {
					t.Errorf("a fault that a terminal must not be sent: %q", said)
				}
			}
			return
		}
		codeFaults(code, catalog.Entry{Number: code.Number}.Digits())
		if said := unclean(reflect.ValueOf(code)); said != "" {
			t.Errorf("accepted %q", said)
		}
	})
}

func FuzzDecodeDocument(f *testing.F) {
	seeds(f, "documents/api-*.json") // the others are so long that few variants of them would be tried
	f.Fuzz(func(t *testing.T, data []byte) {
		var document catalog.DocumentFile
		if decode("document.json", data, &document) != nil {
			return
		}
		documentFaults(document, document.ID)
		if said := unclean(reflect.ValueOf(document)); said != "" {
			t.Errorf("accepted %q", said)
		}
	})
}
