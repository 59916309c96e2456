package traffic

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"apicodes/catalog"
)

// template is an operation's path behind one of its servers'. A segment is the texts around its variables: one text where
// it has none, and two empty ones for "{id}".
type template struct {
	operation catalog.Operation
	index     int // of the operation
	segments  [][]string
	variables int
}

// templates are those of all operations by their number of segments, those with the fewest variables first.
type templates map[int][]template

// templatesOf takes paths behind each of their servers' paths and, since a proxy may take that away, alone.
func templatesOf(operations []catalog.Operation) templates {
	all := templates{}
	for i, operation := range operations {
		for _, base := range append(slices.Clone(operation.Bases), "") {
			t := template{operation: operation, index: i}
			for segment := range strings.SplitSeq(base+operation.Path, "/") {
				texts := aroundVariables(segment)
				t.segments, t.variables = append(t.segments, texts), t.variables+len(texts)-1
			}
			all[len(t.segments)] = append(all[len(t.segments)], t)
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b template) int { return cmp.Compare(a.variables, b.variables) })
	}
	return all
}

// aroundVariables cuts "v{version}.json" into "v" and ".json". A brace that isn't closed is text.
func aroundVariables(segment string) []string {
	var texts []string
	for {
		before, rest, opens := strings.Cut(segment, "{")
		_, after, closes := strings.Cut(rest, "}")
		if !opens || !closes {
			return append(texts, segment)
		}
		texts, segment = append(texts, before), after
	}
}

// fitting are the operations of the most concrete path that fits, each once.
func (all templates) fitting(method, path string) []template {
	var fits []template
	segments := strings.Split(path, "/")
	for _, t := range all[len(segments)] {
		if len(fits) > 0 && t.variables > fits[0].variables {
			break
		}
		same := func(other template) bool { return other.index == t.index }
		if answers(t.operation, method) && t.fits(segments) && !slices.ContainsFunc(fits, same) {
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
	for i, texts := range t.segments {
		if !segmentFits(texts, segments[i]) {
			return false
		}
	}
	return true
}

// segmentFits finds the texts in their order, each as early as it can be, which takes one way through the segment. A
// variable is never empty.
func segmentFits(texts []string, segment string) bool {
	last := len(texts) - 1
	if last == 0 {
		return texts[0] == segment
	}
	rest, ok := strings.CutPrefix(segment, texts[0])
	for _, text := range texts[1:last] {
		if !ok || rest == "" {
			return false
		}
		_, one := utf8.DecodeRuneInString(rest)
		_, rest, ok = strings.Cut(rest[one:], text)
	}
	return ok && len(rest) > len(texts[last]) && strings.HasSuffix(rest, texts[last])
}
