package settings

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

func parse(t *testing.T, content string) Settings {
	t.Helper()
	settings, err := Parse("settings", content)
	if err != nil {
		t.Fatal(err)
	}
	return settings
}

func TestAFileIsRead(t *testing.T) {
	settings := parse(t, "\uFEFF# mine\n\ntheme = light\r\nmouse=off\nkey.zoom = Z ctrl+x\nkey.page-down.codes = pgdn\nkey.compare =\n")
	if settings.Theme != theme.SchemeLight || settings.Mouse {
		t.Errorf("%+v", settings)
	}
	for _, test := range []struct {
		key   tea.KeyMsg
		scope keymap.Scope
		want  keymap.Action
	}{
		{rune1('Z'), keymap.Codes, keymap.Zoom}, {tea.KeyMsg{Type: tea.KeyCtrlX}, keymap.Detail, keymap.Zoom}, {rune1('z'), keymap.Codes, keymap.None},
		{rune1('f'), keymap.Codes, keymap.None}, {rune1('f'), keymap.Detail, keymap.PageDown}, {tea.KeyMsg{Type: tea.KeyPgDown}, keymap.Codes, keymap.PageDown},
		{rune1('='), keymap.Codes, keymap.None}, {rune1('q'), keymap.Codes, keymap.Quit},
	} {
		if got := settings.Keys.Action(test.key, test.scope); got != test.want {
			t.Errorf("%s in %s means %s, want %s", test.key, test.scope, got, test.want)
		}
	}
	if help := fmt.Sprint(settings.Keys.Groups()); !strings.Contains(help, "Z ctrl+x") {
		t.Error("help doesn't show the other keys")
	}
}

func rune1(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}} }

// TestTheTextOfSettingsGivesThemBack: also of those that are set, and of the empty file.
func TestTheTextOfSettingsGivesThemBack(t *testing.T) {
	for _, content := range []string{"", "theme = dark\nmouse = off\ndocument = /srv/api.json\ndocument = ../other.yaml\nkey.zoom = ctrl+x\nkey.page-down.codes = pgdn\nkey.find-next = \n"} {
		want := parse(t, content).Text()
		if got := parse(t, want).Text(); got != want {
			t.Errorf("read again, it is\n%s\nwant\n%s", got, want)
		}
		for _, action := range keymap.Actions() {
			if !strings.Contains(want, keyPrefix+action.String()) {
				t.Errorf("%s is not in the text", action)
			}
		}
	}
}

func TestFaultsNameFileLineAndRemedy(t *testing.T) {
	for content, want := range map[string]string{
		"theme = blue":                    `settings:1: there is no theme "blue": choose auto, dark, light`,
		"\n\nmouse = maybe":               `settings:3: mouse can't be "maybe": choose on or off`,
		"colour = red":                    `settings:1: there is no setting "colour": choose theme, mouse, document or key.ACTION; apicodes config shows all`,
		"document =":                      `settings:1: document needs a file: the catalogue's format or OpenAPI; see apicodes document`,
		"hello":                           `settings:1: "hello" has no value: write name = value, or # before a comment`,
		"mouse = on\nmouse = off":         `settings:2: mouse is set on line 1 too: leave one of them out`,
		"key.fly = x":                     `settings:1: there is no action "fly": apicodes config shows all`,
		"key.none = x":                    `settings:1: there is no action "none": apicodes config shows all`,
		"key.zoom.moon = x":               `settings:1: there is no place "moon" for keys: apicodes config shows all`,
		"key.zoom.help = x":               `settings:1: zoom has no keys in help: leave help out, or choose sidebar, codes, page`,
		"key.zoom = hyper+x":              `settings:1: "hyper+x" isn't a key: write keys as help does, such as ctrl+x, alt+1, pgdn, space or x`,
		"# keys\nkey.zoom = q":            `settings:2: q means quit and zoom in sidebar: give one of them another key`,
		"key.zoom = x\nkey.compare = x":   `settings:2: x means zoom and compare in codes: give one of them another key`,
		"key.accept-search = a":           `settings:1: "a" couldn't be typed any more in search: choose a key such as ctrl+x`,
		"key.quit = x":                    `settings:1: "x" couldn't be typed any more in search: choose a key such as ctrl+x, or name the other places: quit.sidebar.codes.page.copy-menu.help`,
		"theme = dark\n\x00\x01":          `settings:2: contains bytes that aren't text: see apicodes config for a file to begin with`,
		"theme = \xff":                    `settings:1: contains bytes that aren't text: see apicodes config for a file to begin with`,
		strings.Repeat("x", 300) + " = y": `settings:1: there is no setting "` + strings.Repeat("x", 39) + `…": choose theme, mouse, document or key.ACTION; apicodes config shows all`,
	} {
		_, err := Parse("settings", content)
		if err == nil || err.Error() != want {
			t.Errorf("%.40q: %v\nwant %s", content, err, want)
		}
	}
}

func TestSwappingKeysIsNoClash(t *testing.T) {
	settings := parse(t, "key.zoom = =\nkey.compare = z\n")
	if got := settings.Keys.Action(rune1('='), keymap.Codes); got != keymap.Zoom {
		t.Errorf("= means %s", got)
	}
}

func TestFilesThatAreNone(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "settings")
	if settings, err := Read(file, false); err != nil || settings.Theme != theme.SchemeAuto || !settings.Mouse {
		t.Errorf("without a file: %+v, %v", settings, err)
	}
	if _, err := Read(file, true); err == nil || !strings.Contains(err.Error(), "apicodes config") {
		t.Errorf("a file that was named and isn't there: %v", err)
	}
	if _, err := Read(folder, false); err == nil || !strings.Contains(err.Error(), "is a directory: name a settings file") {
		t.Errorf("a folder: %v", err)
	}
	noise := make([]byte, 10<<20)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	if err := os.WriteFile(file, noise, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(file, true); err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "no settings file") {
		t.Errorf("10 MB of noise: %v", err)
	}
}

// TestADocumentThatIsNotThereNamesItsLine: of the file that names it, where the remedy is.
func TestADocumentThatIsNotThereNamesItsLine(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "settings")
	for name, reason := range map[string]string{filepath.Join(folder, "none.json"): "no such file or directory", folder: "is a directory"} {
		if err := os.WriteFile(file, []byte("theme = dark\ndocument = "+name+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("%s:2: document %q: %s: name a document's file, or leave the line out", file, name, reason)
		if _, err := Read(file, true); err == nil || err.Error() != want {
			t.Errorf("%v\nwant %s", err, want)
		}
	}
}

// FuzzParse: whatever a file holds, there is one line that says what is wrong with it, or settings that give themselves
// back.
func FuzzParse(f *testing.F) {
	f.Add("theme = dark\nkey.zoom = x\n")
	f.Add(Default().Text())
	f.Fuzz(func(t *testing.T, content string) {
		settings, err := Parse("settings", content)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%q", err)
			}
			return
		}
		if again, err := Parse("settings", settings.Text()); err != nil || again.Text() != settings.Text() {
			t.Errorf("%v:\n%s", err, settings.Text())
		}
	})
}
