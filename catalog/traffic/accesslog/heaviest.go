package accesslog

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"slices"
)

// pathsKept is how many paths of a code are kept.
const pathsKept = 64

// heaviest keeps the most frequent keys of a stream in bounded memory, by Space-Saving (Metwally, Agrawal, El Abbadi,
// 2005): a new key takes the place of the least frequent one and inherits its count as its possible error. Every key
// that occurs more often than the least count is in the table, and its true count lies between count-excess and count.
//
// The entries are kept in falling order of their counts: the keys that are met most are found first, and the least is
// always the last.
type heaviest struct {
	entries    []heavy
	overflowed bool
}

type heavy struct {
	hash          uint64
	count, excess int64
	key           []byte // owned; reused when another key takes the place
}

// add counts a key, which is copied if it is new.
func (h *heaviest) add(seed maphash.Seed, key []byte) {
	hash := maphash.Bytes(seed, key)
	for i := range h.entries {
		if entry := &h.entries[i]; entry.hash == hash && bytes.Equal(entry.key, key) {
			h.rise(i)
			return
		}
	}
	if len(h.entries) < pathsKept {
		h.entries = append(h.entries, heavy{hash: hash, count: 1, key: bytes.Clone(key)})
		return
	}
	h.overflowed = true
	last := &h.entries[len(h.entries)-1]
	last.hash, last.excess = hash, last.count
	last.key = append(last.key[:0], key...)
	h.rise(len(h.entries) - 1)
}

// rise adds one to an entry. Entries of the same count may stand in any order, so it changes places with the first of
// them, and the order is kept by one exchange.
func (h *heaviest) rise(i int) {
	count := h.entries[i].count
	first, _ := slices.BinarySearchFunc(h.entries[:i], count, func(e heavy, count int64) int { return cmp.Compare(count, e.count) })
	if first != i {
		h.entries[first], h.entries[i] = h.entries[i], h.entries[first]
	}
	h.entries[first].count++
}

// least is what a key that is not in the table may have been counted at most.
func (h *heaviest) least() int64 {
	if !h.overflowed {
		return 0
	}
	return h.entries[len(h.entries)-1].count
}

// merge adds another table with the same seed. A key that only one of them has may have fallen out of the other: that
// one's least is added to its count and to its excess, so that the bounds hold.
func (h *heaviest) merge(other *heaviest) {
	mine, theirs := h.least(), other.least()
	merged := make([]heavy, 0, len(h.entries)+len(other.entries))
	for _, entry := range h.entries {
		if at := other.find(entry); at >= 0 {
			entry.count += other.entries[at].count
			entry.excess += other.entries[at].excess
		} else {
			entry.count += theirs
			entry.excess += theirs
		}
		merged = append(merged, entry)
	}
	for _, entry := range other.entries {
		if h.find(entry) < 0 {
			entry.count += mine
			entry.excess += mine
			entry.key = bytes.Clone(entry.key)
			merged = append(merged, entry)
		}
	}
	slices.SortFunc(merged, func(a, b heavy) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.excess, b.excess), bytes.Compare(a.key, b.key))
	})
	h.overflowed = h.overflowed || other.overflowed || len(merged) > pathsKept
	h.entries = slices.Clip(merged[:min(len(merged), pathsKept)])
}

func (h *heaviest) find(entry heavy) int {
	return slices.IndexFunc(h.entries, func(e heavy) bool { return e.hash == entry.hash && bytes.Equal(e.key, entry.key) })
}
