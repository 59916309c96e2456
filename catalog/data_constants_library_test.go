package catalog_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"apicodes/catalog"
)

// A constant that its library does not have sends a reader to a fatal error, or to another code.
func TestConstantsExistInTheirLibrary(t *testing.T) {
	library := listed(t, "library-constants.txt")
	checked := 0
	eachCode(t, func(t *testing.T, code catalog.Code) {
		for _, constant := range code.Constants {
			language, _, _ := strings.Cut(constant.Language, " (")
			if !slices.Contains([]string{"Python", "JavaScript", "Ruby", "PHP"}, language) {
				continue
			}
			checked++
			if line := fmt.Sprintf("%d %s %s", code.Number, language, constant.Name); !slices.Contains(library, line) {
				t.Errorf("constants: %s has no %s with this number", constant.Language, constant.Name)
			}
		}
	})
	if checked < 200 {
		t.Errorf("only %d constants were checked", checked)
	}
}
