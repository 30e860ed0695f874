// Compares the paths of every function in CScan.h on any input, each in memory of exactly the length
// that the call names, so that AddressSanitizer sees a read beyond it.
//
// The first bytes choose the windows, one bucket after the other; the rest is the text.

#include <stdlib.h>
#include <string.h>

#include "CScan.h"

enum { window_count = 16, room = 64 };

static uint8_t tables[pkgtriage_scan_tables_length];
static uint8_t filter[pkgtriage_scan_filter_length];

static void insert(const uint8_t *window, int bucket, uint32_t key_mask) {
    uint32_t bytes = 0;
    for (int place = 0; place < 4; place++) {
        uint8_t *table = tables + bucket / 8 * 128 + place * 32;
        uint8_t bit = (uint8_t)(1 << bucket % 8), byte = window[place];
        int is_letter = (uint8_t)((byte | 32) - 'a') < 26;
        table[byte & 15] |= bit;
        table[16 + (byte >> 4)] |= bit;
        if (is_letter) table[16 + ((byte ^ 32) >> 4)] |= bit;
        bytes |= (uint32_t)byte << 8 * place;
    }
    uint32_t hash = pkgtriage_scan_hash(pkgtriage_scan_key(bytes, key_mask));
    filter[hash >> 3] |= (uint8_t)(1 << (hash & 7));
}

static void require(int condition) {
    if (!condition) abort();
}

typedef size_t search(const uint8_t *, size_t, size_t *, size_t *, size_t, pkgtriage_scan_path, uint32_t);

static size_t candidates(
    const uint8_t *text, size_t count, size_t *position, size_t *found, size_t capacity,
    pkgtriage_scan_path path, uint32_t key_mask) {
    return pkgtriage_scan_candidates(
        tables, filter, key_mask, text, count, position, found, capacity, path);
}

static size_t guids(
    const uint8_t *text, size_t count, size_t *position, size_t *found, size_t capacity,
    pkgtriage_scan_path path, uint32_t key_mask) {
    (void)key_mask;
    return pkgtriage_scan_guids(text, count, position, found, capacity, path);
}

// All offsets that a search finds, a call after the other.
static size_t all(
    search *run, const uint8_t *text, size_t count, size_t *offsets, pkgtriage_scan_path path,
    uint32_t key_mask) {
    size_t total = 0, position = 0;
    size_t *found = malloc(room * sizeof *found);
    while (position < count) {
        size_t before = position;
        size_t written = run(text, count, &position, found, room, path, key_mask);
        require(written <= room && position <= count && position > before);
        for (size_t i = 0; i < written; i++) {
            require(found[i] < count && (total == 0 || offsets[total - 1] < found[i]));
            offsets[total++] = found[i];
        }
    }
    free(found);
    return total;
}

static void compare(search *run, const uint8_t *text, size_t count, uint32_t key_mask) {
    size_t *fast = malloc((count + 1) * sizeof *fast), *slow = malloc((count + 1) * sizeof *slow);
    size_t total = all(run, text, count, slow, pkgtriage_scan_portable, key_mask);
    const pkgtriage_scan_path paths[] = {pkgtriage_scan_fastest, pkgtriage_scan_avx2};
    for (int path = 0; path < 2; path++) {
        require(total == all(run, text, count, fast, paths[path], key_mask));
        require(memcmp(fast, slow, total * sizeof *fast) == 0);
    }
    free(fast);
    free(slow);
}

// Reads the text as a record at every offset, by a form that is cut from it: its first byte chooses how
// many texts there are, the next ones how long each is. Then once more, with the texts of the form put in
// front, so that some records are of it.
static void compare_records(const uint8_t *data, size_t size) {
    enum { width = pkgtriage_scan_form_width, most = 4 };
    uint8_t texts[most * width] = {0}, lengths[most];
    size_t parts = 2 + data[0] % (most - 1), used = 1 + most;
    uint8_t record[most * (width + 2) + 16];
    size_t length = 0;
    for (size_t part = 0; part < parts; part++) {
        lengths[part] = (uint8_t)(1 + data[1 + part] % width);
        if (size - used < lengths[part]) return;
        memcpy(texts + width * part, data + used, lengths[part]);
        memcpy(record + length, data + used, lengths[part]);
        length += lengths[part];
        record[length++] = data[1 + part];
        used += lengths[part];
    }
    memcpy(record + length, "]]></event>", 11);
    length += 11;
    size_t count = length + (size - used);
    uint8_t *text = malloc(count);
    memcpy(text, record, length);
    memcpy(text + length, data + used, size - used);
    for (size_t at = 0; at < count; at++) {
        int32_t fast[2 * most], slow[2 * most];
        size_t next = pkgtriage_scan_record(
            texts, lengths, parts, text, count, at, fast, pkgtriage_scan_fastest);
        require(next == pkgtriage_scan_record(
            texts, lengths, parts, text, count, at, slow, pkgtriage_scan_portable));
        require(next == 0 || (next > at && next <= count));
        require(next == 0 || memcmp(fast, slow, 2 * parts * sizeof *fast) == 0);
    }
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 4 * window_count + 1) return 0;
    compare_records(data, size);
    uint32_t key_mask = data[0] & 1 ? 0xffffffu : 0xffffffffu;
    memset(tables, 0, sizeof tables);
    memset(filter, data[0] & 2 ? 0xff : 0, sizeof filter);
    for (int bucket = 0; bucket < window_count; bucket++)
        insert(data + 1 + 4 * bucket, bucket, key_mask);
    // The windows stay in the text, so that there is something to find.
    size_t count = size - 1;
    uint8_t *text = malloc(count);
    memcpy(text, data + 1, count);
    compare(candidates, text, count, key_mask);
    compare(guids, text, count, key_mask);
    require(
        pkgtriage_scan_newlines(text, count, pkgtriage_scan_fastest)
        == pkgtriage_scan_newlines(text, count, pkgtriage_scan_portable));
    free(text);
    return 0;
}
