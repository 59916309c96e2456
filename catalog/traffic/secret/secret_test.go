package secret

import (
	"strings"
	"testing"
)

func TestMask(t *testing.T) {
	for text, want := range map[string]string{
		"/a?token=x&b=c":                                                        "/a?token=…&b=c",
		"/a?access_token=x;key=y sig=z":                                         "/a?access_token=…;key=… sig=…",
		"a\tb: c key=value\t404":                                                "a b: c key=… 404",
		"/a?user[password]=x&b=c":                                               "/a?user[password]=…&b=c",
		"/a?user%5Bpassword%5D=x&b=c":                                           "/a?user%5Bpassword%5D=…&b=c",
		"/a?next=%2Fb%3Ftoken%3Dx&c=d":                                          "/a?next=%2Fb%3Ftoken%3D…&c=d",
		"/a?next=%2Fb%3Fkey%3Dx&c=d":                                            "/a?next=%2Fb%3Fkey%3D…&c=d",
		"/a?next=%252Fb%253Ftoken%253Dx&c=d":                                    "/a?next=%252Fb%253Ftoken%253D…&c=d",
		"/cb?code=SplxlOBeZQQYbYS6WxSbIA&s":                                     "/cb?code=…&s",
		`at=error code=H12 path="/?code=abc&x=1" status=503`:                    `at=error code=H12 path="/?code=…&x=1" status=503`,
		"/a?next=%2Fcb%3Fcode%3Dabcd":                                           "/a?next=%2Fcb%3Fcode%3D…",
		"/acs?SAMLResponse=x%2By&client_assertion=z&c=d":                        "/acs?SAMLResponse=…&client_assertion=…&c=d",
		"/a;jsessionid=x/b":                                                     "/a;jsessionid=…",
		"AWS_SECRET_ACCESS_KEY=x DB_PASSWORD = y z":                             "AWS_SECRET_ACCESS_KEY=… DB_PASSWORD = … z",
		`Parameters: {"token"=>"x y", "page"=>"2"}`:                             `Parameters: {"token"=>"…", "page"=>"2"}`,
		`Parameters: {"user"=>{"password"=>"x"}}`:                               `Parameters: {"user"=>{"password"=>"…"}}`,
		`password="x y" user="z"`:                                               `password="…" user="z"`,
		`msg="a token=\"x y\" b"`:                                               `msg="a token=\"…\" b"`,
		"Authorization: Bearer abc.def":                                         "Authorization: Bearer …",
		"Authorization: Bearer abc.def 403":                                     "Authorization: Bearer … 403",
		"authorization: x y":                                                    "authorization: …",
		`curl -H 'Authorization: x y' https://h`:                                `curl -H 'Authorization: …' https://h`,
		`Authorization: Digest username="u", response="x"`:                      `Authorization: Digest …`,
		"x-api-key: abc next":                                                   "x-api-key: … next",
		"password: hunter2":                                                     "password: …",
		"map[Authorization:[Bearer x1y2z3] X-Api-Key:[abc]]":                    "map[Authorization:[Bearer …] X-Api-Key:[…",
		`cookie: a=b; c=d`:                                                      `cookie: …`,
		`curl -b x -H "Cookie: a=b; c=d" https://h`:                             `curl -b x -H "Cookie: …" https://h`,
		"bearer abc.def next":                                                   "bearer … next",
		"auth: Basic YW5uOnB3 next":                                             "auth: Basic … next",
		`{"password":"x y","user":"y"}`:                                         `{"password":"…","user":"y"}`,
		`{"password": 1234, "token": null, "hasToken":true}`:                    `{"password": …, "token": null, "hasToken":true}`,
		`{"Cookie":["a=b; c","d]"],"b":1}`:                                      `{"Cookie":["…"],"b":1}`,
		`{"a":"{\"token\":\"x\"}"}`:                                             `{"a":"{\"token\":\"…\"}"}`,
		`{"name":"X-Api-Key","value":"x"},{"name":"Host","value":"y"}`:          `{"name":"X-Api-Key","value":"…"},{"name":"Host","value":"y"}`,
		`{'token': 'x', 'a': 'b'}`:                                              `{'token': '…', 'a': 'b'}`,
		"https://user:pass@h.example/a":                                         "https://…@h.example/a",
		"https://user:p@ss@h.example/a":                                         "https://…@h.example/a",
		"https://user:a,'b;c@h.example/a":                                       "https://…@h.example/a",
		"/go?to=https%3A%2F%2Fuser%3Apass%40h%2Fa":                              "/go?to=https%3A%2F%2F…%40h%2Fa",
		"postgres://u:p@db/x and git@h:x":                                       "postgres://…@db/x and git@h:x",
		"sent eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln here":                   "sent … here",
		"/v1/ghp_0123456789abcdefABCD/x":                                        "/v1/…/x",
		"AKIAIOSFODNN7EXAMPLE, xoxb-123456789012-abcdef, sk_live_0123456789abc": "…, …, sk_live_0123456789abc",
		"Sec-WebSocket-Protocol: base64url.bearer.authorization.k8s.io.x":       "Sec-WebSocket-Protocol: base64url.bearer.…",
		"to\x00ken=x": "token=…",
	} {
		if got := Mask(text); got != want {
			t.Errorf("%s\nis shown as %s,\n      want %s", text, got, want)
		}
	}
}

