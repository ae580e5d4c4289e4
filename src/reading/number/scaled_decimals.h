/* SPDX-License-Identifier: MIT */
/* Three digits behind a comma before a scale: "1,624 miljard". */
#ifndef FXI_READING_NUMBER_SCALED_DECIMALS_H
#define FXI_READING_NUMBER_SCALED_DECIMALS_H

#include "reading/number/quantity.h"
#include "reading/text/token.h"
#include "reading/text/tools.h"

/* Where they may be a group, they are decimals before the scale word of a language that
   parts them by a comma, if English has no such word: nobody counts thousands of
   millions so. The numeral is token `first`. */
void fxi_scaled_decimals_part(fxi_quantity *quantity, const fxi_tokens *tokens,
                              size_t first, const fxi_tools *tools);

#endif
