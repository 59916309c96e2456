package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"apicodes/ui/theme"
)

// options are the flags of the root command.
type options struct {
	print    bool
	list     bool
	page     bool
	json     jsonFields
	jsonl    jsonFields
	markdown bool
	annotate bool
	pager    bool
	colour   theme.ColorChoice
	version  bool

	documents files // of the user's own
}

// define is the one place where the flags are written down; help, completion and the man page are made from it.
func (o *options) define(command *cobra.Command) {
	o.colour = theme.Auto
	flags := command.Flags()
	flags.SortFlags = false // the order here is that of help
	flags.BoolVarP(&o.print, "print", "p", false, "print, also in a terminal")
	flags.BoolVar(&o.list, "list", false, "print the list of what matches, one a line")
	flags.BoolVar(&o.page, "page", false, "print the page of everything that matches")
	flags.Var(&o.json, "json", "print it as JSON, an array; of every field, or of FIELDS")
	flags.Var(&o.jsonl, "jsonl", "print it as JSON, one object a line")
	flags.Lookup("json").NoOptDefVal, flags.Lookup("jsonl").NoOptDefVal = everyField, everyField
	flags.BoolVar(&o.markdown, "markdown", false, "print it as Markdown")
	flags.BoolVar(&o.annotate, "annotate", false, "read lines, print each with the name of its code behind")
	flags.BoolVar(&o.pager, "pager", false, "print, and through $PAGER if longer than the screen")
	flags.Var(&o.documents, "document", "show your own document beside the five (repeatable)")
	flags.Var((*colorValue)(&o.colour), "color", "colours: auto, always or never")
	flags.BoolVar(&o.version, "version", false, "print version, revision, date, and the date of the facts")
	flags.BoolP("help", "h", false, "print this help")
	// The only error of these is that of a flag that is not there.
	_ = command.RegisterFlagCompletionFunc("json", completeFields)
	_ = command.RegisterFlagCompletionFunc("jsonl", completeFields)
	_ = command.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(choices(), cobra.ShellCompDirectiveNoFileComp))
}

// prints reports whether a flag asks for printing. Those that say how to print do.
func (o options) prints() bool {
	return o.print || o.list || o.page || o.asJSON() || o.markdown || o.pager
}

// asJSON reports whether the answer is for a program.
func (o options) asJSON() bool { return o.json.wanted || o.jsonl.wanted }

// check finds flags that contradict each other.
func (o options) check() error {
	switch {
	case o.list && o.page:
		return errors.New("--list and --page contradict each other: choose one")
	case o.json.wanted && o.jsonl.wanted:
		return errors.New("--json and --jsonl contradict each other: choose one; both take FIELDS")
	case o.json.wanted && o.markdown:
		return errors.New("--json and --markdown contradict each other: choose one")
	case o.jsonl.wanted && o.markdown:
		return errors.New("--jsonl and --markdown contradict each other: choose one")
	}
	return nil
}

// colorValue is the value of --color as a pflag.Value.
type colorValue theme.ColorChoice

func (c *colorValue) Set(value string) error {
	if !slices.Contains(choices(), value) {
		return errors.New("choose " + strings.Join(choices(), ", "))
	}
	*c = colorValue(value)
	return nil
}

func (c *colorValue) String() string { return string(*c) }

// Type is what help has in the place of a value.
func (c *colorValue) Type() string { return "WHEN" }

func choices() []string {
	var names []string
	for _, choice := range theme.ColorChoices() {
		names = append(names, string(choice))
	}
	return names
}

// explainFlag says what is wrong with a flag and what to do.
func explainFlag(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		flag := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			flag = "-" + unknown.GetSpecifiedName()
		}
		return fmt.Errorf("unknown flag %s: see %s --help, or write -- before words that begin with a dash", flag, command.CommandPath())
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s=%s: %w", invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return fmt.Errorf("%w: see %s --help", err, command.CommandPath())
}
