package catalog

import (
	"slices"
	"strings"
)

// texts is a list of short strings that lie side by side in memory, each with a line break after it: going through
// them all, as a search does at every key, then takes a fraction of the time.
type texts struct {
	all    string
	starts []int // of each string, and of the one that would come next
}

// joinTexts makes a list of n strings.
func joinTexts(n int, text func(int) string) texts {
	var all strings.Builder
	starts := make([]int, 1, n+1)
	for i := range n {
		all.WriteString(text(i))
		all.WriteByte('\n')
		starts = append(starts, all.Len())
	}
	return texts{all.String(), starts}
}

// part is the strings from one number up to another.
func (t texts) part(from, to int) texts { return texts{t.all, t.starts[from : to+1]} }

// each yields every string with its number in this part.
func (t texts) each(yield func(int, string) bool) {
	for i, end := range t.starts[1:] {
		if !yield(i, t.all[t.starts[i]:end-1]) {
			return
		}
	}
}

// holding returns the numbers of the strings of a whole list that a text without line breaks stands in.
func (t texts) holding(text string) []int {
	var numbers []int
	for from := 0; ; {
		at := strings.Index(t.all[from:], text)
		if at < 0 {
			return numbers
		}
		next, _ := slices.BinarySearch(t.starts, from+at+1)
		numbers = append(numbers, next-1)
		from = t.starts[next]
	}
}
