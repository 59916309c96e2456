package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/ui/theme"
)

// options are the flags of the root command.
type options struct {
	read     files
	format   string
	failOn   severityValue
	print    bool
	list     bool
	page     bool
	json     jsonFields
	jsonl    jsonFields
	markdown bool
	brief    bool
	compare  bool
	annotate bool
	pager    bool
	ascii    bool
	config   string // the settings file; empty for that of the platform's place
	colour   theme.ColorChoice
	version  bool

	documents files // of the user's own
}

// define is the one place where the flags are written down; help, completion and the man page are made from it.
func (o *options) define(command *cobra.Command) {
	o.colour = theme.Auto
	flags := command.Flags()
	flags.SortFlags = false // the order here is that of help
	flags.Var(&o.read, "read", "read responses, traces or logs; - is standard input")
	flags.Var((*formatValue)(&o.format), "format", "what is read: http, har, combined, or a log_format")
	flags.Var(&o.failOn, "fail-on", "status 3 if it has an error (or warning) in it")
	flags.BoolVarP(&o.print, "print", "p", false, "print, also in a terminal")
	flags.BoolVar(&o.list, "list", false, "print the list of what matches, one a line")
	flags.BoolVar(&o.page, "page", false, "print the page of everything that matches")
	flags.BoolVar(&o.brief, "brief", false, "print pages in short: facts, first steps")
	flags.BoolVar(&o.compare, "compare", false, "print codes side by side")
	flags.Var(&o.json, "json", "print it as JSON: every field or FIELDS, or a report")
	flags.Var(&o.jsonl, "jsonl", "print it as JSON, one object a line")
	flags.Lookup("json").NoOptDefVal, flags.Lookup("jsonl").NoOptDefVal = everyField, everyField
	flags.BoolVar(&o.markdown, "markdown", false, "print it as Markdown")
	flags.BoolVar(&o.annotate, "annotate", false, "read lines, print each with the name of its code behind")
	flags.BoolVar(&o.pager, "pager", false, "print, and through $PAGER if longer than the screen")
	flags.Var(&o.documents, "document", "show your own document beside the five (repeatable)")
	flags.Var((*colorValue)(&o.colour), "color", "colours: auto, always or never")
	flags.BoolVar(&o.ascii, "ascii", false, "draw in ASCII")
	flags.StringVar(&o.config, "config", "", "read the settings from `FILE`")
	flags.BoolVar(&o.version, "version", false, "print version, revision, date, and the date of the facts")
	flags.BoolP("help", "h", false, "print this help")
	// The only error of these is that of a flag that is not there.
	_ = command.RegisterFlagCompletionFunc("json", completeFields)
	_ = command.RegisterFlagCompletionFunc("jsonl", completeFields)
	_ = command.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(choices(), cobra.ShellCompDirectiveNoFileComp))
	_ = command.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions(severities(), cobra.ShellCompDirectiveNoFileComp))
	_ = command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(traffic.FormatNames(), cobra.ShellCompDirectiveNoFileComp))
	_ = command.RegisterFlagCompletionFunc("read", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault
	})
}

// prints reports whether a flag asks for printing. Those that say how to print do.
func (o options) prints() bool {
	return o.print || o.list || o.page || o.brief || o.compare || o.asJSON() || o.markdown || o.pager
}

// asJSON reports whether the answer is for a program.
func (o options) asJSON() bool { return o.json.wanted || o.jsonl.wanted }

// check finds flags that contradict each other.
func (o options) check() error {
	switch {
	case o.list && o.page:
		return errors.New("--list and --page contradict each other: choose one")
	case (o.brief || o.compare) && (o.list || o.page), o.brief && o.compare:
		return errors.New("--list, --page, --brief and --compare contradict each other: choose one")
	case o.brief && (o.asJSON() || o.markdown):
		return errors.New("--brief prints plain text: leave --json or --markdown out")
	case o.compare && o.asJSON():
		return errors.New("--compare prints text or Markdown: leave --json out")
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
		return choose(value, choices())
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

// formatValue is the value of --format as a pflag.Value. What it may be is for catalog/traffic to say.
type formatValue string

func (f *formatValue) Set(value string) error {
	*f = formatValue(value)
	switch known, err := traffic.IsFormat(value); {
	case err != nil:
		return err
	case !known:
		return choose(value, append(traffic.FormatNames(), "or an nginx log_format"))
	}
	return nil
}

func (f *formatValue) String() string { return string(*f) }

// Type is what help has in the place of a value.
func (f *formatValue) Type() string { return "FORMAT" }

// severityValue is the value of --fail-on as a pflag.Value: a traffic.Severity, or nothing.
type severityValue traffic.Severity

func (s *severityValue) Set(value string) error {
	if !slices.Contains(severities(), value) {
		return choose(value, severities())
	}
	*s = severityValue(value)
	return nil
}

func (s *severityValue) String() string { return string(*s) }

// Type is what help has in the place of a value.
func (s *severityValue) Type() string { return "SEVERITY" }

// choose is what to do about a value that is none of those known.
func choose(value string, known []string) error {
	if near, ok := search.Closest(value, known); ok {
		return fmt.Errorf("did you mean %s? choose %s", near, strings.Join(known, ", "))
	}
	return errors.New("choose " + strings.Join(known, ", "))
}

func severities() []string { return []string{string(traffic.Error), string(traffic.Warning)} }

// meant is the flag that one was meant for that isn't there, as a question; "" where none is alike.
func meant(command *cobra.Command, flag string) string {
	var known []string
	command.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
	if near, ok := search.Closest(flag, known); ok {
		return "did you mean " + near + "? "
	}
	return ""
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
		return fmt.Errorf("unknown flag %s: %ssee %s --help, or write -- before words that begin with a dash", flag, meant(command, flag), command.CommandPath())
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s=%s: %w", invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return fmt.Errorf("%w: see %s --help", err, command.CommandPath())
}
