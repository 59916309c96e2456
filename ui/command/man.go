package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"apicodes/catalog"
	"apicodes/catalog/search"
	"apicodes/catalog/traffic"
	"apicodes/ui/session"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use: "man",

		DisableFlagsInUseLine: true,
		Short:                 "print the man page: apicodes man | man -l -",
		Args: func(command *cobra.Command, arguments []string) error {
			if len(arguments) > 0 {
				return fmt.Errorf("man takes no arguments%s", searchInstead(command, arguments))
			}
			return nil
		},
		RunE: func(command *cobra.Command, _ []string) error {
			return write(command.OutOrStdout(), []byte(manPage(command.Root(), Filters(catalog.Open()))))
		},
	}
}

// reading says what is read and how, a paragraph each.
func reading() []string {
	return []string{
		"What --read names, or a pipe or file on standard input where there is no query, is read: HTTP messages (raw, of curl -i and -v, wget -S, httpie, and in the logs of Apache HttpClient, nghttp and Python), " +
			"a HAR, the saved responses of a Postman collection, or an access log (combined, common, vhost, nginx with its log_format, JSON lines, W3C of IIS and CloudFront, AWS load balancer, HAProxy, Envoy, " +
			"Traefik, Squid, Amazon S3, lines of applications), also inside what docker or syslog put around a line. gzip is unpacked. The format is told by the input itself; --format overrides that.",
		"The report has a line for each code, then what is wrong (a cross is an error: the specification's MUST is broken; ! is a warning; a dot is a note), " +
			"redirects, who sent the answers, and what the keys beside the status mean. --list has the counts alone, --page the pages of the codes with what the input says first, " +
			"--json and --markdown the report in those forms. A query beside --read keeps the codes that it matches. Secrets are masked.",
		"With a query and without --read, standard input is left alone. In the explorer, a paste or the path of a file in the query can be read too: enter does it.",
	}
}

// environment says what the variables do that the program looks at.
func environment() []definition {
	return []definition{
		{"NO_COLOR", "if not empty: no colours; bold and underline stay in a terminal"},
		{"CLICOLOR_FORCE", "if neither empty nor 0: colours in a pipe too, unless NO_COLOR declines them"},
		{"CLICOLOR", "if 0: no colours; bold and underline stay in a terminal"},
		{"COLUMNS", "the width of what is printed where standard output is not a terminal; without it, 80. Prose is never wider than 100"},
		{"PAGER", "the pager of --pager; without it, less -R"},
		{"LC_ALL, LC_CTYPE, LANG", "the first that is set: if it names an encoding other than UTF-8, everything is drawn in ASCII"},
		{"TERM", "if dumb: print instead of exploring. Types without colours (unknown, and those that end in -m or -mono) get none"},
	}
}

// Filters are all that a query may hold, those about what is read too.
func Filters(c *catalog.Catalog) []search.Filter {
	return search.New(c).With(session.Filters(traffic.Report{})).Filters()
}

// manPage is the man page, made from the definitions of the commands and flags. cobra has a package that does so, by
// way of Markdown and with four more modules; this is a page of roff.
func manPage(root *cobra.Command, filters []search.Filter) string {
	var page roff
	page.line(`.TH APICODES 1 "" "apicodes %s" "User commands"`, version())
	page.section("NAME", "apicodes - "+root.Short)
	page.section("SYNOPSIS", "apicodes [FLAG...] [QUERY...]")
	for _, command := range root.Commands() {
		if !command.Hidden {
			page.line(".br\n%s", escapeRoff("apicodes "+command.Use))
		}
	}
	page.section("DESCRIPTION", description(root))
	page.line(".PP\n%s", escapeRoff("Where standard output is not a terminal, or with a flag that says how to print, the page of a code is printed "+
		"if the query is its number or its name, or if nothing else matches; otherwise the list of what matches, best first, one a line: the number, two spaces, the name. "+
		"A script that wants one form always says --list or --page. An undefined number has a page too, which tells how to treat it; the exit status is 1."))
	page.section("READING", "")
	for i, words := range reading() {
		if i > 0 {
			page.line(".PP")
		}
		page.line("%s", escapeRoff(words))
	}
	page.section("OPTIONS", "")
	root.LocalFlags().VisitAll(func(flag *pflag.Flag) { page.define(flagNames(flag), flagUsage(flag)) })
	page.section("FILTERS", "A filter is a word of a query. A dash before a filter or a word leaves out what it matches; write -- before the first of them.")
	for _, filter := range filters {
		page.define(filter.Name+":VALUE", filter.Help)
	}
	page.section("COMMANDS", "")
	for _, command := range root.Commands() {
		if !command.Hidden {
			page.define(command.Use, command.Short)
		}
	}
	page.definitions("EXIT STATUS", statuses())
	page.definitions("ENVIRONMENT", environment())
	page.section("EXAMPLES", "")
	page.line(".nf\n%s\n.fi", escapeRoff(root.Example))
	return page.String()
}

func flagNames(flag *pflag.Flag) string {
	names := "--" + flag.Name
	if flag.Shorthand != "" {
		names = "-" + flag.Shorthand + ", " + names
	}
	switch value, _ := pflag.UnquoteUsage(flag); {
	case flag.Value.Type() == "bool":
	case flag.NoOptDefVal != "":
		names += "[=" + value + "]"
	default:
		names += "=" + value
	}
	return names
}

func flagUsage(flag *pflag.Flag) string {
	_, usage := pflag.UnquoteUsage(flag)
	return usage
}

// roff is a page in the making, in the macros of man(7).
type roff struct{ strings.Builder }

func (r *roff) line(format string, values ...any) { fmt.Fprintf(r, format+"\n", values...) }

func (r *roff) section(title, text string) {
	r.line(".SH %s", title)
	if text != "" {
		r.line("%s", escapeRoff(text))
	}
}

func (r *roff) define(name, meaning string) {
	r.line(".TP\n\\fB%s\\fR\n%s", escapeRoff(name), escapeRoff(meaning))
}

func (r *roff) definitions(title string, list []definition) {
	r.section(title, "")
	for _, definition := range list {
		r.define(definition.name, definition.meaning)
	}
}

// escapeRoff keeps text from being read as requests: backslashes everywhere, dots and quotes where a line begins. A
// dash is a minus, so that it can be copied.
func escapeRoff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	rows := strings.Split(text, "\n")
	for i, row := range rows {
		if strings.HasPrefix(row, ".") || strings.HasPrefix(row, "'") {
			rows[i] = `\&` + row
		}
	}
	return strings.Join(rows, "\n")
}
