package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
	"apicodes/ui/page"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// printInput reads everything and writes the report. What was whole is shown also where something couldn't be read.
func (p Program) printInput(options options, start session.Session, screen screen) (status int, err error) {
	start.Input.Read()
	report := start.Input.Report()
	matching, notice, err := only(start, report)
	if err != nil {
		return StatusUsage, err
	}
	answer, err := printer{Session: start, screen: screen}.report(options, matching)
	if err != nil {
		return StatusUsage, err
	}
	if err := p.show(options, screen, answer); err != nil {
		return StatusUsage, err
	}
	faults, _ := start.Input.Done()
	for _, fault := range faults {
		if errors.Is(fault, traffic.ErrNothing) && len(options.read) == 0 {
			fault = fmt.Errorf("%w; for every code: apicodes --list </dev/null", fault)
		}
		p.complain(fault.Error())
	}
	status = statusOf(options, matching, len(faults) > 0)
	for _, in := range report.Inputs {
		if in.Unread > 0 && in.Lines > 0 {
			p.complain(fmt.Sprintf("%s: %d of %d lines fit no format, first line %d: %q", in.Name, in.Unread, in.Lines, in.FirstUnread, text.Clean(in.UnreadLine)))
		}
		if in.Unreadable() {
			p.complain(in.Name + ": that is too much; name its format with --format")
			status = StatusUsage
		}
	}
	if status == StatusNothing {
		p.complain(nothingIn(report, start.Query, notice))
	} else if notice != "" {
		p.complain(notice)
	}
	return status, nil
}

func statusOf(options options, report traffic.Report, faulty bool) int {
	switch {
	case faulty:
		return StatusUsage
	case options.failOn != "" && report.Has(traffic.Severity(options.failOn)):
		return StatusFindings
	case len(report.Codes) == 0 && len(report.Exchanges) == 0:
		return StatusNothing
	}
	return StatusFound
}

func nothingIn(report traffic.Report, query, notice string) string {
	if len(report.Codes) == 0 {
		return report.File + ": no response in it"
	}
	if notice == "" {
		notice = "without the query, everything in it is shown"
	}
	return fmt.Sprintf("%s: no response matches %q; %s", report.File, shortened(query), notice)
}

// only is the report about the codes that the query matches, and what there is to say about the query.
func only(start session.Session, report traffic.Report) (matching traffic.Report, notice string, err error) {
	if strings.TrimSpace(start.Query) == "" {
		return report, "", nil
	}
	result := session.Asking(search.New(start.Catalog), &report).Search(start.Query)
	if result.Faulty {
		return traffic.Report{}, "", errors.New(result.Notice)
	}
	matches := result.Matches
	if result.Winner() {
		matches = matches[:1]
	}
	return report.Only(func(code int) bool {
		return slices.ContainsFunc(matches, func(match search.Match) bool { return match.Entry().Number == code })
	}), result.Notice, nil
}

// report puts what was read into the form that was asked for.
func (p printer) report(options options, report traffic.Report) ([]byte, error) {
	if options.asJSON() {
		return indented(report) // a program is told what came first
	}
	report = report.Troubled()
	switch {
	case options.page:
		return p.inputPages(report, options.markdown)
	case options.markdown && options.list:
		return markdownCounts(p.Catalog, report), nil
	case options.markdown:
		return []byte(page.Input(p.Catalog, report).Markdown() + p.coverage(report, page.Sheet.Markdown)), nil
	}
	var out bytes.Buffer
	p.counts(&out, report, !options.list)
	if options.list {
		return out.Bytes(), nil
	}
	rest := page.Input(p.Catalog, report).Without(page.Codes, page.Unchecked, page.Busiest).Parts(p.Theme, p.screen.width)
	if len(rest.Lines) > 0 {
		out.WriteString("\n" + strings.Join(rest.Lines, "\n") + "\n")
	}
	out.WriteString(p.coverage(report, func(sheet page.Sheet) string {
		return strings.Join(sheet.Whole(p.Theme, p.screen.width).Lines, "\n") + "\n"
	}))
	return out.Bytes(), nil
}

// coverage compares what API descriptions promise with the traffic that was read beside them; "" where there isn't both.
func (p printer) coverage(report traffic.Report, form func(page.Sheet) string) string {
	isTraffic := func(in traffic.Input) bool { return in.Format != "openapi" && in.Messages > 0 }
	if len(report.Operations) == 0 || !slices.ContainsFunc(report.Inputs, isTraffic) {
		return ""
	}
	return "\n" + form(page.Coverage(p.Catalog, report.Against(report.Operations)))
}

func indented(report traffic.Report) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // this is not for a web page, and people read it
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(report); err != nil {
		return nil, fmt.Errorf("JSON: %w", err)
	}
	return out.Bytes(), nil
}

// countCells is the least width of the column of counts.
const countCells = 6

// counts are the codes of what was read, one a line: "     6  401  Unauthorized   ✗ no WWW-Authenticate (4)".
func (p printer) counts(out *bytes.Buffer, report traffic.Report, withFaults bool) {
	most, widest := countCells, 0
	for _, code := range report.Codes {
		most = max(most, len(strconv.Itoa(code.Count)))
		widest = max(widest, theme.Cells(nameOf(p.Catalog, code.Code)))
	}
	for _, code := range report.Codes {
		entry := catalog.Entry{Number: code.Code}
		name := nameOf(p.Catalog, code.Code)
		line := fmt.Sprintf("%*d  %s  %s", most, code.Count, p.Theme.Paint(theme.ClassRole(int(entry.Class())), entry.Digits()), name)
		if faults := page.Faults(p.Theme, code); withFaults && faults != "" {
			line += strings.Repeat(" ", widest-theme.Cells(name)) + "   " + faults
		}
		if p.screen.terminal {
			line = ansi.Truncate(line, p.screen.width, theme.Ellipsis)
		}
		out.WriteString(line + "\n")
	}
}

func nameOf(c *catalog.Catalog, number int) string {
	if entry, found := c.Entry(number); found {
		return entry.Name
	}
	return "Undefined"
}

func markdownCounts(c *catalog.Catalog, report traffic.Report) []byte {
	var out bytes.Buffer
	for _, code := range report.Codes {
		fmt.Fprintf(&out, "- %d × %s %s\n", code.Count, catalog.Entry{Number: code.Code}.Digits(), nameOf(c, code.Code))
	}
	return out.Bytes()
}

// inputPages are the pages of the codes that occur, with what the input says of them first.
func (p printer) inputPages(report traffic.Report, markdown bool) ([]byte, error) {
	var sheets []page.Sheet
	for _, counted := range report.Codes {
		code, err := p.Catalog.Page(counted.Code)
		if err != nil {
			return nil, err
		}
		sheet := page.Code(p.Catalog, code)
		if lens, occurs := page.InYourInput(p.Catalog, report, counted.Code, false); occurs {
			sheet = sheet.Before(lens)
		}
		sheets = append(sheets, sheet)
	}
	if markdown {
		return p.markdown(sheets), nil
	}
	return p.pages(sheets, page.Sheet.Whole), nil
}
