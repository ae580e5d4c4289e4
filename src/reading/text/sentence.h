/* SPDX-License-Identifier: MIT */
/* Where sentences start. */
#ifndef FXI_READING_TEXT_SENTENCE_H
#define FXI_READING_TEXT_SENTENCE_H

#include "reading/text/token.h"

/* Numbers the sentences of all tokens, from 0: docs/spec/tokens.md "Sentences". */
void fxi_sentences_mark(fxi_tokens *tokens, const fxi_tools *tools);

#endif
