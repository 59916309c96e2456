// Package keymap owns which key means which named action in which scope, and the words that help, footer and README
// show for it. It doesn't know what an action does, nor what is on the screen.
//
// No other package compares the names of keys: a new key is a name in actions.go, a row in bindings.go, and a verb
// where the action is carried out.
package keymap

import (
	"iter"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Binding ties keys to an action in some scopes.
type Binding struct {
	Action Action
	Keys   []string // as Bubble Tea names them
	Shown  string   // the keys as people read them
	Help   string   // what happens, in a few words
	Hint   string   // the word in the footer; empty for bindings that only help shows
	Scopes []Scope
}

// In reports whether the binding is live in a scope.
func (b Binding) In(scope Scope) bool { return slices.Contains(b.Scopes, scope) }

// Map finds the action of a key.
type Map struct {
	bindings []Binding
	input    []Binding // not live unless something is read: see WithInput
	byKey    [scopeCount]map[string]Action
}

// New returns the key map of the program.
func New() Map { return mapOf(everyBinding()) }

func everyBinding() []Binding { return slices.Concat(bindings(), ofInput()) }

func mapOf(all []Binding) Map {
	m := Map{bindings: make([]Binding, 0, len(all))}
	for _, binding := range all {
		if isOfInput(binding.Action) {
			m.input = append(m.input, binding)
		} else {
			m.bindings = append(m.bindings, binding)
		}
	}
	m.bind()
	return m
}

// usualKeys is about how many keys mean something in a scope.
const usualKeys = 64

// bind notes what each key means.
func (m *Map) bind() {
	for scope := range m.byKey {
		m.byKey[scope] = make(map[string]Action, usualKeys)
	}
	for _, binding := range m.bindings {
		for _, scope := range binding.Scopes {
			for _, key := range binding.Keys {
				m.byKey[scope][key] = binding.Action
			}
		}
	}
}

// Action returns what a key means in a scope.
func (m Map) Action(key tea.KeyMsg, scope Scope) Action {
	if key.Paste {
		return None
	}
	return m.byKey[scope][key.String()]
}

// Bindings returns the bindings that are live in a scope, in the order in which help shows them.
func (m Map) Bindings(scope Scope) []Binding {
	var live []Binding
	for _, binding := range m.bindings {
		if binding.In(scope) {
			live = append(live, binding)
		}
	}
	return live
}

// Hints are the bindings of a scope that the footer names.
func (m Map) Hints(scope Scope) iter.Seq[Binding] {
	return func(yield func(Binding) bool) {
		for _, binding := range m.bindings {
			if binding.Hint != "" && binding.In(scope) && !yield(binding) {
				return
			}
		}
	}
}

// Group is a set of bindings that are live in the same places.
type Group struct {
	Title    string
	Bindings []Binding
}

// Groups returns every binding once, under where it is live, for help and for the README.
func (m Map) Groups() []Group {
	groups := []Group{{Title: everyPane}}
	for _, binding := range m.bindings {
		at := slices.IndexFunc(groups, func(g Group) bool { return g.Title == binding.group() })
		if at < 0 {
			at = len(groups)
			groups = append(groups, Group{Title: binding.group()})
		}
		groups[at].Bindings = append(groups[at].Bindings, binding)
	}
	return groups
}

// everyPane is the title of bindings that are live in each of Panes.
const everyPane = "In every pane"

// group says where a binding is live: "In every pane", "Classes and codes", "Search".
func (b Binding) group() string {
	if !slices.ContainsFunc(Panes(), func(pane Scope) bool { return !b.In(pane) }) {
		return everyPane
	}
	title, last := b.Scopes[0].String(), len(b.Scopes)-1
	for i, scope := range b.Scopes[1:] {
		title += map[bool]string{true: " and ", false: ", "}[i+1 == last] + strings.ToLower(scope.String())
	}
	return title
}

// Split takes apart printable keys that arrived in one read: Bubble Tea hands "jjj" on as a single message, which no
// binding matches. A paste stays whole.
func Split(key tea.KeyMsg) []tea.KeyMsg {
	if key.Paste || key.Type != tea.KeyRunes || len(key.Runes) < 2 {
		return []tea.KeyMsg{key}
	}
	keys := make([]tea.KeyMsg, len(key.Runes))
	for i := range key.Runes {
		keys[i] = key
		keys[i].Runes = key.Runes[i : i+1]
		if key.Runes[i] == ' ' {
			keys[i].Type = tea.KeySpace
		}
	}
	return keys
}
