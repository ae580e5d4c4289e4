/* SPDX-License-Identifier: MIT */
/* Units that Han, Kana or Hangul write as an amount: "人民幣百萬元", "（千円）",
   "千港元 千港元" above two columns. docs/spec/not_money.md "Not money". */
#ifndef FXI_READING_EXCLUSION_UNIT_CAPTION_H
#define FXI_READING_EXCLUSION_UNIT_CAPTION_H

#include "reading/amount/operand.h"

/* The operand, a number in words whose last token is `last`, is such a unit and no
   amount. */
bool fxi_unit_caption_is(const fxi_operand *operand, size_t last,
                         const fxi_tokens *tokens, const fxi_tools *tools);

#endif
