package text_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"apicodes/catalog/text"
)

func TestWords(t *testing.T) {
	for given, want := range map[string][]string{
		"":                    nil,
		"I'm a Teapot":        {"im", "a", "teapot"},
		"http.StatusNotFound": {"http", "status", "not", "found", "statusnotfound"},
		"HTTP_404_NOT_FOUND":  {"http", "404", "not", "found"},
		"Retry-After":         {"retry", "after", "retryafter"},
		"- -- ' ’":            nil,
		"Не найдено":          {"не", "найдено"},
	} {
		if got := text.Words(given); !slices.Equal(got, want) {
			t.Errorf("the words of %q are %q, want %q", given, got, want)
		}
	}
}

func TestSpelling(t *testing.T) {
	if got, want := text.Spelling("Retry-After: 120, I'm sorry"), []string{"retry", "after", "120", "im", "sorry"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestJoin(t *testing.T) {
	spans := []text.Span{{From: 7, To: 9}, {From: 0, To: 3}, {From: 3, To: 5}, {From: 1, To: 2}}
	if got, want := text.Join(spans), []text.Span{{From: 0, To: 5}, {From: 7, To: 9}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Every byte of what is folded leads back to a whole character of the name.
func FuzzFold(f *testing.F) {
	f.Add("I’m a Teapot")
	f.Add("ОШИБКА шлюза")
	f.Add("İ\xff")
	f.Fuzz(func(t *testing.T, given string) {
		name := text.Clean(given)
		folded, at := text.Fold(name)
		if folded != text.Letters(name) || len(at) != len(folded) {
			t.Fatalf("%q is folded to %q with %d places", name, folded, len(at))
		}
		for _, span := range at {
			if !utf8.ValidString(name[span.From:span.To]) {
				t.Errorf("%q: %v is no whole character", name, span)
			}
		}
	})
}
