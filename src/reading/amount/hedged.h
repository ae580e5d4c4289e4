/* SPDX-License-Identifier: MIT */
/* A modifier between a mark and its number: "人民币约3.56亿", "USD approx. 5 million".
 */
#ifndef FXI_READING_AMOUNT_HEDGED_H
#define FXI_READING_AMOUNT_HEDGED_H

#include "reading/amount/operand.h"

/* Reads the number behind the modifier at token `modifier`, which stands behind the
   mark of the operand. It has a scale, no mark of its own, and counts no things; else
   `*next` is where it may be read by itself. */
fxi_quantity_status fxi_hedged_read(fxi_operand *out, size_t *next,
                                    const fxi_tokens *tokens, size_t modifier,
                                    const fxi_tools *tools);

/* The same with a name of Han at the operand's first token: "日幣約3億". */
fxi_quantity_status fxi_hedged_read_name(fxi_operand *out, size_t *next,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools);

#endif
