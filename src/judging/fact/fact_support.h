/* SPDX-License-Identifier: MIT */
/* What several conversions of one amount have in common. */
#ifndef FXI_JUDGING_FACT_FACT_SUPPORT_H
#define FXI_JUDGING_FACT_FACT_SUPPORT_H

#include "exact/interval.h"
#include "judging/fact/fact_link.h"

/* How one document converts an amount. */
typedef struct fxi_conversion {
    size_t witness;
    const fxi_fact_partner *partner;
    fxi_interval amount;
    bool dissents; /* misses the amount that the most documents support */
} fxi_conversion;

typedef struct fxi_support {
    size_t documents; /* that convert it */
    size_t most;      /* documents whose conversions have an amount in common */
    fxi_rational gap; /* excess of the two most distant conversions; 0: all meet */
    size_t low, high; /* those two: the one below and the one above */
} fxi_support;

/* Sets `dissents` of every conversion. `conversions` are those of one cluster in one
   currency, by witness; of two amounts with equal support the lower one counts.
   FXC_ENOMEM. */
fxc_status fxi_support_measure(fxi_support *out, fxi_conversion *conversions,
                               size_t count, const fxi_witness *witnesses,
                               fxi_arena *arena);

#endif
