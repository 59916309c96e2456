package load

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// maxReferences is how many references may lead from one to the next.
const maxReferences = 32

// resolve follows references ($ref) to the value that they mean. A reference that loops, points outside of the file or
// leads nowhere is a fault, and the value nil.
func (d *description) resolve(n *node, at string) *node {
	var passed []string
	for {
		to := n.get("$ref")
		if to == nil {
			return n
		}
		reference := to.scalar()
		switch {
		case !strings.HasPrefix(reference, "#"):
			d.faults.add(to.line, at, "reference %s points outside of the file; bundle the description into one file", quotedIfEmpty(reference))
			return nil
		case slices.Contains(passed, reference):
			d.faults.add(to.line, at, "reference %s leads back to itself; let one of them hold the value", reference)
			return nil
		case len(passed) == maxReferences:
			d.faults.add(to.line, at, "reference %s is the end of a chain of more than %d; shorten it", reference, maxReferences)
			return nil
		}
		passed = append(passed, reference)
		if n = d.find(reference); n == nil {
			d.faults.add(to.line, at, "reference %s leads nowhere; define it, or correct it", reference)
			return nil
		}
	}
}

// find follows a JSON pointer (RFC 6901) in a URL's fragment.
func (d *description) find(reference string) *node {
	pointer, err := url.PathUnescape(strings.TrimPrefix(reference, "#"))
	if err != nil {
		return nil
	}
	n := d.root
	for i, step := range strings.Split(pointer, "/") {
		switch {
		case i == 0 && step != "":
			return nil
		case i == 0:
			continue
		}
		step = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
		if n != nil && n.kind == listNode {
			at, err := strconv.Atoi(step)
			if err != nil || at < 0 || at >= len(n.items) {
				return nil
			}
			n = n.items[at]
			continue
		}
		n = n.get(step)
	}
	return n
}

func quotedIfEmpty(said string) string {
	if said == "" {
		return `""`
	}
	return said
}
