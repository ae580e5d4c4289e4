/* SPDX-License-Identifier: MIT */
/* Links to clusters: figures of which any two state the same fact, directly or by way
   of others, and which all have an amount in common and contradict each other in no
   period. */
#ifndef FXI_JUDGING_FACT_FACT_CLUSTER_H
#define FXI_JUDGING_FACT_FACT_CLUSTER_H

#include "judging/fact/fact_link.h"

/* Of two or more witnesses each. Cluster i has the members first[i] to first[i + 1] -
   1, which are indices of witnesses, ascending; the clusters stand in the order of
   their first members. */
typedef struct fxi_clusters {
    size_t count;
    size_t *first, *members;
    size_t *of; /* a witness: its cluster; SIZE_MAX: none */
} fxi_clusters;

/* A link that would leave its cluster without a common amount, or with years or parts
   of years that its members do not share, is passed over; the stronger ones come first.
   FXC_ENOMEM. */
fxc_status fxi_clusters_make(fxi_clusters *out, const fxi_links *links,
                             const fxi_witness *witnesses, size_t count,
                             fxi_arena *arena);

#endif
