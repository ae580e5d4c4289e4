/* SPDX-License-Identifier: MIT */
/* Rationals as their text, for tests. */
#ifndef FXC_TEST_RATIONAL_AS_TEXT_H
#define FXC_TEST_RATIONAL_AS_TEXT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "exact/rational.h"

static inline fxi_rational read(const char *text) {
    fxi_rational value;
    if (!fxi_rational_parse(&value, text, strlen(text)))
        fail_msg("'%s' is no rational", text);
    return value;
}

static inline void assert_text(const fxi_rational *value, const char *wanted) {
    char text[FXI_RATIONAL_TEXT];
    size_t length = fxi_rational_format(text, value);
    assert_string_equal(text, wanted);
    assert_int_equal(length, strlen(wanted));
}

#endif
