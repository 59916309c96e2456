package traffic

import (
	"slices"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// Known is what the checks have to know about a code.
type Known struct {
	Name        string
	FormerNames []string
	Registered  bool     // in the IANA registry
	Owners      []string // who gives it a meaning, for a code that isn't
	Retry       string   // the catalogue's advice: "later", "after-change" …
}

func (k Known) isNamed(letters string) bool {
	if text.Letters(k.Name) == letters {
		return true
	}
	for _, name := range k.FormerNames {
		if text.Letters(name) == letters {
			return true
		}
	}
	return false
}

// Registry says what is known about codes.
type Registry interface {
	Known(code int) (Known, bool)
}

// FromCatalog makes a catalogue answer for the codes.
func FromCatalog(c *catalog.Catalog) Registry { return catalogRegistry{c} }

type catalogRegistry struct{ *catalog.Catalog }

func (c catalogRegistry) Known(code int) (Known, bool) {
	entry, ok := c.Entry(code)
	if !ok {
		return Known{}, false
	}
	registered := entry.Standing != catalog.Unofficial && entry.Standing != catalog.Unassigned
	return Known{
		entry.Name, slices.Collect(entry.FormerNames()), registered, slices.Collect(entry.Senders()), string(entry.Retry),
	}, true
}

// knowledge is a registry with the numbers by name, which are collected once for an input.
type knowledge struct {
	registry Registry
	names    map[string]int // letters of the registered names
}

func newKnowledge(registry Registry) *knowledge {
	k := &knowledge{registry, map[string]int{}}
	for number := 100; number <= 599; number++ {
		if known, ok := k.code(number); ok && known.Registered {
			k.names[text.Letters(known.Name)] = number
		}
	}
	return k
}

func (k *knowledge) code(number int) (Known, bool) {
	if k.registry == nil {
		return Known{}, false
	}
	return k.registry.Known(number)
}

func (k *knowledge) byName(letters string) (int, bool) {
	number, ok := k.names[letters]
	return number, ok
}