// TestWhatIsNoSecretStays: names that sound like it, words, and what only looks random.
func TestWhatIsNoSecretStays(t *testing.T) {
	for _, text := range strings.Split(strings.TrimSpace(legible), "\n") {
		if got := Mask(text); got != text {
			t.Errorf("%s is shown as %s", text, got)
		}
	}
}

const legible = `
at=error code=H12 desc="Request timeout" status=503
/monkey=banana?code=404&design=1&inside=2&passage=3&keyboard=4
/a?key&page=2 /a?token=&b=c
GET /a?token= HTTP/1.1" 404 5 "-" "x"
"GET /a?token=" 404 5 "-" "x"
GET /v1/token HTTP/1.1
GET /authorize?response_type=token HTTP/1.1
the redirect code: 301
at 10:00:00 nothing of the kind
auth=none cookie=- pass=true primary_key=1 cache_key=a sid=
invalid cookie: expired session
Incorrect API key provided; the access token: expired
status_code=404 token_type=x max_tokens=100 grant_type=refresh_token
{"code":"invalid_token","error":"no session","key":"photos/1.jpg","total_tokens":12}
{"hasSession":true,"token":null,"credentials":{"kind":"x"}}
WWW-Authenticate: Bearer realm="shop", error="invalid_token", error_description="The token expired"
www-authenticate: Bearer error_description="token: expired"
WWW-Authenticate: Basic realm="shop", charset="UTF-8"
WWW-Authenticate: Basic realm=shop
WWW-Authenticate: Digest realm="a", nonce="0a1b2c3d4e5f", opaque="5ccc069c403ebaf9f0171e9517f40e41"
Authentication-Info: nextnonce="0a1b2c3d4e5f"
JSON: unexpected token < in column 1
invalid session key: not found
no password: the field is empty
Bearer authentication is required; Basic and Digest too
invalid token 401
X-Request-Id: 0a1b2c3d-1111-4111-8111-111111111111
ETag: "33a64df551425fcc55e4d42a148795d9f25f89d4"
RateLimit-Policy: "burst";q=100;w=60;pk=:cHsdsRa894==:
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324
X-Cache-Key: /a/b0 Surrogate-Key: a1 b2 Cache-Key: c3
Public-Key-Pins: pin-sha256="cUPcTAZWKaASuYWhhneDttWpY3oBAkE3h2+soZS7sWs="
Access-Control-Allow-Headers: Authorization, X-Api-Key
Vary: Cookie, Authorization
https://h.example/a?mail=b@c and /users/ann@example.com and npm i @scope/a_b-c
/go?to=https%3A%2F%2Fh%2Fa%3Fmail%3Dann%40example.com
eyJhbGci is how it begins, and ghp_ and AKIA too
10.0.0.1 - basic [02/Mar/2026:10:00:00 +0000] "GET /basic HTTP/1.1" 200 5
`

