package page

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Compare lays codes side by side, fact by fact. Where all codes agree on a fact it is faint: what differs is what
// the reader came for. Two columns fit on 80 cells. Of redirects, where there are more in all than are beside each other,
// the short facts that tell them apart stand above for all of them.
func Compare(c *catalog.Catalog, codes, all []catalog.Code) Sheet {
	comparison := comparison{catalog: c, codes: codes}
	var head []block
	if len(all) > len(codes) && !slices.ContainsFunc(all, isNoRedirect) {
		head = []block{{kind: table, rows: overview(all)}}
	}
	header := [][]span{nil}
	names := make([]string, len(codes))
	for i, code := range codes {
		header = append(header, []span{linkTo(c, code.Number)})
		names[i] = catalog.Entry{Number: code.Number}.Digits()
	}
	comparison.rows = [][][]span{header}
	comparison.facts()
	var lens blocks
	lens.add(block{kind: table, rows: comparison.rows, labelCells: comparedCells, bands: true, spaced: head != nil})
	return Sheet{
		Title:   strings.Join(names, " or "),
		Lenses:  []Lens{{Name: Compared, Title: "Compared", blocks: lens.list}},
		head:    head,
		columns: true,
	}
}

func isNoRedirect(code catalog.Code) bool { return permanence[code.Number] == "" }

// overview has a row for each redirect.
func overview(codes []catalog.Code) [][][]span {
	rows := [][][]span{{{strong("Code")}, {strong("Permanent")}, {strong("Method")}, {strong("Cache")}}}
	for _, code := range codes {
		rows = append(rows, [][]span{
			{digitsTo(code.Number)}, {plain(permanence[code.Number])}, {plain(methodRule[code.Number])}, {cachingWords(code.Caching.Rule)},
		})
	}
	return rows
}

// comparedCells is the width of the names of facts, with the mark of those that differ.
const comparedCells = factCells + 2

type comparison struct {
	catalog *catalog.Catalog
	codes   []catalog.Code
	rows    [][][]span
}

// fact adds a row. It is left out where no code has anything to say.
func (c *comparison) fact(label string, of func(catalog.Code) []span) {
	row := [][]span{{faint("  " + label)}}
	for _, code := range c.codes {
		row = append(row, of(code))
	}
	if !slices.ContainsFunc(row[1:], func(cell []span) bool { return textOf(cell) != "" }) {
		return
	}
	if alike(row[1:]) {
		for i := range row {
			row[i] = painted(theme.Faint, row[i])
		}
	} else {
		row[0] = []span{{text: theme.Disputed + " ", role: theme.Warning}, plain(label)}
	}
	c.rows = append(c.rows, row)
}

// facts are in the order in which they decide: of redirects first what they do to the method and to caches, of other
// codes when to send which.
func (c *comparison) facts() {
	if slices.ContainsFunc(c.codes, func(code catalog.Code) bool { return permanence[code.Number] != "" }) {
		c.redirects()
		c.cache()
		c.fact("In practice", c.practice)
		c.rules()
		c.sentences()
	} else {
		c.sentences()
		c.cache()
		c.rules()
	}
	c.fact("Standing", func(code catalog.Code) []span {
		return []span{{text: string(code.Standing), role: standingRole(code.Standing)}}
	})
	for i, document := range c.catalog.Documents() {
		c.fact(documentName(document), func(code catalog.Code) []span {
			reading := c.catalog.Readings(code.Number)[i]
			if !reading.Listed {
				return []span{plain("leaves it out")}
			}
			return []span{plain(reading.Reading.Name)}
		})
	}
}

func (c *comparison) redirects() {
	c.fact("Permanent", func(code catalog.Code) []span { return []span{plain(permanence[code.Number])} })
	c.fact("Method", func(code catalog.Code) []span { return []span{plain(methodRule[code.Number])} })
}

func (c *comparison) sentences() {
	c.fact("Send it", func(code catalog.Code) []span {
		return []span{plain(strings.TrimPrefix(first(code.Sending), "Send it "))}
	})
	c.fact("Tell apart", c.difference)
	c.fact("It means", func(code catalog.Code) []span { return []span{plain(code.Summary)} })
}

func (c *comparison) cache() {
	c.fact("Cache", func(code catalog.Code) []span { return []span{cachingWords(code.Caching.Rule)} })
}

func (c *comparison) rules() {
	c.fact("Retry", func(code catalog.Code) []span { return []span{advice(code.Retry.Idempotent.Advice)} })
	c.fact("POST", func(code catalog.Code) []span { return []span{advice(code.Retry.Others.Advice)} })
	c.fact("May have run", func(code catalog.Code) []span { return []span{plain(string(code.Retry.CarriedOut))} })
	c.fact("Body", func(code catalog.Code) []span { return []span{bodyWords(code.Body.Rule)} })
	c.fact("Must", func(code catalog.Code) []span { return required(code.Headers) })
}

// What redirects promise (RFC 9110, 15.4.2 to 15.4.9).
var (
	permanence = map[int]string{301: "yes", 302: "no", 303: "no", 307: "no", 308: "yes"}
	methodRule = map[int]string{301: "POST may become GET", 302: "POST may become GET", 303: "becomes GET (HEAD stays)", 307: "is kept", 308: "is kept"}
)

// difference is the sentence that tells a code from the first of the others that it is confused with.
func (c *comparison) difference(code catalog.Code) []span {
	for _, other := range c.codes {
		at := slices.IndexFunc(code.ConfusedWith, func(confusion catalog.Confusion) bool { return confusion.Code == other.Number })
		if at >= 0 {
			return []span{plain(code.ConfusedWith[at].Difference)}
		}
	}
	return nil
}

// practice names the clients that turn POST into GET.
func (c *comparison) practice(code catalog.Code) []span {
	var toGET, keep []string
	for _, client := range c.catalog.Clients() {
		for _, redirect := range client.Redirects {
			switch {
			case !slices.Contains(redirect.Codes, code.Number):
			case redirect.Post == catalog.BecomesGET:
				toGET = append(toGET, client.Name)
			case redirect.Post == catalog.KeepsMethod:
				keep = append(keep, client.Name)
			}
		}
	}
	var spans []span
	if len(toGET) > 0 {
		spans = append(spans, span{text: "POST " + theme.Arrow + " GET: ", role: theme.Warning}, plain(strings.Join(toGET, ", ")))
	}
	if len(keep) > 0 {
		if spans != nil {
			spans = append(spans, plain("; "))
		}
		spans = append(spans, span{text: "keep POST: ", role: theme.Good}, plain(strings.Join(keep, ", ")))
	}
	return spans
}

func first(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}
