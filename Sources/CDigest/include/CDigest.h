// SHA-256 as FIPS 180-4 defines it, computed in pieces.
//
// Contract:
// - pkgtriage_sha256_init, then any number of _update, then one _final. After _final the state is
//   spent until the next _init.
// - No allocation, no locks, no global state but the remembered kind of processor: any number of states may be used at the same time, each
//   by one thread.
// - `length` may be 0, and then `bytes` may be NULL. `bytes` needs no alignment.
// - Messages longer than 2^61 - 1 bytes are not supported (the standard's limit).
// - The x86 SHA extensions are used where the processor has them, found out at run time; anything else,
//   and every other architecture, takes the portable path. Both give the same digests.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { pkgtriage_sha256_length = 32 };

// Which code does the work.
typedef enum pkgtriage_sha256_path {
    // The fastest that this processor can run.
    pkgtriage_sha256_fastest = 0,
    // Portable C, for comparing the two.
    pkgtriage_sha256_portable = 1
} pkgtriage_sha256_path;

// One computation. The fields are not for callers.
typedef struct pkgtriage_sha256 {
    uint32_t state[8];
    uint64_t length;
    uint8_t pending[64];
    uint32_t pending_count;
    uint32_t is_accelerated;
} pkgtriage_sha256;

// Starts a computation.
void pkgtriage_sha256_init(pkgtriage_sha256 *hash, pkgtriage_sha256_path path);

// Adds bytes to the message.
void pkgtriage_sha256_update(pkgtriage_sha256 *hash, const void *bytes, size_t length);

// Ends the message and writes its digest, 32 bytes.
void pkgtriage_sha256_final(pkgtriage_sha256 *hash, uint8_t *digest);

// Whether pkgtriage_sha256_fastest is more than the portable path here.
int pkgtriage_sha256_has_acceleration(void);

// From now on every computation takes the portable path. To be called before the first.
void pkgtriage_sha256_forbid_acceleration(void);

#ifdef __cplusplus
}
#endif
