package pasted

import "strings"

// farthest is how many bytes before a number can say what it is. It bounds the work on a long line; the fields before
// the status fit.
const farthest = 96

func evidence(lower string, at int) Evidence {
	before, after := lower[max(at-farthest, 0):at], lower[at+codeDigits:]
	joins := func(at int) bool { return at >= 0 && at < len(lower) && strings.IndexByte("/-_#@%$", lower[at]) >= 0 }
	lead := leadOf(before)
	switch {
	case namesStatus(lead, before):
		return NumberNamed
	case countsSomething(lead, after) || isErrno(lower, at):
		return NumberAmount
	case endsWithAny(lead, hints):
		return NumberHinted
	case joins(at-1) || joins(at+codeDigits):
		return NumberPart
	}
	return NumberAlone
}

var (
	statusNames = []string{
		"status", "status code", "status_code", "status-code", "statuscode", "response code", "http code", "http_code", "http error",
		"returned http", "resulted in", "responded with", "unexpected status",
		"warning", // the header field: its codes look like status codes
	}
	hints = []string{"code", "error", "http", "response", "returned", "got", "err!", "failed with", "answered", "received"}

	// otherNames are words whose number is never a status code, and units what makes an amount of it.
	otherNames = []string{"errno", "exit code", "exit status", "exited with", "exited with code", "exit", "pid", "port", "line", "signal", "os error", "winerror", "timeout", "after", "column"}
	units      = []string{
		"ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
		"year", "years", "b", "kb", "mb", "gb", "kib", "mib", "gib", "k", "byte", "bytes", "px", "times", "users", "requests", "rows", "items", "records", "tokens",
		"characters", "chars", "lines", "files", "connections", "attempts", "retries", "milliseconds", "per", "rps", "rpm", "seconds.", "tests", "passed", "%",
	}
)

func endsWithAny(text string, endings []string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(text, ending) {
			return true
		}
	}
	return false
}

// countsSomething reports whether a number is an amount, or the number of something else than a response.
func countsSomething(lead, after string) bool {
	for _, name := range otherNames {
		if lead == "" || lead[len(lead)-1] < 'a' {
			break
		}
		if before, ends := strings.CutSuffix(lead, name); ends && (before == "" || !isWordByte(before[len(before)-1])) {
			return true
		}
	}
	spaced := strings.TrimPrefix(after, " ")
	if spaced == "" || spaced[0] != '%' && (spaced[0] < 'a' || spaced[0] > 'z') {
		return false
	}
	for _, unit := range units {
		rest, begins := strings.CutPrefix(spaced, unit)
		if begins && (rest == "" || !isWordByte(rest[0])) {
			return unit != "s" || len(spaced) == len(after) // "404 s"
		}
	}
	return false
}

// lastErrno is the highest error number of Linux; logs write them as "(104: Connection reset by peer)".
const lastErrno = 133

func isErrno(lower string, at int) bool {
	value, _ := code(lower, at)
	return value <= lastErrno && at > 0 && lower[at-1] == '(' && strings.HasPrefix(lower[at+codeDigits:], ": ")
}

// leadOf is the text before a number without what joins the two: `status of "404`, "code=404", "<status>404".
func leadOf(before string) string {
	before = trimJoints(before)
	if before == "" || before[len(before)-1] < 'a' || before[len(before)-1] > 'z' {
		return before
	}
	for _, filler := range fillers {
		if rest, ends := strings.CutSuffix(before, filler); ends {
			before = rest
		}
	}
	return trimJoints(before)
}

// fillers are words between what a number is and the number.
var fillers = []string{" of", " is", " was", " a", " an", " an http", " with"}

// trimJoints takes off the signs between a word and its number.
func trimJoints(text string) string {
	end := len(text)
	for end > 0 && strings.IndexByte(" \t\n\"'`:=([{,|>\\", text[end-1]) >= 0 {
		end--
	}
	return text[:end]
}

// namesStatus reports whether a text ends with something that a status code follows.
func namesStatus(lead, before string) bool {
	version := lead[strings.LastIndexAny(lead, " \"'<")+1:]
	if strings.HasPrefix(version, "http/") && strings.Trim(version, "htp/0123456789.") == "" {
		return true
	}
	if lead == "" || lead[len(lead)-1] < 'a' || lead[len(lead)-1] > 'z' {
		return endsWithLogFields(before)
	}
	return endsWithAny(lead, statusNames) && !endsWithAny(lead, []string{"exit status"}) || endsWithLogFields(before)
}

// endsWithLogFields reports whether a text ends with the fields that come before the status in logs without a name for
// it: the timers of HAProxy ("10/0/30/69/109"), those of an AWS load balancer ("0.000 0.001 -1", also as a list's
// elements), and the result of Squid ("TCP_MISS/").
func endsWithLogFields(before string) bool {
	if at := strings.LastIndexByte(before, ' '); strings.HasSuffix(before, "/") && strings.HasPrefix(before[at+1:], "tcp_") {
		return true
	}
	seconds := 0
	for rest := before; seconds < 3; seconds++ {
		rest = strings.TrimRight(rest, " ',\"")
		at := strings.LastIndexByte(rest, ' ')
		field := strings.Trim(rest[at+1:], "'\",")
		if seconds == 0 && strings.HasSuffix(before, " ") && strings.Count(field, "/") == 4 && strings.Trim(field, "+-0123456789/") == "" {
			return true
		}
		if !isSeconds(field) || at < 0 && seconds < 2 {
			return false
		}
		rest = rest[:max(at, 0)]
	}
	return true
}

// isSeconds reports whether a field is a time in seconds, or -1 for none.
func isSeconds(field string) bool {
	if field == "-1" {
		return true
	}
	whole, part, found := strings.Cut(field, ".")
	return found && whole != "" && part != "" && strings.Trim(whole+part, "0123456789") == ""
}
