package catalog

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io/fs"
	"sync"
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
	pages := pageReader{files: files}
	c.read = func(number int) (Code, error) {
		at, _ := c.position(number)
		return pages.read(c.entries[at], generatedSums[at])
	}
	return c
}

// pageReader reads pages, one after the other into the same memory.
type pageReader struct {
	files  fs.FS
	mutex  sync.Mutex
	buffer bytes.Buffer
}

// read decodes the page of a code. sum is the CRC-32 of the file that the code's entry was made from. A file with
// another one may be damaged, and would at least tell something else than the list and the search do.
func (r *pageReader) read(entry Entry, sum uint32) (Code, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	file := "data/codes/" + entry.Digits() + ".json"
	data, err := r.load(file)
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

// load returns what is in a file, until the next call.
func (r *pageReader) load(file string) ([]byte, error) {
	opened, err := r.files.Open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	r.buffer.Reset()
	_, err = r.buffer.ReadFrom(opened)
	return r.buffer.Bytes(), err
}
