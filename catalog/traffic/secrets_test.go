package traffic_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"apicodes/catalog"
	"apicodes/catalog/traffic"
	"apicodes/catalog/traffic/annotate"
	"apicodes/catalog/traffic/secret"
)

// planted is a secret that must not be found anywhere.
const planted = "s3cr3tPLANTED0815"

// carriers are how people send secrets: each is a field line, a target, or what a log or a HAR holds of one.
var (
	secretFields = []string{
		"Authorization: Bearer %s", "Authorization: Basic %s", "authorization: %s", "Authorization: AWS4-HMAC-SHA256 Credential=AK/%s, SignedHeaders=host, Signature=%[1]s",
		"Authorization: Digest username=\"u\", response=\"%s\"", "Proxy-Authorization: Basic %s", "Cookie: a=%s; b=%[1]s", "Set-Cookie: sid=%s; Path=/; HttpOnly",
		"X-Api-Key: %s", "apikey: %s", "X-Auth-Token: %s", "X-Amz-Security-Token: %s", "X-CSRF-Token: %s", "X-Vault-Token: %s", "PRIVATE-TOKEN: %s",
		"Location: https://user:%s@b.example/", "Location: https://b.example/cb#access_token=%s&state=1", "Location: /cb?next=%%2Flogin%%3Ftoken%%3D%s",
		"Referer: https://a.example/?key=%s", "Link: <https://b.example/?sig=%s>; rel=next", "X-Amz-Signature: %s",
		"X-Goog-Api-Key: %s", "Ocp-Apim-Subscription-Key: %s", "X-Auth: %s", "X-Session-Id: %s", "Sec-WebSocket-Protocol: base64url.bearer.authorization.k8s.io.%s",
		"X-Forwarded-Authorization: Bearer %s", "X-Original-Url: /a?password=%s", "WWW-Authenticate: Bearer realm=\"x\", error_description=\"token=%s\"",
	}
	secretTargets = []string{
		"/v1?token=%s", "/v1?a=1&api_key=%s", "/v1?apikey=%s&b=2", "/v1?key=%s", "/v1?sig=%s", "/v1?sv=1&X-Amz-Signature=%s", "/v1?client_secret=%s", "/v1?password=%s",
		"/v1?access_token=%s", "/v1;jsessionid=%s", "/v1?PHPSESSID=%s", "/v1?session=%s", "/v1?auth=%s", "/v1?jwt=%s", "/v1?pwd=%s", "/v1?pass=%s", "/v1?X-Goog-Credential=%s",
		"/v1?Authorization=Bearer%%20%s", "/v1?q=token%%3D%s", "/v1?user[password]=%s", "http://user:%s@a.example/v1", "/go?to=https://user:%s@b.example/", "/v1?refresh_token=%s",
		"/v1?id_token=%s", "/v1?apiKey=%s", "/v1?x-api-key=%s", "/v1?subscription-key=%s", "/v1?hmac=%s", "/v1?AWSAccessKeyId=A&Signature=%s", "/cb?code=%s&state=1", "/v1?sid=%s",
	}
)

// requestLine is where an input of any kind has what was asked for.
var requestLine = regexp.MustCompile(`\b(GET|HEAD|POST|PUT|DELETE|PATCH)( |"?,"url": ?"|\t)([^\s"]+)`)

// everyCase are the inputs of testdata, with a secret in each target, in each field's value that is an address, and at the
// end where nothing may fit the format.
func everyCase(t *testing.T) map[string]string {
	inputs := map[string]string{}
	for _, pattern := range []string{"testdata/cases/*.txt", "testdata/samples/*"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(string(raw), "https://", "https://ann:"+planted+"@")
			inputs[name] = requestLine.ReplaceAllString(text, "$1$2$3?access_token="+planted) + "\npassword=" + planted + "\n"
		}
	}
	return inputs
}

