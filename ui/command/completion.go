package command

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/ui/session"
)

// shells are those that a completion script can be made for.
func shells() []string { return []string{"bash", "zsh", "fish", "nushell", "powershell"} }

func completionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "completion SHELL",

		DisableFlagsInUseLine: true,
		Short:                 "completions for " + strings.Join(shells(), ", "),
		Long: `Prints a script that completes flags, numbers and filters. Load it where the
shell starts:

  bash        source <(apicodes completion bash)
  zsh         source <(apicodes completion zsh)
  fish        apicodes completion fish | source
  nushell     apicodes completion nushell | save apicodes.nu (an autoload)
  powershell  apicodes completion powershell | Out-String | Invoke-Expression`,
		ValidArgs: shells(),
		Args: func(command *cobra.Command, arguments []string) error {
			if len(arguments) != 1 || !slices.Contains(shells(), arguments[0]) {
				return fmt.Errorf("completion: name one shell: %s%s", strings.Join(shells(), ", "), searchInstead(command, arguments))
			}
			return nil
		},
		RunE: func(command *cobra.Command, arguments []string) error {
			script, err := completionScript(command.Root(), arguments[0])
			if err != nil {
				return err
			}
			return write(command.OutOrStdout(), script)
		},
	}
}

// completionScript is cobra's script for a shell. It asks the program for the completions of each word.
func completionScript(root *cobra.Command, shell string) ([]byte, error) {
	var script bytes.Buffer
	generate := map[string]func() error{
		"bash":       func() error { return root.GenBashCompletionV2(&script, true) },
		"zsh":        func() error { return root.GenZshCompletion(&script) },
		"fish":       func() error { return root.GenFishCompletion(&script, true) },
		"nushell":    func() error { script.WriteString(nushellCompletion); return nil },
		"powershell": func() error { return root.GenPowerShellCompletionWithDesc(&script) },
	}
	err := generate[shell]()
	return script.Bytes(), err
}

// searchInstead tells how to search for words that begin with the name of a command.
func searchInstead(command *cobra.Command, arguments []string) string {
	if len(arguments) == 0 {
		return ""
	}
	return fmt.Sprintf("; to search for these words: apicodes -- %s %s", command.Name(), strings.Join(arguments, " "))
}

// completeQuery completes a word of a query: numbers with their names, filters and their values.
func completeQuery(command *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	c := catalog.Open()
	x := search.New(c)
	if command.Flags().Changed("read") {
		x = session.Asking(x, &traffic.Report{})
	}
	const noFiles = cobra.ShellCompDirectiveNoFileComp
	if strings.Contains(word, ":") {
		return x.Complete(word), noFiles
	}
	var completions []string
	for entry := range c.Entries() {
		if strings.HasPrefix(entry.Digits(), word) {
			completions = append(completions, cobra.CompletionWithDesc(entry.Digits(), entry.Name))
		}
	}
	dash := word[:len(word)-len(strings.TrimPrefix(word, "-"))]
	filters := 0
	for _, filter := range x.Filters() {
		if strings.HasPrefix(dash+filter.Name, word) {
			completions = append(completions, cobra.CompletionWithDesc(dash+filter.Name+":", filter.Help))
			filters++
		}
	}
	if filters > 0 {
		return completions, noFiles | cobra.ShellCompDirectiveNoSpace // a value follows
	}
	return completions, noFiles
}
