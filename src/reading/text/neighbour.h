/* SPDX-License-Identifier: MIT */
/* Two digits one apart that are said together: "两三百元" is 200 to 300, "이삼만 원"
   20,000 to 30,000, "二、三千円" 2,000 to 3,000, "hai ba trăm" 200 to 300. */
#ifndef FXI_READING_TEXT_NEIGHBOUR_H
#define FXI_READING_TEXT_NEIGHBOUR_H

#include "reading/text/token.h"

/* Byte at which the second digit starts, if the first one stands at `at` in words and
   no third one follows; 0: there are no two. They are parted by "、", or touch if that
   is allowed. */
size_t fxi_neighbour_at(fxi_text text, size_t at, bool may_touch);

/* Token of the second number, if the first one, of one digit, is token `first`; 0:
   there is none. A second one in words has a hundred or a scale behind it. */
size_t fxi_neighbour_behind(const fxi_tokens *tokens, size_t first,
                            const fxi_tools *tools);

#endif
