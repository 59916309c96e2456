package search

import (
	"strings"
	"testing"
)

// Forms of a word are the same once folded; other words stay apart.
func TestFoldBringsFormsTogether(t *testing.T) {
	for _, forms := range []string{
		"request requests requested requesting", "retry retries retried retrying", "expire expired expires expiring",
		"limit limits limited limiting", "authorise authorize authorised authorized", "behaviour behavior",
		"cache caches cached caching", "process processes processed", "résumé resume", "don't dont",
	} {
		words := strings.Fields(forms)
		for _, word := range words[1:] {
			if foldWord(word) != foldWord(words[0]) {
				t.Errorf("%q is folded to %q, %q to %q", word, foldWord(word), words[0], foldWord(words[0]))
			}
		}
	}
	for _, apart := range []string{"status stat", "1000 100", "access acces1", "conflict conflate", "上 下"} {
		a, b, _ := strings.Cut(apart, " ")
		if foldWord(a) == foldWord(b) {
			t.Errorf("%q and %q are both folded to %q", a, b, foldWord(a))
		}
	}
}

// A stem is the beginning of its word: forms are looked for side by side in the vocabulary.
func TestStemIsABeginning(t *testing.T) {
	x := searchIndex(t)
	for _, word := range x.lexicon().words.Each {
		if root := stem(word); !strings.HasPrefix(word, root) || root == "" {
			t.Errorf("the stem of %q is %q", word, root)
		}
	}
}
