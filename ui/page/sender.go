package page

import (
	"cmp"
	"slices"
	"strconv"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Sender is the sheet of a sender: the numbers that it gives a meaning of its own, and those that it sends as the
// specification says.
func Sender(c *catalog.Catalog, sender catalog.Sender) Sheet {
	var own, ordinary blocks
	for entry := range c.Entries() {
		code, err := c.Page(entry.Number)
		if err != nil {
			continue
		}
		for _, use := range code.Uses {
			if use.Sender != sender.Name {
				continue
			}
			list := &ordinary
			if entry.Standing == catalog.Unofficial || use.Meaning == catalog.AnotherMeaning {
				list = &own
			}
			list.item(theme.Bullet, linkTo(c, entry.Number), plain(": "+use.Means))
			list.address(use.URL)
		}
	}
	for number := range catalog.Numbers {
		for _, line := range c.Rare(number) {
			if line.Sender == sender.Name && !line.IsRange() {
				own.item(theme.Bullet, digitsTo(number), plain(" "+line.Name+": "+line.Means))
				own.address(line.URL)
			}
		}
	}
	var head blocks
	head.paragraph(false, strong(sender.Name), plain(": "+sender.Kind+"."))
	sheet := Sheet{Title: sender.Name, Badges: sender.Kind, head: head.list}
	sheet.addItems(Senders, "Its own numbers", own)
	sheet.addItems(Codes, "Registered codes", ordinary)
	reasons, marks := senderReasons(c, sender.Name)
	sheet.addItems(GotIt, "Reasons", reasons)
	sheet.addItems(Source, "How to tell", marks)
	return sheet
}

// Everyone is the sheet of all senders, with the most codes first.
func Everyone(c *catalog.Catalog) Sheet {
	codes, reasons := c.CodesBySender(), make(map[string]int)
	for _, file := range c.Reasons() {
		reasons[file.Sender] += len(file.Rows)
	}
	senders := c.Senders()
	slices.SortStableFunc(senders, func(a, b catalog.Sender) int { return cmp.Compare(codes[b.Name], codes[a.Name]) })
	rows := [][][]span{{{strong("Sender")}, {strong("What it is")}, {strong("Codes")}, {strong("Reasons")}}}
	for _, sender := range senders {
		rows = append(rows, [][]span{{link(sender.Name, Target{Sender: sender.Name})}, {plain(sender.Kind)},
			{plain(strconv.Itoa(codes[sender.Name]))}, {plain(figure(reasons[sender.Name]))}})
	}
	var head blocks
	head.paragraph(false, strong("Servers, proxies, networks and APIs that are known to send a code, and what they put beside it to say why."))
	sheet := Sheet{Title: "Who sends codes", head: head.list}
	sheet.addTable(Senders, "Senders", rows)
	return sheet
}

// figure is a number; nothing for none.
func figure(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
