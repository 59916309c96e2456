package keymap

import (
	"fmt"
	"slices"
	"strings"
)

// Override gives an action other keys. Without keys nothing asks for it any more.
type Override struct {
	Action Action
	Scopes []Scope // where; empty for everywhere that the action has a key
	Keys   []string
}

// Fault is what is wrong with an override.
type Fault struct {
	At     int // the override, counted from 0
	Reason string
}

func (f *Fault) Error() string { return f.Reason }

// With returns the key map with overrides in place of the bindings of New. The error is a *Fault: an action without a
// key in a scope, a key that no terminal reports, or one that would mean two things.
func With(overrides []Override) (Map, error) {
	all := everyBinding()
	for i, override := range overrides {
		var err error
		if all, err = replaced(all, override); err != nil {
			return Map{}, &Fault{At: i, Reason: err.Error()}
		}
	}
	m := mapOf(all)
	for i := len(overrides) - 1; i >= 0; i-- {
		if clash := clashOf(all, overrides[i]); clash != "" {
			return Map{}, &Fault{At: i, Reason: clash}
		}
	}
	return m, nil
}

// replaced returns the bindings with one override.
func replaced(all []Binding, override Override) ([]Binding, error) {
	scopes := override.Scopes
	if len(scopes) == 0 {
		scopes = ScopesOf(override.Action)
	}
	if err := override.check(scopes); err != nil {
		return nil, err
	}
	var fresh []Binding
	placed := make(map[Scope]bool) // an action may have several bindings in a scope: the first of them gets the keys
	for _, binding := range all {
		if binding.Action != override.Action {
			fresh = append(fresh, binding)
			continue
		}
		var kept, moved []Scope
		for _, scope := range binding.Scopes {
			switch {
			case !slices.Contains(scopes, scope):
				kept = append(kept, scope)
			case !placed[scope]:
				moved = append(moved, scope)
				placed[scope] = true
			}
		}
		if len(moved) > 0 && len(override.Keys) > 0 {
			other := binding
			other.Keys, other.Shown, other.Scopes = keyNames(override.Keys), strings.Join(override.Keys, " "), moved
			fresh = append(fresh, other)
		}
		if len(kept) > 0 {
			binding.Scopes = kept
			fresh = append(fresh, binding)
		}
	}
	return fresh, nil
}

// check says what is wrong with an override by itself.
func (o Override) check(scopes []Scope) error {
	for _, scope := range scopes {
		if !slices.Contains(ScopesOf(o.Action), scope) {
			return fmt.Errorf("%s has no keys in %s: leave %s out, or choose %s", o.Action, scope.Name(), scope.Name(), names(ScopesOf(o.Action)))
		}
		for _, key := range o.Keys {
			if !isKey(key) {
				return fmt.Errorf("%q isn't a key: write keys as help does, such as ctrl+x, alt+1, pgdn, space or x", key)
			}
			if isText(key) && scope.types() {
				return fmt.Errorf("%q couldn't be typed any more in %s: choose a key such as ctrl+x%s", key, scope.Name(), o.elsewhere(scopes))
			}
		}
	}
	return nil
}

// elsewhere names the places in which the keys of an override take nothing from what can be typed; empty for none.
func (o Override) elsewhere(scopes []Scope) string {
	places := o.Action.String()
	for _, scope := range scopes {
		if !scope.types() {
			places += "." + scope.Name()
		}
	}
	if places == o.Action.String() {
		return ""
	}
	return ", or name the other places: " + places
}

// types reports whether text is typed in a scope.
func (s Scope) types() bool { return s == Searching || s == Finding }

// clashOf says which of an override's keys means something else too.
func clashOf(all []Binding, override Override) string {
	for _, binding := range all {
		if binding.Action == override.Action || isOfInput(binding.Action) != isOfInput(override.Action) { // the input's come first where they are live
			continue
		}
		for _, scope := range binding.Scopes {
			if len(override.Scopes) > 0 && !slices.Contains(override.Scopes, scope) || !slices.Contains(ScopesOf(override.Action), scope) {
				continue
			}
			for _, key := range keyNames(override.Keys) {
				if slices.Contains(binding.Keys, key) {
					return fmt.Sprintf("%s means %s and %s in %s: give one of them another key", shownKey(key), binding.Action, override.Action, scope.Name())
				}
			}
		}
	}
	return ""
}

// Keys returns the keys of an action in a scope, as a settings file has them.
func (m Map) Keys(action Action, scope Scope) []string {
	var keys []string
	for _, binding := range m.Bindings(scope) {
		if binding.Action == action {
			for _, key := range binding.Keys {
				keys = append(keys, shownKey(key))
			}
		}
	}
	return keys
}

// Key returns the first key of an action in a scope, as people call it; empty where it has none.
func (m Map) Key(action Action, scope Scope) string {
	for _, binding := range m.bindings {
		if binding.Action == action && binding.In(scope) {
			return shownKey(binding.Keys[0])
		}
	}
	return ""
}

// ScopesOf returns where an action has keys, as the program comes.
func ScopesOf(action Action) []Scope {
	var scopes []Scope
	for _, binding := range everyBinding() {
		if binding.Action != action {
			continue
		}
		for _, scope := range binding.Scopes {
			if !slices.Contains(scopes, scope) {
				scopes = append(scopes, scope)
			}
		}
	}
	slices.Sort(scopes)
	return scopes
}

func names(scopes []Scope) string {
	words := make([]string, len(scopes))
	for i, scope := range scopes {
		words[i] = scope.Name()
	}
	return strings.Join(words, ", ")
}
