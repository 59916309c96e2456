package page

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// grouped writes a number with its digits in threes: "1 000 000".
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + " " + digits[at:]
	}
	return digits
}

// amount is a grouped number with its noun.
func amount(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return grouped(n) + " times"
}

// Size is a number of bytes, rounded where that reads better.
func Size(bytes int64) string {
	switch {
	case bytes >= 1e9:
		return fmt.Sprintf("%.1f GB", float64(bytes)/1e9)
	case bytes >= 1e6:
		return fmt.Sprintf("%.0f MB", float64(bytes)/1e6)
	case bytes >= 1e4:
		return fmt.Sprintf("%.0f kB", float64(bytes)/1e3)
	}
	return amount(int(bytes), "byte", "bytes")
}

// share is a part of a whole: "2.9 %".
func share(part, whole int) string {
	if whole <= 0 {
		return ""
	}
	return fmt.Sprintf("%.1f %%", 100*float64(part)/float64(whole))
}

// period is from when to when, without saying a day twice.
func period(first, last time.Time) string {
	const day, clock = "2 Jan 2006 ", "15:04:05"
	if first.Equal(last) {
		return first.Format(day + clock)
	}
	if first.Truncate(24 * time.Hour).Equal(last.Truncate(24 * time.Hour)) {
		return first.Format(day+clock) + " to " + last.Format(clock)
	}
	return first.Format(day+clock) + " to " + last.Format(day+clock)
}

func spanWords(length time.Duration) string {
	switch {
	case length <= time.Minute:
		return "minute"
	case length == time.Hour:
		return "hour"
	case length == 24*time.Hour:
		return "day"
	}
	return fmt.Sprintf("%.0f hours", length.Hours())
}

const warningMark = "!"

// faultMark is the sign of a severity, which survives where there are no colours.
func faultMark(severity traffic.Severity) span {
	switch severity {
	case traffic.Error:
		return span{text: theme.Cross, role: theme.Bad}
	case traffic.Warning:
		return span{text: warningMark, role: theme.Warning}
	}
	return faint(theme.Dot)
}

// faultSpans are the findings of a code in one line, the worst first: "✗ no WWW-Authenticate (4)".
func faultSpans(found []traffic.Count) (spans []span) {
	for i, failed := range worstFirst(found) {
		if i > 0 {
			spans = append(spans, plain("  "))
		}
		spans = append(spans, faultMark(failed.Severity), plain(fmt.Sprintf(" %s (%s)", failed.Short(), grouped(failed.count))))
	}
	return spans
}

// failed is a check with how often it failed.
type failed struct {
	traffic.Check
	count int
}

func worstFirst(found []traffic.Count) []failed {
	list := make([]failed, len(found))
	for i, count := range found {
		list[i].Check, _ = traffic.CheckByID(count.Name)
		list[i].count = count.Count
	}
	slices.SortStableFunc(list, func(a, b failed) int { return a.Severity.Compare(b.Severity) })
	return list
}
