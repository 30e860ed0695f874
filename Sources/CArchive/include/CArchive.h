// Reads archives through libarchive, which is found when the program runs and is no requirement to build it.
//
// Functions and constants are those of libarchive 3's `archive.h` and `archive_entry.h`.
// A reader is used by one thread at a time; different readers by any number of threads.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The loaded library. It is never unloaded, so it stays valid until the process ends.
typedef struct pkgtriage_archive_library pkgtriage_archive_library;

// Loads the library of this name; NULL if there is none, or if it lacks a function that is needed.
const pkgtriage_archive_library *pkgtriage_archive_library_load(const char *name);

// Where an archive's bytes come from. All calls get `context`.
typedef struct {
    void *context;
    // Points `*bytes` to the next bytes, which stay valid until the next call; their count, 0 at the end, -1 on failure.
    long (*read)(void *context, const void **bytes);
    // Goes to a position counted from the start and returns it, or -1; NULL if the bytes can only be streamed.
    int64_t (*seek)(void *context, int64_t position);
    // Bytes in all; only asked if `seek` is there.
    int64_t size;
} pkgtriage_archive_feed;

typedef struct pkgtriage_archive_reader pkgtriage_archive_reader;

// What an archive says of one of its members.
typedef struct {
    // In UTF-8; NULL if it cannot be converted. Valid until the next member.
    const char *name;
    // Bytes of content, or -1 if it does not say.
    int64_t size;
    // Seconds since 1970-01-01T00:00:00Z, or INT64_MIN if it does not say.
    int64_t modified;
    bool is_file;
    bool is_folder;
    bool is_encrypted;
} pkgtriage_archive_member;

typedef enum { pkgtriage_archive_step_member, pkgtriage_archive_step_end, pkgtriage_archive_step_damaged } pkgtriage_archive_step;

// Opens an archive, or with `is_compression` a single compressed file, which then is the only member.
// Never NULL but for lack of memory; what is wrong with the archive is told by the first step.
pkgtriage_archive_reader *pkgtriage_archive_reader_open(const pkgtriage_archive_library *library, const pkgtriage_archive_feed *feed, bool is_compression);

// Goes to the next member.
pkgtriage_archive_step pkgtriage_archive_reader_next(pkgtriage_archive_reader *reader, pkgtriage_archive_member *member);

// Reads content of the present member: the count, 0 at its end, -1 where it is damaged.
long pkgtriage_archive_reader_read(pkgtriage_archive_reader *reader, void *buffer, size_t count);

// The library's own words for the last failure; never NULL, valid until the next call.
const char *pkgtriage_archive_reader_failure(const pkgtriage_archive_reader *reader);

void pkgtriage_archive_reader_close(pkgtriage_archive_reader *reader);
