// Inflates through libdeflate, which is found when the program runs and is no requirement to build it.
//
// Functions are those of libdeflate 1's `libdeflate.h` (https://github.com/ebiggers/libdeflate).
// An inflater is used by one thread at a time; different inflaters by any number of threads.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The loaded library. It is never unloaded, so it stays valid until the process ends.
typedef struct pkgtriage_deflate_library pkgtriage_deflate_library;

// Loads the library of this name; NULL if there is none, or if it lacks a function that is needed.
const pkgtriage_deflate_library *pkgtriage_deflate_library_load(const char *name);

typedef struct pkgtriage_deflate_inflater pkgtriage_deflate_inflater;

// NULL only for lack of memory.
pkgtriage_deflate_inflater *pkgtriage_deflate_inflater_make(const pkgtriage_deflate_library *library);

// Bytes, and how many there are.
typedef struct {
    const void *bytes;
    size_t count;
} pkgtriage_deflate_input;

// Inflates raw deflate data (RFC 1951), all in memory, to exactly `count` bytes.
// False unless the data end with their last byte and make just as many bytes, of this CRC-32; what `output` holds is
// then undefined.
bool pkgtriage_deflate_inflate(const pkgtriage_deflate_inflater *inflater, pkgtriage_deflate_input input, void *output, size_t count, uint32_t crc);

void pkgtriage_deflate_inflater_free(pkgtriage_deflate_inflater *inflater);
