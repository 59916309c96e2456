// Command gen writes catalog/index_gen.go from catalog/data. It runs in the folder catalog, by go generate.
package main

import (
	"fmt"
	"os"

	"apicodes/catalog"
)

func main() {
	source, err := catalog.Generate(os.DirFS("data"))
	if err == nil {
		err = os.WriteFile("index_gen.go", source, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
