// The kernels without any instruction set: a few operations for each byte.

#include <string.h>

#include "paths.h"

// Whether some bucket accepts the window; reads the four bytes from the word.
static int passes_tables(const uint8_t *tables, uint32_t window) {
    for (int group = 0; group < 2; group++, tables += 128) {
        uint8_t buckets = 0xff;
        for (int place = 0; place < 4; place++) {
            uint8_t byte = (uint8_t)(window >> 8 * place);
            buckets &= tables[32 * place + (byte & 15)] & tables[32 * place + 16 + (byte >> 4)];
        }
        if (buckets) return 1;
    }
    return 0;
}

size_t pkgtriage_scan_candidates_portable(
    const uint8_t *tables, const uint8_t *filter, uint32_t key_mask, const uint8_t *bytes, size_t count,
    size_t end, size_t *position, size_t *found, size_t capacity) {
    size_t at = *position, written = 0;
    for (; at < end && count - at >= 4 && written < capacity; at++) {
        const uint8_t *first = bytes + at;
        uint32_t window = first[0] | first[1] << 8 | first[2] << 16 | (uint32_t)first[3] << 24;
        // The filter first: it turns nearly everything away, and by one look.
        if (pkgtriage_scan_passes_filter(filter, key_mask, window) && passes_tables(tables, window))
            found[written++] = at;
    }
    for (; at < end && written < capacity; at++) {
        uint32_t window = 0;
        for (size_t i = 0; i < 4 && i < count - at; i++) window |= (uint32_t)bytes[at + i] << 8 * i;
        if (pkgtriage_scan_passes_filter(filter, key_mask, window) && passes_tables(tables, window))
            found[written++] = at;
    }
    *position = at;
    return written;
}

size_t pkgtriage_scan_guids_portable(
    const uint8_t *bytes, size_t count, size_t *position, size_t *found, size_t capacity) {
    size_t at = *position, written = 0;
    while (count - at >= 36 && written < capacity) {
        const uint8_t *hyphen = memchr(bytes + at + 8, '-', count - at - 35);
        if (!hyphen) break;
        at = (size_t)(hyphen - bytes) - 8;
        if (hyphen[5] == '-' && hyphen[10] == '-' && hyphen[15] == '-') found[written++] = at;
        at++;
    }
    *position = written < capacity ? count : at;
    return written;
}

// Where the value at `at` ends: at `quote`; 0 if it does not, or holds what no value of a form holds.
static size_t value_end(const uint8_t *bytes, size_t count, size_t at, uint8_t quote) {
    for (; at < count; at++) {
        if (bytes[at] == quote) return at;
        if (bytes[at] == '\n' || bytes[at] == '<') return 0;
    }
    return 0;
}

// Where the message at `at` ends; 0 if another record may begin before, or it does not end.
static size_t message_end(const uint8_t *bytes, size_t count, size_t at) {
    for (; at + 3 <= count; at++) {
        if (bytes[at] == ']' && bytes[at + 1] == ']' && bytes[at + 2] == '>') return at;
        if (bytes[at] == '\n' && bytes[at + 1] == '<' && bytes[at + 2] == 'e') return 0;
    }
    return 0;
}

size_t pkgtriage_scan_record_portable(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t at,
    int32_t *ranges) {
    const uint8_t *text = form, *lengths = form + pkgtriage_scan_form_lengths;
    size_t start = at;
    memset(ranges, 0, 2 * pkgtriage_scan_record_ranges * sizeof *ranges);
    for (size_t part = 0;; part++, text += pkgtriage_scan_form_width) {
        if (count - at < lengths[part] || memcmp(bytes + at, text, lengths[part])) return 0;
        at += lengths[part];
        if (part + 1 == parts) break;
        size_t end = value_end(bytes, count, at, text[pkgtriage_scan_form_width]);
        if (!end) return 0;
        pkgtriage_scan_write_range(ranges, 2 + form[pkgtriage_scan_form_slots + part], at, end);
        at = end;
    }
    size_t end = message_end(bytes, count, at);
    if (!end || end - start >= limit || count - end < 11 || memcmp(bytes + end, "]]></event>", 11)) return 0;
    pkgtriage_scan_write_range(ranges, 0, start, end + 11);
    pkgtriage_scan_write_range(ranges, 1, at, end);
    return end + 11;
}

size_t pkgtriage_scan_records_portable(
    const uint8_t *form, size_t parts, size_t limit, const uint8_t *bytes, size_t count, size_t *position,
    int32_t *ranges, size_t capacity) {
    size_t written = 0;
    for (; written < capacity; written++, ranges += 2 * pkgtriage_scan_record_ranges) {
        size_t at = pkgtriage_scan_skip_space(bytes, count, *position);
        size_t next = pkgtriage_scan_record_portable(form, parts, limit, bytes, count, at, ranges);
        if (!next) break;
        *position = next;
    }
    return written;
}

size_t pkgtriage_scan_newlines_portable(const uint8_t *bytes, size_t count) {
    return pkgtriage_scan_newlines_inlined(bytes, count);
}
