/* SPDX-License-Identifier: MIT */
/* Hostile and broken texts: what each gives, and the promises that hold for all. The
   promises are those of fuzz/fuzz_text.c, which aborts where one is broken. */
#include "../fuzz/fuzz.h"
#include "expectation.h"

#include <string.h>

static fxc_rates *rates;

/* The three bytes before the text choose the default options. */
static void keep_promises(const char *text, size_t length) {
    uint8_t *input = malloc(length + 3);
    assert_non_null(input);
    memset(input, 0, 3);
    memcpy(input + 3, text, length);
    LLVMFuzzerTestOneInput(input, length + 3);
    free(input);
}

static void check_row(const casefile_row *row) {
    assert_true(expectation_holds(row, rates));
    if (casefile_value(row, "input") == NULL) /* of pages fuzz_html.c tests them */
        keep_promises(row->input, row->length);
}

static void every_byte_and_pair_is_decoded(void **state) {
    (void)state;
    char text[2];
    for (int first = 0; first < 256; first++) {
        text[0] = (char)first;
        keep_promises(text, 1);
        for (int second = 0; second < 256; second++) {
            text[1] = (char)second;
            keep_promises(text, 2);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte_and_pair_is_decoded)};
    if (fxc_rates_new(&rates, NULL) != FXC_OK)
        return 1;
    int failed = casefile_run("bad_inputs.rows", EXPECTATION_KEYS, check_row);
    failed += cmocka_run_group_tests_name("every byte", tests, NULL, NULL);
    fxc_rates_free(rates);
    return failed != 0;
}
