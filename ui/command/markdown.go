package command

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"
)

// Tables returns the tables of the README that are made from the definitions here, by name.
func Tables() map[string]string {
	var flags []definition
	Program{}.command(new(int)).LocalFlags().VisitAll(func(flag *pflag.Flag) {
		names := strings.ReplaceAll(flagNames(flag), ", ", "`, `")
		flags = append(flags, definition{"`" + names + "`", strings.ReplaceAll(flagUsage(flag), "$PAGER", "`$PAGER`")})
	})
	variables := environment()
	for i := range variables {
		variables[i].name = "`" + variables[i].name + "`"
	}
	return map[string]string{
		"flags":       table("flag", "what it does", flags),
		"statuses":    table("status", "meaning", statuses()),
		"environment": table("variable", "effect", variables),
	}
}

func table(name, meaning string, rows []definition) string {
	var out strings.Builder
	fmt.Fprintf(&out, "| %s | %s |\n|---|---|\n", name, meaning)
	for _, row := range rows {
		fmt.Fprintf(&out, "| %s | %s |\n", row.name, row.meaning)
	}
	return out.String()
}
