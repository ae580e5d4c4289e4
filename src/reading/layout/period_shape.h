/* SPDX-License-Identifier: MIT */
/* A period at the head of a column, by its bytes. A pure kernel: no ICU, no GMP, no
   allocation. */
#ifndef FXI_READING_LAYOUT_PERIOD_SHAPE_H
#define FXI_READING_LAYOUT_PERIOD_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

/* "FY20", "1H 2024", "Q3 2024", "31 Dec 2024", "jan-mar 2024": letters, and a year at
   the end. */
bool fxi_period_shape(const char *bytes, size_t length);

/* "2024年", "2024년", "2024年3月31日", "(自 2023年4月1日 至 2024年3月31日)": a year of
   East Asia alone, or words up to a day. */
bool fxi_period_is_eastern(const char *bytes, size_t length);

#endif
