package page

import (
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// path draws who answers and where it went wrong: "client --> [gateway] -x- origin".
func (w *writer) path() {
	path := w.code.Path
	if len(path.Hops) == 0 {
		return
	}
	w.heading("Where it went wrong")
	if path.Fault == "" {
		w.blocks[len(w.blocks)-1].spans[0].text = "Who answers"
	}
	var drawing []span
	reached := true
	for i, hop := range path.Hops {
		if i > 0 {
			link := path.Hops[i-1] + ">" + hop
			switch {
			case link == path.Fault:
				drawing = append(drawing, faint(" "+theme.Horizontal), span{text: theme.Cross, role: theme.Bad}, faint(theme.Horizontal+" "))
				reached = false
			case reached:
				drawing = append(drawing, faint(" "+theme.Horizontal+theme.Horizontal+theme.Arrow+" "))
			default:
				drawing = append(drawing, faint(" "+theme.Horizontal+theme.Horizontal+theme.Horizontal+" "))
			}
		}
		drawing = append(drawing, w.hop(hop)...)
	}
	w.add(block{kind: paragraph, spans: drawing})
	answers := "[" + path.Answers + "] answers"
	if path.Answers == catalog.Nobody {
		answers = "nobody answers"
	}
	if path.Note != "" {
		answers += "; " + path.Note
	}
	w.add(block{kind: paragraph, spans: []span{faint(answers)}})
}

func (w *writer) hop(hop string) []span {
	name := span{text: hop}
	if hop == w.code.Path.Answers {
		name = span{text: "[" + hop + "]", role: theme.Strong}
	}
	if hop == w.code.Path.Fault {
		return []span{name, {text: " " + theme.Cross, role: theme.Bad}}
	}
	return []span{name}
}

func (w *writer) uses() {
	if len(w.code.Uses) == 0 {
		return
	}
	w.heading("Also used by")
	for _, use := range w.code.Uses {
		spans := []span{strong(use.Sender), plain(": "), {text: use.Name, role: theme.Warning}, plain(". " + use.Means)}
		if use.Claimed {
			spans = append(spans, faint(" Not confirmed by "+use.Sender+"."))
		}
		if use.Note != "" {
			spans = append(spans, faint(" "+use.Note))
		}
		w.add(block{kind: item, marker: theme.Bullet, spans: spans})
		if use.URL != "" {
			w.add(block{kind: item, spans: []span{address(use.URL)}})
		}
	}
}

// address is a URL, shortened to what a person needs to find the page.
func address(link string) span {
	return span{text: link, role: theme.Faint, url: link}
}

func (w *writer) lookAlikes() {
	if len(w.code.ConfusedWith)+len(w.code.Related) == 0 {
		return
	}
	w.heading("Easily confused with")
	for _, other := range w.code.ConfusedWith {
		w.add(block{kind: item, marker: theme.Dot, spans: []span{linkTo(w.catalog, other.Code), plain(": " + other.Difference)}})
	}
	if len(w.code.ConfusedWith) == 0 {
		w.blocks = w.blocks[:len(w.blocks)-1]
		w.heading("Related")
	}
	var related []span
	for i, number := range w.code.Related {
		if i > 0 {
			related = append(related, faint(", "))
		}
		related = append(related, linkTo(w.catalog, number))
	}
	if len(related) > 0 {
		if len(w.code.ConfusedWith) > 0 {
			related = append([]span{faint("See also ")}, related...)
		}
		w.add(block{kind: item, marker: theme.Dot, spans: related})
	}
}

func (w *writer) example() {
	if w.code.Example == nil {
		return
	}
	w.heading("On the wire")
	for _, line := range trimEnd(w.code.Example.Request) {
		w.add(block{kind: wire, marker: ">", spans: []span{{text: line, role: theme.Wire}}})
	}
	for i, line := range trimEnd(w.code.Example.Response) {
		w.add(block{kind: wire, marker: "<", spans: []span{{text: line, role: theme.Wire}}, spaced: i == 0})
	}
}

// trimEnd drops the empty line that ends a head without a body.
func trimEnd(lines []string) []string {
	if len(lines) > 0 && lines[len(lines)-1] == "" {
		return lines[:len(lines)-1]
	}
	return lines
}

func (w *writer) constants() {
	if len(w.code.Constants) == 0 {
		return
	}
	w.heading("In code")
	for _, constant := range w.code.Constants {
		w.add(block{kind: fact, marker: constant.Language, spans: []span{plain(constant.Name)}, labelCells: languageCells})
	}
}

func (w *writer) provenance() {
	specification := w.code.Specification
	w.heading("Where it is defined")
	where := specification.Title
	if specification.Section != "" {
		where += ", section " + specification.Section
	}
	w.add(block{kind: paragraph, spans: []span{plain(where)}})
	if specification.URL != "" {
		w.add(block{kind: paragraph, spans: []span{address(specification.URL)}})
	}
	if specification.Note != "" {
		w.add(block{kind: paragraph, spans: []span{plain(specification.Note)}})
	}
	if len(w.code.FormerNames) > 0 {
		w.add(block{kind: paragraph, spans: []span{faint("Formerly: "), plain(strings.Join(w.code.FormerNames, "; "))}})
	}
}
