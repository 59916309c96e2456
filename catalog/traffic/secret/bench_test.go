package secret

import "testing"

// BenchmarkLine is what masking adds to each line of a log. Nothing is allocated where there is no secret.
func BenchmarkLine(b *testing.B) {
	for name, line := range map[string]string{
		"counted":   "     12 404",
		"combined":  `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders/500 HTTP/1.1" 404 120 "-" "curl/8.5.0"`,
		"addresses": `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders?page=2&sort=name&user_id=5&from=2026-03-02 HTTP/1.1" 404 120 "https://www.example.com/shop/list?page=1&q=red%20shoes" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`,
		"a secret":  `203.0.113.9 - - [02/Mar/2026:10:00:00 +0000] "GET /orders?page=2&access_token=0a1b2c3d4e5f HTTP/1.1" 401 120 "-" "curl/8.5.0"`,
		"JSON":      `{"level":"info","ts":1772445600.5,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.9","proto":"HTTP/2.0","method":"GET","host":"www.example.com","uri":"/orders?page=2","headers":{"User-Agent":["Mozilla/5.0 (X11; Linux x86_64)"],"Accept":["*/*"]}},"bytes_read":0,"user_id":"","size":120,"status":404}`,
	} {
		b.Run(name, func(b *testing.B) {
			raw := []byte(line)
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Line(raw)
			}
		})
		b.Run(name+", text", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Mask(line)
			}
		})
	}
}
