/* SPDX-License-Identifier: MIT */
/* The arithmetic of a judgement, one operation a line, for tests/checks/laws.py:

       figure VALUE SHOWN COARSE MODE READING     what a printed number stands for
       implied INTERVAL INTERVAL                  the second divided by the first
       meets INTERVAL INTERVAL                    1 or 0
       excess INTERVAL INTERVAL
       widen INTERVAL TOLERANCE
       reproduced VALUE SHOWN VALUE SHOWN RATE    1 or 0

   SHOWN and COARSE are powers of ten; an interval is "LOW HIGH CLOSED CLOSED" with
   exact ends and 1 or 0. One line is answered by one, "?" if it is none of these. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "judging/verdict/verdict.h"

enum { LINE = 8192, WORDS = 16 };

typedef struct request {
    char *words[WORDS];
    size_t count, next;
    bool failed;
} request;

static const char *take(request *r) {
    if (r->next < r->count)
        return r->words[r->next++];
    r->failed = true;
    return "";
}

static fxi_rational take_number(request *r) {
    const char *text = take(r);
    fxi_rational number = fxi_rational_from_integer(1);
    if (!fxi_rational_parse(&number, text, strlen(text)))
        r->failed = true;
    return number;
}

static int take_power(request *r) { return (int)strtol(take(r), NULL, 10); }

static fxi_interval take_interval(request *r) {
    fxi_interval interval = {.low = take_number(r), .high = take_number(r)};
    interval.low_closed = take_power(r) != 0;
    interval.high_closed = take_power(r) != 0;
    return interval;
}

static fxi_quantity take_quantity(request *r) {
    const char *text = take(r);
    fxi_quantity quantity = {.decimals = 0};
    if (!fxi_decimal_parse(&quantity.value, text, strlen(text)))
        r->failed = true;
    quantity.shown = quantity.coarse = (int16_t)take_power(r);
    return quantity;
}

static fxc_mode take_mode(request *r) {
    static const struct {
        const char *name;
        fxc_mode mode;
    } modes[] = {{"nearest", FXC_MODE_NEAREST},
                 {"trunc", FXC_MODE_TRUNC},
                 {"ceil", FXC_MODE_CEIL},
                 {"any", FXC_MODE_ANY}};
    const char *name = take(r);
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++)
        if (strcmp(modes[i].name, name) == 0)
            return modes[i].mode;
    r->failed = true;
    return FXC_MODE_NEAREST;
}

/* --- the answers ------------------------------------------------------------------ */

static void put_number(const fxi_rational *number) {
    char text[FXI_RATIONAL_TEXT];
    fxi_rational_format(text, number);
    fputs(text, stdout);
}

static void put_interval(const fxi_interval *interval) {
    put_number(&interval->low);
    putchar(' ');
    put_number(&interval->high);
    printf(" %d %d", interval->low_closed, interval->high_closed);
}

static void answer_figure(request *r) {
    fxi_quantity quantity = take_quantity(r);
    quantity.coarse = (int16_t)take_power(r);
    fxc_mode mode = take_mode(r);
    bool coarse = strcmp(take(r), "coarse") == 0;
    fxi_interval interval = fxi_quantity_nominal(
        &quantity, coarse ? FXI_GRANULE_COARSE : FXI_GRANULE_SHOWN, mode);
    put_interval(&interval);
}

static void answer_implied(request *r) {
    fxi_interval x = take_interval(r), y = take_interval(r);
    fxi_interval implied = fxi_interval_divide(&y, &x);
    put_interval(&implied);
}

static void answer_meets(request *r) {
    fxi_interval a = take_interval(r), b = take_interval(r);
    printf("%d", fxi_interval_meets(&a, &b));
}

static void answer_excess(request *r) {
    fxi_interval a = take_interval(r), b = take_interval(r);
    fxi_rational excess = fxi_interval_excess(&a, &b);
    put_number(&excess);
}

static void answer_widen(request *r) {
    fxi_interval a = take_interval(r);
    fxi_rational tolerance = take_number(r);
    fxi_interval wide = fxi_interval_widen(&a, &tolerance);
    put_interval(&wide);
}

static void answer_reproduced(request *r) {
    fxi_figure left = {.low = take_quantity(r)}, right = {.low = take_quantity(r)};
    fxi_rational rate = take_number(r);
    fxi_settings settings = {.mode = FXC_MODE_HALF_UP};
    const fxi_case judged = {.base = {.figure = &left, .units = 1},
                             .quote = {.figure = &right, .units = 1}};
    printf("%d", fxi_verdict_reproduces(&judged, &rate, &settings));
}

static void answer(request *r) {
    static const struct {
        const char *name;
        void (*give)(request *r);
    } operations[] = {{"figure", answer_figure}, {"implied", answer_implied},
                      {"meets", answer_meets},   {"excess", answer_excess},
                      {"widen", answer_widen},   {"reproduced", answer_reproduced}};
    const char *name = take(r);
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
        if (strcmp(operations[i].name, name) == 0) {
            operations[i].give(r);
            fputs(r->failed ? " ?\n" : "\n", stdout);
            return;
        }
    puts("?");
}

int main(void) {
    static char line[LINE];
    while (fgets(line, sizeof line, stdin) != NULL) {
        request r = {.count = 0};
        for (char *word = strtok(line, " \n"); word != NULL && r.count < WORDS;
             word = strtok(NULL, " \n"))
            r.words[r.count++] = word;
        answer(&r);
    }
    return 0;
}
