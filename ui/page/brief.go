package page

import (
	"strings"

	"apicodes/ui/theme"
)

// What the brief form shows: at most so many steps of what to do, and of them those that keep it within so many lines.
const (
	briefSteps = 3
	briefLines = 12
)

// Brief lays out what fits into a few lines: title, head and the first steps.
func (s Sheet) Brief(th theme.Theme, width int) Text {
	brief := append(s.opening(), s.head...)
	text := lay(th, width, brief)
	if at := s.Find(GotIt); at >= 0 {
		steps := s.Lenses[at].content()[1:] // behind its heading
		for _, step := range steps[:min(len(steps), briefSteps)] {
			brief = append(brief, firstSentence(step))
			longer := lay(th, width, brief)
			if step.kind != item || len(longer.Lines) > briefLines {
				break
			}
			text = longer
		}
	}
	return text
}

// firstSentence is a step without its explanation.
func firstSentence(step block) block {
	words := textOf(step.spans)
	if at := strings.Index(words, ". "); at > 0 {
		step.spans = []span{plain(words[:at+1])}
	}
	return step
}
