/* SPDX-License-Identifier: MIT */
/* Pounds, shillings and pence, as Britain and Ireland counted until 1971: "£3 10s 6d".
   docs/spec.md "Amounts in two units". */
#ifndef FXI_READING_OLD_PENCE_H
#define FXI_READING_OLD_PENCE_H

#include "reading/operand.h"

/* Adds the shillings and the pence behind an operand whose mark stands before its
   number. REFUSED, with rule and reason: they are no decimal part of a pound, or none
   at all; NONE: there are none. The operand ends with them in either case but the last.
 */
fxi_quantity_status fxi_old_pence_read(fxi_operand *operand, const fxi_tokens *tokens,
                                       const fxi_tools *tools);

#endif
