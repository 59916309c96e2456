//go:build unix

package terminal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// desktop is a folder with a program in it, as the only place where programs are found.
func desktop(t *testing.T, name, script string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/bin:/usr/bin")
	return folder
}

func wayland(name string) string { return map[string]string{"WAYLAND_DISPLAY": "wayland-0"}[name] }

func TestTheClipboardProgramGetsTheText(t *testing.T) {
	folder := desktop(t, "wl-copy", `cat > "$(dirname "$0")/copied"`)
	program, err := copyLocally("404 Not Found", wayland)
	if program != "wl-copy" || err != nil {
		t.Fatalf("%q, %v", program, err)
	}
	copied, err := os.ReadFile(filepath.Join(folder, "copied"))
	if err != nil || string(copied) != "404 Not Found" {
		t.Errorf("it got %q, %v", copied, err)
	}
}

func TestAClipboardProgramThatFailsOrHangsIsTold(t *testing.T) {
	for script, want := range map[string]string{"exit 3": "wl-copy failed: exit status 3", "exec sleep 30": "given up"} {
		desktop(t, "wl-copy", script)
		began := time.Now()
		program, err := copyLocally("text", wayland)
		if program != "" || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %q, %v", script, program, err)
		}
		if took := time.Since(began); took > 3*programPatience {
			t.Errorf("%s: it took %v", script, took)
		}
	}
}

func TestWithoutADisplayNoProgramIsRun(t *testing.T) {
	folder := desktop(t, "xdg-open", `touch "$(dirname "$0")/ran"`)
	none := func(string) string { return "" }
	if program, err := copyLocally("text", none); program != "" || err != nil {
		t.Errorf("%q, %v", program, err)
	}
	if message := OpenAddress("https://example.com/", none)().(OpenedMsg); !errors.Is(message.Err, ErrNoDisplay) {
		t.Errorf("%v", message.Err)
	}
	for _, url := range []string{"file:///etc/passwd", "-h", "javascript:1"} {
		if message := OpenAddress(url, wayland)().(OpenedMsg); message.Err == nil {
			t.Errorf("%s is opened", url)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "ran")); err == nil {
		t.Error("a program was run")
	}
	if message := OpenAddress("https://example.com/", wayland)().(OpenedMsg); message.Err != nil {
		t.Error(message.Err)
	}
}
