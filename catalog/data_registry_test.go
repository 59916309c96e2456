package catalog_test

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"apicodes/catalog"
)

// registry holds the 64 numbers of the IANA status-code registry, as spans. 104 is registered for a time,
// 306 and 418 are registered as unused.
var registry = [][2]int{
	{100, 104}, {200, 208}, {226, 226}, {300, 308}, {400, 418}, {421, 426}, {428, 429}, {431, 431}, {451, 451},
	{500, 508}, {510, 511},
}

func registryNumbers() []int {
	var numbers []int
	for _, span := range registry {
		for number := span[0]; number <= span[1]; number++ {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

func TestRegistryIsComplete(t *testing.T) {
	numbers := registryNumbers()
	if len(numbers) != 64 {
		t.Fatalf("the table has %d numbers, the registry 64", len(numbers))
	}
	var claimed []int
	for entry := range opened(t).Entries() {
		if entry.Standing != catalog.Unofficial {
			claimed = append(claimed, entry.Number)
		}
	}
	if !slices.Equal(claimed, numbers) {
		t.Errorf("codes with a standing in the registry:\n%v, want\n%v", claimed, numbers)
	}
}

// notStandard lists every registered code that no standards-track document recommends, with its standing.
var notStandard = map[int]catalog.Standing{
	102: catalog.Deprecated,   // RFC 2518 defined it, RFC 4918 left it out
	103: catalog.Experimental, // RFC 8297 is experimental
	104: catalog.Experimental, // registered for a time, for a draft
	208: catalog.Experimental, // RFC 5842 is experimental
	305: catalog.Deprecated,   // RFC 9110, 15.4.6
	306: catalog.Reserved,     // RFC 9110, 15.4.7
	402: catalog.Reserved,     // RFC 9110, 15.5.3
	418: catalog.Reserved,     // RFC 9110, 15.5.19
	506: catalog.Experimental, // RFC 2295 is experimental
	508: catalog.Experimental, // RFC 5842 is experimental
	510: catalog.Deprecated,   // RFC 2774 is historic
}

func TestStandings(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		want, listed := notStandard[code.Number]
		if !listed {
			want = catalog.Standard
		}
		if registered(code) && code.Standing != want {
			t.Errorf("standing: %s, want %s", code.Standing, want)
		}
	})
}

// otherNames lists where net/http words a name differently from the registry: it keeps RFC 2616's names for three
// codes and RFC 4918's for one, which later RFCs renamed.
var otherNames = map[int]string{
	413: "Request Entity Too Large",
	414: "Request URI Too Long",
	416: "Requested Range Not Satisfiable",
	418: "I'm a teapot", // the registry says "(Unused)"; people look for the teapot
	422: "Unprocessable Entity",
}

func TestNames(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		name := http.StatusText(code.Number)
		other, differs := otherNames[code.Number]
		switch {
		case differs && other != name:
			t.Errorf("net/http says %q now; update the table", name)
		case differs && (code.Name == name || naming(code, name) == catalog.AnotherName):
			t.Errorf("name: %q; %q has to be a former name or another spelling", code.Name, name)
		case !differs && registered(code) && name != "" && code.Name != name:
			t.Errorf("name: %q, net/http and the registry say %q", code.Name, name)
		case !registered(code) && name != "":
			t.Errorf("unofficial, but net/http calls it %q", name)
		}
	})
}

// registryNames are the registry's phrases for the codes whose names net/http does not confirm.
var registryNames = map[int]string{
	104: "Upload Resumption Supported", // the registry adds the dates of the temporary registration
	306: "(Unused)",
	413: "Content Too Large",
	414: "URI Too Long",
	416: "Range Not Satisfiable",
	418: "I'm a Teapot", // "(Unused)" there; the page's note says so
	422: "Unprocessable Content",
}

func TestNamesThatOnlyTheRegistryHas(t *testing.T) {
	c := opened(t)
	for number, name := range registryNames {
		if entry, _ := c.Entry(number); entry.Name != name {
			t.Errorf("%d: the name is %q, want %q", number, entry.Name, name)
		}
	}
}

func naming(code catalog.Code, name string) catalog.Naming {
	entry, _ := catalog.New(catalog.Tables{Codes: []catalog.Code{code}}).Entry(code.Number)
	return entry.Naming(name)
}

// byDefault are the codes of RFC 9110, 15.1, and 451, to which RFC 7725, 3 gives the same rule.
var byDefault = []int{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501}

// neverStored are the codes whose answers a cache must not keep: RFC 6585, 3 to 6.
var neverStored = []int{428, 429, 431, 511}

func TestCaching(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		rule := code.Caching.Rule
		if is, want := rule == catalog.CacheByDefault, slices.Contains(byDefault, code.Number); is != want {
			t.Errorf("caching.rule: %s; stored by default: %t", rule, want)
		}
		if want := slices.Contains(neverStored, code.Number); want && rule != catalog.CacheNever {
			t.Errorf("caching.rule: %s, want %s", rule, catalog.CacheNever)
		}
		interim := catalog.ClassOf(code.Number) == catalog.Informational
		if interim && rule != catalog.CacheNotApplicable {
			t.Errorf("caching.rule: %s, but no cache sees an interim response", rule)
		}
		if interim && code.Body.Rule != catalog.BodyNone {
			t.Errorf("body.rule: %s, but an interim response has no content (RFC 9110, 15.2)", code.Body.Rule)
		}
	})
}

func TestBodies(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		without := slices.Contains([]int{204, 205, 304}, code.Number)
		if without && code.Body.Rule != catalog.BodyNone {
			t.Errorf("body.rule: %s, but the response has no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5)", code.Body.Rule)
		}
	})
}

// retired are the Warning codes that RFC 9111, 5.5 made obsolete; none is a status code.
var retired = map[int]string{
	110: "Response is Stale", 111: "Revalidation Failed", 112: "Disconnected Operation", 113: "Heuristic Expiration",
	199: "Miscellaneous Warning", 214: "Transformation Applied",
}

func TestRetiredWarningCodes(t *testing.T) {
	c := opened(t)
	for number, name := range retired {
		page, err := c.Page(number)
		if err != nil || page.Standing != catalog.Unassigned || !strings.Contains(page.Summary, strconv.Quote(name)) {
			t.Errorf("%d: %v, %s, %q, want an unassigned number that was %q", number, err, page.Standing, page.Summary, name)
		}
	}
}
