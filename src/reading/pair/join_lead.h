/* SPDX-License-Identifier: MIT */
/* The words before the second of two figures that join it to the first: "or roughly",
   "which is worth about". */
#ifndef FXI_READING_PAIR_JOIN_LEAD_H
#define FXI_READING_PAIR_JOIN_LEAD_H

#include "reading/pair/join_gap.h"

enum { FXI_JOIN_LEAD_MAX = 6 }; /* tokens; what is longer joins nothing */

/* Takes them off the end of the gap, and says there what they are. */
void fxi_join_lead_take(fxi_join_gap *gap);

/* Notes that the gap ends with "or", "equivalent to", "worth", "equals", and leaves it
   there. The signs "/" and "=" open by themselves, but "(= $5)" opens with its bracket.
   False: it does not. */
bool fxi_join_lead_take_connector(fxi_join_gap *gap);

/* ", was rund 5 Euro entspricht": takes the pronoun before the second figure where what
   joins the two stands behind it. */
void fxi_join_lead_take_parted(fxi_join_gap *gap);

#endif
