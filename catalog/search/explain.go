package search

import "apicodes/catalog"

// Because is what led to a match: the field that holds it, and its text as the field has it.
type Because struct {
	Field Field
	Text  string // of the field; of running text the word that was looked for
	From  string // the document, sender or program that says so; empty for the code's own
}

// Field is a part of a code's page.
type Field string

// The fields. None says that the title shows what matched.
const (
	FieldNone       Field = ""
	FieldFormerName Field = "former name"
	FieldTitle      Field = "document's name"
	FieldConstant   Field = "constant"
	FieldKeyword    Field = "keyword"
	FieldHeader     Field = "header"
	FieldSender     Field = "sender"
	FieldLabel      Field = "label"
	FieldRFC        Field = "RFC"
	FieldText       Field = "text"
	FieldReason     Field = "reason" // a key of a sender
	FieldPhrase     Field = "phrase" // what a program says
)

var fieldOf = map[source]Field{
	inFormerName: FieldFormerName, inTitle: FieldTitle, inConstant: FieldConstant, inKeyword: FieldKeyword, inHeader: FieldHeader,
	inSender: FieldSender, inLabel: FieldLabel, inRFC: FieldRFC, inText: FieldText,
}

// Because says what matched where it is not to be seen in the match's title. Of several terms it names the place of the
// one that matches worst.
func (r Result) Because(m Match) Because {
	if w := m.wording; w != nil {
		switch {
		case w.reason != nil:
			return Because{Field: FieldReason, Text: w.reason.Row.Key, From: w.reason.Of.Sender}
		case w.from != "":
			return Because{Field: FieldPhrase, Text: w.typed, From: w.from}
		case w.place.source != inName:
			return r.becauseOf(m, w.place, w.typed)
		}
		return Because{}
	}
	worst := -1
	for i, found := range m.found {
		if !found.isSeen() && (worst < 0 || found.rank >= m.found[worst].rank) {
			worst = i
		}
	}
	if worst < 0 {
		return Because{}
	}
	return r.becauseOf(m, m.found[worst].place, m.terms[worst].typed)
}

func (r Result) becauseOf(m Match, at place, typed string) Because {
	because := Because{Field: fieldOf[at.source], Text: r.index.fields()[m.position].at(at)}
	switch at.source {
	case inText:
		because.Text = typed
	case inTitle, inLabel:
		because.From = r.documentTitle(m.entry, at)
	}
	return because
}

// Why says what matched where it is not to be seen in the match's title: `"Resource removed" in Error Codes`,
// `Express says "Cannot GET"`. It is empty where the title shows it.
func (r Result) Why(m Match) string {
	because := r.Because(m)
	switch because.Field {
	case FieldNone:
		return ""
	case FieldFormerName:
		return "formerly " + quote(because.Text)
	case FieldTitle:
		return quote(because.Text) + " in " + because.From
	case FieldKeyword:
		return "keyword " + quote(because.Text)
	case FieldSender:
		return "from " + because.Text
	case FieldLabel:
		return "labelled " + quote(because.Text) + " in " + because.From
	case FieldRFC:
		return "cites " + because.Text
	case FieldText:
		return quote(because.Text) + " in its text"
	case FieldReason:
		return because.From + " " + because.Text
	case FieldPhrase:
		return because.From + ": " + quote(because.Text)
	}
	return string(because.Field) + " " + because.Text
}

func quote(text string) string { return `"` + text + `"` }

// documentTitle returns the title of the document that a place of an entry is in.
func (r Result) documentTitle(entry *catalog.Entry, at place) string {
	id, i := "", 0
	for title := range entry.Titles() {
		if i == int(at.at) {
			id = title.Document
		}
		i++
	}
	for _, document := range r.index.catalog.Documents() {
		if document.ID == id {
			return document.Title
		}
	}
	return id
}
