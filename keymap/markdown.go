package keymap

import (
	"fmt"
	"strings"
)

// Markdown is the table of keys that the README shows.
func (m Map) Markdown() string {
	var out strings.Builder
	out.WriteString("| key | what it does | where |\n|---|---|---|\n")
	row := func(binding Binding, where string) {
		keys := strings.Split(binding.Shown, " ")
		fmt.Fprintf(&out, "| `%s` | %s | %s |\n", strings.Join(keys, "` `"), binding.Help, where)
	}
	for _, group := range m.Groups() {
		for _, binding := range group.Bindings {
			row(binding, group.Title)
		}
	}
	for _, binding := range m.input {
		row(binding, binding.group()+", where something is read")
	}
	return out.String()
}
