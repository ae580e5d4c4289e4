/* SPDX-License-Identifier: MIT */
/* The lowest and the highest rate of a route, by a few products of integers a row: of a
   pair of currencies thousands of days are looked at. A test holds it against rates
   that are looked up one by one. */
#ifndef FXI_RATES_ROUTE_EXTREMES_H
#define FXI_RATES_ROUTE_EXTREMES_H

#include "rates/route/route.h"

/* Rows of them. */
typedef struct fxi_extremes {
    size_t lowest, highest;
} fxi_extremes;

/* Of the rows first..last, which are of fxi_route_rows, in a source of published rates;
   `first` has a rate. */
fxi_extremes fxi_extremes_find(const fxi_source *source, const fxi_route *route,
                               size_t first, size_t last);

#endif
