package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAPagerThatFailsIsOneMessage: what its shell says of it is in it.
func TestAPagerThatFailsIsOneMessage(t *testing.T) {
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	err = throughPager([]byte("text\n"), out, func(name string) string {
		return map[string]string{"PAGER": "no-such-pager-here"}[name]
	})
	if err == nil || !strings.Contains(err.Error(), "no-such-pager-here") || strings.Contains(err.Error(), "\n") {
		t.Errorf("%v", err)
	}
	if !strings.Contains(err.Error(), "not") || !strings.HasSuffix(err.Error(), "set PAGER to another, or leave out --pager") {
		t.Errorf("%v: neither why nor what to do", err)
	}
}
