/* SPDX-License-Identifier: MIT */
/* Whether a word is a modifier where it stands. */
#ifndef FXI_READING_FIGURE_MODIFIER_AT_H
#define FXI_READING_FIGURE_MODIFIER_AT_H

#include "reading/text/token.h"

/* The sense by which token `index` modifies the amount before it (`behind`) or behind
   it; NULL: it is none, or a part of something else: "->", "15 min.", "~~". */
const fxi_sense *fxi_modifier_at(const fxi_tokens *tokens, size_t index, bool behind,
                                 const fxi_tools *tools);

#endif
