package accesslog

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"slices"
)

const (
	// pathsKept is how many paths of a code are kept.
	pathsKept = 64
	// pathsShared is how many all codes of a log may keep together, beyond a few that each may have. No honest log comes
	// near: it would take 128 codes with 64 paths each. It bounds what a made-up log with a thousand codes costs.
	pathsShared, pathsAlways = 8192, 8
)

// heaviest keeps the most frequent keys of a stream in bounded memory, by Space-Saving (Metwally, Agrawal, El Abbadi,
// 2005): a new key takes the place of the least frequent one and inherits its count as its possible error. Every key
// that occurs more often than the least count is in the table, and its true count lies between count-excess and count.
//
// The entries are kept in falling order of their counts: the keys that are met most are found first, and the least is
// always the last.
type heaviest struct {
	hashes     []uint64 // of the entries' keys, apart from them so that a search runs over few cache lines
	entries    []heavy
	overflowed bool // it never grows again: a key that was thrown out must not come back with too small a count
}

type heavy struct {
	count, excess int64
	key           []byte // owned; reused when another key takes the place
}

// add counts a key, which is copied if it is new. A table takes its room beyond the first few entries from shared.
func (h *heaviest) add(seed maphash.Seed, key []byte, shared *int) {
	hash := maphash.Bytes(seed, key)
	if at := h.find(hash, key); at >= 0 {
		h.rise(at)
		return
	}
	if !h.overflowed && len(h.entries) < pathsKept && (len(h.entries) < pathsAlways || *shared > 0) {
		if len(h.entries) >= pathsAlways {
			*shared--
		}
		h.hashes = append(h.hashes, hash)
		h.entries = append(h.entries, heavy{count: 1, key: bytes.Clone(key)})
		return
	}
	h.overflowed = true
	at := len(h.entries) - 1
	last := &h.entries[at]
	h.hashes[at], last.excess = hash, last.count
	last.key = append(last.key[:0], key...)
	h.rise(at)
}

func (h *heaviest) find(hash uint64, key []byte) int {
	for at, other := range h.hashes {
		if other == hash && bytes.Equal(h.entries[at].key, key) {
			return at
		}
	}
	return -1
}

// rise adds one to an entry. Entries of the same count may stand in any order, so it changes places with the first of
// them, and the order is kept by one exchange.
func (h *heaviest) rise(at int) {
	count := h.entries[at].count
	first := at
	for low := 0; low < first; {
		if middle := (low + first) / 2; h.entries[middle].count > count {
			low = middle + 1
		} else {
			first = middle
		}
	}
	if first != at {
		h.entries[first], h.entries[at] = h.entries[at], h.entries[first]
		h.hashes[first], h.hashes[at] = h.hashes[at], h.hashes[first]
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
	type hashed struct {
		heavy
		hash uint64
	}
	mine, theirs := h.least(), other.least()
	merged := make([]hashed, 0, len(h.entries)+len(other.entries))
	for i, entry := range h.entries {
		if at := other.find(h.hashes[i], entry.key); at >= 0 {
			entry.count += other.entries[at].count
			entry.excess += other.entries[at].excess
		} else {
			entry.count += theirs
			entry.excess += theirs
		}
		merged = append(merged, hashed{entry, h.hashes[i]})
	}
	for i, entry := range other.entries {
		if h.find(other.hashes[i], entry.key) < 0 {
			entry.count += mine
			entry.excess += mine
			entry.key = bytes.Clone(entry.key)
			merged = append(merged, hashed{entry, other.hashes[i]})
		}
	}
	slices.SortFunc(merged, func(a, b hashed) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.excess, b.excess), bytes.Compare(a.key, b.key))
	})
	h.overflowed = h.overflowed || other.overflowed || len(merged) > pathsKept
	h.hashes, h.entries = h.hashes[:0], h.entries[:0]
	for _, entry := range merged[:min(len(merged), pathsKept)] {
		h.hashes = append(h.hashes, entry.hash)
		h.entries = append(h.entries, entry.heavy)
	}
}
