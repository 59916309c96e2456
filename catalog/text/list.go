package text

import (
	"slices"
	"strings"
)

// List is a list of short strings that lie side by side in memory, each with a line break after it: going through
// them all, as a search does at every key, then takes a fraction of the time.
type List struct {
	all    string
	starts []int // of each string, and of the one that would come next
}

// NewList makes a list of n strings, none of which holds a line break.
func NewList(n int, text func(int) string) List {
	var all strings.Builder
	starts := make([]int, 1, n+1)
	for i := range n {
		all.WriteString(text(i))
		all.WriteByte('\n')
		starts = append(starts, all.Len())
	}
	return List{all.String(), starts}
}

// ParseList makes a list of strings of which each ends with a line break. The strings share its memory.
func ParseList(all string) List {
	starts := make([]int, 1, strings.Count(all, "\n")+1)
	for at := 0; at < len(all); {
		next := strings.IndexByte(all[at:], '\n')
		if next < 0 {
			return List{all[:at], starts}
		}
		at += next + 1
		starts = append(starts, at)
	}
	return List{all, starts}
}

// Len is how many strings there are.
func (t List) Len() int { return max(len(t.starts)-1, 0) }

// At returns one string.
func (t List) At(i int) string { return t.all[t.starts[i] : t.starts[i+1]-1] }

// Text is all strings, each with a line break after it: what ParseList reads.
func (t List) Text() string { return t.all }

// Part is the strings from one number up to another.
func (t List) Part(from, to int) List { return List{t.all, t.starts[from : to+1]} }

// Each yields every string with its number in this part.
func (t List) Each(yield func(int, string) bool) {
	if len(t.starts) == 0 {
		return
	}
	for i, end := range t.starts[1:] {
		if !yield(i, t.all[t.starts[i]:end-1]) {
			return
		}
	}
}

// Holding returns the numbers of the strings of a whole list that hold a text without line breaks.
func (t List) Holding(text string) []int {
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
