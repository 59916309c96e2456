package accesslog

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestWhatMayHoldASecretIsNeverPassedOver: the quick look finds whatever the pattern does.
func TestWhatMayHoldASecretIsNeverPassedOver(t *testing.T) {
	pieces := strings.Split("token Token secret password key KEY sig auth pwd jwt sid code api_key access-key session JSESSIONID credential bearer Bearer BASIC authorization Cookie x page = : \" ' & ? / // @ , ; - _ 1 a \t", " ")
	pieces = append(pieces, " ", " ", "=", ":")
	random := rand.New(rand.NewPCG(1, 7))
	masked := 0
	for range 50000 {
		var line strings.Builder
		for range 1 + random.IntN(8) {
			line.WriteString(pieces[random.IntN(len(pieces))])
		}
		raw := []byte(line.String())
		if !secrets().Match(raw) {
			continue
		}
		if masked++; !mayHoldSecret(raw) {
			t.Fatalf("%q", raw)
		}
	}
	if masked < 1000 {
		t.Errorf("only %d lines had a secret", masked)
	}
}

func TestMaskSecretsKeepsTheRest(t *testing.T) {
	for line, want := range map[string]string{
		`at=error code=H12 path="/?code=abc&x=1" status=503`:    `at=error code=H12 path="/?code=…&x=1" status=503`,
		"a\tb: c key=value\t404":                                "a\tb: c key=…\t404",
		`h - - "GET /a?page=2 HTTP/1.1" 404 9 "https://h/" "x"`: `h - - "GET /a?page=2 HTTP/1.1" 404 9 "https://h/" "x"`,
	} {
		if got := string(MaskSecrets([]byte(line))); got != want {
			t.Errorf("%s: %s", line, got)
		}
	}
}
