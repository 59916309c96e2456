package page

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// senders tells who sent what, how much can't be told, and what would tell it.
func (w *inputWriter) senders() {
	total := 0
	for _, sender := range w.report.Senders {
		total += sender.Count
	}
	if total == 0 {
		return
	}
	w.heading("Sent by")
	unknown := 0
	for _, sender := range w.report.Senders {
		if sender.Name == string(traffic.Unknown) {
			unknown = sender.Count
			continue
		}
		w.item(theme.Bullet, append(senderSpans(w.catalog, sender.Name), ofAll(sender.Count, total))...)
	}
	if unknown > 0 {
		w.item(theme.Dot, plain("unknown"), ofAll(unknown, total))
		w.wouldTell()
	}
	w.handedOn()
}

// ofAll is a count with its share, where there is something to share.
func ofAll(part, whole int) span {
	if whole == 1 {
		return plain("")
	}
	return plain(fmt.Sprintf(": %s, %s", grouped(part), share(part, whole)))
}

// handedOn names what the answers came through, which isn't who made them.
func (w *inputWriter) handedOn() {
	counts := map[string]int{}
	for _, code := range w.report.Codes {
		for _, via := range code.Via {
			counts[via.Name] += via.Count
		}
	}
	for _, label := range slices.Sorted(maps.Keys(counts)) {
		w.item(theme.Dot, append(append([]span{plain("by way of ")}, senderSpans(w.catalog, label)...), plain(": "+grouped(counts[label])))...)
	}
}

// wouldTell says what to log so that the sender is known.
func (w *inputWriter) wouldTell() {
	switch {
	case whyUnknown(w.report.Format) != "":
		w.paragraph(false, plain("This format has no upstream. For nginx, log one more variable, and give the same string to --format:"))
		w.add(block{kind: wire, marker: " ", spans: []span{{text: toldFormat, role: theme.Wire}}})
	case slices.Contains([]string{"http", "curl-v", "wget", "har"}, w.report.Format):
		w.paragraph(false, faint("Nothing in these answers is a mark that only one product puts on its own."))
	}
}

// whyUnknown is why a format can't tell who sent what; empty where it could.
func whyUnknown(format string) string {
	switch format {
	case "log-combined", "log-common", "log-vhost":
		return "a " + formatWords(format) + " has no upstream; add $upstream_status to log_format"
	}
	return ""
}

const toldFormat = `log_format told '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" $upstream_status';`

// senderSpans is a sender's label for people, with a link where it has a sheet.
func senderSpans(c *catalog.Catalog, label string) []span {
	kind, name, named := strings.Cut(label, ":")
	switch {
	case label == string(traffic.Unknown):
		return []span{plain("unknown")}
	case label == string(traffic.KindClient):
		return []span{plain("client, which hung up first")}
	case !named:
		return []span{plain(kind)}
	case slices.ContainsFunc(c.Senders(), func(s catalog.Sender) bool { return s.Name == name }):
		return []span{link(name, Target{Sender: name})}
	}
	return []span{plain(name)}
}

// reasons explains the keys that stand beside the status.
func (w *inputWriter) reasons() {
	headed := false
	for _, code := range w.report.Codes {
		for _, reason := range code.Reasons {
			if !headed {
				w.heading("Beside the status")
				headed = true
			}
			w.item(theme.Bullet, append([]span{digitsTo(code.Code), plain(" ")}, inputReason(reason)...)...)
		}
	}
}

func inputReason(reason traffic.KeyCount) []span {
	spans := []span{faint(reason.Sender + " "), strong(reason.Key), plain(" (" + grouped(reason.Count) + ")")}
	if reason.Means != "" {
		spans = append(spans, plain(": "+reason.Means+" "), plain(reason.Do))
	}
	return spans
}
