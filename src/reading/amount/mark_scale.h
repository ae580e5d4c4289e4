/* SPDX-License-Identifier: MIT */
/* The scale that stands with the mark of a number and not with the number: "US$ Mn
   41.2", "75 USD million". */
#ifndef FXI_READING_AMOUNT_MARK_SCALE_H
#define FXI_READING_AMOUNT_MARK_SCALE_H

#include "reading/amount/operand.h"

/* The power of ten of the scale at token `index`, between a mark and its number; 0:
   none that counts there. */
int fxi_mark_scale_before(const fxi_tokens *tokens, size_t index,
                          const fxi_tools *tools);

/* Takes the scale behind the mark that stands behind the number. False: there is none,
   and the operand is unchanged. */
bool fxi_mark_scale_add_behind(fxi_operand *operand, const fxi_tokens *tokens,
                               const fxi_tools *tools);

#endif
