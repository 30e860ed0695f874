// The portable functions, those for AVX2 and those for AVX-512: same contract as in CScan.h, but that
// candidates are those of one range, which ends at `end`; it is done when `*position` is there.
#pragma once

#include "CScan.h"

size_t pkgtriage_scan_candidates_portable(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_portable(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_records_portable(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity);
size_t pkgtriage_scan_newlines_portable(const uint8_t *bytes, size_t count);

#if defined(__x86_64__)
size_t pkgtriage_scan_candidates_avx2(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_avx2(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_records_avx2(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity);
size_t pkgtriage_scan_newlines_avx2(const uint8_t *bytes, size_t count);

size_t pkgtriage_scan_candidates_avx512(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_avx512(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
#endif

// Reads the record at `at`; the offset behind it, or 0 if it is not of the form.
size_t pkgtriage_scan_record_portable(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t at,
    int32_t *ranges);

// Where white space ends.
static inline size_t pkgtriage_scan_skip_space(const uint8_t *bytes, size_t count, size_t at) {
    while (at < count && (bytes[at] == ' ' || (uint8_t)(bytes[at] - '\t') < 5)) at++;
    return at;
}

static inline void pkgtriage_scan_write_range(int32_t *ranges, size_t index, size_t start, size_t end) {
    ranges[2 * index] = (int32_t)start;
    ranges[2 * index + 1] = (int32_t)(end - start);
}

static inline int pkgtriage_scan_passes_filter(const uint8_t *filter, uint32_t key_mask, uint32_t window) {
    uint32_t hash = pkgtriage_scan_hash(pkgtriage_scan_key(window, key_mask));
    return filter[hash >> 3] >> (hash & 7) & 1;
}

// Byte counters for at most 255 steps, so that the compiler can keep one in every lane of a vector.
__attribute__((always_inline)) static inline size_t pkgtriage_scan_newlines_inlined(
    const uint8_t *bytes, size_t count) {
    enum { lanes = 64, steps = 255 };
    size_t total = 0, done = 0;
    while (count - done >= lanes) {
        uint8_t counters[lanes] = {0};
        for (size_t step = 0; step < steps && count - done >= lanes; step++, done += lanes) {
            for (size_t lane = 0; lane < lanes; lane++) counters[lane] += bytes[done + lane] == '\n';
        }
        for (size_t lane = 0; lane < lanes; lane++) total += counters[lane];
    }
    for (; done < count; done++) total += bytes[done] == '\n';
    return total;
}
