/* SPDX-License-Identifier: MIT */
/* The way from one currency to another in one source, for who passes it on and does not
   look at series: route.h has what can be asked of it. */
#ifndef FXI_RATES_ROUTE_HOP_H
#define FXI_RATES_ROUTE_HOP_H

#include "rates/route/rate.h"

/* One series, used as it is quoted or as 1/quote. */
typedef struct fxi_hop {
    const struct fxi_series *series;
    bool inverted;
} fxi_hop;

typedef struct fxi_route {
    fxi_hop hops[FXI_RATE_LEGS_MAX];
    size_t count;
} fxi_route;

#endif
