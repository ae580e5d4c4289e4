/* SPDX-License-Identifier: MIT */
/* The short scale of countries whose language counts on the long one: "59 biliões de
   meticais" are 59 thousand millions. docs/spec/number_words.md. */
#ifndef FXI_READING_AMOUNT_SHORT_SCALE_H
#define FXI_READING_AMOUNT_SHORT_SCALE_H

#include "reading/amount/operand.h"

/* What a text counts in. Of one text; starts as {0}. */
typedef struct fxi_short_scale {
    bool is_read;
    bool has_trillions; /* "triliões" */
    bool has_milliards; /* "mil milhões", "bilhões" */
} fxi_short_scale;

static inline bool fxi_short_scale_may_count(const fxi_operand *low,
                                             const fxi_operand *high) {
    enum { LONG_BILLION = 12 };
    const fxi_operand *top = high != NULL ? high : low;
    return fxi_decimal_whole_digits(&top->quantity.value) > LONG_BILLION;
}

/* Gives an amount that may be so large, or both ends of a range, the value on the short
   scale, if the money and the text count on it (rows `short` and `shorter` of
   grammar.tsv); `high` may be NULL. */
void fxi_short_scale_settle(fxi_short_scale *self, fxi_operand *low, fxi_operand *high,
                            const fxi_tokens *tokens, const fxi_tools *tools);

static inline void fxi_short_scale_take(fxi_short_scale *self, fxi_operand *low,
                                        fxi_operand *high, const fxi_tokens *tokens,
                                        const fxi_tools *tools) {
    if (fxi_short_scale_may_count(low, high))
        fxi_short_scale_settle(self, low, high, tokens, tools);
}

#endif
