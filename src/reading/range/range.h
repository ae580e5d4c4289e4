/* SPDX-License-Identifier: MIT */
/* Two operands that a dash or a word joins: "$5-7 billion", "between 5 and 7 billion
   yuan", "10 or 15 euros". docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_RANGE_RANGE_H
#define FXI_READING_RANGE_RANGE_H

#include "reading/amount/operand.h"

typedef enum fxi_range_status {
    FXI_RANGE_NONE, /* the operand stands alone */
    FXI_RANGE_READ,
    FXI_RANGE_REFUSED /* a chain such as "$1-2-3", which is no range */
} fxi_range_status;

/* Looks for the second end of a range behind `low`, which may get its scale and its
   mark from it. `*next` is the token to go on with unless there is no range. */
fxi_range_status fxi_range_read(fxi_operand *low, fxi_operand *high, size_t *next,
                                const fxi_tokens *tokens, const fxi_tools *tools);

#endif
