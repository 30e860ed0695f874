#include "CDigest.h"

#include <stdatomic.h>
#include <string.h>

#include "blocks.h"

static atomic_int is_forbidden;

void pkgtriage_sha256_forbid_acceleration(void) { atomic_store(&is_forbidden, 1); }

static void digest_blocks(pkgtriage_sha256 *hash, const uint8_t *bytes, size_t blocks) {
    if (hash->is_accelerated) {
        pkgtriage_sha256_blocks_x86(hash->state, bytes, blocks);
    } else {
        pkgtriage_sha256_blocks_portable(hash->state, bytes, blocks);
    }
}

void pkgtriage_sha256_init(pkgtriage_sha256 *hash, pkgtriage_sha256_path path) {
    // The first 32 bits of the fractional parts of the square roots of the first 8 primes (5.3.3).
    static const uint32_t initial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(hash->state, initial, sizeof initial);
    hash->length = 0;
    hash->pending_count = 0;
    hash->is_accelerated = path == pkgtriage_sha256_fastest && !atomic_load(&is_forbidden)
        && pkgtriage_sha256_has_acceleration();
}

void pkgtriage_sha256_update(pkgtriage_sha256 *hash, const void *bytes, size_t length) {
    if (length == 0) return;
    const uint8_t *next = bytes;
    hash->length += length;
    if (hash->pending_count > 0) {
        size_t room = sizeof hash->pending - hash->pending_count;
        size_t taken = length < room ? length : room;
        memcpy(hash->pending + hash->pending_count, next, taken);
        hash->pending_count += (uint32_t)taken;
        next += taken;
        length -= taken;
        if (hash->pending_count < sizeof hash->pending) return;
        digest_blocks(hash, hash->pending, 1);
        hash->pending_count = 0;
    }
    size_t blocks = length / 64;
    if (blocks > 0) digest_blocks(hash, next, blocks);
    hash->pending_count = (uint32_t)(length % 64);
    if (hash->pending_count > 0) memcpy(hash->pending, next + blocks * 64, hash->pending_count);
}

void pkgtriage_sha256_final(pkgtriage_sha256 *hash, uint8_t *digest) {
    // A 1 bit, zeros, and the message's length in bits, so that the whole is a multiple of 64 (5.1.1).
    uint64_t bits = hash->length * 8;
    hash->pending[hash->pending_count++] = 0x80;
    if (hash->pending_count > 56) {
        memset(hash->pending + hash->pending_count, 0, sizeof hash->pending - hash->pending_count);
        digest_blocks(hash, hash->pending, 1);
        hash->pending_count = 0;
    }
    memset(hash->pending + hash->pending_count, 0, 56 - hash->pending_count);
    for (int i = 0; i < 8; i++) hash->pending[56 + i] = (uint8_t)(bits >> (56 - 8 * i));
    digest_blocks(hash, hash->pending, 1);
    for (int i = 0; i < pkgtriage_sha256_length; i++) {
        digest[i] = (uint8_t)(hash->state[i / 4] >> (24 - 8 * (i % 4)));
    }
}
