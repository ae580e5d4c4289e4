/* SPDX-License-Identifier: MIT */
/* How one pair was judged, step by step. */
#ifndef CLI_EXPLAIN_PAIR_H
#define CLI_EXPLAIN_PAIR_H

#include "cli/sink.h"

/* `text` is what the report was made of. */
void cli_explain_pair(cli_sink *sink, const fxc_report *report, const fxc_pair *pair,
                      const char *text);

#endif
