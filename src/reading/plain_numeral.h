/* SPDX-License-Identifier: MIT */
/* Numbers that are nothing else. */
#ifndef FXI_READING_PLAIN_NUMERAL_H
#define FXI_READING_PLAIN_NUMERAL_H

#include "reading/token_list.h"

/* Makes `token`, which is behind those of `out` and has its gap, that of the numeral
   that starts with the digit of ASCII at `at`, and adds the numeral to those of `out`.
   Its length; 0: it takes a closer look, since it may start a key ("1st quarter"), as
   none does that touches the token before it, or memory ran out. */
size_t fxi_plain_numeral(fxi_token *token, fxi_tokens *out, size_t at,
                         fxi_convention convention, const fxi_tools *tools);

#endif
