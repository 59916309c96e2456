package catalog

import (
	"bytes"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write index_gen.go anew; go generate does")

func TestIndexIsCurrent(t *testing.T) {
	want, err := generate(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("index_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("index_gen.go", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(got, want) {
		t.Error("index_gen.go is older than the files of catalog/data; run: go generate ./catalog")
	}
}

func TestGenerateRefusesDamage(t *testing.T) {
	if _, err := generate(edited(t, dataFiles(t), "codes/404.json", `"code": 404`, `"code": "x"`)); err == nil {
		t.Error("an index was generated from a damaged file")
	}
}

// openedAndLoaded are the catalogue by its index, and the same read from the files.
func openedAndLoaded(t *testing.T) (byIndex, byFiles *Catalog) {
	t.Helper()
	byIndex, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	byFiles, err = Load(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	return byIndex, byFiles
}

func TestOpenEqualsLoad(t *testing.T) {
	byIndex, byFiles := openedAndLoaded(t)
	left, right := reflect.ValueOf(byIndex.tables), reflect.ValueOf(byFiles.tables)
	for i := range left.NumField() {
		name := left.Type().Field(i).Name
		if left.Field(i).Len() == 0 {
			t.Errorf("tables.%s is empty", name)
		}
	}
	if !reflect.DeepEqual(byIndex.tables, byFiles.tables) {
		for i := range left.NumField() {
			for j := range min(left.Field(i).Len(), right.Field(i).Len()) {
				a, b := left.Field(i).Index(j), right.Field(i).Index(j)
				if !a.Equal(b) {
					t.Fatalf("tables.%s[%d]: the index says\n%v, the files\n%v", left.Type().Field(i).Name, j, a, b)
				}
			}
		}
		t.Error("the index and the files have tables of different lengths")
	}
}

func TestPagesEqualTheFiles(t *testing.T) {
	byIndex, byFiles := openedAndLoaded(t)
	for _, entry := range byFiles.Entries() {
		got, err := byIndex.Code(entry.Number)
		if err != nil {
			t.Error(err)
			continue
		}
		want, err := byFiles.Code(entry.Number)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%03d: the page decoded alone differs from the one loaded with all: %v", entry.Number, err)
		}
		if got.Number != entry.Number || got.Name != entry.Name || got.Summary != entry.Summary {
			t.Errorf("%03d: the entry says %q, the page %q", entry.Number, entry.Title(), got.Name)
		}
	}
}

func TestOpenNoticesEditedFiles(t *testing.T) {
	files := dataFiles(t)
	untouched, err := openFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	if &untouched.entries[0] != &generated.entries[0] {
		t.Error("the files are as generated, but the index was not used; run: go generate ./catalog")
	}
	changed, err := openFiles(edited(t, files, "codes/404.json", `"name": "Not Found"`, `"name": "Nowhere"`))
	if err != nil {
		t.Fatal(err)
	}
	entry, _ := changed.Entry(404)
	code, err := changed.Code(404)
	if entry.Name != "Nowhere" || code.Name != "Nowhere" || err != nil {
		t.Errorf("an edited name was not noticed: entry %q, page %q, %v", entry.Name, code.Name, err)
	}
	sameSize, err := openFiles(edited(t, files, "codes/404.json", `"name": "Not Found"`, `"name": "Not Bound"`))
	if err != nil {
		t.Fatal(err)
	}
	if code, err := sameSize.Code(404); code.Name != "Not Bound" || err != nil {
		t.Errorf("an edit that keeps the size was not noticed: page %q, %v", code.Name, err)
	}
	damaged, err := openFiles(edited(t, files, "codes/404.json", `"standing": "standard"`, `"standing": "standart"`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := damaged.Code(404); err == nil || !strings.HasPrefix(err.Error(), "catalog/data/codes/404.json: standing: ") {
		t.Errorf("damage that keeps the size gives the error %v", err)
	}
	wantOpenFault(t, "codes/404.json", `"standing": "standard"`, `"standing": "odd"`)
	wantOpenFault(t, "codes/404.json", `"code": 404`, `"code": 404.5`)
}

func wantOpenFault(t *testing.T, file, before, after string) {
	t.Helper()
	if _, err := openFiles(edited(t, dataFiles(t), file, before, after)); err == nil {
		t.Errorf("%s with %s: opened without a fault", file, after)
	}
}

func BenchmarkLoad(b *testing.B) {
	files := os.DirFS("data")
	for b.Loop() {
		if _, err := Load(files); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPage decodes one page, as showing a code does.
func BenchmarkPage(b *testing.B) {
	opened, err := Open()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := opened.Page(404); err != nil {
			b.Fatal(err)
		}
	}
}
