// Package settings owns the settings file: what can be in it, reading it, and writing one to begin with. It decides
// nothing about how a theme looks or what an action does.
//
// No file is needed and none is ever written: Text is for standard output. The surprising idea is how little a file may
// hold. It's lines of "name = value", so that a fault has a line number that anybody finds, and what isn't known is a
// fault, so that a misspelt name never does nothing in silence.
package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"apicodes/keymap"
	"apicodes/ui/theme"
)

// Settings is what a person has set.
type Settings struct {
	Theme     theme.Scheme
	Mouse     bool
	Documents []string // files of the person's own documents
	Keys      keymap.Map
}

// Default is what holds without a file.
func Default() Settings {
	return Settings{Theme: theme.SchemeAuto, Mouse: true, Keys: keymap.New()}
}

// FileName is the file below the folder in which the platform keeps settings.
const FileName = "apicodes/settings"

// mostBytes is far more than all settings take. What is longer is another file.
const mostBytes = 64 << 10

// Read reads a file. One that isn't there gives the defaults, unless it has to be: then, as for what is wrong in it,
// the error is a *Fault.
func Read(file string, needed bool) (Settings, error) {
	opened, err := os.Open(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !needed:
		return Default(), nil
	case err != nil:
		return Default(), unread(file, err)
	}
	defer opened.Close()
	content, err := io.ReadAll(io.LimitReader(opened, mostBytes+1))
	switch {
	case err != nil:
		return Default(), unread(file, err)
	case len(content) > mostBytes:
		return Default(), &Fault{File: file, Reason: fmt.Sprintf("is longer than %d kB, so it's no settings file: see apicodes config", mostBytes>>10)}
	}
	parser, err := parsed(file, string(content))
	if err == nil {
		err = parser.checkDocuments(file)
	}
	if err != nil {
		return Default(), err
	}
	return parser.settings, nil
}

// Parse reads the content of a file, whose name is for faults only.
func Parse(file, content string) (Settings, error) {
	parser, err := parsed(file, content)
	if err != nil {
		return Default(), err
	}
	return parser.settings, nil
}

func parsed(file, content string) (parser, error) {
	parser := parser{settings: Default(), seen: make(map[string]int)}
	number := 0
	for line := range strings.SplitSeq(strings.TrimPrefix(content, byteOrderMark), "\n") {
		number++
		if err := parser.line(number, line); err != nil {
			return parser, &Fault{File: file, Line: number, Reason: err.Error()}
		}
	}
	keys, err := keymap.With(parser.overrides)
	if err != nil {
		fault := &Fault{File: file, Reason: err.Error()}
		if which := (*keymap.Fault)(nil); errors.As(err, &which) {
			fault.Line = parser.lines[which.At]
		}
		return parser, fault
	}
	parser.settings.Keys = keys
	return parser, nil
}

// byteOrderMark is what some editors on Windows begin a file with.
const byteOrderMark = "\uFEFF"

// parser reads lines.
type parser struct {
	settings  Settings
	seen      map[string]int // the line that each name was set on
	overrides []keymap.Override
	lines     []int // of the overrides
	documents []int // the lines of the documents
}

// checkDocuments says which document isn't there, because only here the line is known that names it.
func (p *parser) checkDocuments(file string) error {
	for i, name := range p.settings.Documents {
		info, err := os.Stat(name)
		if err == nil && info.IsDir() {
			err = syscall.EISDIR
		}
		if err != nil {
			return &Fault{File: file, Line: p.documents[i], Reason: fmt.Sprintf("document %q: %s: name a document's file, or leave the line out", name, cause(err))}
		}
	}
	return nil
}

func (p *parser) line(number int, line string) error {
	if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' && r != '\r' || r == '\uFFFD' || r == 0x7f }) {
		return errors.New("contains bytes that aren't text: see apicodes config for a file to begin with")
	}
	line = strings.TrimSpace(line)
	if line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	name, value, found := strings.Cut(line, "=")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !found {
		return fmt.Errorf("%q has no value: write name = value, or # before a comment", shortened(line))
	}
	if before, twice := p.seen[name]; twice && name != "document" {
		return fmt.Errorf("%s is set on line %d too: leave one of them out", shortened(name), before)
	}
	p.seen[name] = number
	if rest, isKey := strings.CutPrefix(name, keyPrefix); isKey {
		p.lines = append(p.lines, number)
		return p.key(rest, value)
	}
	return p.set(name, value)
}

func (p *parser) set(name, value string) error {
	switch name {
	case "theme":
		if !slices.Contains(theme.Schemes(), theme.Scheme(value)) {
			return fmt.Errorf("there is no theme %q: choose %s", shortened(value), list(theme.Schemes()))
		}
		p.settings.Theme = theme.Scheme(value)
	case "mouse":
		if value != "on" && value != "off" {
			return fmt.Errorf("mouse can't be %q: choose on or off", shortened(value))
		}
		p.settings.Mouse = value == "on"
	case "document":
		if value == "" {
			return errors.New("document needs a file: the catalogue's format or OpenAPI; see apicodes document")
		}
		p.settings.Documents = append(p.settings.Documents, value)
		p.documents = append(p.documents, p.seen[name])
	default:
		return fmt.Errorf("there is no setting %q: choose theme, mouse, document or %sACTION; apicodes config shows all", shortened(name), keyPrefix)
	}
	return nil
}

// keyPrefix is before the name of an action. Behind that may be the scopes for which the keys are: key.quit.codes.page
const keyPrefix = "key."

func (p *parser) key(name, value string) error {
	actionName, places, scoped := strings.Cut(name, ".")
	action, known := keymap.ActionByName(actionName)
	if !known || action == keymap.None {
		return fmt.Errorf("there is no action %q: apicodes config shows all", shortened(actionName))
	}
	override := keymap.Override{Action: action, Keys: strings.Fields(value)}
	if scoped {
		for place := range strings.SplitSeq(places, ".") {
			scope, known := keymap.ScopeByName(place)
			if !known {
				return fmt.Errorf("there is no place %q for keys: apicodes config shows all", shortened(place))
			}
			override.Scopes = append(override.Scopes, scope)
		}
	}
	p.overrides = append(p.overrides, override)
	return nil
}

func list(schemes []theme.Scheme) string {
	words := make([]string, len(schemes))
	for i, scheme := range schemes {
		words[i] = string(scheme)
	}
	return strings.Join(words, ", ")
}
