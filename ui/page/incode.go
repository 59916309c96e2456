package page

import (
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

// inCode is the code's identifiers, and what clients do with it on their own.
func (w *writer) inCode() {
	if len(w.code.Constants) > 0 {
		w.heading("In code")
	}
	for _, constant := range w.code.Constants {
		w.add(block{kind: fact, marker: constant.Language, spans: []span{plain(constant.Name)}, labelCells: languageCells})
	}
	w.redirects()
	w.retries()
}

// redirects is a table of what clients make of a request when they follow the code.
func (w *writer) redirects() {
	rows := [][][]span{{{strong("Client")}, {strong("POST")}, {strong("PUT, DELETE")}, {strong("Follows")}}}
	var notes, credentials remarks
	for client := range slices.Values(w.catalog.Clients()) {
		for _, redirect := range client.Redirects {
			if !slices.Contains(redirect.Codes, w.code.Number) {
				continue
			}
			name := client.Name
			if client.Version != "" {
				name += " " + client.Version
			}
			rows = append(rows, [][]span{{plain(name)}, {followed(redirect.Post, "POST")}, {followed(redirect.Others, "same")}, {plain(client.Follows)}})
			notes.add(client.Name, redirect.Note)
			credentials.add(client.Name, client.Credentials)
		}
	}
	if len(rows) == 1 {
		return
	}
	w.heading("What clients do with the method")
	w.add(block{kind: table, rows: rows})
	w.remarks(notes)
	w.heading("Which credentials they take off")
	w.remarks(credentials)
}

// remarks are what is said of clients, each once with all whom it is said of.
type remarks []remark

type remark struct {
	text string
	of   []string
}

func (r *remarks) add(client, text string) {
	if text == "" {
		return
	}
	at := slices.IndexFunc(*r, func(one remark) bool { return one.text == text })
	if at < 0 {
		at = len(*r)
		*r = append(*r, remark{text: text})
	}
	(*r)[at].of = append((*r)[at].of, client)
}

func (w *writer) remarks(all remarks) {
	for _, remark := range all {
		w.item(theme.Dot, strong(strings.Join(remark.of, ", ")), plain(": "+remark.text))
	}
}

func followed(what catalog.Followed, kept string) span {
	switch what {
	case catalog.KeepsMethod:
		return span{text: kept, role: theme.Good}
	case catalog.BecomesGET:
		return span{text: theme.Arrow + " GET", role: theme.Warning}
	}
	return span{text: "not followed", role: theme.Warning}
}

// retries are the clients that send the request again without being told to.
func (w *writer) retries() {
	for i, client := range w.catalog.RetriedBy(w.code.Number) {
		if i == 0 {
			w.heading("Which clients retry on their own")
		}
		w.item(theme.Dot, strong(client.Name), plain(": "+retriedWhen(client.Retries)))
	}
}

// retriedWhen is which requests a client repeats, and on what conditions.
func retriedWhen(retries catalog.ClientRetries) string {
	when := retries.Methods + ", " + retries.Enabled
	if retries.Note != "" {
		when += ", " + retries.Note
	}
	if retries.Since != "" {
		when += ", since " + retries.Since
	}
	return when
}
