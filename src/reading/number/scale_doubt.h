/* SPDX-License-Identifier: MIT */
/* Words that are scales in one language and something else in others: "bin", "Mia". */
#ifndef FXI_READING_NUMBER_SCALE_DOUBT_H
#define FXI_READING_NUMBER_SCALE_DOUBT_H

#include "reading/text/token.h"

/* By how many powers of ten the scale at token `index`, which was read as 10^power, may
   say more, or less if negative, where the language of its sentence is a guess: "$5
   mil" alone is also English, and "$40 bin" may be Turkish. Power 0: it was not read.
   0: by none, or the language is certain. */
int fxi_scale_doubt(const fxi_tokens *tokens, size_t index, int power,
                    const fxi_tools *tools);

/* Behind a line break or where the language is a guess: the word at `index`, with that
   sense, is no scale. It counts in its own language alone, which is not likely, and no
   mark stands behind it, "£10 min bet"; or it starts an item of a list behind an
   amount, "$20\nMN residents". */
bool fxi_scale_is_other(const fxi_sense *sense, const fxi_tokens *tokens, size_t first,
                        size_t index, const fxi_tools *tools);

/* The same, anywhere: nearly all are scales. */
static inline bool fxi_scale_is_word(const fxi_sense *sense, const fxi_tokens *tokens,
                                     size_t first, size_t index,
                                     const fxi_tools *tools) {
    const fxi_token *word = &tokens->items[index];
    return (word->gap >= FXI_GAP_WRAP || (word->language & FXI_LANGUAGE_OPEN) != 0) &&
           fxi_scale_is_other(sense, tokens, first, index, tools);
}

/* "N197.50k", "₦5,000,000.00k": behind hundredths of naira the letter says kobo. */
bool fxi_scale_is_kobo(const fxi_tokens *tokens, size_t first, size_t index,
                       const fxi_tools *tools);

/* "$5 bill", "$16.30 bill": behind a whole number or cents it is a note or an account,
   not the scale of "$16.3 bill". */
bool fxi_scale_is_note(const fxi_sense *scale, const fxi_tokens *tokens, size_t index);

/* It is no scale before a mark: it has two letters or less, "TN $250", or is a word or
   name in other languages, "Mia € 3". */
bool fxi_scale_is_name(const fxi_sense *sense, const fxi_tokens *tokens, size_t index);

/* "$5 bil.", "RM5 bil.": a sign before the number `first`, where the languages but
   English that have the scale at `index` write signs behind. */
bool fxi_scale_may_be_english(const fxi_tokens *tokens, size_t first, size_t index,
                              const fxi_tools *tools);

#endif
