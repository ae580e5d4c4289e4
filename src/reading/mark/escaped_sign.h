/* SPDX-License-Identifier: MIT */
/* Signs of money that Markdown and TeX escape behind their letters: "A\$3m". */
#ifndef FXI_READING_MARK_ESCAPED_SIGN_H
#define FXI_READING_MARK_ESCAPED_SIGN_H

#include "reading/text/token.h"

/* What the letters before the backslash make of the sign at token `index`; NULL: no
   such letters, or no mark that they are part of. */
const fxi_sense *fxi_escaped_sign(const fxi_tokens *tokens, size_t index,
                                  const fxi_tools *tools);

#endif
