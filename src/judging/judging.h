/* SPDX-License-Identifier: MIT */
/* Figures, pairs and rates to verdicts. */
#ifndef FXI_JUDGING_JUDGING_H
#define FXI_JUDGING_JUDGING_H

#include "judging/settings.h"
#include "rates/lookup/lookup.h"
#include "reading/date/mention.h"
#include "reading/figure/figure.h"
#include "reading/pair/pair.h"
#include "reading/pair/restatement.h"
#include "reading/rate/source_mention.h"
#include "reading/rate/stated_rate.h"
#include "reading/table/unit_ratio.h"

/* Everything that reading found in one document; all borrowed. */
typedef struct fxi_document {
    fxi_text text;
    fxc_span title;     /* empty: the text itself may have one */
    fxc_date published; /* that is known from elsewhere; or none */
    const fxi_tokens *tokens;
    fxi_figures *figures;   /* of a number with two readings the judge takes one */
    const fxi_pairs *pairs; /* of the prose */
    const fxi_pairs *column_pairs; /* of the tables, before the column test */
    const fxi_mentions *mentions;
    const fxi_stated_rates *stated_rates;
    const fxi_restatements *restatements;
    const fxi_unit_ratios *unit_ratios;
    const fxi_source_mentions *sources;
} fxi_document;

/* The currency of one figure once the evidence was heard. */
typedef struct fxi_resolution {
    fxc_currency currency; /* empty: open */
    fxc_basis basis;
    const char *reason; /* in the arena or static; never NULL */
} fxi_resolution;

typedef struct fxi_judgements {
    fxi_resolution *resolutions; /* one a figure */
    fxc_pair *pairs;             /* public form, strings in the arena */
    size_t pair_count;
    fxc_date date; /* that governed the document, may be none */
} fxi_judgements;

/* Decides every figure's currency, drops the pairs that the rates rule out (bare commas
   with e >= 1, table columns without a common rate), judges the rest and adds the
   findings. rates NULL: resolves currencies from the text alone and judges nothing.
   FXC_ENOMEM. */
fxc_status fxi_judge(fxi_judgements *out, const fxi_document *document,
                     const fxc_rates *rates, const fxi_settings *settings,
                     const fxi_tools *tools);

#endif
