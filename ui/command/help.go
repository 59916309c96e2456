package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// help is a command's help, without the examples, which the man page has: that of the root has to fit a small screen. A template of cobra's would be longer, and would link all of text/template's functions.
func help(command *cobra.Command) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n\nUsage: %s\n", description(command), command.UseLine())
	for _, child := range command.Commands() {
		if !child.Hidden {
			fmt.Fprintf(&out, "       %s %-18s %s\n", command.CommandPath(), child.Use, child.Short)
		}
	}
	if flags := command.Flags().FlagUsages(); flags != "" {
		fmt.Fprintf(&out, "\nFlags:\n%s", flags)
	}
	return out.String()
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
