/* SPDX-License-Identifier: MIT */
/* Which figures of different documents state the same fact: docs/spec/documents.md "The
   same fact". */
#ifndef FXI_JUDGING_FACT_FACT_LINK_H
#define FXI_JUDGING_FACT_FACT_LINK_H

#include "judging/fact/fact.h"

enum {
    FXI_LINK_REACH = 64, /* figures that one is compared with, at most */
    FXI_LINKS_EACH = 8   /* links of it that are kept, the strongest */
};

/* A fact, and the document that states it. */
typedef struct fxi_witness {
    const fxi_facts *document;
    const fxi_fact *fact;
    size_t number; /* of the document */
} fxi_witness;

/* Between witnesses a and b. Pairs that agree in both currencies make the strongest;
   then it is the stronger, the more digits they share, and the larger the part of the
   keywords is that both have. */
typedef struct fxi_link {
    size_t a, b;
    bool are_equal_pairs;
    uint8_t digits;
    uint8_t shared, least; /* keywords: in common; of the figure that has fewer */
} fxi_link;

typedef struct fxi_links {
    fxi_link *items; /* the strongest first */
    size_t count, capacity;
    size_t comparisons; /* of two figures: at most FXI_LINK_REACH a witness */
} fxi_links;

/* The order of the documents does not matter, but for figures that are alike in all
   that is compared. FXC_ENOMEM. */
fxc_status fxi_links_find(fxi_links *out, const fxi_witness *witnesses, size_t count,
                          fxi_arena *arena);

#endif
