package keymap

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func runes(text string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text)} }

func TestDigitsStartASearchInEveryPane(t *testing.T) {
	keys := New()
	for digit := '0'; digit <= '9'; digit++ {
		for scope, want := range map[Scope]Action{
			Classes: SearchDigit, Codes: SearchDigit, Detail: SearchDigit, Searching: None, Finding: None, Copying: None, Helping: None,
		} {
			if got := keys.Action(runes(string(digit)), scope); got != want {
				t.Errorf("%s: %c means %s, want %s", scope, digit, got, want)
			}
		}
	}
}

func TestAPasteIsNoKey(t *testing.T) {
	paste := runes("q")
	paste.Paste = true
	for _, scope := range scopes() {
		if action := New().Action(paste, scope); action != None {
			t.Errorf("%s: a pasted q means %s", scope, action)
		}
	}
}

func TestNoPrintableKeyIsBoundInSearch(t *testing.T) {
	for r := ' '; r <= '~'; r++ {
		for _, scope := range []Scope{Searching, Finding} {
			if action := New().Action(runes(string(r)), scope); action != None {
				t.Errorf("%s: %q cannot be typed: it means %s", scope, r, action)
			}
		}
	}
}

func TestEditingKeysAreNoBindingsOfSearch(t *testing.T) {
	searching := make(map[string]string)
	for _, binding := range New().Bindings(Searching) {
		for _, key := range binding.Keys {
			searching[key] = binding.Help
		}
	}
	editing := make(map[string]string)
	fields := reflect.ValueOf(Editing())
	for i := range fields.NumField() {
		name := fields.Type().Field(i).Name
		for _, key := range fields.Field(i).Interface().(key.Binding).Keys() {
			if help, taken := searching[key]; taken {
				t.Errorf("%q would edit the query (%s) but means %q", key, name, help)
			}
			if other, taken := editing[key]; taken {
				t.Errorf("%q edits the query as %s and as %s", key, other, name)
			}
			if pressed, ok := keyNamed(key); !ok {
				t.Errorf("%q (%s) is no key that Bubble Tea reports", key, name)
			} else if !Edits(pressed) {
				t.Errorf("%q (%s) does not get to the query line", key, name)
			}
			editing[key] = name
		}
	}
	if len(editing) == 0 {
		t.Error("no key edits the query")
	}
}

func TestAltAndACharacterIsNoText(t *testing.T) {
	for _, name := range []string{"alt+j", "alt+4", "alt+é", "alt+/", "alt+["} {
		pressed, ok := keyNamed(name)
		if !ok {
			t.Fatalf("%q is no key", name)
		}
		if Edits(pressed) {
			t.Errorf("%q would be typed into the query", name)
		}
	}
}

func TestEditingNeverReadsTheClipboard(t *testing.T) {
	if keys := Editing().Paste.Keys(); len(keys) > 0 {
		t.Errorf("%q would run a program to read the clipboard", keys)
	}
}

func TestSplit(t *testing.T) {
	paste := runes("jjj")
	paste.Paste = true
	alt := runes("jk")
	alt.Alt = true
	for name, test := range map[string]struct {
		key  tea.KeyMsg
		want []string
	}{
		"a burst of one key":   {runes("jjj"), []string{"j", "j", "j"}},
		"a burst with a space": {runes("a b"), []string{"a", " ", "b"}},
		"one key":              {runes("é"), []string{"é"}},
		"wide characters":      {runes("日本"), []string{"日", "本"}},
		"alt holds for all":    {alt, []string{"alt+j", "alt+k"}},
		"a paste":              {paste, []string{"[jjj]"}},
		"a key with a name":    {tea.KeyMsg{Type: tea.KeyUp}, []string{"up"}},
		"the space bar":        {tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, []string{" "}},
	} {
		var got []string
		for _, key := range Split(test.key) {
			got = append(got, key.String())
			if isSpace := key.String() == " "; isSpace != (key.Type == tea.KeySpace) {
				t.Errorf("%s: %q is a space bar: %v", name, key, !isSpace)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q became %q, want %q", name, test.key, got, test.want)
		}
	}
}

func TestHintsAreFew(t *testing.T) {
	for _, scope := range scopes() {
		seen := make(map[string]bool)
		for hint := range New().Hints(scope) {
			if seen[hint.Hint] {
				t.Errorf("%s: the footer says %q twice", scope, hint.Hint)
			}
			seen[hint.Hint] = true
		}
		if len(seen) == 0 || len(seen) > 10 { // one of them only where something was read
			t.Errorf("%s: the footer has %d hints", scope, len(seen))
		}
	}
}

func TestMarkdownHasARowForEachBinding(t *testing.T) {
	type row struct{ keys, help, where string }
	var want, got []row
	for _, group := range New().Groups() {
		for _, binding := range group.Bindings {
			want = append(want, row{binding.Shown, binding.Help, group.Title})
		}
	}
	for _, binding := range ofInput() {
		want = append(want, row{binding.Shown, binding.Help, binding.group() + ", where something is read"})
	}
	if len(want) != len(everyBinding()) {
		t.Errorf("%d of %d bindings are in a group", len(want), len(everyBinding()))
	}
	lines := strings.Split(strings.TrimSuffix(New().Markdown(), "\n"), "\n")
	for _, line := range lines[2:] {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if len(cells) != 3 {
			t.Fatalf("%q has %d cells", line, len(cells))
		}
		keys := strings.ReplaceAll(strings.TrimSpace(cells[0]), "`", "")
		got = append(got, row{keys, strings.TrimSpace(cells[1]), strings.TrimSpace(cells[2])})
	}
	if !slices.Equal(got, want) {
		t.Errorf("the table is\n%v\nwant\n%v", got, want)
	}
}
