package catalog

import (
	"embed"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path"
)

//go:generate go test -run ^TestIndexIsCurrent$ -update .

//go:embed data
var embedded embed.FS

// Open returns the catalogue that is built into the binary.
//
// Decoding every file takes longer than everything else before the first frame. The generated index (index_gen.go)
// holds what the list, the search and the documents need; a page is decoded when it is asked for. The index names
// the checksum of the files that it was made from: where they have changed since, Open falls back to Load, so that
// an edited file counts at once and a damaged one is reported.
func Open() (*Catalog, error) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("embedded data: %w", err)
	}
	return openFiles(files)
}

// openFiles is Open for a folder that holds what was embedded, or an edited copy of it.
func openFiles(files fs.FS) (*Catalog, error) {
	sum, err := checksum(files)
	if err != nil {
		return nil, err
	}
	if sum != generatedFrom {
		return Load(files)
	}
	return &Catalog{tables: generated, read: func(number int) (Code, error) { return readPage(files, number) }}, nil
}

// readPage decodes the page of one code. Its file was checked when the index was generated.
func readPage(files fs.FS, number int) (Code, error) {
	file := fileOf(number)
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return Code{}, fmt.Errorf("%s: cannot be read: %w", path.Join(root, file), err)
	}
	var code Code
	if err := json.Unmarshal(data, &code); err != nil {
		return Code{}, decodingFault(path.Join(root, file), data, err)
	}
	return code, nil
}

// checksum is a CRC-32 over names and contents of all files, which tells an edited folder from an unedited one.
func checksum(files fs.FS) (uint32, error) {
	sum := crc32.NewIEEE()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(sum, name); err != nil {
			return err
		}
		_, err = sum.Write(data)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("%s: %w", root, err)
	}
	return sum.Sum32(), nil
}
