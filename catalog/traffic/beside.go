package traffic

import (
	"fmt"
	"regexp"
	"strings"

	"apicodes/catalog"
)

// keyPlace is where a sender writes its key in a response. Words such as "Unauthorized" are keys of some and plain English
// to all, so a key counts only in the surroundings that its sender gives it, as the files in catalog/data/reasons say.
type keyPlace struct {
	sender string
	key    func(*capture) string // "" where there is none
}

var keyPlaces = []keyPlace{
	{"Cloudflare", func(e *capture) string {
		if !e.Response.Fields.Has("cf-ray") && !strings.EqualFold(e.Response.Fields.Value("Server"), "cloudflare") {
			return ""
		}
		return keyIn(cloudflareKey)(e)
	}},
	{"Amazon S3", keyIn(s3Key)},
	{"Kubernetes", func(e *capture) string {
		if keyIn(statusObject)(e) == "" {
			return ""
		}
		return keyIn(kubernetesKey)(e)
	}},
	{"OCI registry", keyIn(registryKey)},
	{"Anthropic", keyIn(anthropicKey)},
	{"Elasticsearch", keyIn(elasticKey)},
	{"Vercel", func(e *capture) string { return e.Response.Fields.Value("X-Vercel-Error") }},
	{"gRPC", func(e *capture) string {
		if number := e.Response.Fields.Value("Grpc-Status"); number != "" {
			return "grpc-status: " + number
		}
		return ""
	}},
	{"OAuth 2.0", func(e *capture) string { return firstGroup(oauthKey(), e.Response.Fields.Value("WWW-Authenticate")) }},
}

var (
	cloudflareKey = pattern(`(?i)\berror(?: code)?:? (1[0-9]{3})\b`)
	s3Key         = pattern(`<Error>\s*<Code>(\w+)</Code>`)
	statusObject  = pattern(`"kind"\s*:\s*"(Status)"`)
	kubernetesKey = pattern(`"reason"\s*:\s*"(\w+)"`)
	registryKey   = pattern(`"errors"\s*:\s*\[\s*\{\s*"code"\s*:\s*"([A-Z_]+)"`)
	anthropicKey  = pattern(`"type"\s*:\s*"error"\s*,\s*"error"\s*:\s*\{\s*"type"\s*:\s*"(\w+)"`)
	elasticKey    = pattern(`"root_cause"\s*:\s*\[\s*\{\s*"type"\s*:\s*"(\w+)"`)
	oauthKey      = pattern(`(?i)^bearer\b.*\berror\s*=\s*"?(\w+)`)
)

func keyIn(expression func() *regexp.Regexp) func(*capture) string {
	return func(e *capture) string {
		if e.Response.Code < 400 || len(e.Response.Content.Text) == 0 {
			return ""
		}
		return firstGroup(expression(), string(e.Response.Content.Text))
	}
}

func firstGroup(expression *regexp.Regexp, text string) string {
	if found := expression.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}

// beside returns the keys beside a status that the catalogue knows. One that it doesn't know may be anything.
func (k *knowledge) beside(e *capture) (reasons []Reason) {
	for _, at := range keyPlaces {
		if key := at.key(e); key != "" {
			if row, ok := k.reason(at.sender, key); ok {
				reasons = append(reasons, explained(at.sender, row))
			}
		}
	}
	return reasons
}

func explained(sender string, row catalog.Reason) Reason {
	return Reason{Sender: sender, Key: row.Key, Count: 1, Means: row.Means, Do: row.Do, Source: row.URL}
}

// hint says of content without a head whose key is in it, and what status that comes with.
func (k *knowledge) hint(content []byte) string {
	e := &capture{Response: Response{Code: 400, Content: Content{Text: content[:min(len(content), MaxContent)]}}}
	for _, reason := range k.beside(e) {
		if row, _ := k.reason(reason.Sender, reason.Key); len(row.Status) > 0 {
			return fmt.Sprintf(" (%s is a key of %s, which comes with %d)", reason.Key, reason.Sender, row.Status[0])
		}
	}
	return ""
}
