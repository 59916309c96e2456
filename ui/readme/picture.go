package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The picture is a painted golden frame as SVG: text, so that it is sharp at every size, says what it shows to whoever
// cannot see it, and changes only where the frame does.

// The places of the golden and of the picture that is made of it.
var (
	paintedFrame = filepath.Join(top, "testdata", "readme-100x30.txt")
	pictureFile  = filepath.Join(top, "testdata", "readme.svg")
)

// Sizes of the picture, in its own units.
const (
	cellWidth, rowHeight = 8.4, 17
	margin               = 14
	fontSize, ascent     = 14, 13
)

// colours are those of a dark terminal: the eight of SGR 30 to 37, then the plain text and the background.
var colours = []string{"#45475a", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#cba6f7", "#94e2d5", "#bac2de", "#cdd6f4", "#1e1e2e"}

const (
	plainText  = 8
	background = 9
)

// pen is how a run of text is drawn.
type pen struct {
	colour                         int
	bold, faint, underline, invert bool
}

// picture renders a golden frame.
func picture(golden string) string {
	rows := frameRows(strings.ReplaceAll(golden, "␛", "\x1b"))
	columns := 0
	for _, row := range rows {
		columns = max(columns, ansi.StringWidth(row))
	}
	width, height := float64(columns)*cellWidth+2*margin, len(rows)*rowHeight+2*margin
	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="%d" xml:space="preserve">`+"\n",
		width, height, fontSize)
	out.WriteString("<!-- Made of testdata/readme-100x30.txt by go generate ./ui/readme. -->\n")
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", colours[background])
	for y, row := range rows {
		drawRow(&out, row, y)
	}
	out.WriteString("</svg>\n")
	return out.String()
}

// drawRow draws the runs of a row, each with the sequences before it applied.
func drawRow(out *strings.Builder, row string, y int) {
	pen, x := pen{colour: plainText}, 0
	for len(row) > 0 {
		sequence, rest, isSequence := cutSequence(row)
		if isSequence {
			pen.apply(sequence)
			row = rest
			continue
		}
		text := row
		if at := strings.IndexByte(row, '\x1b'); at >= 0 {
			text = row[:at]
		}
		cells := ansi.StringWidth(text)
		pen.draw(out, text, x, y, cells)
		x += cells
		row = row[len(text):]
	}
}

// cutSequence takes an escape sequence off the front of text, and returns the parameters if it is one of SGR.
func cutSequence(text string) (parameters, rest string, is bool) {
	if !strings.HasPrefix(text, "\x1b") {
		return "", text, false
	}
	sequence, _, size, _ := ansi.DecodeSequence(text, 0, nil)
	parameters, isSGR := strings.CutSuffix(strings.TrimPrefix(sequence, "\x1b["), "m")
	if !isSGR {
		parameters = "?" // another kind, such as a hyperlink: it changes no pen
	}
	return parameters, text[max(size, 1):], true
}

func (p *pen) apply(parameters string) {
	for parameter := range strings.SplitSeq(parameters, ";") {
		switch parameter {
		case "", "0":
			*p = pen{colour: plainText}
		case "1":
			p.bold = true
		case "2":
			p.faint = true
		case "4":
			p.underline = true
		case "7":
			p.invert = true
		default:
			if colour := slices.Index([]string{"30", "31", "32", "33", "34", "35", "36", "37"}, parameter); colour >= 0 {
				p.colour = colour
			}
		}
	}
}

// draw draws text that takes a number of cells. Its length is given, so that a font of another width keeps the columns.
func (p pen) draw(out *strings.Builder, text string, x, y, cells int) {
	left, above := margin+float64(x)*cellWidth, margin+y*rowHeight
	ink := colours[p.colour]
	if p.invert {
		fmt.Fprintf(out, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`, left, above, float64(cells)*cellWidth, rowHeight, ink)
		ink = colours[background]
	}
	trimmed := strings.TrimLeft(text, " ")
	left += float64(len(text)-len(trimmed)) * cellWidth
	if trimmed = strings.TrimRight(trimmed, " "); trimmed == "" {
		return
	}
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(trimmed)) // a Builder does not fail
	fmt.Fprintf(out, `<text x="%.1f" y="%d" textLength="%.1f" fill="%s"%s>%s</text>`+"\n",
		left, above+ascent, float64(ansi.StringWidth(trimmed))*cellWidth, ink, p.attributes(), escaped.String())
}

func (p pen) attributes() string {
	var out strings.Builder
	if p.bold {
		out.WriteString(` font-weight="bold"`)
	}
	if p.faint {
		out.WriteString(` opacity="0.6"`)
	}
	if p.underline {
		out.WriteString(` text-decoration="underline"`)
	}
	return out.String()
}

// drawn is the picture of the golden as it is now.
func drawn() (string, error) {
	golden, err := os.ReadFile(paintedFrame)
	if err != nil {
		return "", err
	}
	return picture(string(golden)), nil
}
