package command

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// options are the flags of the root command.
type options struct {
	print    bool
	list     bool
	page     bool
	json     bool
	markdown bool
	pager    bool
	colour   Colour
	version  bool
}

// define is the one place where the flags are written down; help, completion and the man page are made from it.
func (o *options) define(command *cobra.Command) {
	o.colour = Auto
	flags := command.Flags()
	flags.SortFlags = false // the order here is that of help
	flags.BoolVarP(&o.print, "print", "p", false, "print, also in a terminal")
	flags.BoolVar(&o.list, "list", false, "print the list of what matches, one a line")
	flags.BoolVar(&o.page, "page", false, "print the page of everything that matches")
	flags.BoolVar(&o.json, "json", false, "print it as JSON: an array of entries")
	flags.BoolVar(&o.markdown, "markdown", false, "print it as Markdown")
	flags.BoolVar(&o.pager, "pager", false, "print, and through $PAGER if longer than the screen")
	flags.Var(&o.colour, "color", "colours: auto, always or never")
	flags.BoolVar(&o.version, "version", false, "print the version")
	flags.BoolP("help", "h", false, "print this help")
	// The only error is that of a flag that is not there.
	_ = command.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(choices(), cobra.ShellCompDirectiveNoFileComp))
}

// prints reports whether a flag asks for printing. Those that shape what is printed do.
func (o options) prints() bool {
	return o.print || o.list || o.page || o.json || o.markdown || o.pager
}

// check finds flags that contradict each other.
func (o options) check() error {
	switch {
	case o.list && o.page:
		return errors.New("--list and --page contradict each other: choose one")
	case o.json && o.markdown:
		return errors.New("--json and --markdown contradict each other: choose one")
	}
	return nil
}

// Colour is the value of --color. It is a pflag.Value.
type Colour string

// The choices.
const (
	Auto   Colour = "auto" // colours where they are shown, and the environment does not decline them
	Always Colour = "always"
	Never  Colour = "never"
)

func choices() []string { return []string{string(Auto), string(Always), string(Never)} }

// Set takes the value of the flag.
func (c *Colour) Set(value string) error {
	switch choice := Colour(value); choice {
	case Auto, Always, Never:
		*c = choice
		return nil
	}
	return errors.New("choose " + strings.Join(choices(), ", "))
}

// String is the value as it was typed.
func (c *Colour) String() string { return string(*c) }

// Type is what stands for the value in help.
func (c *Colour) Type() string { return "WHEN" }

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

// version is that of the module, as the Go toolchain noted it when it built the program.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(unknown)"
}
