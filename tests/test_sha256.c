/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/sha256.h"
#include "random.h"

static void assert_hash(const char *bytes, size_t length, const char *wanted) {
    char text[FXI_SHA256_TEXT];
    fxi_sha256_text(text, bytes, length);
    assert_string_equal(text, wanted);
}

/* The examples of FIPS 180-4 and of its predecessor. */
static void published_vectors(void **state) {
    (void)state;
    assert_hash(
        "abc", 3,
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_hash(
        NULL, 0,
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_hash(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56,
        "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void a_million_letters(void **state) {
    (void)state;
    enum { MILLION = 1000000 };
    char *bytes = malloc(MILLION);
    assert_non_null(bytes);
    memset(bytes, 'a', MILLION);
    assert_hash(
        bytes, MILLION,
        "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(bytes);
}

/* Around the lengths where the padding needs a block of its own; from sha256sum. */
static void padding_edges(void **state) {
    (void)state;
    char zeros[64] = {0};
    assert_hash(
        zeros, 55,
        "sha256:02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7");
    assert_hash(
        zeros, 63,
        "sha256:c7723fa1e0127975e49e62e753db53924c1bd84b8ac1ac08df78d09270f3d971");
    assert_hash(
        zeros, 64,
        "sha256:f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
}

/* Any cut of a text gives the hash of the whole. */
static void pieces(void **state) {
    (void)state;
    char text[200], whole[FXI_SHA256_TEXT], pieced[FXI_SHA256_TEXT];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * 7);
    fxi_sha256_text(whole, text, sizeof text);
    for (size_t cut = 0; cut <= sizeof text; cut++)
        for (size_t again = cut; again <= sizeof text; again += 13) {
            fxi_sha256 sha;
            fxi_sha256_start(&sha, 0);
            fxi_sha256_add(&sha, text, cut);
            fxi_sha256_add(&sha, text + cut, again - cut);
            fxi_sha256_add(&sha, text + again, sizeof text - again);
            fxi_sha256_finish(pieced, &sha);
            assert_string_equal(pieced, whole);
        }
}

/* Both ways to take blocks, from any state. */
static void native_equals_plain(void **state) {
    (void)state;
    enum { BLOCKS = 50, ROUNDS = 200 };
    fxi_sha256_blocks_fn *native = fxi_sha256_blocks_native();
    if (native == NULL)
        skip();
    unsigned char blocks[BLOCKS * FXI_SHA256_BLOCK];
    uint32_t one[FXI_SHA256_WORDS] = {1, 2, 3}, other[FXI_SHA256_WORDS] = {1, 2, 3};
    uint64_t random = 1;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < sizeof blocks; i++)
            blocks[i] = (unsigned char)(random_next(&random));
        size_t count = (size_t)round % (BLOCKS + 1);
        native(one, blocks, count);
        fxi_sha256_blocks_plain(other, blocks, count);
        assert_memory_equal(one, other, sizeof one);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_vectors),   cmocka_unit_test(a_million_letters),
        cmocka_unit_test(padding_edges),       cmocka_unit_test(pieces),
        cmocka_unit_test(native_equals_plain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
