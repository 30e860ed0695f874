// Byte kernels for logs: places where a literal may stand, GUIDs, records of a known form, line feeds.
//
// The literal scan is Teddy, the packed string matcher of Hyperscan (X. Wang and others, "Hyperscan: A
// Fast Multi-pattern Regex Matcher for Modern CPUs", NSDI 2019; G. Langdale's fdr/teddy.c): every literal
// is represented by a window of four bytes and put into one of 16 buckets. For each of the four places of
// a window, one table by the low and one by the high nibble says which buckets accept a byte; where some
// bucket accepts all four, the four bytes are looked up in a filter, and what passes is a candidate.
//
// Contract:
// - Nothing outside `bytes[0 ..< count]` is read, not even in the same page; no alignment is needed.
//   `count` may be 0, and then `bytes` may be NULL.
// - No allocation, no locks, no global state but the remembered kind of processor and whether it may be
//   used: any number of threads
//   may scan at the same time, also with the same tables.
// - AVX-512 or AVX2 is used where the processor has it, found out at run time; any other processor or
//   architecture takes the portable path. All give the same answers.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    // Two groups of eight buckets; each has four places; each place has 16 bytes by low nibble, then 16
    // by high nibble. Bit b of a byte: bucket b of the group accepts the nibble.
    pkgtriage_scan_tables_length = 2 * 4 * 32,
    // A bit for each value of pkgtriage_scan_hash.
    pkgtriage_scan_filter_length = 8192,
    // The least that `capacity` may be.
    pkgtriage_scan_capacity = 64,
    // A form: the most fixed texts that it may have, and the most bytes of one.
    pkgtriage_scan_form_parts = 16,
    pkgtriage_scan_form_width = 32,
    // Its bytes: the texts, each at a multiple of the width; then for each text its length; then for the
    // value before each text but the first, the slot it is written to.
    pkgtriage_scan_form_lengths = pkgtriage_scan_form_parts * pkgtriage_scan_form_width,
    pkgtriage_scan_form_slots = pkgtriage_scan_form_lengths + pkgtriage_scan_form_parts,
    pkgtriage_scan_form_length = pkgtriage_scan_form_slots + pkgtriage_scan_form_parts,
    // Slots for values, and ranges for each record: the record, its message, the slots.
    pkgtriage_scan_slots = 10,
    pkgtriage_scan_record_ranges = 2 + pkgtriage_scan_slots,
};

// Which code does the work.
typedef enum pkgtriage_scan_path {
    // The fastest that this processor can run.
    pkgtriage_scan_fastest = 0,
    // Portable C, for comparing.
    pkgtriage_scan_portable = 1,
    // No wider than AVX2, for comparing where there is more; portable where there is less.
    pkgtriage_scan_avx2 = 2
} pkgtriage_scan_path;

// Whether pkgtriage_scan_fastest is more than the portable path here.
int pkgtriage_scan_has_acceleration(void);

// From now on every call takes the portable path: for whoever suspects the fast one. To be called before
// the first scan.
void pkgtriage_scan_forbid_acceleration(void);

// The key of a window: its four bytes, the first lowest, letters of either case the same. Other bytes
// may share a key too.
static inline uint32_t pkgtriage_scan_key(uint32_t window, uint32_t key_mask) {
    return (window | 0x20202020u) & key_mask;
}

// The bit of the filter for a key: bit (hash & 7) of byte (hash >> 3).
static inline uint32_t pkgtriage_scan_hash(uint32_t key) { return (key * 0x9E3779B1u) >> 16; }

// Finds candidates in ranges of the bytes: offsets at which the four bytes pass the tables and the filter,
// in rising order. Bytes after the end, not those after a range, count as 0.
//
// `key_mask` has the bits of a window that the filter knows: all, or 24 if some window has three bytes.
// `ranges` has start and length of each range, in rising order, none longer than what is left of `count`.
// The scan begins in the range `*range`, not before `*position`, and leaves there where to go on:
// `range_count`, or less when there is room for no more in `found`. Returns how many offsets it has written,
// at most `capacity`.
size_t pkgtriage_scan_candidates(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    const int32_t *ranges, size_t range_count, size_t *range, size_t *position, size_t *found,
    size_t capacity, pkgtriage_scan_path path);

// Finds where a GUID may stand: offsets at which 36 bytes have hyphens at 8, 13, 18 and 23, in rising
// order. The digits are not looked at. The search begins at `*position` and leaves there where to go on:
// `count`, or less when there is room for no more. Returns how many offsets it has written.
size_t pkgtriage_scan_guids(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity,
    pkgtriage_scan_path path);

// Reads event records that have the form of an earlier one, as long as one follows the other.
//
// A form is what stands before, between and behind the values of a start tag: `parts` texts (2 to 16) of
// 1 to 32 bytes. The first begins with `<`. A text ends with the quote before a value and the next one
// begins with the quote behind it; no other byte of a text is a quote, and all are the same. Only the last
// text holds line feeds, and only it holds `<` besides the first byte of all; it ends with `<![CDATA[`. A
// value that holds a line feed or `<` is not of the form. The message behind the last text ends at the
// first `]]>`, and `</event>` must follow there; a line feed followed by `<e` before it is not of the form
// either, nor is a message that ends `limit` or more bytes behind the record's beginning.
//
// Reading begins at `*position`, over white space if there is any, and leaves there the offset behind the
// last record. For each record it writes the start and length of each of its ranges: 24 numbers, 0 for
// slots that no value was written to; of two values for one slot the later one stays. Returns how many
// records it has written, at most `capacity`. `count` must be below 2^31.
size_t pkgtriage_scan_records(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity, pkgtriage_scan_path path);

// How many line feeds there are.
size_t pkgtriage_scan_newlines(const uint8_t *bytes, size_t count, pkgtriage_scan_path path);

#ifdef __cplusplus
}
#endif