// moreInputs are of formats that everyInput has no line of.
func moreInputs() map[string]string {
	return map[string]string{ // by the name of the format
		"openapi":         "openapi: 3.1.0\npaths:\n  /a?token=" + planted + ":\n    get:\n      responses:\n        '200': {description: 'such as Bearer " + planted + "'}\n        password=" + planted + ": {}\n",
		"openapi, broken": "openapi: 3.1.0\npaths:\n  /a: {get: {responses: {'200': {description: token=" + planted + "}, '200': {}, password=" + planted + ": [}}}\n",
		"postman": `{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[{"name":"token=` + planted + `","request":{"method":"GET","url":"https://h/?key=` + planted +
			`"},"response":[{"code":401,"name":"x","originalRequest":{"method":"GET","url":"https://h/?key=` + planted + `","header":[{"key":"Authorization","value":"Bearer ` + planted + `"}]},"header":[{"key":"Set-Cookie","value":"a=` + planted + `"}]}]}]}`,
		"iis":        "#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status cs(Cookie) cs(Referer)\n2026-03-02 10:00:00 GET /a token=" + planted + " 404 sid=" + planted + " https://u:" + planted + "@h/\n",
		"cloudfront": "#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n2026-03-02\t10:00:00\tGET\t/a\ttoken=" + planted + "\t404\n",
		"s3":         `b0 bucket [02/Mar/2026:10:00:00 +0000] 192.0.2.3 - 3E57 REST.GET.OBJECT a "GET /bucket/a?X-Amz-Signature=` + planted + ` HTTP/1.1" 403 AccessDenied 243 - 7 - "-" "x" -` + "\n",
		"logfmt":     `time=2026-03-02T10:00:00Z level=info method=GET path="/a?token=` + planted + `" status=401 auth="Bearer ` + planted + `"` + "\n",
		"squid":      "1772445600.123 5 192.0.2.1 TCP_MISS/404 500 GET http://u:" + planted + "@h/?sig=" + planted + " - HIER_DIRECT/192.0.2.2 text/html\n",
	}
}

// everyInput are inputs of each format, each with a secret in every place that there is.
func everyInput() map[string]string {
	inputs := map[string]string{}
	fields := fmt.Sprintf(strings.Join(secretFields, "\r\n"), planted)
	for i, field := range secretFields {
		field = fmt.Sprintf(field, planted)
		inputs[fmt.Sprintf("raw, field %d", i)] = "GET /v1 HTTP/1.1\r\nHost: a.example\r\n" + field + "\r\n\r\nHTTP/1.1 302 Found\r\nServer: x\r\n" + field + "\r\nContent-Length: 0\r\n\r\n"
		inputs[fmt.Sprintf("curl -v, field %d", i)] = "> GET /v1 HTTP/1.1\n> Host: a.example\n> " + field + "\n> \n< HTTP/1.1 302 Found\n< " + field + "\n< \n"
		name, value, _ := strings.Cut(field, ": ")
		inputs[fmt.Sprintf("har, field %d", i)] = fmt.Sprintf(`{"log":{"entries":[{"startedDateTime":"2026-03-02T10:00:00Z","request":{"method":"GET","url":"https://a.example/","headers":[{"name":%q,"value":%[2]q}]},"response":{"status":302,"headers":[{"name":%[1]q,"value":%[2]q}]}}]}}`, name, value)
		inputs[fmt.Sprintf("caddy, field %d", i)] = fmt.Sprintf(`{"level":"info","ts":1772445600,"request":{"method":"GET","uri":"/v1","headers":{%q:[%[2]q]}},"resp_headers":{%[1]q:[%[2]q]},"status":401,"size":0}`, name, value) + "\n"
		inputs[fmt.Sprintf("gcp, field %d", i)] = fmt.Sprintf(`{"httpRequest":{"requestMethod":"GET","requestUrl":"/v1","status":401},"labels":{%q:%q},"timestamp":"2026-03-02T10:00:00Z"}`, name, value) + "\n"
	}
	for i, target := range secretTargets {
		target = fmt.Sprintf(target, planted)
		inputs[fmt.Sprintf("raw, target %d", i)] = "GET " + target + " HTTP/1.1\r\nHost: a.example\r\n" + fields + "\r\n\r\nHTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"
		inputs[fmt.Sprintf("wget, target %d", i)] = "--2026-03-02 10:00:00--  http://a.example" + target + "\nHTTP request sent, awaiting response... \n  HTTP/1.1 301 Moved\n  Location: " + target + "\n"
		inputs[fmt.Sprintf("har, target %d", i)] = fmt.Sprintf(`{"log":{"entries":[{"request":{"method":"GET","url":%q,"headers":[]},"response":{"status":301,"redirectURL":%[1]q,"headers":[]}},{"request":{"method":"GET","url":%[1]q},"response":{"status":0,"_error":%[1]q}}]}}`, target)
		inputs[fmt.Sprintf("combined, target %d", i)] = fmt.Sprintf("h - u [02/Mar/2026:10:00:00 +0000] \"GET %s HTTP/1.1\" 401 5 \"http://a.example%[1]s\" \"x\"\nno line %[1]s\n", target)
		inputs[fmt.Sprintf("caddy, target %d", i)] = fmt.Sprintf(`{"level":"info","ts":1772445600,"request":{"method":"GET","uri":%q},"status":401,"size":0}`, target) + "\n"
		inputs[fmt.Sprintf("gcp, target %d", i)] = fmt.Sprintf(`{"httpRequest":{"requestMethod":"GET","requestUrl":%q,"status":401,"referer":%[1]q},"timestamp":"2026-03-02T10:00:00Z"}`, target) + "\n"
		inputs[fmt.Sprintf("alb, target %d", i)] = fmt.Sprintf("https 2026-03-02T10:00:00.000000Z app/a/1 10.0.0.1:1 10.0.0.2:80 0.1 0.1 0.1 502 502 1 1 \"GET https://a.example:443%s HTTP/1.1\" \"x\" - - arn \"Root=1\" \"-\" \"-\" 0 2026-03-02T10:00:00.000000Z \"forward\" \"-\" \"-\" \"-\" \"-\" \"-\" \"-\"\n", target)
		inputs[fmt.Sprintf("haproxy, target %d", i)] = fmt.Sprintf("haproxy[1]: 192.0.2.1:5 [02/Mar/2026:10:00:00.123] fe be/s 0/0/1/1/2 502 217 - - ---- 1/1/0/0/0 0/0 \"GET %s HTTP/1.1\"\n", target)
	}
	return inputs
}

