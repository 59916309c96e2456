package page

import (
	"fmt"
	"strconv"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// The lenses of a comparison of what is documented with what was seen.
const (
	Undocumented LensName = "undocumented"
	NeverSeen    LensName = "never-seen"
)

// Coverage is the sheet of what API documents promise beside what traffic shows.
func Coverage(c *catalog.Catalog, of traffic.Coverage) Sheet {
	undocumented := 0
	for _, seen := range of.Undocumented {
		undocumented += seen.Count
	}
	var head blocks
	facts := []block{
		{marker: "As documented", spans: []span{plain(counted(of.Documented, "answer", "answers"))}},
		{marker: "Not documented", spans: []span{plain(counted(undocumented, "answer", "answers"))}},
		{marker: "Never seen", spans: []span{plain(counted(len(of.NeverSeen), "response", "responses"))}},
	}
	if of.Unplaced > 0 {
		facts = append(facts, block{marker: "Without a path", spans: []span{plain(counted(of.Unplaced, "answer", "answers"))}})
	}
	head.add(block{kind: card, facts: facts})
	if of.Incomplete {
		head.paragraph(true, faint("Only the busiest paths of each code are told apart, so what is called never seen may have been seen."))
	}
	sheet := Sheet{Title: "Documented and seen", head: head.list}
	sheet.addTable(Undocumented, "Not documented", undocumentedRows(c, of.Undocumented))
	sheet.addTable(NeverSeen, "Never seen", neverSeenRows(of.NeverSeen))
	if len(sheet.Lenses) == 0 {
		var all blocks
		all.heading("Nothing is missing")
		all.paragraph(false, span{text: "Every answer is documented, and everything documented was seen.", role: theme.Good})
		sheet.Lenses = []Lens{{Name: Undocumented, Title: "Nothing is missing", blocks: all.list}}
	}
	return sheet
}

// addTable adds a lens that is a table below a row of headings, if it has more rows than that.
func (s *Sheet) addTable(name LensName, title string, rows [][][]span) {
	if len(rows) < 2 {
		return
	}
	var lens blocks
	lens.heading(title)
	lens.add(block{kind: table, rows: rows})
	s.Lenses = append(s.Lenses, Lens{Name: name, Title: fmt.Sprintf("%s %d", title, len(rows)-1), blocks: lens.list})
}

func undocumentedRows(c *catalog.Catalog, list []traffic.Seen) [][][]span {
	rows := [][][]span{{{strong("Seen")}, {strong("Code")}, {strong("Where")}, {strong("Document")}}}
	for _, seen := range list {
		where, lacks := seen.Path, "has no such path"
		if seen.Method != "" {
			where, lacks = seen.Method+" "+seen.Path, "has no such operation"
		}
		if seen.Known {
			lacks = "lacks the code"
		}
		rows = append(rows, [][]span{{plain(strconv.Itoa(seen.Count))}, {linkTo(c, seen.Code)}, {plain(where)}, {plain(lacks)}})
	}
	return rows
}

func neverSeenRows(list []traffic.Unseen) [][][]span {
	rows := [][][]span{{{strong("Response")}, {strong("Operation")}, {strong("Called")}, {strong("Line")}}}
	for _, unseen := range list {
		rows = append(rows, [][]span{{plain(unseen.Key)}, {plain(unseen.Method + " " + unseen.Path)}, {plain(strconv.Itoa(unseen.Called))}, {plain(strconv.Itoa(unseen.Line))}})
	}
	return rows
}
