/* SPDX-License-Identifier: MIT */
/* The options that the library reads, tried out before a command goes to work. */
#ifndef CLI_OPTION_TRIAL_H
#define CLI_OPTION_TRIAL_H

#include "cli/option/options.h"

/* The library owns the grammar of its options: an empty text tries them out, so that a
   bad one is told once, by the name that it has here. `book` NULL: for reading alone.
   False after a message. */
bool cli_trial_passes(const fxc_options *options, const fxc_rates *book);

/* The lexicon has that language. */
bool cli_trial_knows_language(const char *tag);

#endif