// TestNoSecretIsReported: what isn't in a report can't be on a page, in JSON, in Markdown or in a list.
func TestNoSecretIsReported(t *testing.T) {
	for _, inputs := range []map[string]string{everyInput(), everyCase(t), moreInputs()} {
		for name, input := range inputs {
			reading := newReading(t)
			err := reading.Read("input?token="+planted, strings.NewReader(input))
			for _, text := range append(stringsIn(reflect.ValueOf(reading.Report())), message(err)) {
				if isPlantedIn(text) {
					t.Errorf("%s: %s", name, text)
				}
			}
		}
	}
}

// TestNoSecretIsWrittenBehind: annotate gives every line back, without its secrets.
func TestNoSecretIsWrittenBehind(t *testing.T) {
	for _, inputs := range []map[string]string{everyInput(), moreInputs()} {
		for name, input := range inputs {
			var out strings.Builder
			if err := annotate.Copy(&out, strings.NewReader(input), catalog.Open()); err != nil {
				t.Fatal(err)
			}
			if isPlantedIn(out.String()) {
				t.Errorf("%s: %s", name, out.String())
			}
		}
	}
}

func isPlantedIn(text string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(planted))
}

// TestOurOwnWordsAreNotMasked: what checks and reasons say stands beside what is masked.
func TestOurOwnWordsAreNotMasked(t *testing.T) {
	same := func(words string) {
		if got := secret.Mask(words); got != words {
			t.Errorf("%s is shown as %s", words, got)
		}
	}
	for _, check := range traffic.Checks() {
		same(check.Says)
		same(check.Section)
	}
	for _, file := range catalog.Open().Reasons() {
		same(file.Sender)
		for _, row := range file.Rows {
			same(row.Key)
			same(row.Means)
			same(row.Do)
		}
	}
}

// stringsIn are all texts in a value.
func stringsIn(v reflect.Value) (texts []string) {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			texts = stringsIn(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts = append(texts, stringsIn(v.Field(i))...)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return []string{string(v.Bytes())}
		}
		for i := range v.Len() {
			texts = append(texts, stringsIn(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts = append(append(texts, stringsIn(key)...), stringsIn(v.MapIndex(key))...)
		}
	}
	return texts
}
