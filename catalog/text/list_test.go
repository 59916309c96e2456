package text_test

import (
	"slices"
	"testing"

	"apicodes/catalog/text"
)

func TestList(t *testing.T) {
	words := []string{"gateway", "", "gate", "timeout"}
	made := text.NewList(len(words), func(i int) string { return words[i] })
	for name, list := range map[string]text.List{"made": made, "parsed": text.ParseList(made.Text())} {
		var all []string
		for _, word := range list.Each {
			all = append(all, word)
		}
		if !slices.Equal(all, words) || list.Len() != len(words) || list.At(2) != "gate" {
			t.Errorf("%s: holds %q", name, all)
		}
		if at := list.Holding("gate"); !slices.Equal(at, []int{0, 2}) {
			t.Errorf("%s: %v hold gate", name, at)
		}
		part := list.Part(2, 4)
		if part.Len() != 2 || part.At(1) != "timeout" {
			t.Errorf("%s: the part has %d strings", name, part.Len())
		}
	}
	var empty text.List
	for range empty.Each {
		t.Error("an empty list yields something")
	}
	if empty.Len() != 0 || text.ParseList("").Len() != 0 || text.ParseList("no line break").Len() != 0 {
		t.Error("an empty list has strings")
	}
}
