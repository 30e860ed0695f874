// The searches for AVX-512 (F and BW), which handles 64 bytes at a time and compares into masks. Only these
// functions are compiled for it; whether they may run is asked at run time. What is left after the last
// whole block goes to the portable functions. Reading a record waits for one place after the other and gains
// nothing from wider vectors, so it stays with AVX2.

#include "paths.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,bmi"), always_inline)) static inline

AVX512 __m512i loaded(const uint8_t *bytes) { return _mm512_loadu_si512(bytes); }

// Sixteen bytes in all four quarters: byte shuffles do not cross them.
AVX512 __m512i fourfold(const uint8_t *table) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)table));
}

AVX512 uint64_t equal(__m512i block, char byte) {
    return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(byte));
}

AVX512 __m512i accepted(const __m512i *place, __m512i low, __m512i high) {
    return _mm512_and_si512(_mm512_shuffle_epi8(place[0], low), _mm512_shuffle_epi8(place[1], high));
}

// A bit for each of 64 offsets at which some bucket accepts four bytes. Reads 67 bytes.
AVX512 uint64_t windows(const __m512i *tables, const uint8_t *bytes) {
    const __m512i nibble = _mm512_set1_epi8(15);
    __m512i first = _mm512_set1_epi8(-1), second = first;
    for (int place = 0; place < 4; place++) {
        __m512i block = loaded(bytes + place);
        __m512i low = _mm512_and_si512(block, nibble);
        __m512i high = _mm512_and_si512(_mm512_srli_epi16(block, 4), nibble);
        first = _mm512_and_si512(first, accepted(tables + 2 * place, low, high));
        second = _mm512_and_si512(second, accepted(tables + 8 + 2 * place, low, high));
    }
    __m512i either = _mm512_or_si512(first, second);
    return _mm512_test_epi8_mask(either, either);
}

__attribute__((target("avx512f,avx512bw,bmi"))) size_t pkgtriage_scan_candidates_avx512(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity) {
    __m512i nibbles[16];
    for (int i = 0; i < 16; i++) nibbles[i] = fourfold(tables + 16 * i);
    size_t at = *position, written = 0;
    for (; at < end && count - at >= 64 + 3; at += 64) {
        const uint8_t *block = bytes + at;
        uint64_t places = windows(nibbles, block);
        if (end - at < 64) places &= ((uint64_t)1 << (end - at)) - 1;
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
    *position = at < end ? at : end;
    // Either there is no room for a block's places, or the block reaches beyond the end.
    if (at >= end || count - at >= 64 + 3) return written;
    return written
        + pkgtriage_scan_candidates_portable(
               tables, filter, key_mask, bytes, count, end, position, found + written, capacity - written);
}

__attribute__((target("avx512f,avx512bw,bmi"))) size_t pkgtriage_scan_guids_avx512(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity) {
    size_t at = *position, written = 0;
    for (; count - at >= 64 + 36; at += 64) {
        const uint8_t *first = bytes + at + 8;
        uint64_t places = equal(loaded(first), '-');
        if (places == 0) continue;
        places &= equal(loaded(first + 5), '-') & equal(loaded(first + 10), '-')
            & equal(loaded(first + 15), '-');
        if (places == 0) continue;
        if (capacity - written < 64) break;
        for (; places; places &= places - 1) found[written++] = at + (size_t)__builtin_ctzll(places);
    }
    *position = at;
    if (count - at >= 64 + 36) return written;
    return written
        + pkgtriage_scan_guids_portable(bytes, count, position, found + written, capacity - written);
}

#endif
