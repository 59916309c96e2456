package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// shortKey is how many letters and digits a key has that counts only with its capitals or beside its sender: it may as
// well be a word or an abbreviation.
const shortKey = 3

// aliases are further words by which people name a sender.
var aliases = map[string]string{
	"istio": "Envoy", "cf": "Cloudflare", "asp": "IIS", "aspnet": "IIS", "s3": "Amazon S3", "aws": "Amazon S3", "minio": "Amazon S3",
	"alb": "AWS ELB", "elb": "AWS ELB", "rpc": "gRPC", "oauth": "OAuth 2.0", "oauth2": "OAuth 2.0", "bearer": "OAuth 2.0", "oidc": "OAuth 2.0",
	"claude": "Anthropic", "kubectl": "Kubernetes", "k8": "Kubernetes", "k8s": "Kubernetes", "gcp": "Google Cloud", "elastic": "Elasticsearch", "opensearch": "Elasticsearch",
	"docker": "OCI registry", "registry": "OCI registry", "apigateway": "Amazon API Gateway",
}

// counts reports whether a hit is what its owner means, and not a word that happens to be spelt so.
func (a *asked) counts(h hit) bool {
	if h.from != "" && h.letters <= shortWord {
		return strings.EqualFold(a.written(h), h.typed) // "core" is no form of CORS
	}
	if h.reason == nil {
		return h.from != "" || len(h.words) > 1 || h.letters >= leastNameLetters
	}
	written, key := a.written(h), strings.TrimRight(h.typed, "-")
	sameCapitals, named := written == key, a.names(h.reason.Of.Sender)
	if a.isAnothers(h) {
		return false
	}
	switch {
	case h.spaced || strings.Contains(written, " ") && !strings.Contains(key, " "):
		return named // "expired token" is no expired_token
	case h.reason.Of.Kind == caseMatters:
		return sameCapitals && (named || a.isWhole(h) || a.besideItsStatus(h))
	case isNumber(key):
		return named || a.isWhole(h) || a.wordBefore(h) == "error" || a.wordBefore(h) == "code"
	case isNumber(strings.ReplaceAll(key, ".", "")):
		return written == key && !a.goesOn(h)
	case h.letters <= shortKey:
		return named && strings.EqualFold(written, key) || sameCapitals && (a.isWhole(h) || a.isListed(h) || a.besideItsStatus(h) || hasDigit(key))
	case strings.Contains(key, " ") && h.saying() < 2:
		return named || a.isWhole(h) || len(a.tokens) >= errorTextWords // "was not found in" is nginx's in a line of its log
	case isDistinct(key):
		return true
	}
	return sameCapitals && (named || a.isWhole(h) || a.isQuoted(h)) || named && a.isWhole(h)
}

// shortWord is how long a phrase is, in letters and digits, that counts only as it is spelt.
const shortWord = 5

// caseMatters is the kind of key whose capitals tell the client's side ("CD") from a timer ("cD").
const caseMatters = "termination state"

// leastNameLetters is how long a single word of a name or keyword has to be to count in a text.
const leastNameLetters = 8

// isDistinct reports whether a key is nothing that people write by chance: it has several words, a capital inside,
// an underscore, or digits among letters.
func isDistinct(key string) bool {
	if strings.ContainsAny(key, "_ .:=()/") || hasDigit(key) {
		return true
	}
	return isCamel(key)
}

// isCamel reports whether a small letter comes before a capital.
func isCamel(word string) bool {
	previous := rune(0)
	for _, r := range word {
		if unicode.IsUpper(r) && unicode.IsLower(previous) {
			return true
		}
		previous = r
	}
	return false
}

func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

func isNumber(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

// ask finds the wordings in a text, and where own is set what the codes are called: those that cover it first, then those
// that say most.
func (x *Index) ask(typed string, own bool) asked {
	a := asked{text: typed, tokens: tokenize(typed), named: make(map[string]bool)}
	a.found = append(x.wordings().find(a.tokens), x.errorClasses(&a)...)
	a.takeForms()
	if own {
		a.found = append(a.found, x.ownWordings().find(a.tokens)...)
	}
	for _, h := range a.found {
		if a.counts(h) {
			a.hits = append(a.hits, h)
		}
	}
	whole := func(h hit) int {
		if a.isWhole(h) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(a.hits, func(p, q hit) int {
		return cmp.Or(cmp.Compare(whole(q), whole(p)), cmp.Compare(q.letters, p.letters), cmp.Compare(a.ofNamed(q), a.ofNamed(p)))
	})
	return a
}

// looksLikeIdentifier reports whether a query is one word as programs write them: with capitals or digits inside, or
// with underscores.
func looksLikeIdentifier(line string) bool {
	if strings.ContainsAny(line, " \t/") {
		return false
	}
	return strings.Contains(strings.Trim(line, "_"), "_") || isCamel(line) && len(line) >= leastCamel
}

// leastCamel is how long a word with a capital inside has to be: "jQuery" is one, "iOS" no identifier.
const leastCamel = 5
