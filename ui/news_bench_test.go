package ui

import (
	"fmt"
	"strings"
	"testing"

	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// BenchmarkNews is what a snapshot of a day's log costs the loop, which gets eight of them a second.
func BenchmarkNews(b *testing.B) {
	var log strings.Builder
	for minute := range 24 * 60 {
		for i, status := range []int{200, 200, 301, 304, 401, 403, 404, 429, 499, 500, 502, 503, 504} {
			fmt.Fprintf(&log, "h - - [02/Mar/2026:%02d:%02d:00 +0000] \"GET /p%d/x HTTP/1.1\" %d 5 \"-\" \"x\"\n", minute/60, minute%60, minute*i%97, status)
		}
	}
	for _, query := range []string{"", "gateway", "path:/p4", "at:08:50", "has:error"} {
		b.Run("query="+query, func(b *testing.B) {
			start := session.Session{Theme: theme.New(theme.Bare), Query: query, Input: brought{"access.log", log.String()}.input(b)}
			s := explore(b, "120x40", start)
			s.learnAll()
			news := s.input.Snapshot()
			b.ReportAllocs()
			for b.Loop() {
				news.version++
				s.learn(news)
			}
		})
	}
}
