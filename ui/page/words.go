package page

import (
	"strings"

	"apicodes/catalog"
	"apicodes/ui/theme"
)

func standingRole(standing catalog.Standing) theme.Role {
	switch standing {
	case catalog.Standard:
		return theme.Good
	case catalog.Unassigned, catalog.Deprecated:
		return theme.Bad
	}
	return theme.Warning
}

func advice(advice catalog.Advice) span {
	switch advice {
	case catalog.RetryNever:
		return span{text: "never", role: theme.Bad}
	case catalog.RetryUnchanged:
		return span{text: "yes, unchanged", role: theme.Good}
	case catalog.RetryLater:
		return span{text: "yes, later", role: theme.Good}
	case catalog.RetryAfterChange:
		return span{text: "only after a change", role: theme.Warning}
	case catalog.RetryWithKey:
		return span{text: "only with an idempotency key", role: theme.Warning}
	case catalog.RetryFollowLocation:
		return span{text: "follow Location", role: theme.Good}
	}
	return strong("not needed")
}

// retryInShort is the advice for all methods in a few words: "yes, later; POST only with an idempotency key".
func retryInShort(retry catalog.Retry) []span {
	spans := []span{advice(retry.Idempotent.Advice)}
	if retry.Idempotent.Advice != retry.Others.Advice {
		spans = append(spans, plain("; POST "), advice(retry.Others.Advice))
	}
	if retry.CarriedOut == catalog.PossiblyCarriedOut {
		spans = append(spans, plain("; it may have run"))
	}
	return spans
}

func cachingWords(rule catalog.CachingRule) span {
	switch rule {
	case catalog.CacheByDefault:
		return span{text: "yes, by default", role: theme.Good}
	case catalog.CacheIfExplicit:
		return span{text: "only if told to", role: theme.Warning}
	case catalog.CacheNever:
		return span{text: "must not be stored", role: theme.Bad}
	}
	return strong("does not apply")
}

func bodyWords(rule catalog.BodyRule) span {
	switch rule {
	case catalog.BodyNone:
		return strong("none")
	case catalog.BodyExpected:
		return strong("expected")
	}
	return strong("optional")
}

func levelRole(level catalog.Level) theme.Role {
	switch level {
	case catalog.Must, catalog.MustNot:
		return theme.Bad
	case catalog.Should:
		return theme.Warning
	}
	return theme.Plain
}

// required names the header fields that a response has to carry, or must not.
func required(headers []catalog.Header) []span {
	var must, mustNot []string
	conditional := false
	for _, header := range headers {
		switch {
		case header.Side != catalog.Response:
		case (header.Level == catalog.Must || header.Level == catalog.MustNot) && header.Condition != "":
			conditional = true
		case header.Level == catalog.Must:
			must = append(must, header.Name)
		case header.Level == catalog.MustNot:
			mustNot = append(mustNot, header.Name)
		}
	}
	var spans []span
	if len(must) > 0 {
		spans = append(spans, strong(strings.Join(must, ", ")))
	}
	if len(mustNot) > 0 {
		if len(spans) > 0 {
			spans = append(spans, plain("; "))
		}
		spans = append(spans, plain("not "), strong(strings.Join(mustNot, ", ")))
	}
	switch {
	case len(spans) == 0 && conditional:
		return []span{plain("depends: see Sending")}
	case len(spans) == 0:
		return []span{plain("no header field")}
	}
	return spans
}

func withNote(words span, note, section string) []span {
	spans := []span{words}
	if note != "" {
		spans = append(spans, plain(". "+strings.TrimSuffix(note, ".")+"."))
	}
	if section != "" {
		spans = append(spans, faint(" ("+section+")"))
	}
	return spans
}
