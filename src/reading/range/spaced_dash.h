/* SPDX-License-Identifier: MIT */
/* A dash between spaces: it joins two ends of a range, "80 - 100 million dong", or
   parts two things, "rule 5 - 15 lei". */
#ifndef FXI_READING_RANGE_SPACED_DASH_H
#define FXI_READING_RANGE_SPACED_DASH_H

#include "reading/amount/operand.h"

/* A dash at token `link` between spaces parts `low`, which has no mark, from `high`.
   False too if no such dash stands there. */
bool fxi_spaced_dash_parts(const fxi_tokens *tokens, size_t link,
                           const fxi_operand *low, const fxi_operand *high,
                           const fxi_tools *tools);

/* The same of a dash that touches one of the two numbers, as "15- 20 triệu đồng" is
   typed; False of another one. Where it touches the second it may be a minus. */
bool fxi_leaning_dash_parts(const fxi_tokens *tokens, size_t link,
                            const fxi_operand *low, const fxi_operand *high,
                            const fxi_tools *tools);

#endif
