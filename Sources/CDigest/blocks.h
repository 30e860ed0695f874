// The two ways to digest whole blocks of 64 bytes, and the round constants that they share.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
extern const uint32_t pkgtriage_sha256_constants[64];

void pkgtriage_sha256_blocks_portable(uint32_t state[8], const uint8_t *bytes, size_t blocks);

// Only where pkgtriage_sha256_has_acceleration() is not 0.
void pkgtriage_sha256_blocks_x86(uint32_t state[8], const uint8_t *bytes, size_t blocks);
