// The kernels for AVX2. Only these functions are compiled for it; whether they may run is asked at run
// time. What is left after the last whole block goes to the portable functions.

#include "paths.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi"), always_inline)) static inline

AVX2 __m256i loaded(const uint8_t *bytes) { return _mm256_loadu_si256((const __m256i *)bytes); }

// Sixteen bytes in both halves: byte shuffles do not cross them.
AVX2 __m256i doubled(const uint8_t *table) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
}

AVX2 __m256i accepted(const uint8_t *place, __m256i low, __m256i high) {
    return _mm256_and_si256(
        _mm256_shuffle_epi8(doubled(place), low), _mm256_shuffle_epi8(doubled(place + 16), high));
}

// A bit for each of 32 offsets at which some bucket accepts four bytes. Reads 35 bytes.
AVX2 uint32_t windows(const uint8_t *tables, const uint8_t *bytes) {
    const __m256i nibble = _mm256_set1_epi8(15);
    __m256i first = _mm256_set1_epi8(-1), second = first;
    for (int place = 0; place < 4; place++) {
        __m256i block = loaded(bytes + place);
        __m256i low = _mm256_and_si256(block, nibble);
        __m256i high = _mm256_and_si256(_mm256_srli_epi16(block, 4), nibble);
        first = _mm256_and_si256(first, accepted(tables + 32 * place, low, high));
        second = _mm256_and_si256(second, accepted(tables + 128 + 32 * place, low, high));
    }
    __m256i none = _mm256_cmpeq_epi8(_mm256_or_si256(first, second), _mm256_setzero_si256());
    return ~(uint32_t)_mm256_movemask_epi8(none);
}

__attribute__((target("avx2,bmi"))) size_t pkgtriage_scan_candidates_avx2(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t *position, size_t *found, size_t capacity) {
    size_t at = *position, written = 0;
    for (; count - at >= 64 + 3; at += 64) {
        const uint8_t *block = bytes + at;
        uint64_t places = windows(tables, block) | (uint64_t)windows(tables, block + 32) << 32;
        if (places == 0) continue;
        if (capacity - written < 64) break;
        for (; places; places &= places - 1) {
            size_t place = (size_t)__builtin_ctzll(places);
            uint32_t window;
            __builtin_memcpy(&window, block + place, sizeof window);
            found[written] = at + place;
            written += (size_t)pkgtriage_scan_passes_filter(filter, key_mask, window);
        }
    }
    *position = at;
    if (count - at >= 64 + 3) return written;
    return written
        + pkgtriage_scan_candidates_portable(
               tables, filter, key_mask, bytes, count, position, found + written, capacity - written);
}

__attribute__((target("avx2,bmi"))) size_t pkgtriage_scan_guids_avx2(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity) {
    const __m256i hyphen = _mm256_set1_epi8('-');
    size_t at = *position, written = 0;
    for (; count - at >= 32 + 36; at += 32) {
        const uint8_t *first = bytes + at + 8;
        __m256i all = _mm256_cmpeq_epi8(loaded(first), hyphen);
        // Few blocks hold any hyphen.
        if (_mm256_testz_si256(all, all)) continue;
        all = _mm256_and_si256(all, _mm256_cmpeq_epi8(loaded(first + 5), hyphen));
        all = _mm256_and_si256(all, _mm256_cmpeq_epi8(loaded(first + 10), hyphen));
        all = _mm256_and_si256(all, _mm256_cmpeq_epi8(loaded(first + 15), hyphen));
        uint32_t places = (uint32_t)_mm256_movemask_epi8(all);
        if (places == 0) continue;
        if (capacity - written < 32) break;
        for (; places; places &= places - 1) found[written++] = at + (size_t)__builtin_ctz(places);
    }
    *position = at;
    if (count - at >= 32 + 36) return written;
    return written
        + pkgtriage_scan_guids_portable(bytes, count, position, found + written, capacity - written);
}

AVX2 uint32_t equal(__m256i block, char byte) {
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(block, _mm256_set1_epi8(byte)));
}

// Where the message at `at` ends; 0 if another record may begin before, `count` if that is beyond what can
// be loaded.
AVX2 size_t message_end(const uint8_t *bytes, size_t count, size_t at) {
    for (; count - at >= 32 + 2; at += 32) {
        __m256i first = loaded(bytes + at), second = loaded(bytes + at + 1), third = loaded(bytes + at + 2);
        uint32_t ends = equal(first, ']') & equal(second, ']') & equal(third, '>');
        uint32_t starts = equal(first, '\n') & equal(second, '<') & equal(third, 'e');
        if (!(ends | starts)) continue;
        uint32_t place = _tzcnt_u32(ends | starts);
        return ends >> place & 1 ? at + place : 0;
    }
    return count;
}

// As message_end, for the value that ends at `quote`.
AVX2 size_t value_end(const uint8_t *bytes, size_t count, size_t at, char quote) {
    for (; count - at >= 32; at += 32) {
        __m256i block = loaded(bytes + at);
        uint32_t quotes = equal(block, quote);
        uint32_t others = equal(block, '\n') | equal(block, '<');
        if (!(quotes | others)) continue;
        uint32_t place = _tzcnt_u32(quotes | others);
        return quotes >> place & 1 ? at + place : 0;
    }
    return count;
}

// What stands so near the end that it cannot be loaded is left to the portable function, which looks at
// the record from its beginning.
__attribute__((target("avx2,bmi"))) size_t pkgtriage_scan_record_avx2(
    const uint8_t *texts, const uint8_t *lengths, size_t parts, const uint8_t *bytes, size_t count,
    size_t at, int32_t *ranges) {
    size_t place = at;
    for (size_t part = 0; part < parts; part++) {
        const uint8_t *text = texts + pkgtriage_scan_form_width * part;
        if (count - place < 32) goto other;
        __m256i same = _mm256_cmpeq_epi8(loaded(bytes + place), loaded(text));
        // Bytes behind the text do not matter.
        uint32_t wrong = ~(uint32_t)_mm256_movemask_epi8(same);
        if (wrong << (32 - lengths[part])) return 0;
        place += lengths[part];
        size_t end = part + 1 == parts ? message_end(bytes, count, place)
                                       : value_end(bytes, count, place, (char)text[32]);
        if (!end) return 0;
        if (end == count) goto other;
        ranges[2 * part] = (int32_t)place;
        ranges[2 * part + 1] = (int32_t)(end - place);
        place = end;
    }
    if (count - place < 11) return 0;
    return __builtin_memcmp(bytes + place, "]]></event>", 11) ? 0 : place + 11;
other:
    return pkgtriage_scan_record_portable(texts, lengths, parts, bytes, count, at, ranges);
}

__attribute__((target("avx2"))) size_t pkgtriage_scan_newlines_avx2(const uint8_t *bytes, size_t count) {
    return pkgtriage_scan_newlines_inlined(bytes, count);
}

#endif
