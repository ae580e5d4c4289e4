/* SPDX-License-Identifier: MIT */
/* What looks like an amount and is none: docs/spec/not_money.md "Not money". */
#ifndef FXI_READING_EXCLUSION_EXCLUSION_H
#define FXI_READING_EXCLUSION_EXCLUSION_H

#include "reading/amount/operand.h"
#include "reading/mark/weak_mark.h"

typedef enum fxi_exclusion {
    FXI_EXCLUSION_NONE,   /* it is money */
    FXI_EXCLUSION_SILENT, /* it is plainly something else: a weight, a ticker, a word */
    FXI_EXCLUSION_CUT,    /* it may be money, but the number goes on: "$5millionaire" */
    FXI_EXCLUSION_GROUP,  /* it is, and its last scale may be left out: "2억8천원" */
    FXI_EXCLUSION_SCALE   /* it may be, and its scale is misspelt: "$5 milllion" */
} fxi_exclusion;

/* Judges the amount that ends with token `last` of `operand` or of its range. `weak` is
   that of the text. */
fxi_exclusion fxi_exclusion_of(const fxi_operand *operand, size_t last,
                               fxi_weak_marks *weak, const fxi_tokens *tokens,
                               const fxi_tools *tools);

#endif
