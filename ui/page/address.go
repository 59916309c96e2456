package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"apicodes/ui/theme"
)

// shortened returns spans in which no address is wider than room: what is left out of one is in its middle, since host
// and last part tell the most.
func shortened(spans []span, room int) []span {
	var out []span
	for _, span := range spans {
		if span.url() != "" {
			span.text = shortAddress(span.text, room)
		}
		out = append(out, span)
	}
	return out
}

func shortAddress(url string, room int) string {
	if theme.Cells(url) <= room {
		return url
	}
	bare := strings.TrimPrefix(url, "https://")
	if theme.Cells(bare) <= room {
		return bare
	}
	host, _, _ := strings.Cut(bare, "/")
	left := theme.Cells(host) + len("/") + theme.Cells(theme.Ellipsis)
	if left >= room {
		return ansi.Truncate(bare, room, theme.Ellipsis)
	}
	tail := ansi.TruncateLeft(bare, theme.Cells(bare)-(room-left), "")
	return host + "/" + theme.Ellipsis + tail[max(strings.IndexAny(tail, addressSeparators), 0):]
}

// addressSeparators is what stands between the words of an address.
const addressSeparators = "/-_.?#&="

// addressParts takes an address apart behind what separates its words: there it may go over the end of a line.
func addressParts(url string) []string {
	var parts []string
	from := 0
	for i := 1; i < len(url); i++ {
		if strings.IndexByte(addressSeparators, url[i-1]) >= 0 && url[i] != '/' {
			parts = append(parts, url[from:i])
			from = i
		}
	}
	return append(parts, url[from:])
}
