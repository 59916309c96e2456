package command

import (
	"bytes"
	"fmt"
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
	matches, pages := answer.result.Matches, options.page
	if !options.list && !options.page && answer.result.Winner() {
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
	case options.json.wanted:
		return asJSON(p.Catalog, codes, options.json)
	case options.jsonl.wanted:
		return asJSONLines(p.Catalog, codes, options.jsonl)
	case options.markdown:
		return p.markdown(codes), nil
	}
	return p.pages(codes), nil
}

// pages are separated by a rule.
func (p printer) pages(codes []catalog.Code) []byte {
	var out bytes.Buffer
	for i, code := range codes {
		if i > 0 {
			rule := strings.Repeat(theme.Horizontal, min(p.screen.width, page.MaxTextCells))
			fmt.Fprintf(&out, "\n%s\n\n", p.Theme.Paint(theme.Border, rule))
		}
		for _, line := range page.Code(p.Catalog, code).Whole(p.Theme, p.screen.width).Lines {
			out.WriteString(line + "\n")
		}
	}
	return out.Bytes()
}

func (p printer) markdown(codes []catalog.Code) []byte {
	texts := make([]string, len(codes))
	for i, code := range codes {
		texts[i] = page.Code(p.Catalog, code).Markdown()
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
		out.WriteString("  " + markedName(p.Theme, result, match))
		if why := result.Why(match); why != "" && p.screen.terminal {
			left := len(match.Entry().Digits()) + len("  ") + column + len("  ")
			gap := column - theme.Cells(match.Entry().Name) + len("  ")
			why = ansi.Truncate(text.Clean(why), max(p.screen.width-left, 0), theme.Ellipsis)
			out.WriteString(strings.Repeat(" ", gap) + p.Theme.Paint(theme.Faint, why))
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
