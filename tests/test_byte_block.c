/* SPDX-License-Identifier: MIT */
/* Every way to look at a block, held against its bytes one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ascii.h"
#include "base/byte_block.h"
#include "base/word_opening.h"
#include "random.h"

enum { BLOCKS = 3, TEXT = BLOCKS * FXI_BLOCK_BYTES, SIZE = TEXT + FXI_BLOCK_BEHIND };

/* About a third of all openings pass. */
static uint32_t openings[FXI_OPENING_WORDS];

static int fill_openings(void **state) {
    (void)state;
    uint64_t random = 7;
    for (int i = 0; i < FXI_OPENING_WORDS; i++)
        openings[i] = (uint32_t)random_below(&random, 1 << 16) << 16 |
                      (uint32_t)random_below(&random, 1 << 16) |
                      (uint32_t)random_below(&random, 1 << 16);
    return 0;
}

/* What word_opening.h says in words. */
static uint64_t opening_at(const char *bytes) {
    uint64_t opening = 0;
    unsigned count = 0;
    while (count < FXI_OPENING_LETTERS && fxi_ascii_is_letter(bytes[count]))
        count++;
    for (unsigned i = 0; i < count; i++) {
        bool keeps_case = i == 1 && count <= FXI_OPENING_SHORT;
        char letter = keeps_case ? bytes[i] : fxi_ascii_lower(bytes[i]);
        opening |= (uint64_t)(unsigned char)letter << 8 * i;
    }
    return opening;
}

static bool is_event(const char *bytes, char before) {
    char byte = *bytes;
    if (fxi_ascii_is_letter(byte)) {
        return !fxi_ascii_is_letter(before) &&
               fxi_opening_has(openings, fxi_opening_hash(opening_at(bytes)));
    }
    if (byte == ' ' || byte == '.')
        return before == byte;
    return (unsigned char)byte >= 0x80 || byte == '$' || byte == '|' || byte == '\t';
}

static bool is_end(char byte) {
    unsigned char lead = (unsigned char)byte;
    return byte == '.' || byte == '!' || byte == '?' || byte == '\n' || lead >= 0xEF ||
           (lead >= 0xD8 && lead <= 0xE3);
}

static void byte_by_byte(fxi_byte_block out[BLOCKS], const char *bytes, char before) {
    memset(out, 0, BLOCKS * sizeof *out);
    for (unsigned i = 0; i < TEXT; i++) {
        fxi_byte_block *block = &out[i / FXI_BLOCK_BYTES];
        uint64_t bit = UINT64_C(1) << i % FXI_BLOCK_BYTES;
        block->events |= is_event(bytes + i, i == 0 ? before : bytes[i - 1]) ? bit : 0;
        block->ends |= is_end(bytes[i]) ? bit : 0;
    }
}

static void assert_all_ways(const char *bytes, char before) {
    fxi_byte_block wanted[BLOCKS], found[BLOCKS];
    byte_by_byte(wanted, bytes, before);
    fxi_byte_block_fn *way = fxi_byte_block_plain;
    for (int i = 0; way != NULL; way = fxi_byte_block_native(i++)) {
        memset(found, 0xA5, sizeof found);
        way(found, bytes, BLOCKS, before, openings);
        assert_memory_equal(found, wanted, sizeof found);
    }
}

static void every_byte_at_every_place(void **state) {
    (void)state;
    static const char around[] = {' ', 'z', '.', 'Q'};
    for (int byte = 0; byte < 256; byte++)
        for (unsigned at = 0; at < SIZE; at++) {
            char bytes[SIZE], filling = around[at % sizeof around];
            memset(bytes, filling, sizeof bytes);
            bytes[at] = (char)byte;
            assert_all_ways(bytes, at % 8 < 4 ? filling : '\0');
        }
}

/* Letters and blanks alone make many words, at most 32 a block; the last block may end
   where what can be read does. */
static void any_bytes_at_any_address(void **state) {
    (void)state;
    enum { ROUNDS = 20000, KINDS = 4 };
    static const char some[] = "aEjQwi Zxt$m!";
    uint64_t random = 1;
    char bytes[SIZE + 8];
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = round % KINDS < 2
                           ? (char)random_below(&random, round % KINDS ? 256 : 128)
                           : some[random_below(&random, sizeof some - 1)];
        assert_all_ways(bytes + round % 8, round % 3 ? bytes[(size_t)round % SIZE] : 0);
    }
}

static void words_of_one_letter_fill_a_block(void **state) {
    (void)state;
    char bytes[SIZE];
    for (int first = 0; first < 2; first++) {
        for (int i = 0; i < SIZE; i++)
            bytes[i] = (char)(i % 2 == first ? ' ' : 'a' + i % 26);
        assert_all_ways(bytes, ' ');
    }
}

static void the_best_is_one_of_them(void **state) {
    (void)state;
    fxi_byte_block_fn *best = fxi_byte_block_best();
    assert_true(best == fxi_byte_block_plain || best == fxi_byte_block_native(0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_at_every_place),
        cmocka_unit_test(any_bytes_at_any_address),
        cmocka_unit_test(words_of_one_letter_fill_a_block),
        cmocka_unit_test(the_best_is_one_of_them),
    };
    return cmocka_run_group_tests(tests, fill_openings, NULL);
}
