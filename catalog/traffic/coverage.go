package traffic

import (
	"cmp"
	"slices"
	"strings"

	"apicodes/catalog"
)

// Coverage is what an API's documents promise beside what its traffic shows.
type Coverage struct {
	Undocumented []Seen   // seen and not documented, most first
	NeverSeen    []Unseen // documented and never seen, in the documents' order; without default, which promises nothing
	Documented   int      // answers that are documented
	Unplaced     int      // answers of which the input doesn't tell the path
	Incomplete   bool     // the input kept some paths and counted the rest, so more may have been seen than is told
}

// Seen is an answer that no document has.
type Seen struct {
	Method string // "" where the input doesn't tell it
	Path   string // the operation's, or as it was asked for where no operation has such a path
	Code   int
	Count  int
	Known  bool // the document has the path, with the method if that is known; only the code is missing
}

// Unseen is a documented response that was never seen.
type Unseen struct {
	Method, Path string
	Key          string // "404", "4XX"
	Line         int
	Called       int // how often the operation was seen at all
}

// MaxSeen is how many undocumented answers are told apart. Whoever asks for paths at random makes any number of them.
const MaxSeen = 1000

// Against compares what was read with what operations document. A code of its own goes before its range and that before
// default; a path with fewer variables goes before one with more (OAS 3.1, 4.8.8).
func (r Report) Against(operations []catalog.Operation) Coverage {
	c := comparison{templates: templatesOf(operations), seen: map[int]map[string]bool{}, called: map[int]int{}, missing: map[Seen]int{}}
	for _, code := range r.Codes {
		left := map[string]int{} // of the code's paths, those that no exchange shows
		placed := code.OtherPaths
		for _, path := range code.Paths {
			left[path.Name] = path.Count
			placed += path.Count
		}
		for _, exchange := range r.ExchangesOf(code.Code) {
			if path := pathOf(exchange.Request); path != "" && left[path] > 0 {
				left[path]--
				c.add(methodOf(exchange.Request), path, code.Code, 1)
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
	templates []template
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
	fits := c.fitting(method, path)
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

// template is an operation's path behind one of its servers'.
type template struct {
	operation catalog.Operation
	index     int
	segments  []string
	variables int
}

// templatesOf are the paths of all operations: behind each of their servers' paths and, since a proxy may take that
// away, alone. Those with the fewest variables come first.
func templatesOf(operations []catalog.Operation) []template {
	var all []template
	for i, operation := range operations {
		for _, base := range append(slices.Clone(operation.Bases), "") {
			segments := strings.Split(base+operation.Path, "/")
			variables := 0
			for _, segment := range segments {
				if strings.Contains(segment, "{") {
					variables++
				}
			}
			all = append(all, template{operation, i, segments, variables})
		}
	}
	slices.SortStableFunc(all, func(a, b template) int { return a.variables - b.variables })
	return all
}

// fitting are the operations of the most concrete path that fits, each once.
func (c *comparison) fitting(method, path string) []template {
	var fits []template
	segments := strings.Split(path, "/")
	for _, t := range c.templates {
		if len(fits) > 0 && t.variables > fits[0].variables {
			break
		}
		same := func(other template) bool { return other.index == t.index }
		if t.fits(segments) && answers(t.operation, method) && !slices.ContainsFunc(fits, same) {
			fits = append(fits, t)
		}
	}
	return fits
}

// answers reports whether a request of a method is the operation's. HEAD is answered like GET (RFC 9110, 9.3.2).
func answers(operation catalog.Operation, method string) bool {
	return method == "" || operation.Method == method || method == "HEAD" && operation.Method == "GET"
}

func (t template) fits(segments []string) bool {
	if len(segments) != len(t.segments) {
		return false
	}
	for i, segment := range t.segments {
		if !segmentFits(segment, segments[i]) {
			return false
		}
	}
	return true
}

// segmentFits compares a part of a path with one of a template: "{id}", "{id}.json", "v{version}".
func segmentFits(pattern, segment string) bool {
	literal, rest, variable := strings.Cut(pattern, "{")
	if !variable {
		return pattern == segment
	}
	after, ok := strings.CutPrefix(segment, literal)
	_, rest, closed := strings.Cut(rest, "}")
	if !ok || !closed || after == "" {
		return false
	}
	if rest == "" {
		return true
	}
	for at := 1; at <= len(after); at++ { // a variable is never empty
		if segmentFits(rest, after[at:]) {
			return true
		}
	}
	return false
}
