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
#include "base/utf8.h"
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
    uint64_t opening = UINT64_C(0x2020202020200020);
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
    const fxi_byte_way *way = &fxi_byte_way_plain;
    for (int i = 0; way != NULL; way = fxi_byte_way_native(i++)) {
        memset(found, 0xA5, sizeof found);
        way->look(found, bytes, BLOCKS, before, openings);
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

/* --- runs of quiet characters ---------------------------------------------------- */

/* Every eighth character is loud. */
static uint64_t loud[0x10000 / 64];

static void fill_loud(void) {
    uint64_t random = 3;
    for (size_t i = 0; i < sizeof loud / sizeof *loud; i++)
        loud[i] = (uint64_t)1 << random_below(&random, 64) |
                  (uint64_t)1 << random_below(&random, 64) |
                  UINT64_C(0x4000002000000001);
    for (size_t i = 0xD800 / 64; i < 0xE000 / 64; i++)
        loud[i] = UINT64_MAX;
}

static size_t run_of(const char *bytes, size_t length) {
    size_t at = 0;
    uint32_t c;
    while (fxi_utf8_decode(&c, bytes + at, length - at) == 3 &&
           (loud[c / 64] >> c % 64 & 1) == 0)
        at += 3;
    return at;
}

static void assert_runs(const char *bytes, size_t length) {
    size_t wanted = run_of(bytes, length);
    const fxi_byte_way *way = &fxi_byte_way_plain;
    for (int i = 0; way != NULL; way = fxi_byte_way_native(i++)) {
        size_t found = way->pass_quiet(bytes, length, loud);
        assert_true(found <= wanted && found % 3 == 0);
        assert_true(found == wanted || length - found < FXI_QUIET_BEHIND);
    }
}

/* Of two to four bytes and cut off, among many of three. */
static size_t put_character(char out[4], uint64_t *random) {
    static const char *const odd[] = {
        "\xC2\xA3", "\xF0\x9F\x92\xB2", "\xED\xA0\x80", "\xE0\x80\x80", "\xE7\x99", "a",
        "\xFF"};
    int which = random_below(random, 40);
    if (which < 7) {
        size_t length = strlen(odd[which]);
        memcpy(out, odd[which], length);
        return length;
    }
    uint32_t c = 0x800 + (uint32_t)random_below(random, 0xF800);
    return fxi_utf8_encode(out, c >= 0xD800 && c < 0xE000 ? 0x767E : c);
}

static void runs_end_where_a_loud_one_stands(void **state) {
    (void)state;
    uint64_t random = 11;
    fill_loud();
    for (int round = 0; round < 20000; round++) {
        char bytes[204];
        size_t length = 0, limit = (size_t)random_below(&random, 200);
        while (length < limit)
            length += put_character(bytes + length, &random);
        assert_runs(bytes, length);
    }
}

static void the_best_is_one_of_them(void **state) {
    (void)state;
    const fxi_byte_way *best = fxi_byte_way_best();
    assert_true(best == &fxi_byte_way_plain || best == fxi_byte_way_native(0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_at_every_place),
        cmocka_unit_test(any_bytes_at_any_address),
        cmocka_unit_test(words_of_one_letter_fill_a_block),
        cmocka_unit_test(runs_end_where_a_loud_one_stands),
        cmocka_unit_test(the_best_is_one_of_them),
    };
    return cmocka_run_group_tests(tests, fill_openings, NULL);
}
