// The kernels for AVX2. Only these functions are compiled for it; whether they may run is asked at run
// time. What is left after the last whole block goes to the portable functions.

#include "paths.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi,popcnt"), always_inline)) static inline

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

__attribute__((target("avx2,bmi,popcnt"))) size_t pkgtriage_scan_candidates_avx2(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity) {
    size_t at = *position, written = 0;
    for (; at < end && count - at >= 64 + 3; at += 64) {
        const uint8_t *block = bytes + at;
        uint64_t places = windows(tables, block) | (uint64_t)windows(tables, block + 32) << 32;
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

__attribute__((target("avx2,bmi,popcnt"))) size_t pkgtriage_scan_guids_avx2(
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

AVX2 __m256i equal(const uint8_t *bytes, char byte) {
    return _mm256_cmpeq_epi8(loaded(bytes), _mm256_set1_epi8(byte));
}

// A bit for each of 64 bytes. Conditions are joined as vectors: of masks that are joined, the compiler makes
// a vector of single bits, which AVX2 does not have.
AVX2 uint64_t mask(__m256i low, __m256i high) {
    return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

// The offsets in places[] that a block of 64 bytes may add to those that are wanted.
enum { most_quotes = 2 * pkgtriage_scan_form_parts + 64 + 8 };

enum outcome { is_not, is_there, is_open };

AVX2 __m256i line_or_less(const uint8_t *bytes) {
    return _mm256_or_si256(equal(bytes, '\n'), equal(bytes, '<'));
}

// Finds the quotes of the tag at `at`: there, if there are as many as wanted and nothing before the last
// that no tag holds; open, if that is not to be told from whole blocks.
//
// Offsets are written eight at a time, more than there are, since a loop that ends with the bits would be
// mispredicted in nearly every block (Langdale, Lemire: "Parsing Gigabytes of JSON per Second", 2019).
AVX2 enum outcome tag_quotes(
    const uint8_t *bytes, size_t count, size_t at, char quote, size_t wanted, size_t *places) {
    size_t found = 0;
    // The `<` of the tag itself.
    uint64_t own = 1;
    for (; count - at >= 64; at += 64, own = 0) {
        uint64_t quotes = mask(equal(bytes + at, quote), equal(bytes + at + 32, quote));
        uint64_t others = mask(line_or_less(bytes + at), line_or_less(bytes + at + 32)) & ~own;
        size_t here = (size_t)__builtin_popcountll(quotes);
        for (size_t place = found; place < found + here; place += 8) {
            for (size_t i = 0; i < 8; i++, quotes &= quotes - 1) places[place + i] = at + _tzcnt_u64(quotes);
        }
        found += here;
        if (found >= wanted) {
            uint64_t before = ((uint64_t)1 << (places[wanted - 1] - at)) - 1;
            return others & before ? is_not : is_there;
        }
        if (others) return is_not;
    }
    return is_open;
}

// Whether the texts of a form stand beside the quotes of the tag at `at`; 32 bytes can be loaded from each.
AVX2 int has_texts(
    const uint8_t *form, size_t parts, const uint8_t *bytes, size_t at, const size_t *quotes) {
    // Bytes behind a text do not matter.
    uint32_t wrong = 0;
    for (size_t part = 0; part < parts; part++) {
        size_t place = part ? quotes[2 * part - 1] : at;
        __m256i text = loaded(form + pkgtriage_scan_form_width * part);
        uint32_t same = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(loaded(bytes + place), text));
        wrong |= ~same << (32 - form[pkgtriage_scan_form_lengths + part]);
    }
    return !wrong;
}

// Where `]]>` or a line with `<e` may begin: at ones.
AVX2 __m256i message_mark(const uint8_t *bytes) {
    __m256i end = _mm256_and_si256(equal(bytes, ']'), equal(bytes + 2, '>'));
    __m256i start = _mm256_and_si256(equal(bytes, '\n'), equal(bytes + 1, '<'));
    return _mm256_or_si256(end, start);
}

// Where the message at `at` ends; 0 if another record may begin before, `count` if that is beyond what can
// be loaded.
AVX2 size_t message_end(const uint8_t *bytes, size_t count, size_t at) {
    for (; count - at >= 64 + 2; at += 64) {
        uint64_t marks = mask(message_mark(bytes + at), message_mark(bytes + at + 32));
        for (; marks; marks &= marks - 1) {
            size_t place = at + _tzcnt_u64(marks);
            if (bytes[place] == ']' && bytes[place + 1] == ']') return place;
            if (bytes[place] == '\n' && bytes[place + 2] == 'e') return 0;
        }
    }
    return count;
}

// What stands so near the end that it cannot be loaded is left to the portable function.
AVX2 size_t record_end(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t at,
    int32_t *ranges) {
    size_t quotes[most_quotes];
    size_t wanted = 2 * (parts - 1), length = form[pkgtriage_scan_form_lengths + parts - 1];
    enum outcome tag = tag_quotes(
        bytes, count, at, (char)form[pkgtriage_scan_form_width], wanted, quotes);
    if (tag == is_not) return 0;
    if (tag == is_open || count - quotes[wanted - 1] < pkgtriage_scan_form_width) goto other;
    if (!has_texts(form, parts, bytes, at, quotes)) return 0;
    size_t message = quotes[wanted - 1] + length, end = message_end(bytes, count, message);
    if (!end) return 0;
    if (count - end < 11) goto other;
    if (end - at >= limit) return 0;
    if (__builtin_memcmp(bytes + end, "]]></event>", 11)) return 0;
    const __m256i zero = _mm256_setzero_si256();
    for (int i = 0; i < 2 * pkgtriage_scan_record_ranges; i += 8)
        _mm256_storeu_si256((__m256i *)(ranges + i), zero);
    pkgtriage_scan_write_range(ranges, 0, at, end + 11);
    pkgtriage_scan_write_range(ranges, 1, message, end);
    for (size_t value = 0; value + 1 < parts; value++) {
        size_t slot = form[pkgtriage_scan_form_slots + value];
        pkgtriage_scan_write_range(ranges, 2 + slot, quotes[2 * value] + 1, quotes[2 * value + 1]);
    }
    return end + 11;
other:
    return pkgtriage_scan_record_portable(form, parts, limit, bytes, count, at, ranges);
}

__attribute__((target("avx2,bmi,popcnt"))) size_t pkgtriage_scan_records_avx2(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity) {
    size_t written = 0;
    for (; written < capacity; written++, ranges += 2 * pkgtriage_scan_record_ranges) {
        size_t at = pkgtriage_scan_skip_space(bytes, count, *position);
        size_t next = record_end(form, parts, limit, bytes, count, at, ranges);
        if (!next) break;
        *position = next;
    }
    return written;
}

__attribute__((target("avx2"))) size_t pkgtriage_scan_newlines_avx2(const uint8_t *bytes, size_t count) {
    return pkgtriage_scan_newlines_inlined(bytes, count);
}

#endif
