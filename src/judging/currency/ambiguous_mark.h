/* SPDX-License-Identifier: MIT */
/* A mark with several readings: docs/spec/ambiguous_marks.md "Ambiguous marks". */
#ifndef FXI_JUDGING_CURRENCY_AMBIGUOUS_MARK_H
#define FXI_JUDGING_CURRENCY_AMBIGUOUS_MARK_H

#include "base/currency.h"
#include "lexicon/lexicon.h"
#include "reading/figure/figure.h"

/* What it may stand for, likeliest first. */
typedef struct fxi_ambiguous_mark {
    const fxc_currency *candidates;
    size_t count;
    bool is_name;      /* "dollars", not "$" */
    bool is_part;      /* "cents" */
    bool is_own;       /* texts of its language mean their own by the bare sign */
    bool hears_places; /* a bare sign may be the money of a place that the text names:
                          it is_own, or a pair says more of it */
    bool lacks_usual;  /* its text rules the usual reading out: what a dollar costs */
    const fxi_sense *sense;   /* NULL for a cell whose currency is in the head, and for
                                 what is no figure */
    const fxi_figure *figure; /* NULL for what is none */
    size_t start;             /* of the figure, in bytes; 0 where it has none */
    uint32_t sentence;        /* of the figure */
} fxi_ambiguous_mark;

fxi_ambiguous_mark fxi_ambiguous_mark_of(const fxi_figure *figure);

/* What stands for one of these currencies, be it a figure or no more than a name. */
fxi_ambiguous_mark fxi_ambiguous_mark_bare(const fxc_currency *candidates,
                                           size_t count);

static inline bool fxi_ambiguous_can_be(const fxi_ambiguous_mark *mark,
                                        fxc_currency currency) {
    return fxi_currency_is_in(mark->candidates, mark->count, currency);
}

/* The usual reading is the US dollar, which counterparts of conversions are in. */
static inline bool fxi_ambiguous_is_dollar(const fxi_ambiguous_mark *mark) {
    return mark->count > 0 &&
           fxi_currency_equal(mark->candidates[0], (fxc_currency){"USD"});
}

/* "$5" in Belize, "£5" on St Helena: the name of the money ends like that of a
   candidate. A sign that means dollars first means no other money that it is not listed
   with. */
bool fxi_ambiguous_has_noun(const fxi_ambiguous_mark *mark, fxc_currency currency);

/* No text has to say that it means the first candidate: "$", "£", "kronor" in Swedish.
 */
bool fxi_ambiguous_is_understood(const fxi_ambiguous_mark *mark,
                                 const fxc_lexicon *lexicon);

/* The first candidate is the money of the one country with such money that speaks the
   language: "kronor" in Swedish. */
bool fxi_ambiguous_is_of_language(const fxi_ambiguous_mark *mark,
                                  const fxc_lexicon *lexicon);

/* The first candidate is what the country of the language had: "krooni" in Estonian. */
bool fxi_ambiguous_is_former(const fxi_ambiguous_mark *mark,
                             const fxc_lexicon *lexicon);

#endif
