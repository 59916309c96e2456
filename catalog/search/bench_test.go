package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/sahilm/fuzzy"

	"apicodes/catalog"
)

// searchBenchQueries are of the layers that answer them. An earlier layer has to beat a plain fuzzy.Find over the
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

// BenchmarkFirstSearch includes what is made at the first search for a word.
func BenchmarkFirstSearch(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New(catalog.Open()).Search("gateway")
	}
}

// BenchmarkKeystroke is one keystroke: from a query to ranked matches, with highlights and reasons of the rows in sight.
func BenchmarkKeystroke(b *testing.B) {
	searchBenchmark(b, func(x *Index, _ []string, query string) {
		result := x.Search(query)
		for _, match := range result.Matches[:min(searchRows, len(result.Matches))] {
			result.Highlights(match)
			result.Why(match)
		}
	})
}

// BenchmarkPlainFuzzy is what the ranking is measured against.
func BenchmarkPlainFuzzy(b *testing.B) {
	searchBenchmark(b, func(_ *Index, all []string, query string) { fuzzy.Find(query, all) })
}

func searchBenchmark(b *testing.B, search func(x *Index, all []string, query string)) {
	indexes := []struct {
		name string
		make func() *Index
	}{
		{"catalogue", func() *Index { return searchIndex(b) }},
		{"synthetic 1x", func() *Index { return searchSynthetic(1) }},
		{"synthetic 10x", func() *Index { return searchSynthetic(10) }},
		{"synthetic 100x", func() *Index { return searchSynthetic(100) }},
		{"synthetic 1000x", func() *Index { return searchSynthetic(1000) }},
	}
	for _, index := range indexes {
		var x *Index
		var all []string
		build := sync.OnceFunc(func() {
			x = index.make()
			for i := range x.fields() {
				for _, value := range x.fields()[i].each {
					all = append(all, value)
				}
			}
		})
		for _, ask := range searchBenchQueries {
			b.Run(index.name+"/"+ask.kind, func(b *testing.B) {
				build()
				x.Search(ask.query)
				b.ReportAllocs()
				for b.Loop() {
					search(x, all, ask.query)
				}
			})
		}
	}
}

// searchSynthetic makes an index of many times the real number of codes, with fewer strings for each, so that the
// largest one fits into memory. Its words are those of the real one, the commoner the more often, and new ones. It has
// no catalogue: numbers repeat.
func searchSynthetic(times int) *Index {
	real := builtIn()
	random := rand.New(rand.NewPCG(1, uint64(times)))
	word := func() string {
		if known := real.lexicon().words; random.IntN(4) > 0 {
			return known.At(int(float64(known.Len()) * random.Float64() * random.Float64()))
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
	x := New(real.catalog)
	x.entries = make([]catalog.Entry, len(real.entries)*times)
	all := make([]fields, len(x.entries))
	for i := range x.entries {
		x.entries[i] = catalog.Entry{Number: 100 + i%900, Name: phrases(1, 2)[0], Standing: catalog.Standard}
		all[i] = fields{
			inFormerName: phrases(1, 2), inTitle: phrases(1, 2), inConstant: {"http.Status" + word()}, inKeyword: phrases(6, 2),
			inHeader: phrases(2, 1), inSender: phrases(1, 1), inRFC: {fmt.Sprint("RFC ", 9000+i%100)},
		}
		if i < len(real.entries) {
			x.entries[i].Name, all[i][inKeyword] = real.entries[i].Name, real.fields()[i][inKeyword]
		}
		all[i][inName] = []string{x.entries[i].Name}
	}
	x.fields = func() []fields { return all }
	x.lexicon = sync.OnceValue(func() *lexicon {
		return x.lexiconOf(buildVocabulary(all, func(int) []string { return phrases(1, 40) }))
	})
	return x
}

// BenchmarkPaste is 64 kB pasted at once: what each step makes of it.
func BenchmarkPaste(b *testing.B) {
	fill := func(unit string) string { return strings.Repeat(unit, 1+MaxQueryRunes/len(unit))[:MaxQueryRunes] }
	for _, paste := range []struct{ kind, text string }{
		{"log", fill("192.0.2.1 - - [07/Feb/2020:11:48:51 +0000] \"POST /products HTTP/1.1\" 200 59 \"-\" \"curl/7.54.0\"\n")},
		{"transcript", fill("< HTTP/2 302 \n< location: https://example.com/\n< \n> GET / HTTP/2\n")},
		{"numbers", fill("404 ")},
		{"prose", fill("the server closed the connection while the client was waiting for the answer of the upstream, ")},
		{"stack trace", fill("\tat com.example.app.OrderService.create(OrderService.java:118)\n")},
		{"one word", fill("x")},
		{"html", fill("<div class=\"a\"><p>Something went wrong</p></div>\n")},
		{"json", fill("{\"a\":[{\"b\":\"expected value\",\"c\":12345,\"d\":null}],\n")},
	} {
		b.Run(paste.kind, func(b *testing.B) {
			x := searchIndex(b)
			x.Search(paste.text)
			b.ReportAllocs()
			for b.Loop() {
				x.Search(paste.text)
			}
		})
	}
}
