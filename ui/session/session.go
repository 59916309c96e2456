// Package session owns the one value that the explorer and the command line start from: what was asked, of which facts,
// and how the answer may look. What is read from a pipe or a file, and a person's settings, join it here, so that both
// have them at once.
//
// A session is settled before anything is shown: whoever gets one reads no environment and no file. The one thing that
// goes on is its Input, which is read on a goroutine of its own and asked for what it knows so far.
package session

import (
	"apicodes/catalog"
	"apicodes/ui/theme"
)

// Session is what an answer is made from.
type Session struct {
	Catalog *catalog.Catalog // the codes, and the documents that speak of them
	Query   string           // as it was typed or piped: anything may be in it
	Theme   theme.Theme      // as the output's colour profile allows it
	Input   *Input           // what is read beside the catalogue; nil for nothing
}
