/* SPDX-License-Identifier: MIT */
/* The rate that most of several implied rates have in common. */
#ifndef FXI_JUDGING_ADMISSION_COVERAGE_H
#define FXI_JUDGING_ADMISSION_COVERAGE_H

#include "base/arena.h"
#include "exact/interval.h"

typedef struct fxi_coverage {
    fxi_interval shared; /* a point in it lies in `count` of the intervals */
    size_t count;
    bool is_tied; /* as many share another stretch, apart from this one */
} fxi_coverage;

/* Of valid intervals, at least one, in n log n steps. `scratch` is the caller's to
   clear. FXC_ENOMEM. */
fxc_status fxi_coverage_find(fxi_coverage *out, const fxi_interval *items, size_t count,
                             fxi_arena *scratch);

#endif
