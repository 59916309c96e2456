package traffic

import (
	"slices"
	"strings"

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

// Registry says what is known about codes, and how senders are recognised.
type Registry interface {
	Known(code int) (Known, bool)
	Senders() []catalog.Sender
	Marks() []catalog.Marks
	Reasons() []catalog.Reasons
}

// FromCatalog makes a catalogue answer.
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

// knowledge is a registry with what is looked up by something else than a code, collected once for an input.
type knowledge struct {
	registry Registry
	names    map[string]int // by the letters of a registered name
	kinds    map[string]Kind
	marks    []signs
	reasons  map[string][]catalog.Reasons // by sender
}

func newKnowledge(registry Registry) *knowledge {
	k := &knowledge{registry: registry, names: map[string]int{}, kinds: map[string]Kind{}, reasons: map[string][]catalog.Reasons{}}
	if registry == nil {
		return k
	}
	for number := 100; number <= 599; number++ {
		if known, ok := k.code(number); ok && known.Registered {
			k.names[text.Letters(known.Name)] = number
		}
	}
	for _, sender := range registry.Senders() {
		k.kinds[sender.Name] = kindOfSender(sender.Kind)
	}
	for _, reasons := range registry.Reasons() {
		k.reasons[reasons.Sender] = append(k.reasons[reasons.Sender], reasons)
	}
	k.marks = k.signs(registry.Marks())
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

// reason finds what a sender's key means. Keys are exact. HAProxy's third and fourth letters tell of a cookie, not of
// the status (its configuration manual, 8.5), so they don't count; the case of the others does.
func (k *knowledge) reason(sender, key string) (reason catalog.Reason, ok bool) {
	const stateLetters = 2
	for _, file := range k.reasons[sender] {
		for _, row := range file.Rows {
			same := row.Key == key || slices.Contains(row.Also, key)
			if sender == "HAProxy" && len(key) >= stateLetters && len(row.Key) >= stateLetters {
				same = row.Key[:stateLetters] == key[:stateLetters]
			}
			if !same {
				continue
			}
			if row.URL == "" {
				row.URL = file.URL
			}
			return row, true
		}
	}
	return catalog.Reason{}, false
}

// kindOfSender is a sender's kind by the catalogue's words for it.
func kindOfSender(words string) Kind {
	for _, known := range []struct {
		part string
		kind Kind
	}{
		{"content delivery network", KindCDN}, {"load balancer", KindBalancer}, {"proxy", KindProxy}, {"gateway", KindProxy},
		{"cache", KindCache}, {"storage", KindStorage}, {"server", KindServer}, {"platform", KindPlatform}, {"framework", KindFramework},
	} {
		if strings.Contains(words, known.part) {
			return known.kind
		}
	}
	return KindService
}
