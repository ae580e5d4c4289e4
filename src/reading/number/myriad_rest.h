/* SPDX-License-Identifier: MIT */
/* What a number without a scale says behind one of East Asia: "一萬九", "621萬0,270".
 */
#ifndef FXI_READING_NUMBER_MYRIAD_REST_H
#define FXI_READING_NUMBER_MYRIAD_REST_H

#include "reading/number/digit_sum.h"
#include "reading/text/token.h"

/* `part` is the number at `index`, which touches the scale 10^`power`. `is_open`: no
   unit stands behind it. False: it has too many digits. */
bool fxi_myriad_rest_read(fxi_digit_part *part, const fxi_tokens *tokens, size_t index,
                          int power, bool is_open, const fxi_tools *tools);

/* "8,566萬| 5,000元": behind a blank four whole digits fill the places below
   10^`power`, and the unit follows. */
bool fxi_myriad_rest_fills(const fxi_numeral *rest, const fxi_tokens *tokens,
                           size_t index, int power, const fxi_tools *tools);

#endif
