/* SPDX-License-Identifier: MIT */
/* What the steps of judging one document share; all of it is borrowed. */
#ifndef FXI_JUDGING_INQUIRY_H
#define FXI_JUDGING_INQUIRY_H

#include "judging/judging.h"

/* The currencies of a stated rate, in the order of the document's stated rates; empty
   where they stay open. */
typedef struct fxi_statement {
    fxc_currency base, quote;
} fxi_statement;

typedef struct fxi_history fxi_history;

typedef struct fxi_inquiry {
    const fxi_document *document;
    const fxc_rates *rates; /* NULL: none, nothing is judged */
    const fxi_settings *settings;
    const fxi_tools *tools;
    fxc_date date;               /* of the document; may be none */
    fxi_resolution *resolutions; /* one a figure, filled by fxi_currencies_resolve */
    fxi_statement *statements;   /* one a stated rate, likewise */
    fxi_history *history;
} fxi_inquiry;

#endif
