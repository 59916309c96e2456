package search

import (
	"strings"
	"unicode/utf8"

	"apicodes/catalog/text"
)

// stopWords say nothing about a code. Where a query has nothing else, they count.
var stopWords = func() map[string]bool {
	all := make(map[string]bool)
	for word := range strings.FieldsSeq(`a an the my your our its their this that these those some any
		i im ive we you it he she they me us is are was were be been being am do does did doing done have has had having
		will would should shall can could may might must cant dont doesnt didnt isnt wont
		what which when where who whom why how wat wut whats
		to of in on at by for from with into onto as and or but if then than so vs versus because while between both either
		get gets got getting give gives giving given return returns returned returning send sends sent sending use using used show shows says say said
		code codes status http https api apis response responses error errors err please help
		something anything everything someone somebody anyone nothing after before about during need needs want wants try tried
		trying make makes made way thing things happen happens happening them him her his hers my myself like means mean meaning
		not no
		there here just only also very really still again keep getting ive got`) {
		all[word] = true
	}
	return all
}()

// isStop reports whether a folded or plain word says nothing.
func isStop(word string) bool { return stopWords[word] }

// foldWord brings the forms of a word together: without accents, apostrophes and endings, and spelt as in America.
// Both sides of a comparison go through it, so that it may be coarse.
func foldWord(word string) string { return stem(american(plainLetters(word))) }

// american spells a word as in America.
func american(word string) string {
	if len(word) < 6 {
		return word
	}
	if !strings.Contains(word, "is") {
		return withoutU(word)
	}
	for _, pair := range [...][2]string{{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"iser", "izer"}, {"ise", "ize"}} {
		if at := strings.LastIndex(word, pair[0]); at > 2 && len(word)-at-len(pair[0]) <= 1 {
			word = word[:at] + pair[1] + word[at+len(pair[0]):]
			break
		}
	}
	return withoutU(word)
}

// withoutU spells "behaviour" as in America.
func withoutU(word string) string {
	if at := strings.Index(word, "our"); at > 2 {
		return word[:at] + "or" + word[at+len("our"):]
	}
	return word
}

// alike are words that people use for each other when they say what went wrong. Only whole phrases are compared by them.
var alike = map[string]string{
	"wrong": "bad", "incorrect": "bad", "invalid": "bad", "malformed": "bad", "broken": "bad",
	"remov": "delet", "huge": "larg", "big": "larg", "pwd": "password", "passwd": "password", "pictur": "imag",
}

// phraseWord folds a word of a phrase.
func phraseWord(word string) string {
	folded := foldWord(word)
	if same, ok := alike[folded]; ok {
		return same
	}
	return folded
}

// leastStem is how long, in bytes, a word has to be after an ending is taken off.
const leastStem = 3

// endings are the endings that stem takes off, by their last letter.
var endings = [utf8.RuneSelf][]string{
	's': {"ations", "ings", "ies", "es", "s"}, 'n': {"ation"}, 'g': {"ing"}, 'd': {"ied", "ed"}, 'y': {"ly"},
}

// stem takes the commonest endings off an English word: "requests", "retried", "limiting", "expiry". What is left is
// always its beginning, so that words with the same stem lie side by side in the vocabulary.
func stem(word string) string {
	if last := word[max(len(word)-1, 0):]; len(word) <= leastStem || last[0] < 'a' || last[0] > 'z' { // numbers, other scripts
		return word
	}
	for _, ending := range endings[word[len(word)-1]] {
		rest, ends := strings.CutSuffix(word, ending)
		if !ends || len(rest) < leastStem {
			continue
		}
		if ending == "s" && strings.IndexByte("sui", rest[len(rest)-1]) >= 0 {
			break // "access", "status", "this"
		}
		word = rest
		break
	}
	if last := word[len(word)-1]; len(word) > leastStem && (last == 'e' || last == 'y' || last == 'i') {
		word = word[:len(word)-1]
	}
	if n := len(word); n > leastStem && word[n-1] == word[n-2] && word[n-1] < utf8.RuneSelf {
		word = word[:n-1]
	}
	return word
}

// plainLetters takes accents and apostrophes off.
func plainLetters(word string) string {
	if isPlain(word) {
		return word
	}
	var plain strings.Builder
	for _, r := range text.Letters(word) {
		if base, accented := accents[r]; accented {
			r = base
		}
		plain.WriteRune(r)
	}
	return plain.String()
}

func isPlain(word string) bool {
	for _, c := range []byte(word) {
		if c >= utf8.RuneSelf || c == '\'' {
			return false
		}
	}
	return true
}

// accents are the letters of European languages that have a plain one under their accent.
var accents = func() map[rune]rune {
	all := make(map[rune]rune)
	for base, accented := range map[rune]string{
		'a': "àáâãäåāăą", 'c': "çćĉċč", 'd': "ďđ", 'e': "èéêëēĕėęě", 'g': "ĝğġģ", 'i': "ìíîïĩīĭį", 'l': "ĺļľł", 'n': "ñńņň",
		'o': "òóôõöøōŏő", 'r': "ŕŗř", 's': "śŝşš", 't': "ţťŧ", 'u': "ùúûüũūŭůűų", 'y': "ýÿŷ", 'z': "źżž",
	} {
		for _, r := range accented {
			all[r] = base
		}
	}
	return all
}()
