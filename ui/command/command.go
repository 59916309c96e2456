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
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/text"
	"apicodes/ui/session"
	"apicodes/ui/theme"
)

// Program is the command line in its world. Its fields are all needed.
type Program struct {
	Stdin, Stdout, Stderr *os.File
	Getenv                func(string) string

	// Explore opens the explorer and returns the process's exit status.
	Explore func(start session.Session) (status int)
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
		Long: `Explains HTTP response status codes: in a terminal in the explorer, else as a
page or a list. QUERY: numbers, patterns (50x), words, filters; -- before -WORD.`,
		Example: `  apicodes too many requests      explore, with the best match selected
  cut -d' ' -f9 access.log | sort | uniq -c | apicodes --annotate`,
		Args:              cobra.ArbitraryArgs, // else words are taken for misspelt commands
		ValidArgsFunction: completeQuery,
		SilenceErrors:     true, // Run says them, in one line
		SilenceUsage:      true,
		RunE: func(_ *cobra.Command, words []string) (err error) {
			*status, err = p.answer(options, strings.Join(words, " "))
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
	root.AddCommand(completionCommand(), documentCommand(status), manCommand(), schemaCommand())
	return root
}

// answer explores or prints.
func (p Program) answer(options options, query string) (status int, err error) {
	if err := options.check(); err != nil {
		return StatusUsage, err
	}
	if options.version {
		return StatusFound, write(p.Stdout, []byte(about(catalog.Open())))
	}
	if options.annotate {
		return p.annotate(query)
	}
	known, ok := p.withDocuments(options.documents)
	if !ok {
		return StatusUsage, nil
	}
	terminal := term.IsTerminal(p.Stdout.Fd())
	explores := terminal && !options.prints() && p.Getenv("TERM") != "dumb"
	output := theme.Output{
		Choice: options.colour, Terminal: terminal, FullScreen: explores, Windows: runtime.GOOS == "windows", Getenv: p.Getenv,
	}
	start := session.Session{Catalog: known, Query: query, Theme: theme.New(output.Profile())}
	if explores {
		return p.Explore(start), nil
	}
	return p.print(options, start, newScreen(p.Stdout, terminal, p.Getenv))
}

// print finds the answer and writes it.
func (p Program) print(options options, start session.Session, screen screen) (status int, err error) {
	found, err := find(search.New(start.Catalog), start.Query)
	if err != nil {
		return StatusUsage, err
	}
	printer := printer{Session: start, screen: screen}
	answer, err := printer.format(options, found)
	if err != nil {
		return StatusUsage, err
	}
	if options.pager && screen.terminal && lines(answer) > screen.rows {
		err = throughPager(answer, p.Stdout, p.Getenv)
	} else {
		err = write(p.Stdout, answer)
	}
	if err != nil {
		return StatusUsage, err
	}
	// They come last: in a terminal they would scroll away above a page.
	if len(found.remarks) > 0 {
		p.complain(strings.Join(found.remarks, "; "))
	}
	return found.status(), nil
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

// complain says one line to whoever started the program. What they typed is part of it, so it is cleaned.
func (p Program) complain(message string) {
	fmt.Fprintln(p.Stderr, "apicodes: "+text.Clean(message))
}
