package session

import (
	"slices"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/search"
)

// TestFiltersOfWhatWasRead: a query may ask about the responses as it asks about the codes.
func TestFiltersOfWhatWasRead(t *testing.T) {
	input := newInput(source("stdin", "GET / HTTP/1.1\r\nHost: a.example\r\n\r\nHTTP/1.1 401 Unauthorized\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"+
		"POST / HTTP/1.1\r\nHost: a.example\r\n\r\nHTTP/1.1 404 Not Found\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n"))
	input.Read()
	plain := search.New(catalog.Open())
	index := plain.With(Filters(input.Report()))
	for query, want := range map[string][]int{
		"has:fault": {401}, "has:error": {401}, "has:401-no-challenge": {401}, "has:401": {401}, "has:warning": nil,
		"method:post": {404}, "method:ge": {401}, "sender:unknown": {401, 404}, "sender:unknown -has:fault": {404}, "class:5 sender:unknown": nil,
	} {
		var got []int
		result := index.Search(query)
		for _, match := range result.Matches {
			got = append(got, match.Entry().Number)
		}
		if !slices.Equal(got, want) || result.Faulty {
			t.Errorf("%s finds %v (%s), want %v", query, got, result.Notice, want)
		}
	}
	for _, query := range []string{"method:delete", "sender:nginx", "has:nothing-like-it"} {
		if result := index.Search(query); !result.Faulty {
			t.Errorf("%s: %q, though nothing of it was read", query, result.Notice)
		}
	}
	if got, before := len(index.Filters()), len(plain.Filters()); got != before+3 {
		t.Errorf("%d filters, and %d without an input", got, before)
	}
	if got := index.Complete("has:401-no"); !slices.Equal(got, []string{"has:401-no-challenge"}) {
		t.Errorf("has:401-no is completed by %q", got)
	}
}
