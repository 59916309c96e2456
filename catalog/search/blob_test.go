package search

import (
	"reflect"
	"strings"
	"testing"

	"apicodes/catalog"
)

// The generated vocabulary is the one that would be made of the pages: nothing is lost on the way through the blob.
func TestBlobIsTheVocabulary(t *testing.T) {
	x := searchIndex(t)
	decoded, ok := x.decode(blob)
	if !ok {
		t.Fatal("postings.bin cannot be decoded; run: go generate ./...")
	}
	made := x.newVocabulary()
	if decoded.words.Text() != made.words.Text() {
		t.Fatal("postings.bin has other words than the catalogue; run: go generate ./...")
	}
	if !reflect.DeepEqual(decoded.postings, made.postings) || !reflect.DeepEqual(decoded.starts, made.starts) {
		t.Error("postings.bin has other postings than the catalogue; run: go generate ./...")
	}
}

// A blob that is damaged, or made for other codes, is refused: the vocabulary is then made of the pages.
func TestBlobThatIsSomethingElse(t *testing.T) {
	x := searchIndex(t)
	few := New(catalog.New(catalog.Tables{Codes: []catalog.Code{{Number: 404, Name: "Not Found"}}}))
	if _, ok := few.decode(blob); ok {
		t.Error("a blob with postings of unknown codes was accepted")
	}
	for name, damaged := range map[string]string{
		"empty": "", "short": blob[:7], "cut": blob[:len(blob)/2], "cut by a posting": blob[:len(blob)-4],
		"too long": blob + "1234", "huge counts": strings.Repeat("\xff", 64),
	} {
		if _, ok := x.decode(damaged); ok {
			t.Errorf("%s: was accepted", name)
		}
	}
}
