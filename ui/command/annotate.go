package command

import (
	"errors"
	"fmt"
	"os"

	"apicodes/catalog"
	"apicodes/catalog/traffic/annotate"
)

// annotate hands standard input on, with the names of codes behind its lines.
func (p Program) annotate(query string) (status int, err error) {
	if query != "" {
		return StatusUsage, fmt.Errorf("--annotate takes no query, it reads lines: cut -d' ' -f9 access.log | apicodes --annotate")
	}
	err = annotate.Copy(p.Stdout, p.Stdin, catalog.Open())
	if cause := new(os.PathError); errors.As(err, &cause) {
		err = cause.Err // the names that Go has for these files say nothing
	}
	if err != nil {
		return StatusUsage, fmt.Errorf("not every line could be read and written (%w): what was whole is there", err)
	}
	return StatusFound, nil
}
