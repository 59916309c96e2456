// Command generate writes what is made of the data files: the entries and tables that catalog opens with, and the
// postings that catalog/search looks words up in. `go generate ./...` runs it in the folder catalog.
package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"apicodes/catalog"
	"apicodes/catalog/load"
	"apicodes/catalog/search"
)

func main() {
	if err := write("."); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// write renews the generated files of the folder catalog.
func write(folder string) error {
	files, err := generated(os.DirFS(filepath.Join(folder, "data")))
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := os.WriteFile(filepath.Join(folder, name), files[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generated returns the generated files for a data folder, by their names below the folder catalog.
func generated(data fs.FS) (map[string][]byte, error) {
	tables, err := load.Tables(data)
	if err != nil {
		return nil, err
	}
	c := catalog.New(tables)
	sums, err := checksums(data, c)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{"search/postings.bin": search.Postings(c)}
	for name, source := range map[string]*source{
		"entries_gen.go": newSource("the files of catalog/data/codes and catalog/data/documents").
			list("generatedEntries", "Entry", literals(slices.Collect(c.Entries()))).
			list("generatedSums", "uint32", sums),
		"documents_gen.go": newSource("the files of catalog/data/documents").
			list("generatedDocuments", "DocumentFile", documents(c)),
		"tables_gen.go": newSource("classes.json, senders.json, clients.json and warnings.json of catalog/data").
			list("generatedClasses", "ClassInfo", literals(tables.Classes)).
			list("generatedSenders", "Sender", literals(tables.Senders)).
			list("generatedClients", "Client", literals(tables.Clients)).
			list("generatedWarnings", "Warning", literals(tables.Warnings)),
		"phrases_gen.go": newSource("catalog/data/phrases.json").
			list("generatedPhrases", "Phrases", literals(tables.Phrases)),
		"reasons_gen.go": newSource("the files of catalog/data/reasons, and rare.json, protocols.json and marks.json beside them").
			list("generatedReasons", "Reasons", literals(sortedReasons(tables.Reasons))).
			list("generatedRare", "Rare", literals(tables.Rare)).
			list("generatedElsewhere", "Elsewhere", literals(tables.Elsewhere)).
			list("generatedMarks", "Marks", literals(tables.Marks)),
	} {
		if files[name], err = source.format(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return files, nil
}

// sortedReasons are the files in the catalogue's order.
func sortedReasons(reasons []catalog.Reasons) []catalog.Reasons {
	return slices.SortedFunc(slices.Values(reasons), func(a, b catalog.Reasons) int { return strings.Compare(a.Sender, b.Sender) })
}

// documents are the literals of the documents in the catalogue's order.
func documents(c *catalog.Catalog) []string {
	var all []catalog.DocumentFile
	for _, document := range c.Documents() {
		file, _ := c.Document(document.ID)
		all = append(all, file)
	}
	return literals(all)
}
