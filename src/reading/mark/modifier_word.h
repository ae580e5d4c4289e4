/* SPDX-License-Identifier: MIT */
/* What a word is that makes an amount more or less: where it stands, and whether it
   bounds. */
#ifndef FXI_READING_MARK_MODIFIER_WORD_H
#define FXI_READING_MARK_MODIFIER_WORD_H

#include "reading/text/token.h"

/* The token is a modifier that stands inside an amount: "30多亿元", "5만여 원"; or
   before its scale or name: "$5+ billion", "50-odd dollars". */
bool fxi_modifier_is_inside(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

/* One that stands before amounts, and near what is before it: "约", "approx." */
bool fxi_modifier_leads(const fxi_tokens *tokens, size_t index, const fxi_tools *tools);

/* One that compares or bounds ("over", "up to"); "about" and "nearly" only soften. */
bool fxi_modifier_is_bound(fxc_modifier modifier);
static inline bool fxi_modifier_bounds(const fxi_sense *modifier) {
    return fxi_modifier_is_bound((fxc_modifier)modifier->value);
}

/* Of several words: "less than", "более чем". */
bool fxi_modifier_is_phrase(const fxi_tokens *tokens, size_t index);

#endif
