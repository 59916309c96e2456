package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

// How help divides its width.
const (
	leastHelpCells = 56 // of a column
	mostTypedCells = 18 // what is typed; an example that is longer has its words on the line below
	typedShare     = 3  // and a third of the column at most
	helpGaps       = 4  // cells left empty: one at each side, two between what is typed and its words
	leastWordCells = 8  // in a very narrow frame, words are cut rather than broken into letters
)

// helpLine is a line of a column.
type helpLine struct {
	runs  []run
	query string // of an example
}

// lay lays the blocks out in columns of about the same height.
func (p *help) lay() {
	p.lines, p.examples = nil, nil
	if p.width <= 0 {
		return
	}
	count := max(p.width/leastHelpCells, 1)
	width := p.width / count
	var blocks [][]helpLine
	total := 0
	for _, block := range p.blocks() {
		lines := layBlock(block, width)
		blocks = append(blocks, lines)
		total += len(lines) + 1
	}
	columns := make([][]helpLine, count)
	at := 0
	for _, block := range blocks {
		if at < count-1 && len(columns[at]) > 0 && len(columns[at])+len(block)/2 > total/count {
			at++
		}
		if len(columns[at]) > 0 {
			columns[at] = append(columns[at], helpLine{})
		}
		columns[at] = append(columns[at], block...)
	}
	p.paint(columns, width)
	p.look()
	if p.marked >= len(p.examples) {
		p.marked = noLink
	}
	p.Scroll(0)
}

// paint puts the columns side by side.
func (p *help) paint(columns [][]helpLine, width int) {
	height := 0
	for _, column := range columns {
		height = max(height, len(column))
	}
	for y := range height {
		var line strings.Builder
		for i, column := range columns {
			if y >= len(column) {
				line.WriteString(spaces(width))
				continue
			}
			if column[y].query != "" {
				left := i*width + 1
				p.examples = append(p.examples, example{cellSpan{y, left, min(left+theme.Cells(column[y].query), (i+1)*width)}, column[y].query})
			}
			line.WriteString(row(p.theme, column[y].runs, width, false))
		}
		p.lines = append(p.lines, line.String())
	}
}

// layBlock lays one block out.
func layBlock(entries []helpEntry, width int) []helpLine {
	most := min(mostTypedCells, max(width/typedShare, 1))
	typedCells := 0
	for _, entry := range entries {
		if cells := theme.Cells(entry.typed); entry.words != "" && (cells <= most || !entry.query) {
			typedCells = max(typedCells, min(cells, most))
		}
	}
	var lines []helpLine
	for _, entry := range entries {
		if entry.words == "" {
			lines = append(lines, helpLine{runs: []run{{" ", theme.Plain}, {entry.typed, theme.Heading}}})
			continue
		}
		role, query := theme.Strong, ""
		if entry.query {
			role, query = theme.Link, entry.typed
		}
		typed := padded(entry.typed, typedCells)
		if entry.query && theme.Cells(entry.typed) > typedCells {
			lines = append(lines, helpLine{runs: []run{{" ", theme.Plain}, {entry.typed, role}}, query: query})
			typed, query = spaces(typedCells), ""
		}
		for part := range strings.SplitSeq(ansi.Wrap(entry.words, max(width-typedCells-helpGaps, leastWordCells), ""), "\n") {
			shown := strings.TrimRight(typed, " ") // what fills its column isn't underlined
			gap := spaces(theme.Cells(typed)-theme.Cells(shown)) + "  "
			lines = append(lines, helpLine{runs: []run{{" ", theme.Plain}, {shown, role}, {gap + part, theme.Plain}}, query: query})
			typed, query = spaces(typedCells), ""
		}
	}
	return lines
}
