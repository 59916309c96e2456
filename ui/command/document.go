package command

import (
	"cmp"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/catalog/text"
	"apicodes/catalog/traffic"
)

// files is the value of a flag that may be given several times, as a pflag.Value.
type files []string

func (f *files) Set(name string) error {
	if name == "" {
		return errors.New("name a file")
	}
	*f = append(*f, name)
	return nil
}

func (f *files) String() string { return strings.Join(*f, ", ") }

// Type is what help has in the place of a value.
func (f *files) Type() string { return "FILE" }

// documentCommand is for those who write a document of their own.
func documentCommand(status *int) *cobra.Command {
	command := &cobra.Command{
		Use: "document",

		DisableFlagsInUseLine: true,
		Short:                 "your own API's document: new, check FILE",
		Long: `A document of your own says what your API means by each code. --document FILE
shows it beside the five, in every form of the answer. It is one of:

  the catalogue's format    JSON or YAML; the command new prints a beginning
  an OpenAPI description    2.0 (Swagger), 3.0 or 3.1, JSON or YAML`,
		Example: `  apicodes document new > mine.json
  apicodes document check mine.json api.yaml
  apicodes --document mine.json 404`,
		RunE: func(command *cobra.Command, arguments []string) error {
			return fmt.Errorf("document: say new, or check FILE%s", searchInstead(command, append([]string{}, arguments...)))
		},
		Args: cobra.ArbitraryArgs,
	}
	command.AddCommand(newDocumentCommand(), checkDocumentCommand(status))
	return command
}

// beginning is a document that loads as it is. Its texts explain the fields that they are in, since JSON has no comments.
//
//go:embed document_new.json
var beginning []byte

func newDocumentCommand() *cobra.Command {
	return &cobra.Command{
		Use: "new",

		DisableFlagsInUseLine: true,
		Short:                 "print a beginning that explains every field",
		Args:                  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			return write(command.OutOrStdout(), beginning)
		},
	}
}

func checkDocumentCommand(status *int) *cobra.Command {
	return &cobra.Command{
		Use: "check FILE...",

		DisableFlagsInUseLine: true,
		Short:                 "say what is wrong with it; status 2 if it can't be loaded or breaks a MUST",
		Args: func(_ *cobra.Command, names []string) error {
			if len(names) == 0 {
				return errors.New("document check: name a file: apicodes document check mine.json")
			}
			return nil
		},
		RunE: func(command *cobra.Command, names []string) error {
			var out strings.Builder
			for _, name := range names {
				*status = max(*status, checkDocument(&out, name))
			}
			return write(command.OutOrStdout(), []byte(out.String()))
		},
	}
}

// checkDocument writes a line for everything that is wrong with a document, and one that sums it up. What can be told of
// operations is told also where something keeps the document from being loaded.
func checkDocument(out *strings.Builder, name string) (status int) {
	shown := text.Clean(name)
	c, err := load.With(catalog.Open(), name)
	if err != nil {
		fmt.Fprintln(out, err)
		for _, line := range operationFindings(readableOperations(name), map[traffic.Severity]int{}) {
			fmt.Fprintf(out, "%s: %s\n", shown, line)
		}
		return StatusUsage
	}
	id := c.Own()[0].ID
	counts := map[traffic.Severity]int{}
	for _, line := range operationFindings(c.Operations(id), counts) {
		fmt.Fprintf(out, "%s: %s\n", shown, line)
	}
	document, _ := c.Document(id)
	fmt.Fprintf(out, "%s: %s; doc:%s, codes listed: %d\n", shown, summed(counts), id, len(document.Readings))
	if counts[traffic.Error] > 0 {
		return StatusUsage
	}
	return StatusFound
}

// readableOperations are those that can be read of a faulty API description; none of other files.
func readableOperations(name string) []catalog.Operation {
	file, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer file.Close()
	operations, _ := load.Operations(file) // the error was told
	return operations
}

func summed(counts map[traffic.Severity]int) string {
	if len(counts) == 0 {
		return "nothing is wrong"
	}
	return fmt.Sprintf("errors: %d, warnings: %d, notes: %d", counts[traffic.Error], counts[traffic.Warning], counts[traffic.Note])
}

// operationFindings has a line for each finding, in the order of the file, and counts them.
func operationFindings(operations []catalog.Operation, counts map[traffic.Severity]int) []string {
	type located struct {
		line int
		says string
	}
	var all []located
	for _, operation := range operations {
		found, _ := traffic.CheckOperation(operation)
		for _, finding := range found {
			counts[finding.Severity]++
			all = append(all, located{finding.Line, fmt.Sprintf("line %d: %s: %s: %s; %s (%s)", finding.Line, load.OperationField(operation, finding.Key),
				finding.Severity, finding.Says, finding.Remedy, finding.Section)})
		}
	}
	slices.SortStableFunc(all, func(a, b located) int { return cmp.Compare(a.line, b.line) })
	lines := make([]string, len(all))
	for i := range all {
		lines[i] = text.Clean(all[i].says)
	}
	return lines
}

// withDocuments is the built-in catalogue with a user's documents. Their faults are said, one a line.
func (p Program) withDocuments(names []string) (c *catalog.Catalog, ok bool) {
	c = catalog.Open()
	if len(names) == 0 {
		return c, true
	}
	c, err := load.With(c, names...)
	if err == nil {
		return c, true
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		p.complain(line)
	}
	return nil, false
}
