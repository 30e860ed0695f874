#include "library.h"

#include <dlfcn.h>
#include <stdlib.h>

// Finds one function and leaves the caller if it is not there.
#define FIND(name)                                                                                                     \
    do {                                                                                                               \
        void *symbol = dlsym(file, "archive_" #name);                                                                  \
        if (!symbol)                                                                                                   \
            goto missing;                                                                                              \
        *(void **)&library->name = symbol;                                                                             \
    } while (0)

const pkgtriage_archive_library *pkgtriage_archive_library_load(const char *name) {
    void *file = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!file)
        return NULL;
    pkgtriage_archive_library *library = calloc(1, sizeof *library);
    if (!library)
        goto missing;
    FIND(read_new);
    FIND(read_free);
    FIND(read_support_format_7zip);
    FIND(read_support_format_cab);
    FIND(read_support_format_rar);
    FIND(read_support_format_rar5);
    FIND(read_support_format_raw);
    FIND(read_support_filter_xz);
    FIND(read_support_filter_zstd);
    FIND(read_support_filter_bzip2);
    FIND(read_set_read_callback);
    FIND(read_set_seek_callback);
    FIND(read_set_callback_data);
    FIND(read_open1);
    FIND(read_next_header);
    FIND(read_data);
    FIND(error_string);
    FIND(entry_pathname_utf8);
    FIND(entry_filetype);
    FIND(entry_size);
    FIND(entry_size_is_set);
    FIND(entry_mtime);
    FIND(entry_mtime_is_set);
    FIND(entry_is_data_encrypted);
    return library;
missing:
    free(library);
    dlclose(file);
    return NULL;
}
