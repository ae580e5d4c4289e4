/* SPDX-License-Identifier: MIT */
/* The rate book that a command works with. */
#ifndef CLI_TABLES_BOOK_H
#define CLI_TABLES_BOOK_H

#include "cli/tables/tables.h"

/* The shipped sources and the tables of cli_tables_find, in that order. False after a
   message. `*out` is NULL then, else the caller's. */
bool cli_book_open(fxc_rates **out, const cli_options *options);
/* The same for tables that are found already. */
bool cli_book_fill(fxc_rates **out, cli_tables *tables);

/* Adds to the reason of a refusal that --mixed, or --source with averages of years,
   would answer, if it would. */
void cli_book_hint(fxc_error *error, const fxc_rates *book,
                   const fxc_rate_query *query);

#endif
