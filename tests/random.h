/* SPDX-License-Identifier: MIT */
/* The same numbers on every machine and in every run, for property tests. */
#ifndef FXC_TESTS_RANDOM_H
#define FXC_TESTS_RANDOM_H

#include <stdint.h>

/* A Weyl sequence through a 64-bit mixer (Steele, Lea and Flood, 2014). */
static inline uint64_t random_next(uint64_t *state) {
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

/* 0 <= result < bound; the bounds of the tests are small enough for the remainder. */
static inline int random_below(uint64_t *state, int bound) {
    return (int)(random_next(state) % (uint64_t)bound);
}

#endif
