package page

import (
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/text"
)

// Title is the code's number and name: "404 Not Found".
func Title(code catalog.Code) string {
	return catalog.Entry{Number: code.Number, Name: code.Name}.Title()
}

// Markdown is a code's page as Markdown.
func Markdown(c *catalog.Catalog, code catalog.Code) string {
	var out strings.Builder
	inWire := false
	fence := func(open bool) {
		if open != inWire {
			out.WriteString(pick(open, "```http\n", "```\n"))
			inWire = open
		}
	}
	for _, block := range compose(c, code) {
		fence(block.kind == wire)
		words := markdownText(block)
		switch block.kind {
		case title:
			out.WriteString("# " + words + "\n\n")
		case heading:
			out.WriteString("\n## " + words + "\n\n")
		case item:
			out.WriteString(markdownMarker(block.marker) + words + "\n")
		case fact:
			out.WriteString(pick(block.marker == "", "  - ", "- **"+escape(text.Clean(block.marker))+"**: ") + words + "\n")
		case wire:
			out.WriteString(pick(block.spaced, "\n", "") + words + "\n")
		default:
			out.WriteString(words + "\n\n")
		}
	}
	fence(false)
	return out.String()
}

// markdownMarker is how an item begins: a number stays, every other marker becomes a dash at its depth.
func markdownMarker(marker string) string {
	switch {
	case strings.HasSuffix(marker, "."):
		return marker + " "
	case marker == "" || strings.HasPrefix(marker, " "):
		return "  - "
	}
	return "- "
}

// markdownText is a block's text. What Markdown would read as markup is escaped; an exchange is left as it is.
func markdownText(b block) string {
	var out strings.Builder
	for _, span := range b.spans {
		words := text.Clean(span.text)
		switch {
		case b.kind == wire:
		case span.url != "":
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
