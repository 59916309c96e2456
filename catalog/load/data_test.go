package load

import (
	"os"
	"reflect"
	"testing"

	"apicodes/catalog"
)

// The files that are built in have no fault, and the catalogue that opens is the one that is loaded from them.
func TestOpenedIsLoaded(t *testing.T) {
	opened := catalog.Open()
	loaded, err := Catalog(os.DirFS("../data"))
	if err != nil {
		t.Fatal(err)
	}
	if opened.Len() != loaded.Len() {
		t.Fatalf("%d codes opened, %d loaded; run: go generate ./...", opened.Len(), loaded.Len())
	}
	for want := range loaded.Entries() {
		got, _ := opened.Entry(want.Number)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the entry differs from its files; run: go generate ./...", want.Title())
		}
		page, err := opened.Page(want.Number)
		whole, _ := loaded.Page(want.Number)
		if err != nil || !reflect.DeepEqual(page, whole) {
			t.Errorf("%s: the page decoded alone differs from the one loaded with all: %v", want.Title(), err)
		}
		if !reflect.DeepEqual(opened.Readings(want.Number), loaded.Readings(want.Number)) {
			t.Errorf("%s: the documents' readings differ; run: go generate ./...", want.Title())
		}
	}
	if !reflect.DeepEqual(opened.Classes(), loaded.Classes()) || !reflect.DeepEqual(opened.Senders(), loaded.Senders()) {
		t.Error("classes or senders differ from their files; run: go generate ./...")
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Catalog(os.DirFS("../data")); err != nil {
			b.Fatal(err)
		}
	}
}
