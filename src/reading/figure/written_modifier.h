/* SPDX-License-Identifier: MIT */
/* What some languages write onto the first or the last word of an amount where others
   have a word for "about", "more than" or "up to". */
#ifndef FXI_READING_FIGURE_WRITTEN_MODIFIER_H
#define FXI_READING_FIGURE_WRITTEN_MODIFIER_H

#include "reading/text/token.h"

/* Of the amount in tokens first..last, and the token that it is written onto:
   "כמיליון שקל" is about, "500 forintig" at most that. Not where the amount is the end
   of what another one begins ("300 forinttól 500 forintig"), nor what something reached
   ("500 manatadək artıb"). */
fxc_modifier fxi_written_modifier(size_t *token, const fxi_tokens *tokens, size_t first,
                                  size_t last, const fxi_tools *tools);
/* "Than" is written onto what the word at index compares with: "500 liradan az",
   "יותר ממיליון". */
bool fxi_written_than(const fxi_sense *comparing, const fxi_tokens *tokens,
                      size_t index, const fxi_tools *tools);

#endif
