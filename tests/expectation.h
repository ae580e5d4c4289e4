/* SPDX-License-Identifier: MIT */
/* What a text should give, in words, held against what the public API gives. The
   expectation is a list of statements, separated by line feeds or "; ":

       figure `SPAN` AMOUNT[..HIGH] CODE|- [MODIFIER] [basis=BASIS] [or=OTHER|-]
       pair LEFT RIGHT VERDICT [EXCESSbp] [reason=REASON]
       cause CODE          some pair names this cause
       doubtful CODE       some pair names it as one that may be chance
       refuted CODE        it explains no pair
       implied BASE/QUOTE [LOW,HIGH]
                           some pair implies these exact rates; "(" and ")" at an end
                           that is left out
       width W, excess E   of some pair, exact
       finding SLUG        among the findings
       no finding SLUG     not among them
       rate SOURCE DATE    some pair was judged with this fixing
       no figures, no pairs, no findings, no causes
       fact RULE CODE[/CODE] DOCUMENTS [converting=N] [support=N] [gap=BP]

   A line "=====" in the text parts the documents of a set, of which `fact` and `no
   facts` tell all that they have in common, in order and without echoes; the other
   statements are about the first document.

   Figures count from 1. If one figure is stated, all must be, in order, and likewise
   the pairs; a figure without MODIFIER has none. A line break in a span is written \n,
   a tab \t, a grave accent \g. With the option input=html or input=markdown the text is
   taken out of that first, and spans are those of what was taken out. The option
   `amount` says that the text is one amount.
 */
#ifndef TESTS_EXPECTATION_H
#define TESTS_EXPECTATION_H

#include "casefile.h"
#include "fxcheck.h"

/* The options that a row or an example may give. */
#define EXPECTATION_KEYS                                                               \
    "date lang source symbol tolerance strict about reading mode profile input amount"

/* Reads "2025-02-24". */
bool expectation_date(fxc_date *out, const char *text);

/* Reads row->input, with fxc_scan if `rates` is NULL, else with fxc_check, and
   compares. False: the differences were printed. */
bool expectation_holds(const casefile_row *row, const fxc_rates *rates);

#endif
