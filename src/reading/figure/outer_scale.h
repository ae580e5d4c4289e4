/* SPDX-License-Identifier: MIT */
/* A scale behind the last of several amounts that is that of all: behind the bracket of
   a conversion, "NOK 70 (EUR 8.7) million", or slash, of a change, "fell from €1.2 to
   €1.1 billion", and of a list, "$5, $6 and $7 million". */
#ifndef FXI_READING_FIGURE_OUTER_SCALE_H
#define FXI_READING_FIGURE_OUTER_SCALE_H

#include "reading/figure/figure.h"

/* Gives it to all of them, where it is not that of the last alone. Their spans stay.
 */
void fxi_outer_scale_share(const fxi_figures *figures, const fxi_tokens *tokens,
                           const fxi_tools *tools);

/* Neither is more than ten times the other: "$500" is no 500 million beside 1.2. */
bool fxi_outer_scale_is_near(const fxi_decimal *a, const fxi_decimal *b);

/* "From", "fell from": the amount that something changes from stands behind it. */
bool fxi_outer_scale_leads_from(const fxi_tokens *tokens, size_t index,
                                const fxi_tools *tools);

#endif
