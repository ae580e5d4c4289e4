/* SPDX-License-Identifier: MIT */
/* A year, and behind it the money of its column: "Dec. 31, 2024 USD ($)". */
#ifndef FXI_READING_FIGURE_HEAD_YEAR_H
#define FXI_READING_FIGURE_HEAD_YEAR_H

#include "reading/figure/subject.h"

/* Asked of an integer from 1900 to 2099 and a mark behind it. */
bool fxi_head_year_is(const fxi_subject *s);

#endif
