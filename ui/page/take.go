package page

import (
	"slices"
	"strings"

	"apicodes/catalog"
)

// What one takes along of a code, as plain text.

// Summary is the code in one line: "404 Not Found: there is nothing at this URL."
func Summary(code catalog.Code) string { return Title(code) + ": " + code.Summary }

// Exchange is the example as it goes over the wire: the request, an empty line, the response.
func Exchange(code catalog.Code) string {
	if code.Example == nil {
		return ""
	}
	lines := append(trimEnd(code.Example.Request), "")
	return strings.Join(append(lines, trimEnd(code.Example.Response)...), "\n") + "\n"
}

// Command is a curl command that shows the answer: one that provokes it where one is known, else one that sends the
// example's request. It is empty where curl can't send that.
func Command(code catalog.Code) string {
	if code.Command != "" || code.Example == nil {
		return code.Command
	}
	lines := code.Example.Request
	method, target, _ := strings.Cut(lines[0], " ")
	target, _, _ = strings.Cut(target, " ")
	if !strings.HasPrefix(target, "/") {
		return "" // CONNECT is for curl itself to send
	}
	head, body := lines[1:], ""
	if end := slices.Index(lines, ""); end > 0 {
		head, body = lines[1:end], strings.Join(trimEnd(lines[end+1:]), "\n")
	}
	host, words := "", []string{"curl", "-i"}
	switch {
	case method == "HEAD":
		words[1] = "-I"
	case method != "GET" && (method != "POST" || body == ""):
		words = append(words, "-X", method)
	}
	for _, field := range head {
		switch name, value, _ := strings.Cut(field, ":"); strings.ToLower(name) {
		case "host":
			host = strings.TrimSpace(value)
		case "content-length", "connection": // curl's own
		default:
			words = append(words, "-H", shellWord(field))
		}
	}
	if body != "" {
		words = append(words, "--data-raw", shellWord(body))
	}
	return strings.Join(append(words, shellWord("https://"+host+target)), " ")
}

// shellWord is a word as a shell takes it, whatever is in it.
func shellWord(word string) string { return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'" }
