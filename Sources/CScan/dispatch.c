// Chooses the path for each call.

#include <stdatomic.h>

#include "paths.h"

static atomic_int is_forbidden;

void pkgtriage_scan_forbid_acceleration(void) { atomic_store(&is_forbidden, 1); }

#if defined(__x86_64__)

// The compiler's runtime asks the processor once, the operating system's support included, and remembers.
int pkgtriage_scan_has_acceleration(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt")
        && !atomic_load_explicit(&is_forbidden, memory_order_relaxed);
}

static int has_wide_vectors(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && pkgtriage_scan_has_acceleration();
}

#define ON_AVX512(call) \
    if (path == pkgtriage_scan_fastest && has_wide_vectors()) return call
#define ON_AVX2(call) \
    if (path != pkgtriage_scan_portable && pkgtriage_scan_has_acceleration()) return call

#else

int pkgtriage_scan_has_acceleration(void) { return 0; }

#define ON_AVX512(call) (void)path
#define ON_AVX2(call) (void)path

#endif

static size_t candidates_of_range(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity, pkgtriage_scan_path path) {
    ON_AVX512(pkgtriage_scan_candidates_avx512(
        tables, filter, key_mask, bytes, count, end, position, found, capacity));
    ON_AVX2(pkgtriage_scan_candidates_avx2(
        tables, filter, key_mask, bytes, count, end, position, found, capacity));
    return pkgtriage_scan_candidates_portable(
        tables, filter, key_mask, bytes, count, end, position, found, capacity);
}

size_t pkgtriage_scan_candidates(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    const int32_t *ranges, size_t range_count, size_t *range, size_t *position, size_t *found,
    size_t capacity, pkgtriage_scan_path path) {
    size_t written = 0;
    for (; *range < range_count; ++*range) {
        size_t start = (size_t)ranges[2 * *range], end = start + (size_t)ranges[2 * *range + 1];
        if (*position < start) *position = start;
        written += candidates_of_range(
            tables, filter, key_mask, bytes, count, end, position, found + written, capacity - written, path);
        if (*position < end) break;
    }
    return written;
}

size_t pkgtriage_scan_guids(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity,
    pkgtriage_scan_path path) {
    ON_AVX512(pkgtriage_scan_guids_avx512(bytes, count, position, found, capacity));
    ON_AVX2(pkgtriage_scan_guids_avx2(bytes, count, position, found, capacity));
    return pkgtriage_scan_guids_portable(bytes, count, position, found, capacity);
}

size_t pkgtriage_scan_records(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity, pkgtriage_scan_path path) {
    ON_AVX2(pkgtriage_scan_records_avx2(form, parts, limit, bytes, count, position, ranges, capacity));
    return pkgtriage_scan_records_portable(form, parts, limit, bytes, count, position, ranges, capacity);
}

size_t pkgtriage_scan_newlines(const uint8_t *bytes, size_t count, pkgtriage_scan_path path) {
    ON_AVX2(pkgtriage_scan_newlines_avx2(bytes, count));
    return pkgtriage_scan_newlines_portable(bytes, count);
}
