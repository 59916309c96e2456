package catalog

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
)

//go:generate go test -run ^TestIndexIsCurrent$ -update .

//go:embed data
var embedded embed.FS

// Open returns the catalogue that is built into the binary.
//
// Decoding every file takes longer than everything else before the first frame, and so does reading them all. The
// generated index (index_gen.go) holds what the list, the search and the documents need; a page is decoded when it is
// asked for. The index knows the names and sizes of the files that it was made from, and each page's checksum: where
// the sizes differ Open falls back to Load, and a page that differs is checked like any file. So an edited file counts
// at once and a damaged one is reported.
func Open() (*Catalog, error) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("embedded data: %w", err)
	}
	return openFiles(files)
}

// openFiles is Open for a folder that holds what was embedded, or an edited copy of it.
func openFiles(files fs.FS) (*Catalog, error) {
	sum, err := outline(files)
	if err != nil {
		return nil, err
	}
	if sum != generatedFrom {
		return Load(files)
	}
	c := &Catalog{tables: generated}
	c.read = func(number int) (Code, error) { return c.readPage(files, number) }
	return c, nil
}

// readPage decodes the page of one code.
func (c *Catalog) readPage(files fs.FS, number int) (Code, error) {
	file := fileOf(number)
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return Code{}, fmt.Errorf("%s: cannot be read: %w", path.Join(root, file), err)
	}
	var code Code
	if at, known := c.position(number); !known || crc32.ChecksumIEEE(data) != c.sums[at] {
		edited := loader{fsys: files, codes: map[int]Code{}}
		edited.code(file)
		return edited.codes[number], errors.Join(edited.faults...)
	}
	if err := json.Unmarshal(data, &code); err != nil {
		return Code{}, decodingFault(path.Join(root, file), data, err)
	}
	return code, nil
}

// outline is a CRC-32 over the names and sizes of all files. An embedded file's size is known without reading it.
func outline(files fs.FS) (uint32, error) {
	sum := crc32.NewIEEE()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(sum, name, info.Size())
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("%s: %w", root, err)
	}
	return sum.Sum32(), nil
}
