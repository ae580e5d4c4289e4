/* SPDX-License-Identifier: MIT */
/* What the words of an answer mean: rules and codes. */
#ifndef CLI_COMMAND_EXPLAIN_WORD_H
#define CLI_COMMAND_EXPLAIN_WORD_H

#include "cli/system/sink.h"

/* One a line: the word, its level or kind, and what it means. */
void cli_explain_list(cli_sink *sink);

/* Writes all that go by that word, as it is written or else in any case of letters;
   false: none does. */
bool cli_explain_word(cli_sink *sink, const char *word);

#endif
