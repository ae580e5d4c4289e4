/* SPDX-License-Identifier: MIT */
/* Blanks that a page left behind as character references: "US$5&nbsp;million". */
#ifndef FXI_READING_TEXT_ENTITY_H
#define FXI_READING_TEXT_ENTITY_H

#include "reading/text/tools.h"

/* Length of the reference to a blank that starts at byte `at`; 0: none. */
size_t fxi_entity_blank(fxi_text text, size_t at);

/* Length of such a reference between two digits, and of the digits behind it; 0: none.
   It may part the groups of a number, or two numbers. */
size_t fxi_entity_group(fxi_text text, size_t at);

#endif
