package catalog

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/sahilm/fuzzy"
)

// searchBenchQueries stand for the layers that answer them. An earlier layer has to beat a plain fuzzy.Find over the
// same strings; a query that nothing matches goes through all of them.
var searchBenchQueries = []struct{ kind, query string }{
	{"number", "404"},
	{"digit", "4"},
	{"letter", "n"},
	{"name", "gateway timeout"},
	{"keyword", "rate limit"},
	{"text", "idempotent requests"},
	{"typo", "confilct"},
	{"typo in the first letter", "xonflict"},
	{"no match", "zzyzxq"},
	{"pasted", "GET /api/v1/users 404 12.345 ms - 9"},
}

// searchRows is how many rows a tall terminal shows: what a keystroke explains and marks.
const searchRows = 40

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		searchCatalog(b)
	}
}

// BenchmarkFirstSearch includes what is built at the first search.
func BenchmarkFirstSearch(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		searchCatalog(b).Search("4")
	}
}

// BenchmarkKeystroke is one keystroke: from a query to ranked matches, with marks and reasons of the rows in sight.
func BenchmarkKeystroke(b *testing.B) {
	searchBenchmark(b, func(c *Catalog, _ []string, query string) {
		result := c.Search(query)
		for _, match := range result.Matches[:min(searchRows, len(result.Matches))] {
			result.Marks(match)
			result.Why(match)
		}
	})
}

// BenchmarkPlainFuzzy is what the ranking is measured against.
func BenchmarkPlainFuzzy(b *testing.B) {
	searchBenchmark(b, func(_ *Catalog, all []string, query string) { fuzzy.Find(query, all) })
}

func searchBenchmark(b *testing.B, search func(c *Catalog, all []string, query string)) {
	catalogues := []struct {
		name string
		make func() *Catalog
	}{
		{"catalogue", func() *Catalog { return searchCatalog(b) }},
		{"synthetic 1x", func() *Catalog { return searchSynthetic(1) }},
		{"synthetic 10x", func() *Catalog { return searchSynthetic(10) }},
		{"synthetic 100x", func() *Catalog { return searchSynthetic(100) }},
		{"synthetic 1000x", func() *Catalog { return searchSynthetic(1000) }},
	}
	for _, catalogue := range catalogues {
		var c *Catalog
		var all []string
		build := sync.OnceFunc(func() {
			c = catalogue.make()
			for i := range c.entries {
				for _, text := range c.entries[i].strings {
					all = append(all, text)
				}
			}
		})
		for _, ask := range searchBenchQueries {
			b.Run(catalogue.name+"/"+ask.kind, func(b *testing.B) {
				build()
				c.Search(ask.query)
				b.ReportAllocs()
				for b.Loop() {
					search(c, all, ask.query)
				}
			})
		}
	}
}

// searchSynthetic makes a catalogue of many times the real number of codes, with fewer strings for each, so that the
// largest one fits into memory. Its words are those of the real one, the commoner the more often, and new ones.
func searchSynthetic(times int) *Catalog {
	const codes = 111
	random := rand.New(rand.NewPCG(1, uint64(times)))
	real := generated.vocabulary
	word := func() string {
		if random.IntN(4) > 0 {
			return real[int(float64(len(real))*random.Float64()*random.Float64())].text
		}
		var made strings.Builder
		for range 2 + random.IntN(3) {
			made.WriteString([]string{"ba", "co", "den", "fi", "gor", "hul", "ke", "lam", "nos", "pra", "qui", "ster", "tu", "vex", "wy", "zon"}[random.IntN(16)])
		}
		return made.String()
	}
	phrases := func(count, size int) []string {
		made := make([]string, count)
		for i := range made {
			words := make([]string, size)
			for j := range words {
				words[j] = word()
			}
			made[i] = strings.Join(words, " ")
		}
		return made
	}
	entries := make([]Entry, codes*times)
	for i := range entries {
		entries[i] = Entry{
			Number: 100 + i%900, Name: phrases(1, 2)[0], Standing: Standard, FormerNames: phrases(1, 2),
			Titles:    []DocumentTitle{{Document: "a", Name: phrases(1, 2)[0]}},
			Constants: []string{"http.Status" + word()}, Keywords: phrases(6, 2), Headers: phrases(2, 1),
			Senders: phrases(1, 1), RFCs: []string{fmt.Sprint(9000 + i%100)},
		}
		if i%codes < len(generated.entries) && i < len(generated.entries) {
			entries[i].Name, entries[i].Keywords = generated.entries[i].Name, generated.entries[i].Keywords
		}
	}
	c := searchCatalogOf(entries)
	c.vocabulary = buildVocabulary(entries, func(int) []string { return phrases(1, 40) })
	return c
}
