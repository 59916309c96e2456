package catalog

import (
	"embed"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io/fs"
)

//go:generate go run ./load/generate

//go:embed data/codes
var embedded embed.FS

// Open returns the catalogue that is built into the binary.
//
// Decoding every file takes longer than everything else before the first frame, and so does reading them all. The
// files ending in _gen.go hold what is made of them; the compiler lays it out, so that using it decodes and allocates
// nothing. A page is decoded when it is asked for, and only if its file still is the one that its entry was made from.
func Open() *Catalog { return openFiles(embedded) }

// openFiles is Open for a folder that holds what was embedded, or an edited copy of it.
func openFiles(files fs.FS) *Catalog {
	c := &Catalog{
		entries:   generatedEntries[:],
		classes:   generatedClasses[:],
		senders:   generatedSenders[:],
		clients:   generatedClients[:],
		documents: generatedDocuments[:],
		warnings:  generatedWarnings[:],
		reasons:   generatedReasons[:],
		rare:      generatedRare[:],
		phrases:   generatedPhrases[:],
		elsewhere: generatedElsewhere[:],
		marks:     generatedMarks[:],
		builtIn:   true,
	}
	c.read = func(number int) (Code, error) {
		at, _ := c.position(number)
		return readPage(files, c.entries[at], generatedSums[at])
	}
	return c
}

// readPage decodes the page of a code. sum is the CRC-32 of the file that the code's entry was made from. A file with
// another one may be damaged, and would at least tell something else than the list and the search do.
func readPage(files fs.FS, entry Entry, sum uint32) (Code, error) {
	file := "data/codes/" + entry.Digits() + ".json"
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return Code{}, fmt.Errorf("catalog/%s: cannot be read: %w", file, err)
	}
	if crc32.ChecksumIEEE(data) != sum {
		return Code{}, fmt.Errorf("catalog/%s: was changed after the list was made from it; run go generate ./... and build again", file)
	}
	var code Code
	if err := json.Unmarshal(data, &code); err != nil {
		return Code{}, fmt.Errorf("catalog/%s: %w; go test ./catalog/load says where", file, err)
	}
	return code, nil
}
