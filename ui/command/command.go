// Package command owns the command line: arguments, printing, JSON, Markdown, completion, the man page and the exit
// statuses. It makes the session that an answer starts from, and decides whether the explorer or a printer gives it.
//
// It does not know the explorer: that is handed in as a function, so that nothing of it runs when a page is printed.
// Nor does it know what a page looks like; ui/page does.
package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/secret"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// Program is the command line in its world. Its fields are all needed.
type Program struct {
	Stdin, Stdout, Stderr *os.File
	Getenv                func(string) string

	// Configure reads the settings: from a file that a person names, else from where the platform keeps them.
	Configure func(file string) (Configuration, error)

	// Explore opens the explorer and returns the process's exit status.
	Explore func(start session.Session) (status int)
}

// Configuration is what of the settings counts here. What else is in them is for the explorer, which has it already.
type Configuration struct {
	Theme     theme.Scheme
	Documents []string      // files of the person's own, as --document names them
	Text      func() string // all settings, as a file to begin with
}

// Run does what the arguments ask for and returns the process's exit status.
func (p Program) Run(arguments []string) (status int) {
	defer p.catch(&status)
	// On Windows cobra would turn away whoever starts the program by a double click; the explorer serves them well.
	cobra.MousetrapHelpText = ""

	root := p.command(&status)
	root.SetArgs(cleaned(arguments))
	if err := root.Execute(); err != nil {
		p.complain(err.Error())
		return StatusUsage
	}
	return status
}

// cleaned are the arguments of a shell that asks for completions, without what would move the cursor: cobra repeats a
// word that it cannot read, on standard error. Other calls are for ourselves, and complain cleans what it repeats.
func cleaned(arguments []string) []string {
	if len(arguments) == 0 || !strings.HasPrefix(arguments[0], cobra.ShellCompRequestCmd) {
		return arguments
	}
	clean := make([]string, len(arguments))
	for i, argument := range arguments {
		clean[i] = text.Clean(argument)
	}
	return clean
}

// command is the root of the command line. Its action leaves the exit status behind; an error is wrong use.
func (p Program) command(status *int) *cobra.Command {
	var options options
	root := &cobra.Command{
		Use: "apicodes [FLAG...] [QUERY...]",

		DisableFlagsInUseLine: true,
		Short:                 "explain HTTP response status codes",
		Long: `Explains HTTP status codes: in a terminal it explores, else it prints. QUERY is
numbers, patterns (50x), words, filters. Without one a pipe is read: see man.`,
		Args:              cobra.ArbitraryArgs, // else words are taken for misspelt commands
		ValidArgsFunction: completeQuery,
		SilenceErrors:     true, // Run says them, in one line
		SilenceUsage:      true,
		RunE: func(_ *cobra.Command, words []string) (err error) {
			*status, err = p.answer(options, words)
			return err
		},
	}
	root.CompletionOptions.DisableDefaultCmd = true // ours says what is wrong in one line
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	root.SetHelpFunc(func(command *cobra.Command, _ []string) {
		if err := write(p.Stdout, []byte(help(command))); err != nil {
			p.complain(err.Error())
			*status = StatusUsage
		}
	})
	root.SetFlagErrorFunc(explainFlag)
	options.define(root)
	root.SetHelpCommand(helpCommand())
	root.AddCommand(completionCommand(), p.configCommand(), documentCommand(status), manCommand(), schemaCommand())
	return root
}

// answer explores or prints.
func (p Program) answer(options options, words []string) (status int, err error) {
	if err := options.check(); err != nil {
		return StatusUsage, err
	}
	if options.version {
		return StatusFound, write(p.Stdout, []byte(about(catalog.Open())))
	}
	if options.annotate {
		return p.annotate(strings.Join(words, " "))
	}
	configured, err := p.Configure(options.config)
	if err != nil {
		return StatusUsage, err
	}
	known, ok := p.withDocuments(slices.Concat(configured.Documents, options.documents))
	if !ok {
		return StatusUsage, nil
	}
	terminal := term.IsTerminal(p.Stdout.Fd())
	explores := terminal && !options.prints() && p.Getenv("TERM") != "dumb"
	output := theme.Output{
		Choice: options.colour, Terminal: terminal, FullScreen: explores, Windows: runtime.GOOS == "windows", Getenv: p.Getenv,
	}
	painted := theme.NewScheme(output.Profile(), configured.Theme)
	if output.ASCII(options.ascii) {
		painted = painted.InASCII()
	}
	start := session.Session{Catalog: known, Query: strings.Join(words, " "), Theme: painted}
	if start.Input, err = p.input(options, start, len(words) > 0); err != nil {
		return StatusUsage, err
	}
	if explores {
		return p.Explore(start), nil
	}
	screen := newScreen(p.Stdout, terminal, p.Getenv)
	if start.Input != nil {
		return p.printInput(options, start, screen)
	}
	return p.print(options, start, screen)
}

// print finds the answer and writes it.
func (p Program) print(options options, start session.Session, screen screen) (status int, err error) {
	found, err := find(session.Asking(search.New(start.Catalog), nil), start.Query)
	if err != nil {
		return StatusUsage, err
	}
	printer := printer{Session: start, screen: screen}
	answer, err := printer.format(options, found)
	if err != nil {
		return StatusUsage, err
	}
	if err := p.show(options, screen, answer); err != nil {
		return StatusUsage, err
	}
	// They come last: in a terminal they would scroll away above a page.
	remarks := found.remarks
	if name, is := fileNamed(start.Query); is {
		remarks = append(remarks, name+" is a file: --read reads it")
	}
	if len(remarks) > 0 {
		p.complain(strings.Join(remarks, "; "))
	}
	return found.status(), nil
}

// show writes an answer, through the pager if that was asked for and is of use.
func (p Program) show(options options, screen screen, answer []byte) error {
	if options.pager && screen.terminal && lines(answer) > screen.rows {
		return throughPager(answer, p.Stdout, p.Getenv)
	}
	return write(p.Stdout, answer)
}

// write is one write of everything, so that what reads a pipe gets all of it or ends us. A reader that is gone ends
// the process by SIGPIPE, as the Go runtime does for standard output, without a word.
func write(w io.Writer, text []byte) error {
	_, err := w.Write(text)
	if cause := new(os.PathError); errors.As(err, &cause) {
		err = cause.Err // the name that Go has for standard output says nothing
	}
	if err != nil {
		return fmt.Errorf("the answer could not be written (%w): send it elsewhere", err)
	}
	return nil
}

// complain says one line to whoever started the program. What they typed or read is part of it, so it is
// cleaned and its secrets are masked: errors end in logs.
func (p Program) complain(message string) {
	fmt.Fprintln(p.Stderr, "apicodes: "+secret.Mask(message))
}
