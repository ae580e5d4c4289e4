/* SPDX-License-Identifier: MIT */
/* Reads an amount in each of the forms that it is written in. */
#ifndef FXI_READING_AMOUNT_OPERAND_READER_H
#define FXI_READING_AMOUNT_OPERAND_READER_H

#include "reading/amount/operand.h"

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
