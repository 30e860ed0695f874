#pragma once

#include "CArchive.h"

// The library's functions, by their own names without `archive_`.
struct pkgtriage_archive_library {
    void *(*read_new)(void);
    int (*read_free)(void *);
    int (*read_support_format_7zip)(void *);
    int (*read_support_format_cab)(void *);
    int (*read_support_format_rar)(void *);
    int (*read_support_format_rar5)(void *);
    int (*read_support_format_raw)(void *);
    int (*read_support_filter_xz)(void *);
    int (*read_support_filter_zstd)(void *);
    int (*read_support_filter_bzip2)(void *);
    int (*read_set_read_callback)(void *, long (*)(void *, void *, const void **));
    int (*read_set_seek_callback)(void *, int64_t (*)(void *, void *, int64_t, int));
    int (*read_set_callback_data)(void *, void *);
    int (*read_open1)(void *);
    int (*read_next_header)(void *, void **);
    long (*read_data)(void *, void *, size_t);
    const char *(*error_string)(void *);
    const char *(*entry_pathname_utf8)(void *);
    unsigned (*entry_filetype)(void *);
    int64_t (*entry_size)(void *);
    int (*entry_size_is_set)(void *);
    long (*entry_mtime)(void *);
    int (*entry_mtime_is_set)(void *);
    int (*entry_is_data_encrypted)(void *);
};
