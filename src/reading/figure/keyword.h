/* SPDX-License-Identifier: MIT */
/* What a figure is about, as far as words tell that no grammar reads:
   docs/spec/documents.md "Keywords". */
#ifndef FXI_READING_FIGURE_KEYWORD_H
#define FXI_READING_FIGURE_KEYWORD_H

#include "reading/figure/figure.h"

enum {
    FXI_KEYWORDS_MAX = 64,   /* of one figure; the nearest ones are kept */
    FXI_KEYWORD_REACH = 90,  /* characters on either side of the figure */
    FXI_KEYWORD_LETTERS = 5, /* that a word is known by */
    FXI_NAMES_MAX = 3
};

/* The hash of the first letters of a word, folded; of two ideographs or syllables. */
typedef uint32_t fxi_keyword;

/* Ascending, each once. */
typedef struct fxi_keywords {
    fxi_keyword items[FXI_KEYWORDS_MAX];
    size_t count;
} fxi_keywords;

/* The keywords of the figure's own sentence that stand within reach of it. */
void fxi_keywords_near(fxi_keywords *out, const fxi_figure *figure,
                       const fxi_tokens *tokens, const fxi_tools *tools);

/* What a document is about: at most FXI_NAMES_MAX keywords of its first 4096 tokens
   that come most often with a capital letter, one that only opens a sentence counting
   half; in scripts without capitals those that come most often. FXC_ENOMEM. */
fxc_status fxi_keywords_names(fxi_keywords *out, const fxi_tokens *tokens,
                              const fxi_tools *tools);

/* How many keywords two sets share. */
size_t fxi_keywords_shared(const fxi_keyword *a, size_t a_count, const fxi_keyword *b,
                           size_t b_count);

#endif
