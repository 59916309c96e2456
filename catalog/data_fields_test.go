package catalog_test

import (
	"fmt"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// listed reads a file of testdata: its lines without the remarks.
func listed(t testing.TB, file string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	if len(lines) == 0 {
		t.Fatalf("testdata/%s lists nothing", file)
	}
	return lines
}

// notYetRegistered are fields of a draft, which registers them when it becomes an RFC.
var notYetRegistered = map[int][]string{
	104: {"Upload-Complete", "Upload-Draft-Interop-Version", "Upload-Length", "Upload-Limit", "Upload-Offset"},
}

func TestHeadersAreRegisteredFields(t *testing.T) {
	fields := listed(t, "field-names.txt")
	isField := func(number int, name string) bool {
		return slices.Contains(fields, name) || slices.Contains(notYetRegistered[number], name)
	}
	eachCode(t, func(t *testing.T, code catalog.Code) {
		seen := map[string]bool{}
		for i, header := range code.Headers {
			if !isField(code.Number, header.Name) {
				t.Errorf("headers[%d]: %q is no registered field name", i, header.Name)
			}
			key := fmt.Sprint(header.Name, header.Side, header.Level)
			if seen[key] {
				t.Errorf("headers[%d]: %s is listed twice with the same side and level", i, header.Name)
			}
			seen[key] = true
		}
	})
	for _, document := range documentFiles(t) {
		for _, reading := range document.Readings {
			for _, name := range reading.Headers {
				if !isField(reading.Code, name) {
					t.Errorf("%s, %03d: %q is no registered field name", document.ID, reading.Code, name)
				}
			}
		}
	}
}

var (
	section  = regexp.MustCompile(`^RFC [1-9]\d{2,4}, [1-9]\d*(\.[1-9]\d*)*$`)
	citation = regexp.MustCompile(`RFC (\d+), ([1-9]\d*(?:\.[1-9]\d*)*)`)
)

// drafts are the sections that cite a draft, because no RFC defines the code yet.
var drafts = map[int]string{104: "draft-ietf-httpbis-resumable-upload"}

func TestSectionsHaveTheirForm(t *testing.T) {
	c := opened(t)
	check := func(t *testing.T, number int, field, value string) {
		t.Helper()
		draft := drafts[number]
		if value != "" && !section.MatchString(value) && (draft == "" || !strings.HasPrefix(value, draft)) {
			t.Errorf("%s: %q is not of the form \"RFC 9110, 15.5.5\"", field, value)
		}
	}
	for _, info := range c.Classes() {
		check(t, int(info.Class), "classes.json", info.Section)
	}
	eachCode(t, func(t *testing.T, code catalog.Code) {
		check(t, code.Number, "caching.section", code.Caching.Section)
		for i, header := range code.Headers {
			check(t, code.Number, fmt.Sprintf("headers[%d].section", i), header.Section)
			if header.Section == "" && registered(code) {
				t.Errorf("headers[%d].section: missing", i)
			}
		}
	})
}

// cited returns every text of a page that may cite a section.
func cited(code catalog.Code) []string {
	all := []string{code.Caching.Section}
	for _, text := range textsOf(code) {
		all = append(all, text.value)
	}
	for _, header := range code.Headers {
		all = append(all, header.Section)
	}
	if number, found := strings.CutPrefix(code.Specification.Title, "RFC "); found {
		number, _, _ = strings.Cut(number, ":")
		all = append(all, fmt.Sprintf("RFC %s, %s", number, code.Specification.Section))
	}
	return all
}

// A citation that leads nowhere is worse than none. Only the RFCs of testdata/sections.txt can be checked.
func TestCitedSectionsExist(t *testing.T) {
	sections := map[string][]string{}
	for _, line := range listed(t, "sections.txt") {
		words := strings.Fields(line)
		sections[words[0]] = words[1:]
	}
	checked := 0
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, text := range cited(code) {
			for _, match := range citation.FindAllStringSubmatch(text, -1) {
				known, held := sections[match[1]]
				if held && !slices.Contains(known, match[2]) {
					t.Errorf("RFC %s has no section %s: %q", match[1], match[2], text)
				}
				checked++
			}
		}
	})
	if checked < 500 {
		t.Errorf("only %d citations were found; the pattern misses them", checked)
	}
}

// Who defines a code is told by a link that opens, and a registered code's by a link to the standard itself.
func TestAddresses(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		spec := code.Specification
		addresses := []string{spec.URL}
		for _, use := range code.Uses {
			addresses = append(addresses, use.URL)
		}
		for _, address := range addresses {
			parsed, err := url.Parse(address)
			if address != "" && (err != nil || parsed.Scheme != "https" || parsed.Host == "" || strings.ContainsAny(address, " <>\"")) {
				t.Errorf("%q is no https address", address)
			}
		}
		if !registered(code) || drafts[code.Number] != "" {
			return
		}
		number, _, _ := strings.Cut(strings.TrimPrefix(spec.Title, "RFC "), ":")
		want := fmt.Sprintf("https://www.rfc-editor.org/rfc/rfc%s.html#section-%s", number, spec.Section)
		if spec.URL != want {
			t.Errorf("specification.url: %q, want %q", spec.URL, want)
		}
	})
}
