package catalog_test

import (
	"reflect"
	"testing"

	"apicodes/catalog"
)

// handedOut is everything that a catalogue gives away, asked for anew.
func handedOut(t *testing.T, c *catalog.Catalog) []any {
	t.Helper()
	page, err := c.Page(404)
	if err != nil {
		t.Fatal(err)
	}
	out := []any{page, c.Classes(), c.ClassInfo(catalog.ClientError), c.Senders(), c.Documents(), c.Readings(404), c.RetriedBy(503)}
	for _, document := range c.Documents() {
		file, _ := c.Document(document.ID)
		out = append(out, file)
	}
	return out
}

// spoil changes whatever can be reached from a value.
func spoil(value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			spoil(value.Elem())
		}
	case reflect.Slice:
		for i := range value.Len() {
			spoil(value.Index(i))
		}
	case reflect.Struct:
		for i := range value.NumField() {
			spoil(value.Field(i))
		}
	default:
		if value.CanSet() {
			value.SetZero()
		}
	}
}

// Whatever callers do to what they got, the next one gets the same as before.
func TestCallersCannotChangeTheCatalogue(t *testing.T) {
	opened := catalog.Open()
	loaded := catalog.New(tablesOf(t, opened))
	for name, c := range map[string]*catalog.Catalog{"opened": opened, "made": loaded} {
		before := handedOut(t, c)
		for _, value := range handedOut(t, c) {
			spoiled := reflect.New(reflect.TypeOf(value)).Elem()
			spoiled.Set(reflect.ValueOf(value))
			spoil(spoiled)
		}
		if after := handedOut(t, c); !reflect.DeepEqual(after, before) {
			t.Errorf("%s: a change of what was handed out changed the catalogue", name)
		}
	}
}

// What a catalogue was made from can be changed afterwards.
func TestTablesAreCopied(t *testing.T) {
	tables := tablesOf(t, catalog.Open())
	c := catalog.New(tables)
	before := handedOut(t, c)
	spoil(reflect.ValueOf(&tables))
	if after := handedOut(t, c); !reflect.DeepEqual(after, before) {
		t.Error("a change of the tables changed the catalogue")
	}
}

func tablesOf(t *testing.T, c *catalog.Catalog) catalog.Tables {
	t.Helper()
	tables := catalog.Tables{Classes: c.Classes(), Senders: c.Senders()}
	for entry := range c.Entries() {
		page, err := c.Page(entry.Number)
		if err != nil {
			t.Fatal(err)
		}
		tables.Codes = append(tables.Codes, page)
	}
	for _, document := range c.Documents() {
		file, _ := c.Document(document.ID)
		tables.Documents = append(tables.Documents, file)
	}
	return tables
}
