/* SPDX-License-Identifier: MIT */
/* What is judged: what reading found in a text, and what its figures are counted in. */
#ifndef FXI_JUDGING_INQUIRY_DOCUMENT_H
#define FXI_JUDGING_INQUIRY_DOCUMENT_H

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

#endif
