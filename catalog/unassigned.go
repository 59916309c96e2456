package catalog

import (
	"fmt"
	"slices"
)

// unassignedEntry is the entry of a number that no file describes.
func (c *Catalog) unassignedEntry(number int) Entry {
	entry := Entry{Number: number, Name: "Unassigned", Standing: Unassigned, Summary: "Nobody is known to define this number."}
	if warning, ok := c.warning(number); ok {
		entry.Name = "Retired Warning: " + warning.Name
		entry.Summary = "Not a status code, but a retired Warning code of HTTP caching."
	}
	return entry
}

// nearestCount is how many assigned numbers on each side an unassigned number's page names.
const nearestCount = 2

// unassigned returns a page for a number that no file describes: how a client has to take it, which numbers are
// near, and who may have sent it.
func (c *Catalog) unassigned(number int) Code {
	entry := c.unassignedEntry(number)
	info := c.ClassInfo(ClassOf(number))
	fallback, _ := c.Entry(info.TreatUnknownAs)
	code := Code{
		Number: number, Name: entry.Name, Standing: Unassigned,
		Specification: Specification{
			Title: "RFC 9110: HTTP Semantics", Section: "15",
			URL:  "https://www.rfc-editor.org/rfc/rfc9110.html#section-15",
			Note: "How to treat a number that one does not know. The number itself is in neither the IANA registry nor any document here.",
		},
		Summary: entry.Summary + fmt.Sprintf(" A client treats it as %s.", fallback.Title()),
		Receiving: []string{
			"Find out who sent it: compare the Server and Via fields, and the body, with what your application answers. A proxy, a CDN, a firewall or a test server may use a number of its own.",
			"Search the sender's own documentation and source for the number; an API that makes one up says so there, if anywhere.",
			fmt.Sprintf("Until you know more, handle it as %s; libraries that know only the class do the same.", fallback.Title()),
		},
		Sending: []string{"Do not send it. Choose a registered code of the class and explain the details in the body: intermediaries and clients know nothing but the class of this one."},
		Retry:   Retry{Idempotent: RetryRule{RetryAfterChange, "Nothing is known about the number itself; its class has to serve."}, Others: RetryRule{Advice: RetryAfterChange}, CarriedOut: PossiblyCarriedOut},
		Caching: Caching{Rule: CacheIfExplicit, Note: "A cache that does not know a status code stores the answer only with explicit permission, and not at all where the answer says must-understand", Section: "RFC 9111, 3"},
		Body:    Body{Rule: BodyOptional},
		Related: c.nearest(number),
	}
	code.Meaning = []string{
		"The first digit is all that a client has to understand. It takes a number that it does not know for the x00 code of the same class (RFC 9110, 15).",
		fmt.Sprintf("Here that is %s. %s", fallback.Title(), fallback.Summary),
	}
	if ClassOf(number) == Outside {
		code.Meaning = []string{
			"Status codes run from 100 to 599; this number is not valid. Programs use such numbers inside, for failures that are no HTTP answer at all, and then log them. A client that receives one should take it for a server error (RFC 9110, 15).",
		}
	}
	if ClassOf(number) == ServerError || ClassOf(number) == Outside {
		code.Retry.Idempotent = RetryRule{RetryLater, "A server error of unknown cause may pass."}
		code.Retry.Others = RetryRule{RetryWithKey, "The first try may have taken effect."}
	}
	if warning, ok := c.warning(number); ok {
		code.Summary = fmt.Sprintf("Not a status code. %d was a Warning code of HTTP caching, %q, and is retired.", number, warning.Name)
		code.Meaning = append([]string{
			"Warning codes stood in the Warning header field beside a normal status code. RFC 9111, 5.5 made the field obsolete. The Age field and Cache-Control tell what is left of it.",
		}, code.Meaning...)
	}
	return code
}

func (c *Catalog) warning(number int) (Warning, bool) {
	at := slices.IndexFunc(c.warnings, func(w Warning) bool { return w.Code == number })
	if at < 0 {
		return Warning{}, false
	}
	return c.warnings[at], true
}

// nearest returns the assigned numbers of the same class around a number.
func (c *Catalog) nearest(number int) []int {
	at, _ := c.position(number)
	var near []int
	for i := max(at-nearestCount, 0); i < min(at+nearestCount, len(c.entries)); i++ {
		if c.entries[i].Class() == ClassOf(number) {
			near = append(near, c.entries[i].Number)
		}
	}
	return near
}
