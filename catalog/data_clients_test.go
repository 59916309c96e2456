package catalog_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// clients reads clients.json.
func clients(t *testing.T) []catalog.Client {
	t.Helper()
	data, err := os.ReadFile("data/clients.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []catalog.Client
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func client(t *testing.T, name string) catalog.Client {
	t.Helper()
	all := clients(t)
	at := slices.IndexFunc(all, func(c catalog.Client) bool { return c.Name == name })
	if at < 0 {
		t.Fatalf("clients.json has no %s", name)
	}
	return all[at]
}

// rules are the clients that repeat by a rule instead of a list: 0 is a failure without a status.
var rules = map[string]func(number int) bool{
	"go-retryablehttp": func(n int) bool { return n == 0 || n == 429 || n >= 500 && n != 501 },
	"axios-retry":      func(n int) bool { return n == 0 || n == 429 || n >= 500 && n <= 599 },
}

func TestRetriedByRule(t *testing.T) {
	c := opened(t)
	for name, rule := range rules {
		for entry := range c.Entries() {
			retries := slices.Contains(client(t, name).Retries.Codes, entry.Number)
			if want := rule(entry.Number); retries != want {
				t.Errorf("%s: %s repeats it: %t, want %t", entry.Title(), name, retries, want)
			}
		}
	}
}

// retried is what the source of the other clients lists.
var retried = map[string][]int{
	"curl":              {0, 408, 429, 500, 502, 503, 504, 522, 524},
	"urllib3":           {0, 413, 429, 503},
	"aiohttp":           {0},
	"Go net/http":       {0},
	"Fetch in browsers": {421},
	"undici":            {0, 429, 500, 502, 503, 504},
	"got":               {0, 408, 413, 429, 500, 502, 503, 504, 521, 522, 524},
	"Java HttpClient":   {0},
	"OkHttp":            {0, 408, 421, 503},
	"Faraday":           {0},
}

func TestRetriedByClients(t *testing.T) {
	c := opened(t)
	got := map[string][]int{}
	for entry := range c.Entries() {
		for _, client := range c.RetriedBy(entry.Number) {
			got[client.Name] = append(got[client.Name], entry.Number)
		}
	}
	for name, numbers := range got {
		slices.Sort(numbers)
		if _, byRule := rules[name]; !byRule && !slices.Equal(numbers, retried[name]) {
			t.Errorf("clients.json: %s repeats %v, want %v", name, numbers, retried[name])
		}
	}
	if len(got) != len(retried)+len(rules) {
		t.Errorf("clients.json: %d clients repeat something, want %d", len(got), len(retried)+len(rules))
	}
}

// Whoever follows redirects says what it makes of each of the five codes, once.
func TestRedirectTablesAreComplete(t *testing.T) {
	for _, client := range clients(t) {
		var codes []int
		for _, redirect := range client.Redirects {
			codes = append(codes, redirect.Codes...)
			if fault := notASCII(redirect.Note); fault != "" || len(redirect.Note) > 160 {
				t.Errorf("%s: the note on %v is too long, or has %s", client.Name, redirect.Codes, fault)
			}
		}
		slices.Sort(codes)
		if want := []int{301, 302, 303, 307, 308}; codes != nil && !slices.Equal(codes, want) {
			t.Errorf("%s: speaks of %v, want %v", client.Name, codes, want)
		}
		if codes != nil && (client.Follows == "" || client.Credentials == "") {
			t.Errorf("%s: says when it follows (%q) and which credentials it takes off (%q)?", client.Name, client.Follows, client.Credentials)
		}
	}
}

func TestClientsNameTheirSource(t *testing.T) {
	for _, client := range clients(t) {
		if !strings.HasPrefix(client.URL, "https://") || client.Version == "" {
			t.Errorf("%s: needs an https address and the version that was looked at", client.Name)
		}
		if retries := client.Retries; retries.Codes != nil && (retries.Enabled == "" || retries.Methods == "") {
			t.Errorf("%s: says which methods it repeats (%q) and when (%q)?", client.Name, retries.Methods, retries.Enabled)
		}
		for _, text := range []string{client.Name, client.Follows, client.Credentials, client.Retries.Note, client.Retries.Methods} {
			if fault := notASCII(text); fault != "" || len(text) > 220 {
				t.Errorf("%s: too long, or %s: %q", client.Name, fault, text)
			}
		}
	}
}
