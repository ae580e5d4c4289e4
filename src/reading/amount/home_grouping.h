/* SPDX-License-Identifier: MIT */
/* Groups of three digits behind a sign that touches its number, as the people of its
   money write them whatever the language around it: "£1,234" in a French list. */
#ifndef FXI_READING_AMOUNT_HOME_GROUPING_H
#define FXI_READING_AMOUNT_HOME_GROUPING_H

#include "reading/amount/operand.h"

/* Takes the comma before three decimals of the numeral `number`, behind the mark of the
   operand, for one that parts groups; the decimals are the alternative. A price for one
   of something keeps them: "US$1,649 por litro". */
void fxi_home_grouping_read(fxi_operand *operand, const fxi_tokens *tokens,
                            size_t number, const fxi_tools *tools);

#endif
