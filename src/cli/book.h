/* SPDX-License-Identifier: MIT */
/* The rate book that a command works with. */
#ifndef CLI_BOOK_H
#define CLI_BOOK_H

#include "cli/options.h"

/* The shipped sources and the tables of --rates, in that order. False after a message.
   `*out` is NULL then, else the caller's. */
bool cli_book_open(fxc_rates **out, const cli_options *options);

#endif
