package keymap

import (
	"slices"
	"strings"
)

// ofInput are the bindings that are live only where something is read beside the catalogue. There, they take their keys
// from what these mean otherwise: in the lists / still searches, and a page still opens its address.
func ofInput() []Binding {
	return []Binding{
		{ShowInput, []string{"i"}, "i", "the page of what was read; again: back", "input", Panes()},
		{SeenOnly, []string{"s"}, "s", "only the codes that were read, or all of them", "seen or all", lists},
		{Order, []string{"o"}, "o", "order what was read by trouble, by count or by number", "order", lists},
	}
}

// isOfInput reports whether an action needs something that is read.
func isOfInput(action Action) bool {
	return slices.ContainsFunc(ofInput(), func(b Binding) bool { return b.Action == action })
}

// WithInput returns the key map for where something is read.
func (m Map) WithInput() Map {
	var all []Binding
	for _, binding := range m.bindings {
		all = append(all, beside(binding, m.input)...)
	}
	// The footer names them after what leads on, and before what leads back.
	at := slices.IndexFunc(all, func(b Binding) bool { return b.Action == Cancel })
	all = slices.Insert(all, max(at, 0), m.input...)
	live := Map{bindings: all}
	live.bind()
	return live
}

// beside is what is left of a binding where others come first: whole in the scopes where they leave it alone, with fewer
// keys in those where they don't.
func beside(binding Binding, others []Binding) []Binding {
	whole, less := binding, binding
	whole.Scopes, less.Scopes = nil, nil
	for _, scope := range binding.Scopes {
		isTaken := func(key string) bool {
			return slices.ContainsFunc(others, func(o Binding) bool { return o.In(scope) && slices.Contains(o.Keys, key) })
		}
		if !slices.ContainsFunc(binding.Keys, isTaken) {
			whole.Scopes = append(whole.Scopes, scope)
			continue
		}
		less.Scopes = append(less.Scopes, scope)
		less.Keys = slices.DeleteFunc(slices.Clone(less.Keys), isTaken)
		less.Shown = strings.Join(slices.DeleteFunc(strings.Fields(less.Shown), func(shown string) bool {
			return isTaken(keyNames([]string{shown})[0])
		}), " ")
	}
	return slices.DeleteFunc([]Binding{less, whole}, func(b Binding) bool { return len(b.Scopes) == 0 || len(b.Keys) == 0 })
}
