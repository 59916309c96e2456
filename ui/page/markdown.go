package page

import (
	"strings"

	"apicodes/catalog/text"
	"apicodes/ui/theme"
)

// Markdown is the whole sheet as Markdown.
func (s Sheet) Markdown() string {
	var out strings.Builder
	inWire := false
	fence := func(open bool) {
		if open != inWire {
			out.WriteString(pick(open, "```http\n", "```\n"))
			inWire = open
		}
	}
	for _, block := range s.blocks() {
		fence(block.kind == wire)
		words := markdownText(block.kind == wire, block.spans)
		switch block.kind {
		case title:
			out.WriteString("# " + words + "\n\n")
		case heading:
			out.WriteString("\n## " + words + "\n\n")
		case item, field, row:
			if len(block.tail) > 0 {
				words += "  " + markdownText(false, block.tail)
			}
			out.WriteString(markdownMarker(block.sign().text) + words + "\n")
		case fact:
			out.WriteString(markdownFact(block) + "\n")
		case card:
			for _, fact := range block.facts {
				out.WriteString(markdownFact(fact) + "\n")
			}
		case table:
			out.WriteString(markdownTable(block.rows))
		case wire:
			out.WriteString(pick(block.spaced, "\n", "") + words + "\n")
		default:
			out.WriteString(words + "\n\n")
		}
	}
	fence(false)
	return out.String()
}

func markdownFact(b block) string {
	return pick(b.marker == "", "  - ", "- **"+escape(text.Clean(b.marker))+"**: ") + markdownText(false, b.spans)
}

// markdownTable writes rows as a table of GitHub's Markdown.
func markdownTable(rows [][][]span) string {
	var out strings.Builder
	for i, row := range rows {
		for _, cell := range row {
			out.WriteString("| " + strings.ReplaceAll(markdownText(false, cell), "|", "\\|") + " ")
		}
		out.WriteString("|\n")
		if i == 0 {
			out.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	return out.String()
}

// markdownMarker is how an item begins: a number stays, a sign stays behind a dash, and every other
// marker becomes a dash at its depth.
func markdownMarker(marker string) string {
	switch {
	case strings.HasSuffix(marker, "."):
		return marker + " "
	case marker == theme.Cross || marker == warningMark:
		return "- " + marker + " " // it says something
	case marker == "" || strings.HasPrefix(marker, "  "):
		return "  - "
	}
	return "- "
}

// markdownText is the text of spans. What Markdown would read as markup is escaped; an exchange is left as it is.
func markdownText(verbatim bool, spans []span) string {
	var out strings.Builder
	for _, span := range spans {
		words := text.Clean(span.text)
		switch {
		case verbatim:
		case span.url() != "":
			words = "<" + words + ">"
		default:
			words = escape(words)
		}
		out.WriteString(words)
	}
	return strings.TrimRight(out.String(), " ")
}

func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`).Replace(text)
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
