/* SPDX-License-Identifier: MIT */
/* Every way to look at a block, held against its bytes one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ascii.h"
#include "base/byte_block.h"
#include "random.h"

static fxi_byte_block byte_by_byte(const char *bytes) {
    fxi_byte_block out = {0};
    for (int i = 0; i < FXI_BLOCK_BYTES; i++) {
        char byte = bytes[i];
        out.letters |= (uint64_t)fxi_ascii_is_letter(byte) << i;
        out.wide |= (uint64_t)((unsigned char)byte >= 0x80) << i;
        out.blanks |= (uint64_t)(byte == ' ') << i;
        out.points |= (uint64_t)(byte == '.') << i;
        out.marks |= (uint64_t)(byte == '$' || byte == '|' || byte == '\t') << i;
    }
    return out;
}

static void assert_all_ways(const char *bytes) {
    fxi_byte_block wanted = byte_by_byte(bytes), found;
    fxi_byte_block_fn *way = fxi_byte_block_plain;
    for (int i = 0; way != NULL; way = fxi_byte_block_native(i++)) {
        memset(&found, 0xA5, sizeof found);
        way(&found, bytes);
        assert_memory_equal(&found, &wanted, sizeof found);
    }
}

static void every_byte_at_every_place(void **state) {
    (void)state;
    for (int byte = 0; byte < 256; byte++)
        for (int at = 0; at < FXI_BLOCK_BYTES; at++) {
            char bytes[FXI_BLOCK_BYTES];
            memset(bytes, at % 2 ? 'z' : ' ', sizeof bytes);
            bytes[at] = (char)byte;
            assert_all_ways(bytes);
        }
}

static void any_bytes_at_any_address(void **state) {
    (void)state;
    enum { ROUNDS = 20000 };
    uint64_t random = 1;
    char bytes[FXI_BLOCK_BYTES + 8];
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)random_below(&random, round % 2 ? 256 : 128);
        assert_all_ways(bytes + round % 8);
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
        cmocka_unit_test(the_best_is_one_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
