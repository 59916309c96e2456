package page

import (
	"slices"

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
	var notes []block
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
			if redirect.Note != "" {
				notes = append(notes, block{kind: item, marker: theme.Dot, spans: []span{plain(client.Name + ": " + redirect.Note)}})
			}
			if client.Credentials != "" {
				notes = append(notes, block{kind: item, marker: theme.Dot, spans: []span{plain(client.Name + ", credentials: " + client.Credentials)}})
			}
		}
	}
	if len(rows) == 1 {
		return
	}
	w.heading("What clients do with the method")
	w.add(block{kind: table, rows: rows})
	w.list = append(w.list, notes...)
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
