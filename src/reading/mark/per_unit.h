/* SPDX-License-Identifier: MIT */
/* What a price is for one of: "/kWh", "pro kWh", "a therm". */
#ifndef FXI_READING_MARK_PER_UNIT_H
#define FXI_READING_MARK_PER_UNIT_H

#include "reading/text/token.h"

/* One starts at token `index`. */
bool fxi_per_unit_starts(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools);

#endif
