/* SPDX-License-Identifier: MIT */
/* How the list of tokens grows. */
#ifndef FXI_READING_TOKEN_LIST_H
#define FXI_READING_TOKEN_LIST_H

#include "reading/token.h"

/* Behind the last one; the list sets `kinds` and what the token tells. FXC_ENOMEM. */
fxc_status fxi_tokens_add(fxi_tokens *out, const fxi_token *token,
                          const fxi_tools *tools);

/* Takes the last one back, and its numeral. */
fxi_token fxi_tokens_take_last(fxi_tokens *out);

#endif
