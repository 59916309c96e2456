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
	{"OpenAI", keyBehind("openai-", openAIKey)},
	{"Azure", keyBehind("x-ms-", azureKey)},
	{"Amazon API Gateway", func(e *capture) string {
		if !e.Response.Fields.Has("x-amz-apigw-id") {
			return ""
		}
		return awsErrorType(e)
	}},
	{"AWS", func(e *capture) string {
		key := awsErrorType(e)
		if key == "" {
			key = keyIn(awsKey)(e)
		}
		return key[strings.LastIndexByte(key, '#')+1:]
	}},
	{"Supabase", func(e *capture) string {
		if e.Response.Code != supabaseLimit {
			return ""
		}
		return keyIn(supabaseKey)(e)
	}},
	{"Vercel", func(e *capture) string { return e.Response.Fields.Value("X-Vercel-Error") }},
	{"gRPC", func(e *capture) string {
		if number := e.Response.Fields.Value("Grpc-Status"); number != "" {
			return "grpc-status: " + number
		}
		return keyIn(googleKey)(e)
	}},
	{"OAuth 2.0", func(e *capture) string {
		if key := firstGroup(bearerKey(), e.Response.Fields.Value("WWW-Authenticate")); key != "" {
			return key
		}
		if keyIn(oauthObject)(e) == "" {
			return ""
		}
		return keyIn(oauthKey)(e)
	}},
}

// awsErrorType is the error that a service of AWS names in a field, without the address that may follow.
func awsErrorType(e *capture) string {
	key, _, _ := strings.Cut(e.Response.Fields.Value("x-amzn-errortype"), ":")
	return key
}

// supabaseLimit is a number that only Supabase uses; its other ones come with keys that anybody may write.
const supabaseLimit = 546

var (
	cloudflareKey = pattern(`(?i)\berror(?: code)?:? (1[0-9]{3})\b`)
	s3Key         = pattern(`<Error>\s*<Code>(\w+)</Code>`)
	statusObject  = pattern(`"kind"\s*:\s*"(Status)"`)
	kubernetesKey = pattern(`"reason"\s*:\s*"(\w+)"`)
	registryKey   = pattern(`"errors"\s*:\s*\[\s*\{\s*"code"\s*:\s*"([A-Z_]+)"`)
	anthropicKey  = pattern(`"type"\s*:\s*"error"\s*,\s*"error"\s*:\s*\{\s*"type"\s*:\s*"(\w+)"`)
	elasticKey    = pattern(`"root_cause"\s*:\s*\[\s*\{\s*"type"\s*:\s*"(\w+)"`)
	bearerKey     = pattern(`(?i)^bearer\b.*\berror\s*=\s*"?(\w+)`)
	oauthObject   = pattern(`"(error_description|error_uri)"\s*:\s*"`) // optional (RFC 6749, 5.2), and what tells it from others
	oauthKey      = pattern(`"error"\s*:\s*"(\w+)"`)
	openAIKey     = pattern(`(?s)"error"\s*:\s*\{.*"code"\s*:\s*"(\w+)"`)
	azureKey      = pattern(`"error"\s*:\s*\{\s*"code"\s*:\s*"(\w+)"`)
	googleKey     = pattern(`(?s)"error"\s*:\s*\{\s*"code"\s*:\s*[0-9]{3}\s*,.*?"status"\s*:\s*"([A-Z_]+)"`)
	awsKey        = pattern(`"__type"\s*:\s*"([\w.#]+)"`)
	supabaseKey   = pattern(`"code"\s*:\s*"([A-Z_]+)"`)
)

func keyIn(expression func() *regexp.Regexp) func(*capture) string {
	return func(e *capture) string {
		if e.Response.Code < 400 || len(e.Response.Content.Text) == 0 {
			return ""
		}
		return firstGroup(expression(), string(e.Response.Content.Text))
	}
}

// keyBehind is keyIn for a sender that is known by the names of its fields: others write the same JSON.
func keyBehind(prefix string, expression func() *regexp.Regexp) func(*capture) string {
	return func(e *capture) string {
		if !e.Response.Fields.hasPrefix(prefix) {
			return ""
		}
		return keyIn(expression)(e)
	}
}

func firstGroup(expression *regexp.Regexp, text string) string {
	if found := expression.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}

// beside returns the keys beside a status that the catalogue knows. One that it doesn't know may be anything.
func (k *knowledge) beside(e *capture) (reasons []KeyCount) {
	for _, at := range keyPlaces {
		if key := at.key(e); key != "" {
			if row, ok := k.reason(at.sender, key); ok {
				reasons = append(reasons, explained(at.sender, row))
			}
		}
	}
	return reasons
}

func explained(sender string, row catalog.Reason) KeyCount {
	return KeyCount{Sender: sender, Key: row.Key, Count: 1, Means: row.Means, Do: row.Do, Source: row.URL}
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
