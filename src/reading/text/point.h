/* SPDX-License-Identifier: MIT */
/* Marks between digits that are a point, or part the items of a list:
   docs/spec/numerals.md "Groups". */
#ifndef FXI_READING_TEXT_POINT_H
#define FXI_READING_TEXT_POINT_H

#include "reading/text/tools.h"

/* The point of kana before the digits at `at`, behind a part of `part` digits, parts
   items, as it parts no more than `most` decimals: "50・100円硬貨", not "6・5兆円". */
bool fxi_point_parts_items(fxi_text text, size_t part, size_t at, unsigned most);

/* "£5·00", "7·9 trillion": British print raises the point before the digits at `at`.
   One digit wants a word behind it, and East Asia parts items so, "10·50원", if no
   scale of Han follows. */
bool fxi_point_is_raised(fxi_text text, size_t at);

#endif