func TestField(t *testing.T) {
	for _, want := range []struct{ name, value, shown string }{
		{"Authorization", "Bearer abc", "Bearer …"},
		{"authorization", "abc", "…"},
		{"X-Forwarded-Authorization", "Bearer abc", "Bearer …"},
		{"Cookie", "a=b; c", "a=…;=…"},
		{"Set-Cookie", "a=b; Path=/; HttpOnly", "a=…; Path=/; HttpOnly"},
		{"X-Api-Key", "abc", "…"}, {"apikey", "abc", "…"}, {"X-Goog-Api-Key", "abc", "…"},
		{"Ocp-Apim-Subscription-Key", "abc", "…"}, {"X-Functions-Key", "abc", "…"},
		{"X-Session-Id", "abc", "…"}, {"X-Auth", "abc", "…"}, {"Token", "abc", "…"},
		{"X-Amz-Security-Token", "abc", "…"}, {"X-Csrf-Token", "abc", "…"}, {"X-XSRF-TOKEN", "abc", "…"},
		{"X-Hub-Signature-256", "sha256=abc", "…"},
		{"Sec-WebSocket-Protocol", "chat, base64url.bearer.x.abc", "chat, base64url.bearer.…"},
		{"CF-Access-Jwt-Assertion", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "…"},
		{"WWW-Authenticate", `Bearer realm="shop"`, `Bearer realm="shop"`},
		{"Location", "/a?token=x", "/a?token=…"},
		{"X-Api-Key", "", ""},
		{"Idempotency-Key", "abc", "abc"}, {"X-Cache-Key", "abc", "abc"}, {"Surrogate-Key", "abc", "abc"},
		{"Cache-Key", "abc", "abc"}, {"Public-Key-Pins", "abc", "abc"}, {"Sec-WebSocket-Key", "abc", "abc"},
		{"RateLimit-Policy", "abc", "abc"}, {"X-Token-Expires", "60", "60"},
		{"Cache-Control", "max-age=5", "max-age=5"},
		{"ETag", `"abc"`, `"abc"`},
		{"Author", "me", "me"}, {"X-Monkey", "me", "me"},
	} {
		if got := Field(want.name, want.value); got != want.shown {
			t.Errorf("%s: %s is shown as %s, want %s", want.name, want.value, got, want.shown)
		}
	}
}

// TestTheQuickLooksPassNoWord: what is asked first lets every name, scheme and prefix through.
func TestTheQuickLooksPassNoWord(t *testing.T) {
	pass := func(text string, mark byte) {
		for _, text := range []string{text, strings.ToUpper(text)} {
			if !mayMark(mark, text[len(text)-1]) {
				t.Errorf("%q is passed over before %q", text, mark)
			}
		}
	}
	for _, word := range words {
		pass(word.ends, '=')
		if !mayEnd(word.ends[len(word.ends)-2], word.ends[len(word.ends)-1]) {
			t.Errorf("%q is passed over", word.ends)
		}
		if len(word.ends) > longestName {
			t.Errorf("%q is never looked at as a whole", word.ends)
		}
	}
	for _, word := range []string{"key", "code"} {
		pass(word, '=')
	}
	for _, scheme := range schemes {
		if len(scheme) <= longestScheme && string(scheme) != "digest" && string(scheme) != "hoba" {
			pass(string(scheme), ' ')
		}
	}
	for _, prefix := range prefixes {
		if last := len(prefix) - 1; !mayMark(prefix[last], prefix[last-1]) {
			t.Errorf("%q is passed over", prefix)
		}
	}
}

// TestALineWithoutSecretsIsTheLine: it isn't copied, and nothing is allocated.
func TestALineWithoutSecretsIsTheLine(t *testing.T) {
	for _, text := range strings.Split(strings.TrimSpace(legible), "\n") {
		line := []byte(text)
		if &Line(line)[0] != &line[0] {
			t.Errorf("%s is copied", text)
		}
		if n := testing.AllocsPerRun(10, func() { Line(line) }); n > 0 {
			t.Errorf("%s: %v allocations", text, n)
		}
	}
}
