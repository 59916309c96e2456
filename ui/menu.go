package ui

import (
	"fmt"
	"image"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/catalog"
	"apicodes/keymap"
	"apicodes/ui/page"
	"apicodes/ui/theme"
)

// menu is the list of what can be copied.
type menu struct {
	items    []takeaway
	selected int
	width    int
	height   int
}

// takeaway is something to copy.
type takeaway struct {
	kind takeKind
	text string
}

type takeKind int

// The kinds, in the order of the menu.
const (
	takeName takeKind = iota
	takeSummary
	takePage
	takeExchange
	takeLink
	takeCommand
)

// takeWords are what the kinds are called, and the actions whose keys copy them.
var takeWords = map[takeKind]struct {
	words  string
	copied string // what a notice says of a page with a title
	action keymap.Action
}{
	takeName:     {"number and name", "%s", keymap.CopyName},
	takeSummary:  {"summary", "the summary of %s", keymap.CopySummary},
	takePage:     {"page as Markdown", "the page of %s as Markdown", keymap.CopyPage},
	takeExchange: {"exchange", "the exchange of %s", keymap.CopyExchange},
	takeLink:     {"link", "the link of %s", keymap.CopyLink},
	takeCommand:  {"curl command", "the curl command of %s", keymap.CopyCommand},
}

func (p *menu) SetSize(width, height int) { p.width, p.height = width, height }

// Move moves the selection by rows, as far as the menu goes.
func (p *menu) Move(by int) { p.selected = max(min(p.selected+by, len(p.items)-1), 0) }

// takeaways are what the present page has to copy.
func (m *Model) takeaways() []takeaway {
	sheet, about := m.detail.sheet, m.detail.about
	if sheet.Title == "" || about.kind == nothingSubject {
		return nil
	}
	items := []takeaway{{takeName, sheet.Title}}
	var code catalog.Code
	if about.kind == codeSubject {
		code, _ = m.catalog.Page(about.number)
		items = append(items, takeaway{takeSummary, page.Summary(code)})
	}
	items = append(items, takeaway{takePage, sheet.Markdown()})
	if message, shown := m.message(); shown {
		items = append(items, takeaway{takeExchange, page.Heads(message)})
	}
	if code.Example != nil {
		items = append(items, takeaway{takeExchange, page.Exchange(code)})
	}
	if url := m.address(); url != "" {
		items = append(items, takeaway{takeLink, url})
	}
	if command := page.Command(code); command != "" {
		items = append(items, takeaway{takeCommand, command})
	}
	return items
}

// address is the marked address, else where the code is specified; empty where there is none.
func (m *Model) address() string {
	if to, ok := m.detail.target(); ok && to.Address != "" {
		return to.Address
	}
	if m.detail.about.kind != codeSubject {
		return ""
	}
	code, _ := m.catalog.Page(m.detail.about.number)
	return code.Specification.URL
}

func (m *Model) openMenu() tea.Cmd {
	items := m.takeaways()
	if len(items) == 0 {
		m.say("nothing to copy")
		return nil
	}
	m.menu.items, m.menu.selected, m.copying = items, 0, true
	m.sync()
	return nil
}

// take copies what is selected in the menu.
func (m *Model) take() tea.Cmd {
	if m.menu.selected >= len(m.menu.items) {
		return nil
	}
	return m.takeKind(m.menu.items[m.menu.selected].kind)
}

// takeKind copies one thing, also where the menu is not open.
func (m *Model) takeKind(kind takeKind) tea.Cmd {
	items := m.takeaways()
	m.copying = false
	m.sync()
	for _, item := range items {
		if item.kind != kind {
			continue
		}
		if m.outside.Copy == nil {
			break
		}
		return m.outside.Copy(fmt.Sprintf(takeWords[kind].copied, m.detail.sheet.Title), item.text)
	}
	m.say("nothing to copy")
	return nil
}

func (m *Model) drawMenu(width, height int) column {
	var rows []string
	for i, item := range m.menu.items {
		key := ""
		for _, binding := range m.keys.Bindings(keymap.Copying) {
			if binding.Action == takeWords[item.kind].action {
				key = binding.Shown
			}
		}
		pointer := pointerCells
		if i == m.menu.selected {
			pointer = theme.Pointer + " "
		}
		preview, _, _ := strings.Cut(item.text, "\n")
		rows = append(rows, row(m.theme, []run{
			{pointer, theme.Plain}, {key, theme.Strong}, {"  " + padded(takeWords[item.kind].words, menuWordCells), theme.Plain}, {preview, theme.Faint},
		}, width, i == m.menu.selected))
	}
	first := within(0, m.menu.selected, len(rows), height)
	return column{rows: blank(rows[min(first, len(rows)):], width, height)}
}

const menuWordCells = 18 // the longest of takeWords, and a gap

func (m *Model) clickMenu(at image.Point) tea.Cmd {
	row := at.Y + within(0, m.menu.selected, len(m.menu.items), m.menu.height)
	if row >= len(m.menu.items) {
		return nil
	}
	m.menu.selected = row
	return m.take()
}
