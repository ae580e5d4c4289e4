/* SPDX-License-Identifier: MIT */
/* The words beside an amount that make it more or less than it says, "about", "or
   more". */
#ifndef FXI_READING_FIGURE_MODIFIER_H
#define FXI_READING_FIGURE_MODIFIER_H

#include "reading/text/token.h"

/* The modifier of the amount in tokens first..last and where it stands; one before it
   wins over one behind it, that over one inside it. FXC_MODIFIER_NONE and an empty span
   if there is none. */
fxc_modifier fxi_modifier_read(fxc_span *span, const fxi_tokens *tokens, size_t first,
                               size_t last, const fxi_tools *tools);

#endif
