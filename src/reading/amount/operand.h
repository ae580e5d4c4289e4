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

/* Reads tokens from `first`, which is its floor: [minus] [mark] [minus or bracket]
   number [mark]. `*next` is the token to go on with, past everything that was looked at
   in vain too, so that a run of attempts is linear. A refused number that has a mark is
   the caller's to report. */
fxi_quantity_status fxi_operand_read(fxi_operand *out, size_t *next,
                                     const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools);

/* The same at a token where fxi_operand_next says that one may start, and above the
   floor that `out` has. */
fxi_quantity_status fxi_operand_read_at(fxi_operand *out, size_t *next,
                                        const fxi_tokens *tokens, size_t first,
                                        const fxi_tools *tools);

/* The first token of index..end-1 at which an operand with a mark, or the first end of
   a range, may start; `end`: there is none. Most words are passed here at once. */
size_t fxi_operand_next(const fxi_tokens *tokens, size_t index, size_t end,
                        const fxi_tools *tools);

#endif
