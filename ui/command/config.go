package command

import (
	"fmt"

	"github.com/spf13/cobra"
)

// configCommand prints the settings that hold, as a file to begin with. It writes no file: where to put it is for the
// person to say.
func (p Program) configCommand() *cobra.Command {
	var file string
	command := &cobra.Command{
		Use: "config",

		DisableFlagsInUseLine: true,
		Short:                 "print the settings, as a file to begin with",
		Args: func(command *cobra.Command, arguments []string) error {
			if len(arguments) > 0 {
				return fmt.Errorf("config takes no arguments%s", searchInstead(command, arguments))
			}
			return nil
		},
		RunE: func(command *cobra.Command, _ []string) error {
			configured, err := p.Configure(file)
			if err != nil {
				return err
			}
			return write(command.OutOrStdout(), []byte(configured.Text()))
		},
	}
	command.Flags().StringVar(&file, "config", "", "read the settings from `FILE`")
	command.Flags().BoolP("help", "h", false, "print this help")
	return command
}
