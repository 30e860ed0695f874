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

enum { most_ranges = 8 };

// What is searched, and by which windows.
typedef struct {
    const uint8_t *text;
    size_t count;
    int32_t ranges[2 * most_ranges];
    size_t range_count;
    uint32_t key_mask;
} task;

// Ranges of all lengths, some empty, some beside each other.
static void choose_ranges(task *task, const uint8_t *data) {
    size_t at = 0;
    for (task->range_count = 0; task->range_count < most_ranges; task->range_count++) {
        size_t gap = data[0] % 8, length = (size_t)data[1] * data[2] % 300;
        data += 3;
        if (gap > task->count - at) break;
        at += gap;
        if (length > task->count - at) length = task->count - at;
        task->ranges[2 * task->range_count] = (int32_t)at;
        task->ranges[2 * task->range_count + 1] = (int32_t)length;
        at += length;
    }
}

// All offsets that a search finds, a call after the other.
typedef size_t search(const task *, size_t *, pkgtriage_scan_path);

static size_t candidates(const task *task, size_t *offsets, pkgtriage_scan_path path) {
    size_t total = 0, range = 0, position = 0;
    size_t *found = malloc(room * sizeof *found);
    while (range < task->range_count) {
        size_t written = pkgtriage_scan_candidates(
            tables, filter, task->key_mask, task->text, task->count, task->ranges, task->range_count, &range,
            &position, found, room, path);
        require(written <= room && (written > 0 || range == task->range_count));
        for (size_t i = 0; i < written; i++) {
            require(found[i] < task->count && (total == 0 || offsets[total - 1] < found[i]));
            offsets[total++] = found[i];
        }
    }
    free(found);
    return total;
}

static size_t guids(const task *task, size_t *offsets, pkgtriage_scan_path path) {
    size_t total = 0, position = 0;
    size_t *found = malloc(room * sizeof *found);
    while (position < task->count) {
        size_t before = position;
        size_t written =
            pkgtriage_scan_guids(task->text, task->count, &position, found, room, path);
        require(written <= room && position <= task->count && position > before);
        for (size_t i = 0; i < written; i++) {
            require(found[i] < task->count && (total == 0 || offsets[total - 1] < found[i]));
            offsets[total++] = found[i];
        }
    }
    free(found);
    return total;
}

static const pkgtriage_scan_path fast_paths[] = {pkgtriage_scan_fastest, pkgtriage_scan_avx2};

static void compare(search *run, const task *task) {
    size_t *fast = malloc((task->count + 1) * sizeof *fast), *slow = malloc((task->count + 1) * sizeof *slow);
    size_t total = run(task, slow, pkgtriage_scan_portable);
    for (int path = 0; path < 2; path++) {
        require(total == run(task, fast, fast_paths[path]));
        require(memcmp(fast, slow, total * sizeof *fast) == 0);
    }
    free(fast);
    free(slow);
}

// A form that is cut from the data: what a text must not hold becomes another byte.
static void make_text(uint8_t *text, size_t length, const uint8_t *data, int is_first, int is_last, char quote) {
    for (size_t i = 0; i < length; i++) {
        int is_bad = data[i] == (uint8_t)quote || (!is_last && (data[i] == '\n' || data[i] == '<'));
        text[i] = is_bad ? 'x' : data[i];
    }
    text[0] = is_first ? '<' : (uint8_t)quote;
    if (!is_last) text[length - 1] = (uint8_t)quote;
}

// Reads a text by a form that is cut from it, at every offset: two records of the form in front, the data
// behind them. The first bytes choose how many texts there are and how long each is.
static void compare_records(const uint8_t *data, size_t size) {
    enum { width = pkgtriage_scan_form_width, most = 4, capacity = 3 };
    uint8_t form[pkgtriage_scan_form_length] = {0}, record[most * (width + 1) + 12];
    size_t parts = 2 + data[0] % (most - 1), limit = 1 + (size_t)data[1] * 2, used = 2 + most, length = 0;
    char quote = data[0] & 0x80 ? '"' : '\'';
    for (size_t part = 0; part < parts; part++) {
        size_t count = 2 + data[2 + part] % (width - 1);
        if (size - used < count) return;
        uint8_t *text = form + width * part;
        make_text(text, count, data + used, part == 0, part + 1 == parts, quote);
        form[pkgtriage_scan_form_lengths + part] = (uint8_t)count;
        form[pkgtriage_scan_form_slots + part] = data[2 + part] % pkgtriage_scan_slots;
        memcpy(record + length, text, count);
        length += count;
        record[length++] = data[2 + part];
        used += count;
    }
    memcpy(record + length, "]]></event>", 11);
    length += 11;
    size_t count = 2 * length + 1 + (size - used);
    uint8_t *text = malloc(count);
    memcpy(text, record, length);
    text[length] = '\n';
    memcpy(text + length + 1, record, length);
    memcpy(text + 2 * length + 1, data + used, size - used);
    for (size_t at = 0; at < count; at++) {
        int32_t fast[2 * pkgtriage_scan_record_ranges * capacity] = {0};
        int32_t slow[2 * pkgtriage_scan_record_ranges * capacity] = {0};
        size_t end = at;
        size_t written = pkgtriage_scan_records(
            form, parts, limit, text, count, &end, slow, capacity, pkgtriage_scan_portable);
        require(end <= count && (written == 0) == (end == at));
        for (int path = 0; path < 2; path++) {
            size_t position = at;
            require(written == pkgtriage_scan_records(
                form, parts, limit, text, count, &position, fast, capacity, fast_paths[path]));
            require(position == end);
            require(memcmp(fast, slow, written * 2 * pkgtriage_scan_record_ranges * sizeof *fast) == 0);
        }
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
    uint8_t *text = malloc(size - 1);
    memcpy(text, data + 1, size - 1);
    task task = {.text = text, .count = size - 1, .key_mask = key_mask};
    choose_ranges(&task, data + 1);
    compare(candidates, &task);
    compare(guids, &task);
    require(
        pkgtriage_scan_newlines(text, task.count, pkgtriage_scan_fastest)
        == pkgtriage_scan_newlines(text, task.count, pkgtriage_scan_portable));
    free(text);
    return 0;
}
