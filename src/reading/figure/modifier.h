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

/* The token is a modifier that stands inside an amount: "30多亿元", "5만여 원"; or
   before its scale or name: "$5+ billion", "50-odd dollars". */
bool fxi_modifier_is_inside(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

/* One that stands before amounts, and near what is before it: "约", "approx." */
bool fxi_modifier_leads(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* One that compares or bounds ("over", "up to"); "about" and "nearly" only soften. */
bool fxi_modifier_is_bound(fxc_modifier modifier);

#endif
