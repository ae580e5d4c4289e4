/* SPDX-License-Identifier: MIT */
/* Two levels of which the first alone has a mark: "rose from $3.2 million to 4.1
   million". docs/spec/ranges.md "Ranges". */
#ifndef FXI_READING_FIGURE_SECOND_LEVEL_H
#define FXI_READING_FIGURE_SECOND_LEVEL_H

#include "reading/amount/operand.h"

/* Reads the second level behind the first, whose mark it takes; `*next` is the token
   behind it then. */
bool fxi_second_level_read(fxi_operand *second, size_t *next, const fxi_operand *first,
                           const fxi_tokens *tokens, const fxi_tools *tools);

#endif
