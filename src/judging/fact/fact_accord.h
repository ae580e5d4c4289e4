/* SPDX-License-Identifier: MIT */
/* Clusters of the same fact to what their documents say of each other. */
#ifndef FXI_JUDGING_FACT_FACT_ACCORD_H
#define FXI_JUDGING_FACT_FACT_ACCORD_H

#include "judging/fact/fact_cluster.h"

typedef struct fxi_accords {
    fxc_fact *items; /* public form, in the arena `out` */
    size_t count, capacity;
} fxi_accords;

/* Of the clusters that document `number` is in; SIZE_MAX: of all. `scratch` may be
   cleared afterwards. FXC_ENOMEM. */
fxc_status fxi_accords_make(fxi_accords *accords, const fxi_clusters *clusters,
                            const fxi_witness *witnesses, size_t number, fxi_arena *out,
                            fxi_arena *scratch);

#endif
