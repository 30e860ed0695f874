// The portable functions, those for AVX2 and those for AVX-512: same contract as in CScan.h.
#pragma once

#include "CScan.h"

size_t pkgtriage_scan_candidates_portable(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_portable(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_record_portable(
    const uint8_t *texts, const uint8_t *lengths, size_t parts, const uint8_t *bytes, size_t count,
    size_t at, int32_t *ranges);
size_t pkgtriage_scan_newlines_portable(const uint8_t *bytes, size_t count);

#if defined(__x86_64__)
size_t pkgtriage_scan_candidates_avx2(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_avx2(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_record_avx2(
    const uint8_t *texts, const uint8_t *lengths, size_t parts, const uint8_t *bytes, size_t count,
    size_t at, int32_t *ranges);
size_t pkgtriage_scan_newlines_avx2(const uint8_t *bytes, size_t count);

size_t pkgtriage_scan_candidates_avx512(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t *position, size_t *found, size_t capacity);
size_t pkgtriage_scan_guids_avx512(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity);
#endif

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
