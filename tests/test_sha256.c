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
static void padding_may_need_a_block(void **state) {
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
static void any_cut_gives_the_hash_of_the_whole(void **state) {
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

static void fill(char *bytes, size_t length, uint64_t *random) {
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)(random_next(random));
}

/* The hash of a text of which a part is taken in turns. */
static void hash_by(char out[FXI_SHA256_TEXT], const fxi_sha256_way *way,
                    const char *bytes, size_t length, size_t before, size_t in_turns) {
    fxi_sha256 sha;
    fxi_sha256_start_with(&sha, way);
    fxi_sha256_add(&sha, bytes, before);
    size_t at = before;
    while (at < before + in_turns && length - at >= FXI_SHA256_BLOCK)
        at += fxi_sha256_add_turn(&sha, bytes + at);
    fxi_sha256_add(&sha, bytes + at, length - at);
    fxi_sha256_finish(out, &sha);
}

/* Both ways to take blocks, at once and in turns, from any state. */
static void all_ways_are_equal(void **state) {
    (void)state;
    enum { BYTES = 20 * FXI_SHA256_BLOCK, ROUNDS = 500 };
    const fxi_sha256_way *native = fxi_sha256_native();
    char bytes[BYTES], plain[FXI_SHA256_TEXT], other[FXI_SHA256_TEXT];
    uint64_t random = 1;
    for (int round = 0; round < ROUNDS; round++) {
        size_t length = (size_t)random_below(&random, BYTES + 1);
        size_t before = (size_t)random_below(&random, (int)length + 1);
        size_t in_turns = (size_t)random_below(&random, BYTES);
        fill(bytes, length, &random);
        hash_by(plain, &fxi_sha256_plain, bytes, length, length, 0);
        hash_by(other, &fxi_sha256_plain, bytes, length, before, in_turns);
        assert_string_equal(other, plain);
        if (native == NULL)
            continue;
        hash_by(other, native, bytes, length, length, 0);
        assert_string_equal(other, plain);
        hash_by(other, native, bytes, length, before, in_turns);
        assert_string_equal(other, plain);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_vectors),
        cmocka_unit_test(a_million_letters),
        cmocka_unit_test(padding_may_need_a_block),
        cmocka_unit_test(any_cut_gives_the_hash_of_the_whole),
        cmocka_unit_test(all_ways_are_equal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
