/* SPDX-License-Identifier: MIT */
/* Heads of table columns, a year and a unit: "2024 US$'000", "Dec. 31, 2024 USD ($)".
 */
#ifndef FXI_READING_EXCLUSION_COLUMN_HEAD_H
#define FXI_READING_EXCLUSION_COLUMN_HEAD_H

#include "reading/exclusion/subject.h"

/* The number with its mark is such a head, or a part of it, and no amount. */
bool fxi_column_head_is(const fxi_subject *s);

#endif
