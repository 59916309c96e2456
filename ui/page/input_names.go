package page

import (
	"fmt"
	"strings"

	"apicodes/catalog/traffic"
)

// inputWords is an input in a few words: "combined log (it reads all of the first 200 lines); 5
// responses in 5 lines, 481 bytes".
func inputWords(in traffic.Input) string {
	words := formatWords(in.Format)
	if in.Why != "" {
		words += " (" + in.Why + ")"
	}
	words += "; "
	if in.Lines > 0 {
		words += amount(in.Messages, "response", "responses") + " in " + amount(in.Lines, "line", "lines")
	} else {
		words += amount(in.Messages, "response", "responses")
	}
	return words + ", " + Size(in.Bytes)
}

func unreadWords(in traffic.Input) string {
	return fmt.Sprintf("%s of %s fit no format; the first is line %s: %s", grouped(in.Unread), grouped(in.Lines), grouped(in.FirstUnread), in.UnreadLine)
}

// formatWords is a format's name for people.
func formatWords(format string) string {
	switch format {
	case "http":
		return "HTTP messages"
	case "curl-v":
		return "curl -v"
	case "wget":
		return "wget -S"
	case "har":
		return "HAR"
	case "openapi":
		return "API description"
	case "postman":
		return "Postman collection"
	case "log-json":
		return "log of JSON lines"
	case "log-nginx":
		return "log in an nginx log_format"
	case "log-application":
		return "log of an application"
	case "":
		return "not read yet"
	}
	if name, isLog := strings.CutPrefix(format, "log-"); isLog {
		return name + " log"
	}
	return format
}
