package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// go-retryablehttp repeats a transport failure, 429, and everything from 500 on except 501.
func TestRetriedByGoRetryableHTTP(t *testing.T) {
	c := opened(t)
	for entry := range c.Entries() {
		number := entry.Number
		want := number == 0 || number == 429 || number >= 500 && number != 501
		retries := slices.ContainsFunc(c.RetriedBy(number), func(client catalog.Client) bool {
			return client.Name == "go-retryablehttp"
		})
		if retries != want {
			t.Errorf("%s: go-retryablehttp repeats it: %t, want %t", entry.Title(), retries, want)
		}
	}
}

// retried is what the other clients' own documentation lists.
var retried = map[string][]int{
	"curl --retry": {408, 429, 500, 502, 503, 504, 522, 524},
	"urllib3":      {413, 429, 503},
	"got":          {408, 413, 429, 500, 502, 503, 504, 521, 522, 524},
}

func TestRetriedByClients(t *testing.T) {
	c := opened(t)
	got := map[string][]int{}
	for entry := range c.Entries() {
		for _, client := range c.RetriedBy(entry.Number) {
			got[client.Name] = append(got[client.Name], entry.Number)
			if !strings.HasPrefix(client.URL, "https://") || client.Retries.Enabled == "" || notASCII(client.Retries.Methods) != "" {
				t.Errorf("clients.json: %s needs an https address, and says when: %q", client.Name, client.Retries.Enabled)
			}
		}
	}
	for name, want := range retried {
		if !slices.Equal(got[name], want) {
			t.Errorf("clients.json: %s repeats %v, want %v", name, got[name], want)
		}
	}
}
