package catalog

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// withFile is what is embedded, with one file replaced; nil takes it away.
func withFile(t testing.TB, name string, data []byte) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for _, file := range []string{"404", "410"} {
		content, err := os.ReadFile("data/codes/" + file + ".json")
		if err != nil {
			t.Fatal(err)
		}
		files["data/codes/"+file+".json"] = &fstest.MapFile{Data: content}
	}
	delete(files, name)
	if data != nil {
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestEveryPageOpens(t *testing.T) {
	c := Open()
	for entry := range c.Entries() {
		page, err := c.Page(entry.Number)
		if err != nil {
			t.Errorf("%s: %v", entry.Title(), err)
		}
		if page.Number != entry.Number || page.Name != entry.Name || page.Summary != entry.Summary {
			t.Errorf("the entry says %q, the page %d %q", entry.Title(), page.Number, page.Name)
		}
	}
}

// A page and the list never tell two truths: a page whose file is another one is refused, and the fault says what to do.
func TestPageOfAnotherFile(t *testing.T) {
	const file = "data/codes/404.json"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sameSize := []byte(strings.Replace(string(data), `"Not Found"`, `"Not Bound"`, 1))
	for _, test := range []struct {
		name, want string
		data       []byte
	}{
		{"same size", "catalog/data/codes/404.json: was changed after the list was made from it; run go generate ./... and build again", sameSize},
		{"empty", "catalog/data/codes/404.json: was changed", []byte{}},
		{"gone", "catalog/data/codes/404.json: cannot be read: ", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := openFiles(withFile(t, file, test.data))
			if _, err := c.Page(404); err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("the fault is %v, want %q", err, test.want)
			}
			if _, err := c.Page(410); err != nil {
				t.Errorf("another page: %v", err)
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Open()
	}
}

// BenchmarkPage decodes one page, as showing a code does.
func BenchmarkPage(b *testing.B) {
	opened := Open()
	for b.Loop() {
		if _, err := opened.Page(404); err != nil {
			b.Fatal(err)
		}
	}
}
