package catalog

import (
	"fmt"
	"slices"
)

// unassignedEntry is the entry of a number that no file describes.
func (c *Catalog) unassignedEntry(number int) Entry {
	entry := Entry{Number: number, Name: "Unassigned", Standing: Unassigned, Summary: "No sender of this number is known here."}
	if warning, ok := c.warning(number); ok {
		entry.Name = "Retired Warning: " + warning.Name
		entry.Summary = "Not a status code, but a retired Warning code of HTTP caching."
	}
	if owner, ok := c.owner(number); ok {
		entry.Name = owner.Sender
		if owner.Name != "" {
			entry.Name += ": " + owner.Name
		}
		entry.Summary = owner.Sender + ": " + owner.Means
	}
	return entry
}

// owner returns the line of who uses a number, not of who hands its range out.
func (c *Catalog) owner(number int) (Rare, bool) {
	lines := c.Rare(number)
	if len(lines) == 0 || lines[0].IsRange() {
		return Rare{}, false
	}
	return lines[0], true
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
			Note: "That section says how to treat a number you don't know. The number itself is in neither the IANA registry nor any document here.",
		},
		Summary: entry.Summary + fmt.Sprintf(" A client treats it as %s.", fallback.Title()),
		Meaning: []string{
			"Clients only have to understand the first digit. They treat a number they don't know as the x00 code of its class (RFC 9110, 15).",
			fmt.Sprintf("Here that is %s. %s", fallback.Title(), fallback.Summary),
		},
		Receiving: []string{
			"Find out who sent it: compare Server, Via and the body with what your application answers. A proxy, a CDN, a firewall or a test server may use numbers of its own.",
			"Search the sender's documentation and source for the number.",
			fmt.Sprintf("Until you know more, handle it as %s; libraries that only know the class do the same.", fallback.Title()),
		},
		Sending: []string{"Don't send it. Choose a registered code of the class and explain the details in the body: everybody else knows only the class of this one."},
		Retry:   c.unassignedRetry(number),
		Caching: Caching{Rule: CacheIfExplicit, Note: "A cache that doesn't know the number stores the answer only with explicit permission, and never if the answer says must-understand", Section: "RFC 9111, 3"},
		Body:    Body{Rule: BodyOptional},
		Related: c.nearest(number),
	}
	if ClassOf(number) == Outside {
		code.Meaning = []string{
			"Status codes run from 100 to 599, so this number isn't valid. Programs use such numbers for failures without any HTTP answer, and then log them. A client that receives one should treat it as a server error (RFC 9110, 15).",
		}
	}
	if warning, ok := c.warning(number); ok {
		code.Summary = fmt.Sprintf("Not a status code. %d was a Warning code of HTTP caching, %q, and is retired.", number, warning.Name)
		code.Meaning = append([]string{
			"Warning codes were sent in the Warning field beside a normal status code. RFC 9111, 5.5 made the field obsolete. Age and Cache-Control say what is left of it.",
		}, code.Meaning...)
	}
	for _, line := range c.Rare(number) {
		code.Uses = append(code.Uses, line.use())
	}
	return code
}

// unassignedRetry is the advice for a number of which only the class is known.
func (c *Catalog) unassignedRetry(number int) Retry {
	if class := ClassOf(number); class == ServerError || class == Outside {
		return Retry{
			Idempotent: RetryRule{RetryLater, "A server error of unknown cause may pass."},
			Others:     RetryRule{RetryWithKey, "The first try may have taken effect."},
			CarriedOut: PossiblyCarriedOut,
		}
	}
	return Retry{
		Idempotent: RetryRule{RetryAfterChange, "Only the number's class is known."},
		Others:     RetryRule{Advice: RetryAfterChange},
		CarriedOut: PossiblyCarriedOut,
	}
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
