package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help is a command's help, without the examples, which the man page has: that of the root has to fit a small screen. A template of cobra's would be longer, and would link all of text/template's functions.
func help(command *cobra.Command) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n\nUsage: %s\n", description(command), command.UseLine())
	if uses := commandUses(command); len(uses) > 0 {
		fmt.Fprintf(&out, "       %s COMMAND: %s\n", command.CommandPath(), strings.Join(uses, ", "))
	}
	out.WriteString("\nFlags:\n")
	command.Flags().VisitAll(func(flag *pflag.Flag) {
		fmt.Fprintf(&out, "  %-17s %s\n", flagNames(flag), flag.Usage)
	})
	return out.String()
}

// commandUses are the commands below one, in a line: help has to fit a screen.
func commandUses(command *cobra.Command) []string {
	var uses []string
	for _, child := range command.Commands() {
		if !child.Hidden {
			uses = append(uses, child.Use)
		}
	}
	return uses
}

func description(command *cobra.Command) string {
	if command.Long != "" {
		return command.Long
	}
	return command.Short
}

// helpCommand is for those who write "apicodes help man".
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]",

		DisableFlagsInUseLine: true,
		Short:                 "print the help of a command",
		Hidden:                true,
		RunE: func(command *cobra.Command, arguments []string) error {
			topic, rest, err := command.Root().Find(arguments)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("help: there is no command %s%s", strings.Join(arguments, " "), searchInstead(command, arguments))
			}
			return topic.Help()
		},
	}
}
