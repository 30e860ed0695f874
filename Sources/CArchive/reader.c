#include "library.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef __APPLE__
#include <xlocale.h>
#endif

enum { ARCHIVE_OK = 0, ARCHIVE_EOF = 1, ARCHIVE_WARN = -20 };
enum { TYPE_FILE = 0100000, TYPE_FOLDER = 0040000 };

struct pkgtriage_archive_reader {
    const pkgtriage_archive_library *library;
    pkgtriage_archive_feed feed;
    int64_t position;
    void *archive;
    // What opening came to: told by the first step.
    int opened;
    // Names are converted by the thread's locale, and in "C" only ASCII would survive.
    locale_t utf8;
};

static long read_feed(void *archive, void *data, const void **bytes) {
    pkgtriage_archive_reader *reader = data;
    long count = reader->feed.read(reader->feed.context, bytes);
    if (count > 0)
        reader->position += count;
    return count;
}

static int64_t seek_feed(void *archive, void *data, int64_t offset, int whence) {
    pkgtriage_archive_reader *reader = data;
    int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? reader->position : reader->feed.size;
    int64_t position = reader->feed.seek(reader->feed.context, base + offset);
    if (position >= 0)
        reader->position = position;
    return position;
}

pkgtriage_archive_reader *pkgtriage_archive_reader_open(const pkgtriage_archive_library *library, const pkgtriage_archive_feed *feed, bool is_compression) {
    pkgtriage_archive_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return NULL;
    reader->library = library;
    reader->feed = *feed;
    reader->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    void *archive = reader->archive = library->read_new();
    if (!archive) {
        pkgtriage_archive_reader_close(reader);
        return NULL;
    }
    if (is_compression) {
        library->read_support_format_raw(archive);
        library->read_support_filter_xz(archive);
        library->read_support_filter_zstd(archive);
        library->read_support_filter_bzip2(archive);
    } else {
        library->read_support_format_7zip(archive);
        library->read_support_format_cab(archive);
        library->read_support_format_rar(archive);
        library->read_support_format_rar5(archive);
    }
    library->read_set_read_callback(archive, read_feed);
    if (feed->seek)
        library->read_set_seek_callback(archive, seek_feed);
    library->read_set_callback_data(archive, reader);
    reader->opened = library->read_open1(archive);
    return reader;
}

static void describe(const pkgtriage_archive_library *library, void *entry, pkgtriage_archive_member *member) {
    unsigned type = library->entry_filetype(entry);
    member->name = library->entry_pathname_utf8(entry);
    member->size = library->entry_size_is_set(entry) ? library->entry_size(entry) : -1;
    member->modified = library->entry_mtime_is_set(entry) ? library->entry_mtime(entry) : INT64_MIN;
    member->is_file = type == TYPE_FILE;
    member->is_folder = type == TYPE_FOLDER;
    member->is_encrypted = library->entry_is_data_encrypted(entry) > 0;
}

pkgtriage_archive_step pkgtriage_archive_reader_next(pkgtriage_archive_reader *reader, pkgtriage_archive_member *member) {
    if (reader->opened < ARCHIVE_WARN)
        return pkgtriage_archive_step_damaged;
    locale_t before = reader->utf8 ? uselocale(reader->utf8) : (locale_t)0;
    void *entry = NULL;
    int result = reader->library->read_next_header(reader->archive, &entry);
    if (result >= ARCHIVE_WARN && result != ARCHIVE_EOF && entry)
        describe(reader->library, entry, member);
    if (before)
        uselocale(before);
    if (result == ARCHIVE_EOF)
        return pkgtriage_archive_step_end;
    return result >= ARCHIVE_WARN && entry ? pkgtriage_archive_step_member : pkgtriage_archive_step_damaged;
}

long pkgtriage_archive_reader_read(pkgtriage_archive_reader *reader, void *buffer, size_t count) {
    long made = reader->library->read_data(reader->archive, buffer, count);
    return made < 0 ? -1 : made;
}

const char *pkgtriage_archive_reader_failure(const pkgtriage_archive_reader *reader) {
    const char *text = reader->library->error_string(reader->archive);
    return text ? text : "the reason is not known";
}

void pkgtriage_archive_reader_close(pkgtriage_archive_reader *reader) {
    if (reader->archive)
        reader->library->read_free(reader->archive);
    if (reader->utf8)
        freelocale(reader->utf8);
    free(reader);
}
