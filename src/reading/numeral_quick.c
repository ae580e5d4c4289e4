/* SPDX-License-Identifier: MIT */
/* Nearly all numerals are of ASCII, have parts of at most seven digits with points and
   commas between them, start with no zero and end before what joins nothing. Those are
   read here, in one pass over their digits; the rest is left to numeral.c. */
#include "base/ascii.h"
#include "base/ascii_word.h"
#include "reading/numeral.h"

/* A blank and digits that are neither a group nor the numerator of a fraction. */
static bool starts_other(const char *bytes, size_t length) {
    enum { GROUP_DIGITS = 3 };
    if (length <= FXI_EIGHT + 1)
        return false;
    unsigned count = fxi_eight_first(fxi_eight_no_digits(fxi_eight_load(bytes + 1)));
    char behind = bytes[count + 1];
    return count > GROUP_DIGITS ||
           (count < GROUP_DIGITS && behind != '/' && fxi_ascii_is_seen(behind));
}

/* Behind digits: neither a digit, nor a joint, nor the start of a fraction. Two bytes
   are there. */
static bool ends_run(const char *bytes, size_t length) {
    char c = bytes[0], next = bytes[1];
    if (c == ' ' && fxi_ascii_is_digit(next))
        return starts_other(bytes, length);
    if (c == ' ' || c == '.' || c == ',')
        return fxi_ascii_is_seen(next) && !fxi_ascii_is_digit(next) && next != '.' &&
               next != ',' && next != '\'' && next != '_';
    return fxi_ascii_is_seen(c) && c != '\'' && c != '_' && c != '-' && c != 'e' &&
           c != 'E';
}

typedef struct quick_run {
    size_t length, digits;
    fxi_grouping grouping; /* where there are separators */
    uint64_t last;         /* the digits of the last part, the first lowest */
} quick_run;

/* Adds the digits of a part behind those that are there; how many there are, 0: not a
   part for the quick way. Nine bytes are there. */
static size_t read_quick_part(fxi_numeral *out, quick_run *run, const char *bytes) {
    uint64_t eight = fxi_eight_load(bytes);
    unsigned count = fxi_eight_first(fxi_eight_no_digits(eight));
    if (count == FXI_EIGHT || run->digits + FXI_EIGHT > FXI_DIGITS_MAX)
        return 0;
    run->last = (eight ^ FXI_EIGHT_EACH * '0') & ((UINT64_C(1) << 8 * count) - 1);
    fxi_eight_store(out->value.digits + run->digits, run->last);
    run->digits += count;
    return count;
}

static void add_quick_joint(quick_run *run, char mark, size_t part) {
    if (run->grouping.count == 0)
        run->grouping = (fxi_grouping)FXI_GROUPING_INIT;
    fxi_grouping_add(&run->grouping,
                     mark == '.' ? FXI_SEPARATOR_DOT : FXI_SEPARATOR_COMMA, part);
}

/* False: not for the quick way. */
static bool read_quick_run(fxi_numeral *out, quick_run *run, const char *bytes,
                           size_t length) {
    for (;;) {
        if (length - run->length <= FXI_EIGHT)
            return false;
        size_t part = read_quick_part(out, run, bytes + run->length);
        if (part == 0)
            return false;
        run->length += part;
        char c = bytes[run->length], next = bytes[run->length + 1];
        if ((c != '.' && c != ',') || !fxi_ascii_is_digit(next)) {
            run->grouping.last_length = part;
            return ends_run(bytes + run->length, length - run->length);
        }
        add_quick_joint(run, c, part);
        run->length++;
    }
}

size_t fxi_numeral_read_quick(fxi_numeral *out, const char *bytes, size_t length,
                              fxi_convention convention) {
    if (length <= FXI_EIGHT || bytes[0] < '1' || bytes[0] > '9')
        return 0;
    *out = (fxi_numeral){.value = fxi_decimal_zero()};
    quick_run run;
    run.length = run.digits = run.grouping.count = 0;
    if (!read_quick_run(out, &run, bytes, length))
        return 0;
    out->value.count = (uint8_t)run.digits;
    if (run.grouping.count == 0) {
        out->digits = (uint8_t)run.digits;
        return run.length;
    }
    run.grouping.zeros_last = run.last == 0;
    fxi_numeral_place(out, &run.grouping, run.digits, convention);
    if ((out->flags & FXI_NUMERAL_REFUSED) != 0)
        out->value = fxi_decimal_zero();
    return run.length;
}
