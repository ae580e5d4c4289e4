/* SPDX-License-Identifier: MIT */
/* Says once a document what of it is not UTF-8. */
#ifndef FXI_READING_TEXT_ENCODING_H
#define FXI_READING_TEXT_ENCODING_H

#include "reading/text/tools.h"

/* Adds one INVALID_UTF8 finding at the first ill-formed bytes, with their offset and
   how many there are, or one at the start of a text that looks like UTF-16 or UTF-32.
   Well-formed text gets none. FXC_ENOMEM. */
fxc_status fxi_encoding_check(fxi_text text, const fxi_tools *tools);

#endif
