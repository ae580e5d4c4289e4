/* SPDX-License-Identifier: MIT */
/* One side of a stated rate: "$1", "7.2450 yuan", "the dollar", "7.2541". */
#ifndef FXI_READING_RATE_RATE_SIDE_H
#define FXI_READING_RATE_RATE_SIDE_H

#include "reading/rate/stated_rate.h"
#include "reading/text/rate_word.h"

/* count 0: no currency was found. `figure` is SIZE_MAX where the side is none. `shown`
   is the power of ten down to which the amount is printed. */
typedef struct fxi_rate_side {
    fxc_span span;
    size_t first; /* token */
    uint32_t sentence;
    size_t figure;
    fxc_currency currencies[FXI_CANDIDATES_MAX];
    size_t count;
    fxi_decimal amount;
    int16_t shown;
} fxi_rate_side;

/* A figure as it stands; a range has no currencies, so that it is no side. */
fxi_rate_side fxi_rate_side_of_figure(const fxi_figures *figures, size_t figure);
/* A currency word without a number: one unit of it. */
fxi_rate_side fxi_rate_side_of_name(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools);
/* One unit of the money in a word for its rate: "Dollarkurs". */
fxi_rate_side fxi_rate_side_of_rate(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools);
/* "per dollar", "to the US dollar", "لدولار" from `index` on; its tokens, 0: none. */
size_t fxi_rate_side_behind_per(fxi_rate_side *out, const fxi_tokens *tokens,
                                size_t index, const fxi_tools *tools);
/* Makes the numeral at `index` the amount of a side that was a name. False: it is not a
   plain number. */
bool fxi_rate_side_set_number(fxi_rate_side *side, const fxi_tokens *tokens,
                              size_t index, const fxi_tools *tools);
/* The numeral at `index` in the currency named last before it in its sentence, other
   than that of `base`. False: there is none, or the number is not a plain one. */
bool fxi_rate_side_of_number(fxi_rate_side *out, const fxi_tokens *tokens, size_t index,
                             const fxi_rate_side *base, const fxi_tools *tools);

/* Exactly 1 unit, and no price per share or head; with `hundreds` 100 and 1000 too. */
bool fxi_rate_side_is_unit(const fxi_figure *figure, bool hundreds);
/* A bracket or a rate word stands before the figure. */
bool fxi_rate_is_introduced(const fxi_figure *figure, const fxi_tokens *tokens,
                            const fxi_tools *tools);

#endif
