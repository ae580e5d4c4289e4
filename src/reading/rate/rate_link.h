/* SPDX-License-Identifier: MIT */
/* What makes a rate of two neighbouring figures: the word between them, or a word for
   rates near by. */
#ifndef FXI_READING_RATE_RATE_LINK_H
#define FXI_READING_RATE_RATE_LINK_H

#include "reading/figure/figure.h"

typedef enum fxi_rate_link {
    FXI_RATE_LINK_NONE,
    FXI_RATE_LINK_EQUALS,
    FXI_RATE_LINK_PER,
    FXI_RATE_LINK_BUYS
} fxi_rate_link;

/* Figures that follow each other; borrowed. */
typedef struct fxi_rate_neighbours {
    const fxi_tokens *tokens;
    const fxi_tools *tools;
    const fxi_figure *left, *right;
} fxi_rate_neighbours;

/* The rate word at token `index`. */
fxi_rate_link fxi_rate_link_at(const fxi_tokens *tokens, size_t index,
                               const fxi_tools *tools);

/* False: neither a rate word nor a looser link stands there. */
bool fxi_rate_link_may_be_at(const fxi_tokens *tokens, size_t index);

/* The one rate word between the two; beside a word for rates a looser one, or none,
   will do. */
fxi_rate_link fxi_rate_link_between(const fxi_rate_neighbours *both);

/* A sign joins the two, which leads to no new level as "to" does: "from N459/$1". */
bool fxi_rate_link_is_sign(const fxi_rate_neighbours *both);

/* ", ", "; " or "=" between the two goes on with a list that `=` began. */
bool fxi_rate_link_chains(const fxi_rate_neighbours *both);

/* Their sentence speaks of a rate near them; the second also if such a word opens. */
bool fxi_rate_link_is_of_rate(const fxi_rate_neighbours *both);
bool fxi_rate_link_is_said(const fxi_rate_neighbours *both);

#endif
