/* SPDX-License-Identifier: MIT */
/* A scale behind the second of two amounts that is that of both: behind the bracket of
   a conversion, "NOK 70 (EUR 8.7) million", and of a change, "fell from €1.2 to €1.1
   billion". */
#ifndef FXI_READING_OUTER_SCALE_H
#define FXI_READING_OUTER_SCALE_H

#include "reading/figure.h"

/* Gives it to both amounts, where it is not that of the second alone. Their spans stay.
 */
void fxi_outer_scale_share(const fxi_figures *figures, const fxi_tokens *tokens,
                           const fxi_tools *tools);

#endif
