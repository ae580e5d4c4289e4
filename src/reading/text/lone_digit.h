/* SPDX-License-Identifier: MIT */
/* A digit in words that is a part of another word: "一直", "이번". Most are, and a look
   at what stands beside them tells it of nearly all. */
#ifndef FXI_READING_TEXT_LONE_DIGIT_H
#define FXI_READING_TEXT_LONE_DIGIT_H

#include "reading/text/tools.h"

/* The character of a numeral of East Asia at `at` starts none: it is one digit, and
   behind it is a letter with which neither a numeral nor a key goes on. */
bool fxi_lone_digit_is_idle(fxi_text text, size_t at, const fxi_tools *tools);

#endif
