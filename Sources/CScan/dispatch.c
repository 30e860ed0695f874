// Chooses the path for each call.

#include <stdatomic.h>

#include "paths.h"

static atomic_int is_forbidden;

void pkgtriage_scan_forbid_acceleration(void) { atomic_store(&is_forbidden, 1); }

#if defined(__x86_64__)

// The compiler's runtime asks the processor once, the operating system's support included, and remembers.
int pkgtriage_scan_has_acceleration(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
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

size_t pkgtriage_scan_candidates(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t *position, size_t *found, size_t capacity, pkgtriage_scan_path path) {
    ON_AVX512(pkgtriage_scan_candidates_avx512(
        tables, filter, key_mask, bytes, count, position, found, capacity));
    ON_AVX2(pkgtriage_scan_candidates_avx2(
        tables, filter, key_mask, bytes, count, position, found, capacity));
    return pkgtriage_scan_candidates_portable(
        tables, filter, key_mask, bytes, count, position, found, capacity);
}

size_t pkgtriage_scan_guids(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity,
    pkgtriage_scan_path path) {
    ON_AVX512(pkgtriage_scan_guids_avx512(bytes, count, position, found, capacity));
    ON_AVX2(pkgtriage_scan_guids_avx2(bytes, count, position, found, capacity));
    return pkgtriage_scan_guids_portable(bytes, count, position, found, capacity);
}

size_t pkgtriage_scan_record(
    const uint8_t *texts, const uint8_t *lengths, size_t parts, const uint8_t *bytes, size_t count,
    size_t at, int32_t *ranges, pkgtriage_scan_path path) {
    ON_AVX2(pkgtriage_scan_record_avx2(texts, lengths, parts, bytes, count, at, ranges));
    return pkgtriage_scan_record_portable(texts, lengths, parts, bytes, count, at, ranges);
}

size_t pkgtriage_scan_newlines(const uint8_t *bytes, size_t count, pkgtriage_scan_path path) {
    ON_AVX2(pkgtriage_scan_newlines_avx2(bytes, count));
    return pkgtriage_scan_newlines_portable(bytes, count);
}
