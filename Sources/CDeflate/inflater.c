#include "CDeflate.h"

#include <dlfcn.h>
#include <stdlib.h>

enum { LIBDEFLATE_SUCCESS = 0 };

// The library's functions, by their own names without `libdeflate_`.
struct pkgtriage_deflate_library {
    void *(*alloc_decompressor)(void);
    void (*free_decompressor)(void *);
    int (*deflate_decompress_ex)(void *, const void *, size_t, void *, size_t, size_t *, size_t *);
    uint32_t (*crc32)(uint32_t, const void *, size_t);
};

struct pkgtriage_deflate_inflater {
    const pkgtriage_deflate_library *library;
    void *decompressor;
};

// Finds one function and leaves the caller if it is not there.
#define FIND(name)                                                                                                     \
    do {                                                                                                               \
        void *symbol = dlsym(file, "libdeflate_" #name);                                                               \
        if (!symbol)                                                                                                   \
            goto missing;                                                                                              \
        *(void **)&library->name = symbol;                                                                             \
    } while (0)

const pkgtriage_deflate_library *pkgtriage_deflate_library_load(const char *name) {
    void *file = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!file)
        return NULL;
    pkgtriage_deflate_library *library = calloc(1, sizeof *library);
    if (!library)
        goto missing;
    FIND(alloc_decompressor);
    FIND(free_decompressor);
    FIND(deflate_decompress_ex);
    FIND(crc32);
    return library;
missing:
    free(library);
    dlclose(file);
    return NULL;
}

pkgtriage_deflate_inflater *pkgtriage_deflate_inflater_make(const pkgtriage_deflate_library *library) {
    pkgtriage_deflate_inflater *inflater = malloc(sizeof *inflater);
    if (!inflater)
        return NULL;
    inflater->library = library;
    inflater->decompressor = library->alloc_decompressor();
    if (inflater->decompressor)
        return inflater;
    free(inflater);
    return NULL;
}

bool pkgtriage_deflate_inflate(const pkgtriage_deflate_inflater *inflater, pkgtriage_deflate_input input, void *output, size_t count, uint32_t crc) {
    size_t used = 0;
    // Not asked for how much it made, the library demands that it is all that was stated.
    int result = inflater->library->deflate_decompress_ex(inflater->decompressor, input.bytes, input.count, output, count, &used, NULL);
    return result == LIBDEFLATE_SUCCESS && used == input.count && inflater->library->crc32(0, output, count) == crc;
}

void pkgtriage_deflate_inflater_free(pkgtriage_deflate_inflater *inflater) {
    inflater->library->free_decompressor(inflater->decompressor);
    free(inflater);
}
