package search

// hit is a wording in a text: the tokens from first up to last.
type hit struct {
	*wording
	first, last int
}

// saying is how many of the words say something.
func (one *wording) saying() int {
	words := 0
	for _, word := range one.words {
		if word != gap && !isStop(word) {
			words++
		}
	}
	return words
}

// mostHits bounds what is made of a long text that repeats itself.
const mostHits = 256

// find returns the wordings in a text, each once.
func (w wordings) find(tokens []token) []hit {
	var hits []hit
	seen := make(map[*wording]bool)
	for at := range tokens {
		next := ""
		if at+1 < len(tokens) {
			next = tokens[at+1].word
		}
		for _, one := range w[tokens[at].word] {
			if len(one.words) > 1 && one.words[1] != next && one.words[1] != gap {
				continue // most of what begins so, without a call
			}
			if len(hits) == mostHits {
				return hits
			}
			if end, ok := one.matches(tokens[at:]); ok && !seen[one] {
				seen[one] = true
				hits = append(hits, hit{one, at, at + end})
			}
		}
		if number := numbered(tokens[at].word); number != "" {
			for _, one := range w[number] {
				if !seen[one] && len(hits) < mostHits {
					seen[one] = true
					hits = append(hits, hit{one, at, at + 1})
				}
			}
		}
	}
	return hits
}

// matches reports whether the tokens begin with the wording, and how many it takes.
func (one *wording) matches(tokens []token) (int, bool) {
	at := 0
	for i := 0; i < len(one.words); i++ {
		if one.words[i] == gap {
			if i+1 == len(one.words) {
				return at, true
			}
			end := min(at+mostGap+1, len(tokens))
			for at < end && tokens[at].word != one.words[i+1] {
				at++
			}
			if at == end {
				return 0, false
			}
			continue
		}
		if at == len(tokens) || tokens[at].word != one.words[i] {
			return 0, false
		}
		at++
	}
	return at, true
}
