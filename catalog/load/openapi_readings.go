package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// The limits of what a description says of a code: enough to tell what is meant by it.
const (
	mostSayings = 8
	mostSaying  = 300 // bytes of one
	mostTitle   = 80  // bytes of the title and the publisher
)

// document makes a document of the operations: what the description says of each code is what it says of it anywhere,
// what is said most often first. Ranges such as 4XX are what it says of a class.
func (d *description) document(stem string) catalog.DocumentFile {
	info := d.root.get("info")
	title := shortened(strings.TrimSpace(text.Clean(info.get("title").scalar())), mostTitle)
	id := slug(title)
	if id == "" {
		id = cmp.Or(slug(stem), "openapi")
	}
	document := catalog.DocumentFile{Format: formatVersion, Document: catalog.Document{
		ID: id, Title: cmp.Or(title, text.Clean(stem), "OpenAPI description"),
		Publisher: shortened(strings.TrimSpace(text.Clean(info.get("contact").get("name").scalar())), mostTitle),
		About:     d.about(info),
	}}
	codes, ranges := map[int]*sayings{}, map[catalog.Class]*sayings{}
	for _, operation := range d.operations {
		for _, response := range operation.Responses {
			if class, ok := response.Range(); ok {
				said(ranges, class).add(response)
			} else if number, ok := response.Number(); ok {
				said(codes, number).add(response)
			}
		}
	}
	for number, of := range codes {
		document.Readings = append(document.Readings, catalog.Reading{Code: number, Says: of.most(), Headers: of.headers})
	}
	for class, of := range ranges {
		document.Classes = append(document.Classes, catalog.Remark{Class: class, Name: strings.ToUpper(class.Label()), Says: of.most()})
	}
	slices.SortFunc(document.Readings, func(a, b catalog.Reading) int { return cmp.Compare(a.Code, b.Code) })
	slices.SortFunc(document.Classes, func(a, b catalog.Remark) int { return cmp.Compare(a.Class, b.Class) })
	return document
}

func (d *description) about(info *node) string {
	name, of := "OpenAPI "+d.version, "operations"
	if d.version == "2.0" {
		name = "Swagger 2.0"
	}
	if len(d.operations) == 1 {
		of = "operation"
	}
	about := fmt.Sprintf("Your own API's %s description: %d %s", name, len(d.operations), of)
	if version := strings.TrimSpace(text.Clean(info.get("version").scalar())); version != "" {
		about += ", version " + shortened(version, mostTitle)
	}
	return about + "."
}

// sayings are what is said of one code or range.
type sayings struct {
	texts   []string // by first appearance
	counts  map[string]int
	headers []string
}

func said[K comparable](all map[K]*sayings, key K) *sayings {
	if all[key] == nil {
		all[key] = &sayings{counts: map[string]int{}}
	}
	return all[key]
}

func (s *sayings) add(response catalog.OperationResponse) {
	if response.Says != "" {
		if s.counts[response.Says] == 0 {
			s.texts = append(s.texts, response.Says)
		}
		s.counts[response.Says]++
	}
	for _, header := range response.Headers {
		same := func(name string) bool { return strings.EqualFold(name, header) }
		if header != "" && !slices.ContainsFunc(s.headers, same) {
			s.headers = append(s.headers, header)
		}
	}
}

// most are the texts that are said most often, and how many there are beside them.
func (s *sayings) most() []string {
	texts := slices.Clone(s.texts)
	slices.SortStableFunc(texts, func(a, b string) int { return cmp.Compare(s.counts[b], s.counts[a]) })
	if more := len(texts) - mostSayings; more > 1 {
		texts = append(texts[:mostSayings], fmt.Sprintf("%d other descriptions, each of fewer operations.", more))
	}
	return texts
}

// firstParagraph is what a description says before its first empty line, on one line.
func firstParagraph(description string) string {
	paragraph, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(description, "\r\n", "\n")), "\n\n")
	return shortened(strings.Join(strings.Fields(text.Clean(paragraph)), " "), mostSaying)
}
