package traffic

import (
	"cmp"
	"slices"

	"apicodes/catalog"
)

// Coverage is what an API's documents promise beside what its traffic shows.
type Coverage struct {
	Undocumented []Seen   `json:"undocumented"` // seen and not documented, most first
	NeverSeen    []Unseen `json:"never_seen"`   // documented and never seen, in the documents' order; without default, which promises nothing
	Documented   int      `json:"documented"`   // answers that are documented
	Unplaced     int      `json:"unplaced"`     // answers of which the input doesn't tell the path
	Incomplete   bool     `json:"incomplete"`   // the input kept some paths and counted the rest, so more may have been seen than is told
}

// Seen is an answer that no document has.
type Seen struct {
	Method string `json:"method"` // "" where the input doesn't tell it
	Path   string `json:"path"`   // the operation's, or as it was asked for where no operation has such a path
	Code   int
	Count  int
	Known  bool // the document has the path, with the method if that is known; only the code is missing
}

// Unseen is a documented response that was never seen.
type Unseen struct {
	Method string `json:"method"`
	Path   string `json:"path"`
	Key    string `json:"key"`    // "404", "4XX"
	Line   int    `json:"line"`   // in the document
	Called int    `json:"called"` // how often the operation was seen at all
}

// MaxSeen is how many undocumented answers are told apart. Whoever asks for paths at random makes any number of them.
const MaxSeen = 1000

// Against compares what was read with what operations document. A code of its own goes before its range and that before
// default; a path with fewer variables goes before one with more (OAS 3.1, 4.8.8).
func (r Report) Against(operations []catalog.Operation) Coverage {
	c := comparison{templates: templatesOf(operations), seen: map[int]map[string]bool{}, called: map[int]int{}, missing: map[Seen]int{}}
	for _, code := range r.Codes {
		if code.Code == 0 {
			continue // no response came, so there was nothing to document
		}
		left := map[string]int{} // of the code's paths, those that no exchange shows
		placed := code.OtherPaths
		for _, path := range code.Paths {
			left[path.Name] = path.Count
			placed += path.Count
		}
		for _, exchange := range r.ExchangesOf(code.Code) {
			if path := pathOf(exchange.Request); left[path] > 0 {
				left[path]--
				if exchange.Origin != Unwired { // what a browser made up, no server had to document
					c.add(methodOf(exchange.Request), path, code.Code, 1)
				}
			}
		}
		for _, path := range code.Paths {
			c.add("", path.Name, code.Code, left[path.Name])
		}
		c.Unplaced += max(code.Count-placed, 0) + code.OtherPaths
		c.Incomplete = c.Incomplete || code.Approximate || code.OtherPaths > 0
	}
	c.tellMissing()
	c.tellUnseen(operations)
	return c.Coverage
}

// comparison is a Coverage in the making. Operations are known by their index.
type comparison struct {
	Coverage
	templates templates
	seen      map[int]map[string]bool // keys by operation
	called    map[int]int
	missing   map[Seen]int
}

// add counts answers of one path. Without a method all operations of the path are asked: one that documents the code is
// enough.
func (c *comparison) add(method, path string, code, count int) {
	if count <= 0 {
		return
	}
	fits := c.templates.fitting(method, path)
	documented := false
	for _, t := range fits {
		c.called[t.index] += count
		if response, ok := t.operation.Answer(code); ok {
			documented = true
			if c.seen[t.index] == nil {
				c.seen[t.index] = map[string]bool{}
			}
			c.seen[t.index][response.Key] = true
		}
	}
	if documented {
		c.Documented += count
		return
	}
	missing := Seen{Method: method, Path: path, Code: code}
	if len(fits) > 0 {
		missing.Path, missing.Known = fits[0].operation.Path, true
	}
	if _, ok := c.missing[missing]; ok || len(c.missing) < MaxSeen {
		c.missing[missing] += count
	} else {
		c.Incomplete = true
	}
}

func methodOf(request *Request) string {
	if request == nil {
		return ""
	}
	return request.Method
}

func (c *comparison) tellMissing() {
	for missing, count := range c.missing {
		missing.Count = count
		c.Undocumented = append(c.Undocumented, missing)
	}
	slices.SortFunc(c.Undocumented, func(a, b Seen) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Path, b.Path), cmp.Compare(a.Method, b.Method), a.Code-b.Code)
	})
}

func (c *comparison) tellUnseen(operations []catalog.Operation) {
	for i, operation := range operations {
		for _, response := range operation.Responses {
			_, one := response.Number()
			_, many := response.Range()
			if (one || many) && !c.seen[i][response.Key] {
				c.NeverSeen = append(c.NeverSeen, Unseen{Method: operation.Method, Path: operation.Path, Key: response.Key, Line: response.Line, Called: c.called[i]})
			}
		}
	}
}
