package catalog_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

func TestKeywords(t *testing.T) {
	eachCode(t, func(t *testing.T, code catalog.Code) {
		seen := map[string]bool{strings.ToLower(code.Name): true}
		for _, keyword := range code.Keywords {
			if keyword != strings.ToLower(keyword) {
				t.Errorf("keywords: %q is not in lower case", keyword)
			}
			if seen[keyword] {
				t.Errorf("keywords: %q is listed twice, or is the name", keyword)
			}
			seen[keyword] = true
		}
	})
}

func TestDisagreementsNameDocuments(t *testing.T) {
	documents := documentFiles(t)
	// "Error Codes" is a part of "Definition of API Error Codes": take the longest title first.
	slices.SortFunc(documents, func(a, b catalog.DocumentFile) int { return len(b.Title) - len(a.Title) })
	otherTitle := regexp.MustCompile(`\b[A-Z]\w* [Cc]odes\b`)
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, disagreement := range code.Disagreements {
			if disagreement.Question != "" {
				continue // the loader checks which documents answer it
			}
			rest, named := disagreement.Says, 0
			for _, document := range documents {
				without := strings.ReplaceAll(rest, document.Title, "")
				if without == rest {
					continue
				}
				rest = without
				named++
				if _, listed := document.Reading(code.Number); !listed {
					t.Errorf("%s does not list this code: %q", document.Title, disagreement.Says)
				}
			}
			if named == 0 {
				t.Errorf("names no document: %q", disagreement.Says)
			}
			if title := otherTitle.FindString(rest); title != "" {
				t.Errorf("%q is no document's title: %q", title, disagreement.Says)
			}
		}
	})
}

func TestSenders(t *testing.T) {
	c := opened(t)
	var listed []string
	for _, sender := range c.Senders() {
		if slices.Contains(listed, sender.Name) {
			t.Errorf("senders.json lists %q twice", sender.Name)
		}
		if sender.Kind == "" || notASCII(sender.Name+sender.Kind) != "" {
			t.Errorf("senders.json: %q: the kind %q is empty or not ASCII", sender.Name, sender.Kind)
		}
		listed = append(listed, sender.Name)
	}
	used := map[string]bool{}
	eachCode(t, func(t *testing.T, code catalog.Code) {
		within := map[string]bool{}
		for _, use := range code.Uses {
			used[use.Sender] = true
			if within[use.Sender+use.Name] {
				t.Errorf("uses: %s %q is listed twice", use.Sender, use.Name)
			}
			within[use.Sender+use.Name] = true
			if use.URL != "" && !strings.HasPrefix(use.URL, "https://") {
				t.Errorf("uses: %s: %q is not https", use.Sender, use.URL)
			}
		}
	})
	for _, reasons := range c.Reasons() {
		used[reasons.Sender] = true
	}
	for _, marks := range c.Marks() {
		used[marks.Sender] = true
	}
	for number := range 1000 {
		for _, line := range c.Rare(number) {
			used[line.Sender] = true
		}
	}
	for _, name := range listed {
		if !used[name] {
			t.Errorf("senders.json: no code, reason, rare number or mark names %q", name)
		}
	}
}

// owners are the senders whose meaning of a number people ask for; each number's page has to name them all.
var owners = map[int][]string{
	0: {"AWS ELB", "curl"}, 419: {"Laravel"}, 420: {"Spring", "Twitter"}, 430: {"Shopify"},
	440: {"Exchange"}, 444: {"nginx"}, 449: {"Microsoft"}, 451: {"Exchange"},
	460: {"AWS ELB"}, 463: {"AWS ELB"}, 464: {"AWS ELB"}, 494: {"nginx"}, 495: {"nginx"}, 496: {"nginx"}, 497: {"nginx"},
	498: {"ArcGIS"}, 499: {"nginx", "ArcGIS", "Google APIs"}, 503: {"AWS ELB", "Envoy"}, 508: {"CloudLinux"},
	509: {"cPanel"}, 520: {"Cloudflare"}, 521: {"Cloudflare"}, 522: {"Cloudflare"}, 523: {"Cloudflare"},
	524: {"Cloudflare"}, 525: {"Cloudflare"}, 526: {"Cloudflare"}, 527: {"Cloudflare"}, 529: {"Qualys", "Anthropic"},
	530: {"Cloudflare", "Shopify", "Pantheon", "Edgio"}, 540: {"Shopify", "Edgio"}, 561: {"AWS ELB"},
	783: {"Shopify"}, 999: {"LinkedIn"},
}

func TestOwners(t *testing.T) {
	c := opened(t)
	for number, names := range owners {
		entry, found := c.Entry(number)
		if !found {
			t.Errorf("there is no %03d", number)
		}
		for _, name := range names {
			if !slices.Contains(slices.Collect(entry.Senders()), name) {
				t.Errorf("%03d: uses names %q, and not %s", number, slices.Collect(entry.Senders()), name)
			}
		}
	}
}
