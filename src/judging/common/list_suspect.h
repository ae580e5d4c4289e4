/* SPDX-License-Identifier: MIT */
/* The one figure of a list in three and more currencies without which all the others
   agree: docs/spec/evidence.md "The rate of the document". */
#ifndef FXI_JUDGING_COMMON_LIST_SUSPECT_H
#define FXI_JUDGING_COMMON_LIST_SUSPECT_H

#include "base/arena.h"
#include "fxcheck.h"

typedef struct fxi_suspect {
    size_t figure;
    size_t others; /* figures that it is paired with */
    size_t pair;   /* its disagreement that tells most: with a credible cause, else the
                      narrowest */
} fxi_suspect;

/* One past the last pair that belongs to the list of pair `first`; the pairs are in
   their order. */
size_t fxi_list_end(const fxc_pair *pairs, size_t count, size_t first);

/* False: the pairs first..end-1 have no such figure. */
bool fxi_list_suspect(fxi_suspect *out, const fxc_pair *pairs, size_t first,
                      size_t end);

/* Leaves to the disagreements of that figure the causes that all of them have: it is
   one figure, so one cause has to do for all. The others join the refuted ones.
   FXC_ENOMEM. */
fxc_status fxi_list_join_causes(fxc_pair *pairs, size_t first, size_t end,
                                fxi_arena *arena);

#endif
