/* SPDX-License-Identifier: MIT */
/* How figures stand to the words before them and to each other. */
#ifndef FXI_READING_FIGURE_FIGURE_RELATION_H
#define FXI_READING_FIGURE_FIGURE_RELATION_H

#include "reading/figure/figure.h"

/* The same as the two below, of a figure with a modifier. */
size_t fxi_figure_modified_lead(const fxi_figure *figure, const fxi_tokens *tokens);
size_t fxi_figure_modified_tail(const fxi_figure *figure, const fxi_tokens *tokens);

/* First token of the figure and its modifier: "about" of "about $5". */
static inline size_t fxi_figure_lead(const fxi_figure *figure,
                                     const fxi_tokens *tokens) {
    return figure->modifier_span.end == 0 ? figure->first
                                          : fxi_figure_modified_lead(figure, tokens);
}

/* Last token of the figure and its modifier: "more" of "$5 million or more". */
static inline size_t fxi_figure_tail(const fxi_figure *figure,
                                     const fxi_tokens *tokens) {
    return figure->modifier_span.end == 0 ? figure->last
                                          : fxi_figure_modified_tail(figure, tokens);
}

/* They are in one currency as far as the marks tell: "A$5" and "AUD 4", "$5" and "5
   dollars". A certain mark beside an open one of another amount, "US$5" and "$7", may
   be two, and so may marks whose likeliest currencies differ, "A$25" and "$25". */
bool fxi_figures_share_currency(const fxi_figure *a, const fxi_figure *b);
/* Their likeliest currencies are one. */
bool fxi_figures_share_first(const fxi_figure *a, const fxi_figure *b);

/* In cents and their like, which words such as "mdd", a million dollars, are not. */
bool fxi_figure_is_part(const fxi_figure *figure);

#endif
