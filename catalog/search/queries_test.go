package search

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"
)

// askedQuery is what a person typed or pasted, and the codes that answer it: one of Expect, or each of All, among the
// first Top.
type askedQuery struct {
	Query  string `json:"query"`
	Expect []int  `json:"expect"`
	All    []int  `json:"all"`
	Top    int    `json:"top"`
	Kind   string `json:"kind"`
}

// leastAnswered is how much of a table has to be answered right.
const leastAnswered = 0.97

func readQueries(t testing.TB, file string) []askedQuery {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var table struct{ Queries []askedQuery }
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	return table.Queries
}

// TestSearchAnswersPeople holds what people typed and pasted in public. Each miss is printed.
func TestSearchAnswersPeople(t *testing.T) {
	for _, file := range []string{"testdata/queries.json", "testdata/threads.json", "testdata/errortexts.json"} {
		t.Run(file, func(t *testing.T) {
			queries := readQueries(t, file)
			answered := 0
			for _, want := range queries {
				if miss := want.miss(searchIndex(t)); miss != "" {
					t.Log(miss)
					continue
				}
				answered++
			}
			if share := float64(answered) / float64(len(queries)); share < leastAnswered {
				t.Errorf("%d of %d queries are answered, %.1f %%", answered, len(queries), 100*share)
			} else {
				t.Logf("%d of %d queries are answered, %.1f %%", answered, len(queries), 100*share)
			}
		})
	}
}

// miss says what was found instead; empty where the query is answered.
func (q askedQuery) miss(x *Index) string {
	result := x.Search(q.Query)
	first := searchNumbers(result, q.Top)
	has := func(code int) bool { return slices.Contains(first, code) }
	if len(q.All) > 0 && !slices.ContainsFunc(q.All, func(code int) bool { return !has(code) }) || slices.ContainsFunc(q.Expect, has) {
		return ""
	}
	return fmt.Sprintf("%s: %.90q leads to %v (%s); want %v", q.Kind, q.Query, searchNumbers(result, 5), result.Notice, append(q.Expect, q.All...))
}
