/* SPDX-License-Identifier: MIT */
/* One amount as it stands in text: a number, and the marks before and behind it. A
   figure is one operand with a mark, or two that a dash or a word joins to a range. */
#ifndef FXI_READING_AMOUNT_OPERAND_H
#define FXI_READING_AMOUNT_OPERAND_H

#include "reading/mark/mark.h"
#include "reading/number/quantity.h"

typedef struct fxi_operand {
    fxi_quantity quantity;
    fxi_mark mark;
    bool has_mark;
    bool is_prefixed; /* the mark (also) stands before the number */
    bool is_labelled; /* the mark is that of its label: "Total (USD): 5.00" */
    bool is_negative; /* "-$5", "$-5", "£(8.1m)" */
    size_t first, last;
    size_t floor; /* what stands before this token belongs to an operand before */
} fxi_operand;

#endif
