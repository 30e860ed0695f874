// The same rounds by the SHA extensions of x86 (Intel 64 manual, SHA256RNDS2, SHA256MSG1, SHA256MSG2).
// Only this file's functions are compiled for them; whether they may run is asked at run time.

#include "CDigest.h"
#include "blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>

static int asked_processor(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    int has_sse41 = (c >> 19 & 1) && (c >> 9 & 1);  // with SSSE3, for the byte shuffle
    if (!has_sse41 || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    return (int)(b >> 29 & 1);
}

// Asked once: in a virtual machine the question itself takes some 10 microseconds, and there is one for
// every member. Threads that ask at the same time store the same answer.
int pkgtriage_sha256_has_acceleration(void) {
    static _Atomic int answer = -1;
    int known = atomic_load_explicit(&answer, memory_order_relaxed);
    if (known < 0) {
        known = asked_processor();
        atomic_store_explicit(&answer, known, memory_order_relaxed);
    }
    return known;
}

__attribute__((target("sha,sse4.1"))) static inline void four_rounds(
    __m128i *abef, __m128i *cdgh, __m128i words, int t) {
    __m128i keyed = _mm_add_epi32(
        words, _mm_loadu_si128((const __m128i *)&pkgtriage_sha256_constants[t]));
    *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, keyed);
    *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(keyed, 0x0e));
}

// Words t to t+3 out of the sixteen before them: w0 is t-16 to t-13, w3 is t-4 to t-1.
__attribute__((target("sha,sse4.1"))) static inline __m128i next_words(
    __m128i w0, __m128i w1, __m128i w2, __m128i w3) {
    __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
    return _mm_sha256msg2_epu32(sum, w3);
}

__attribute__((target("sha,sse4.1"))) void pkgtriage_sha256_blocks_x86(
    uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    // The instructions keep the state as (a b e f) and (c d g h), the first letter highest.
    __m128i dcba = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[0]), 0xb1);
    __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[4]), 0x1b);
    __m128i abef = _mm_alignr_epi8(dcba, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, dcba, 0xf0);

    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        const __m128i *block = (const __m128i *)bytes;
        __m128i w[4];
        for (int i = 0; i < 4; i++) {
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128(block + i), swap);
            four_rounds(&abef, &cdgh, w[i], 4 * i);
        }
        for (int t = 16; t < 64; t += 16) {
            for (int i = 0; i < 4; i++) {
                w[i] = next_words(w[i], w[(i + 1) % 4], w[(i + 2) % 4], w[(i + 3) % 4]);
                four_rounds(&abef, &cdgh, w[i], t + 4 * i);
            }
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }

    __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(dchg, feba, 8));
}

#else

int pkgtriage_sha256_has_acceleration(void) { return 0; }

// Never called here; keeps the dispatch free of conditions.
void pkgtriage_sha256_blocks_x86(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    pkgtriage_sha256_blocks_portable(state, bytes, blocks);
}

#endif
