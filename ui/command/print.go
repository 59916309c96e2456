package command

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/ui/page"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// printer puts an answer into the form that was asked for.
type printer struct {
	session.Session
	screen screen
}

// format returns the whole text of an answer. A failure half-way leaves nothing half-printed.
func (p printer) format(options options, answer found) ([]byte, error) {
	matches, pages := answer.result.Matches, options.page || options.brief || options.compare
	if !options.compare && !options.list && !options.page && answer.result.Winner() {
		matches, pages = matches[:1], true
	}
	if !pages && !options.asJSON() {
		return p.list(answer.result, matches, options.markdown), nil
	}
	codes := make([]catalog.Code, len(matches))
	for i, match := range matches {
		code, err := p.Catalog.Page(match.Entry().Number)
		if err != nil {
			return nil, err
		}
		codes[i] = code
	}
	switch {
	case options.compare && len(codes) < leastCompared:
		return nil, fmt.Errorf("--compare needs two codes or more, and this is %d: name them, such as 401 403", len(codes))
	case options.compare && len(codes) > mostCompared:
		return nil, fmt.Errorf("--compare takes %d codes at most, and this is %d: name those that you mean", mostCompared, len(codes))
	case options.compare && options.markdown:
		return []byte(page.Compare(p.Catalog, codes, codes).Markdown()), nil
	case options.compare:
		return p.comparison(codes), nil
	case options.brief:
		return p.pages(p.sheets(codes, answer.result.Reasons), page.Sheet.Brief), nil
	case options.json.wanted:
		return asJSON(p.Catalog, codes, options.json)
	case options.jsonl.wanted:
		return asJSONLines(p.Catalog, codes, options.jsonl)
	}
	if options.markdown {
		return p.markdown(p.sheets(codes, answer.result.Reasons)), nil
	}
	return p.pages(p.sheets(codes, answer.result.Reasons), page.Sheet.Whole), nil
}

// sheets are what there is to say about codes, the keys that were asked for first.
func (p printer) sheets(codes []catalog.Code, reasons []search.Reason) []page.Sheet {
	sheets := make([]page.Sheet, len(codes))
	for i, code := range codes {
		var asked []page.Asked
		for _, reason := range reasons {
			if slices.Contains(reason.Row.Status, code.Number) {
				asked = append(asked, page.Asked{Sender: reason.Of.Sender, Row: reason.Row})
			}
		}
		sheets[i] = page.Code(p.Catalog, code).Asked(asked)
	}
	return sheets
}

// How many codes are compared, and how many cells a column of them takes at least, with the names of the facts.
const (
	leastCompared      = 2
	mostCompared       = 12
	leastComparedCells = 24
)

// comparison is the codes side by side, as many at a time as there is room for.
func (p printer) comparison(codes []catalog.Code) []byte {
	var out bytes.Buffer
	width := min(p.screen.width, page.MaxTextCells)
	all := codes // until the first of them have said what there is to say of all
	for count := max(width/leastComparedCells-1, leastCompared); len(codes) > 0; {
		some := codes[:min(len(codes), count)]
		codes = codes[len(some):]
		if len(codes) == 1 && len(some) > leastCompared { // none is left alone
			some, codes = some[:len(some)-1], append([]catalog.Code{some[len(some)-1]}, codes...)
		}
		if out.Len() > 0 {
			out.WriteByte('\n')
		}
		for _, line := range page.Compare(p.Catalog, some, all).Whole(p.Theme, width).Lines {
			out.WriteString(p.Theme.Draw(line) + "\n")
		}
		all = nil
	}
	return out.Bytes()
}

// pages are separated by a rule. laid is how much of each there is.
func (p printer) pages(sheets []page.Sheet, laid func(page.Sheet, theme.Theme, int) page.Text) []byte {
	var out bytes.Buffer
	for i, sheet := range sheets {
		if i > 0 {
			rule := strings.Repeat(theme.Horizontal, min(p.screen.width, page.MaxTextCells))
			fmt.Fprintf(&out, "\n%s\n\n", p.Theme.Draw(p.Theme.Paint(theme.Border, rule)))
		}
		for _, line := range laid(sheet, p.Theme, p.screen.width).Lines {
			out.WriteString(p.Theme.Draw(line) + "\n")
		}
	}
	return out.Bytes()
}

func (p printer) markdown(sheets []page.Sheet) []byte {
	texts := make([]string, len(sheets))
	for i, sheet := range sheets {
		texts[i] = sheet.Markdown()
	}
	return []byte(strings.Join(texts, "\n"))
}

// list is one code a line: number, two spaces, name. Why a code matched is added only for people: what cuts the
// columns of a pipe counts on nothing after the name.
func (p printer) list(result search.Result, matches []search.Match, markdown bool) []byte {
	var out bytes.Buffer
	if markdown {
		for _, match := range matches {
			out.WriteString("- " + match.Entry().Title() + "\n")
		}
		return out.Bytes()
	}
	column := 0
	for _, match := range matches {
		column = max(column, theme.Cells(match.Entry().Name))
	}
	for _, match := range matches {
		out.WriteString(p.Theme.Paint(theme.ClassRole(int(match.Entry().Class())), match.Entry().Digits()))
		out.WriteString("  " + p.Theme.Draw(markedName(p.Theme, result, match)))
		if why := result.Why(match); why != "" && p.screen.terminal {
			left := len(match.Entry().Digits()) + len("  ") + column + len("  ")
			gap := column - theme.Cells(match.Entry().Name) + len("  ")
			why = ansi.Truncate(text.Clean(why), max(p.screen.width-left, 0), theme.Ellipsis)
			out.WriteString(strings.Repeat(" ", gap) + p.Theme.Draw(p.Theme.Paint(theme.Faint, why)))
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// markedName is the name with the letters marked that the query matches.
func markedName(th theme.Theme, result search.Result, match search.Match) string {
	var out strings.Builder
	title := match.Entry().Title()
	at := len(match.Entry().Digits()) + len(" ")
	for _, span := range result.Highlights(match) {
		if span.From >= at {
			out.WriteString(title[at:span.From] + th.Paint(theme.Highlight, title[span.From:span.To]))
			at = span.To
		}
	}
	return out.String() + title[at:]
}
