/* SPDX-License-Identifier: MIT */
/* The modifier behind an amount, or inside it: "$5 or more", "30多亿元". */
#ifndef FXI_READING_FIGURE_MODIFIER_BEHIND_H
#define FXI_READING_FIGURE_MODIFIER_BEHIND_H

#include "reading/text/token.h"

/* That of the amount first..last: behind it or its ending, inside it, or where its
   phrase ends, at `*token`. NULL: none. */
const fxi_sense *fxi_modifier_behind(size_t *token, const fxi_tokens *tokens,
                                     size_t first, size_t last, const fxi_tools *tools);

#endif
