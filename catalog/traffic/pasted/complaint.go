package pasted

import "strings"

// role says what a number is in a test's complaint.
type role int

const (
	unclear  role = iota
	expected      // the test wanted it
	came          // the server sent it
	compared      // what was named before it is compared with it: "404 to equal 200"
)

// roleWords are what complaints put before a number. The one that ends last before it decides, of two that end at the
// same place the longer.
var roleWords = []struct {
	words string
	role  role
}{
	{"expected", expected}, {"expect", expected}, {"expecting", expected}, {"expects", expected}, {"want", expected}, {"wanted", expected},
	{"wants", expected}, {"should be", expected}, {"should have been", expected}, {"should equal", expected}, {"must be", expected},
	{"to have", expected}, {"instead of", expected}, {"and not", expected}, {"rather than", expected}, {"not in", expected},
	{"to equal", compared}, {"to deeply equal", compared}, {"to be", compared}, {"to strictly equal", compared}, {"to eql", compared},
	{"to loosely equal", compared}, {"identical to", compared}, {"equal to", compared}, {"equals", compared}, {"matches expected", compared},
	{"does not equal", compared}, {"not equal", compared}, {"!=", compared}, {"!==", compared}, {"==", compared}, {"===", compared},
	{"to match", compared}, {"is not", compared}, {"≠", compared},
	{"was", came}, {"were", came}, {"got", came}, {"gotten", came}, {"received", came}, {"receive", came}, {"actual", came}, {"actually", came}, {"returned", came}, {"found", came},
	{"came", came}, {"saw", came}, {"responded", came}, {"response is", came}, {"have", came},
}

// complaintWords are those of which a complaint has one.
var complaintWords = []string{"expect", "assert", "want", "should", "!=", "not equal", "and not", "instead of", "rather than", "must be"}

// lookBack is how far before a number the word is that says what it is, in bytes.
const lookBack = 96

// readComplaint reads a test's complaint: what came answers it, what was expected goes second.
func readComplaint(lower string) (Text, bool) {
	if !containsAny(lower, complaintWords) {
		return Text{}, false
	}
	type told struct {
		code int
		role role
	}
	var before told
	end := 0
	for _, at := range lineNumbers(lower) {
		code, ok := code(lower, at)
		if !ok || code < 100 || code > 999 {
			continue
		}
		now := told{code, roleOf(lower[max(end, at-lookBack):at])}
		end = at + codeDigits
		switch {
		case now.role == compared && before.code != 0:
			return complaint(before.code, now.code), true
		case now.role == compared:
			now.role = expected
		case now.role == expected && before.role == came:
			return complaint(before.code, now.code), true
		case now.role == came && before.role == expected:
			return complaint(now.code, before.code), true
		}
		before = now
	}
	return Text{}, false
}

func complaint(came, expected int) Text {
	read := Text{Kind: Complaint, Expected: expected}
	read.add(came)
	read.add(expected)
	return read
}

// roleOf says what the words before a number make of it.
func roleOf(lead string) role {
	best, bestEnd, bestSize := unclear, -1, 0
	for _, word := range roleWords {
		for from := len(lead); from > 0; {
			at := strings.LastIndex(lead[:from], word.words)
			if at < 0 {
				break
			}
			end := at + len(word.words)
			if isWhole(lead, at, end) {
				if end > bestEnd || end == bestEnd && len(word.words) > bestSize {
					best, bestEnd, bestSize = word.role, end, len(word.words)
				}
				break
			}
			from = at
		}
	}
	return best
}

func isWhole(text string, at, end int) bool {
	isLetter := func(at int) bool { return at >= 0 && at < len(text) && text[at] >= 'a' && text[at] <= 'z' }
	return !(isLetter(at) && isLetter(at-1)) && !(isLetter(end-1) && isLetter(end))
}

func containsAny(text string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}
