/* SPDX-License-Identifier: MIT */
/* The month that ends the years which a document reports. */
#ifndef FXI_JUDGING_DATING_YEAR_END_H
#define FXI_JUDGING_DATING_YEAR_END_H

#include "reading/date/mention.h"

/* 3 for "the year ended 31 March 2024" and "2024年3月期"; 0 if no year is named by its
   end, or years with different ends are. */
int fxi_year_end_month(const fxi_mentions *mentions);

#endif
