/* SPDX-License-Identifier: MIT */
/* Statements about a report, in the forms that expectation.h lists. */
#ifndef TESTS_STATEMENT_H
#define TESTS_STATEMENT_H

#include "fxcheck.h"

/* All of them hold of the report of `text`, and leave out nothing that they have to
   state. `concordance` NULL: there is one document. False: those that do not were
   printed. */
bool statements_hold(const char *expected, const fxc_report *report,
                     const fxc_concordance *concordance, const char *text);

#endif
