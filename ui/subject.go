package ui

import (
	"slices"
	"strconv"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/ui/page"
)

// subject is what the detail pane is about. It can be compared, so that it is a key of the cache of laid-out pages.
type subject struct {
	kind   subjectKind
	number int    // of a code; of a class, its first digit; of a message
	all    bool   // of a code: none of its requests and paths is left out
	stays  bool   // of a comparison: its first code stays while the others, its look-alikes, move on
	name   string // of a sender; the id of a document; the numbers of a comparison: "401 403"; of a code, the asked keys
}

type subjectKind int

// The kinds. The zero subject is nothing.
const (
	noSubject subjectKind = iota
	startSubject
	codeSubject
	classSubject
	senderSubject
	documentSubject
	comparisonSubject
	registrySubject
	sendersSubject
	inputSubject
	messageSubject // one response of what was read, with its request
	nothingSubject // no code matches; its name holds the numbers of the closest ones
)

func aboutCode(number int) subject { return subject{kind: codeSubject, number: number} }

// keySeparator is between a sender and its key, in the name of a code's subject, and after each.
const keySeparator = "\x00"

// aboutAsked is a code with the keys of senders that a query holds and that come with it.
func aboutAsked(number int, reasons []search.Reason) subject {
	about := aboutCode(number)
	for _, reason := range reasons {
		if slices.Contains(reason.Row.Status, number) {
			about.name += reason.Of.Sender + keySeparator + reason.Row.Key + keySeparator
		}
	}
	return about
}

// askedRows are the rows of the keys in a subject's name.
func askedRows(c *catalog.Catalog, name string) []page.Asked {
	var asked []page.Asked
	parts := strings.Split(name, keySeparator)
	for i := 0; i+1 < len(parts); i += 2 {
		for _, file := range c.Reasons() {
			at := slices.IndexFunc(file.Rows, func(row catalog.Reason) bool { return row.Key == parts[i+1] })
			if file.Sender == parts[i] && at >= 0 {
				asked = append(asked, page.Asked{Sender: file.Sender, Row: file.Rows[at]})
			}
		}
	}
	return asked
}

func aboutComparison(numbers []int) subject {
	digits := make([]string, len(numbers))
	for i, number := range numbers {
		digits[i] = strconv.Itoa(number)
	}
	return subject{kind: comparisonSubject, name: strings.Join(digits, " ")}
}

// aboutNothing is what is shown where no code matches.
func aboutNothing(near []catalog.Entry) subject {
	digits := make([]string, len(near))
	for i, entry := range near {
		digits[i] = entry.Digits()
	}
	return subject{kind: nothingSubject, name: strings.Join(digits, " ")}
}

// numbers are the codes of a comparison.
func (s subject) numbers() []int {
	var numbers []int
	for digits := range strings.FieldsSeq(s.name) {
		number, _ := strconv.Atoi(digits)
		numbers = append(numbers, number)
	}
	return numbers
}

// aboutTarget is the subject that a link leads to; the zero subject where a link leads to a query or an address.
func aboutTarget(to page.Target) subject {
	switch {
	case to.Code != nil:
		return aboutCode(*to.Code)
	case to.Class != nil:
		return subject{kind: classSubject, number: int(*to.Class)}
	case to.Sender != "":
		return subject{kind: senderSubject, name: to.Sender}
	case to.Message > 0:
		return subject{kind: messageSubject, number: to.Message}
	case to.Document != "":
		return subject{kind: documentSubject, name: to.Document}
	}
	return subject{}
}

// sheetOf makes the page of a subject. first and count are which codes of a comparison there is room for.
func sheetOf(c *catalog.Catalog, about subject, first, count int) (page.Sheet, error) {
	switch about.kind {
	case startSubject:
		return page.Start(c), nil
	case codeSubject:
		code, err := c.Page(about.number)
		return page.Code(c, code).Asked(askedRows(c, about.name)), err
	case registrySubject:
		return page.Registry(c), nil
	case sendersSubject:
		return page.Everyone(c), nil
	case classSubject:
		return page.Class(c, c.ClassInfo(catalog.Class(about.number))), nil
	case senderSubject:
		return page.Sender(c, senderNamed(c, about.name)), nil
	case documentSubject:
		document, _ := c.Document(about.name)
		return page.Document(c, document), nil
	case nothingSubject:
		return page.Nothing(c, about.numbers()), nil
	case comparisonSubject:
		numbers := about.numbers()
		all := make([]catalog.Code, 0, len(numbers))
		for _, number := range numbers {
			code, err := c.Page(number)
			if err != nil {
				return page.Sheet{}, err
			}
			all = append(all, code)
		}
		codes := all[first:min(first+count, len(all))]
		if about.stays {
			codes = append([]catalog.Code{all[0]}, codes[1:]...)
		}
		return page.Compare(c, codes, all), nil
	}
	return page.Sheet{}, nil
}

func senderNamed(c *catalog.Catalog, name string) catalog.Sender {
	for _, sender := range c.Senders() {
		if sender.Name == name {
			return sender
		}
	}
	return catalog.Sender{Name: name}
}
