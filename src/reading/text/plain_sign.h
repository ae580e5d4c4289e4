/* SPDX-License-Identifier: MIT */
/* Signs of ASCII that are nothing else where they stand. */
#ifndef FXI_READING_TEXT_PLAIN_SIGN_H
#define FXI_READING_TEXT_PLAIN_SIGN_H

#include "reading/text/token_list.h"

/* 1, and the token has the entry of the sign if it has one; 0: it takes a closer look,
   since it may start a number, a name, a reference or a longer key. */
size_t fxi_plain_sign(fxi_token *out, fxi_text text, size_t at,
                      const fxc_lexicon *lexicon);

#endif
