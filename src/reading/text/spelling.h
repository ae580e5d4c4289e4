/* SPDX-License-Identifier: MIT */
/* What the bytes of a token tell by themselves: words of a part in a grammar, endings,
   capitals, small plain numbers; and where lines, columns and phrases end. What has a
   meaning of its own is in the lexicon. */
#ifndef FXI_READING_TEXT_SPELLING_H
#define FXI_READING_TEXT_SPELLING_H

#include "lexicon/grammar.h"
#include "reading/text/token.h"

/* Token `index` is one of the words, in any case; false past the end. The list is one
   of fxi_grammar_words. */
bool fxi_spelling_in(const fxi_tokens *tokens, size_t index, const char *words);
/* It may be one of the words with those beginnings: few are. Letters beyond ASCII are
   written in several ways. */
static inline bool fxi_spelling_may_begin(const fxi_tokens *tokens, size_t index,
                                          const fxi_beginnings *beginnings) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD)
        return false;
    const fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    const size_t length = span.end - span.start;
    const bool is_wide = (unsigned char)bytes[0] >= 0x80 ||
                         (length > 1 && (unsigned char)bytes[1] >= 0x80);
    return is_wide || fxi_beginnings_have(beginnings, fxi_beginning_of(bytes, length));
}

/* It is one of the words of the list of that grammar. */
bool fxi_spelling_in_list(const fxi_tokens *tokens, size_t index,
                          const fxi_grammar *grammar, fxi_grammar_list list);
/* It is one of the words of that list that count in the text around it. */
bool fxi_spelling_is_of(const fxi_tokens *tokens, size_t index, fxi_grammar_list list,
                        const fxi_tools *tools);
/* Token `index` stands behind such a word and its apostrophe: "d'|un million". */
bool fxi_spelling_is_elided(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);
/* Length of the first word of the phrase, if token `index` is that word; 0: it is not.
 */
size_t fxi_spelling_begins(const fxi_tokens *tokens, size_t index, const char *phrase);
/* The word ends in one of these, in any case, behind at least `stem` bytes; the list
   is one of fxi_grammar_words. */
size_t fxi_spelling_ends_in(const fxi_tokens *tokens, size_t index, const char *endings,
                            size_t stem);
/* The word begins with one of these, and goes on. */
bool fxi_spelling_starts_in(const fxi_tokens *tokens, size_t index,
                            const char *beginnings);
/* Its first letter is a capital of any script; a letter of one that has none. */
bool fxi_spelling_is_capital(const fxi_tokens *tokens, size_t index);
bool fxi_spelling_has_no_case(const fxi_tokens *tokens, size_t index);
/* An ungrouped integer of at most four printed digits. Days and months may be printed
   "05". */
static inline bool fxi_spelling_is_integer(const fxi_numeral *numeral) {
    return fxi_numeral_is_plain(numeral) && numeral->digits <= 4 &&
           numeral->value.exponent == 0;
}
/* Token `index` is one. */
bool fxi_spelling_integer(int *value, const fxi_tokens *tokens, size_t index);
/* A number like those of the years that texts speak of. */
static inline bool fxi_spelling_is_year(int value) {
    return value >= 1900 && value <= 2099;
}
/* "24" or "2024", of the year 2023. */
bool fxi_spelling_is_next_year(const fxi_tokens *tokens, size_t index, int year);
/* As fxi_spelling_year, of a token that may be one for its length. */
bool fxi_spelling_long_year(int *year, const fxi_tokens *tokens, size_t index);

/* Four digits, 1900 to 2099. A numeral that begins with a digit of ASCII has no other
   ones: most are too long or too short, and are not looked up. */
static inline bool fxi_spelling_year(int *year, const fxi_tokens *tokens,
                                     size_t index) {
    enum { FOUR = 4 };
    if (index >= tokens->count)
        return false;
    fxc_span span = tokens->items[index].span;
    return (span.end - span.start == FOUR ||
            !fxi_ascii_is_digit(tokens->text.bytes[span.start])) &&
           fxi_spelling_long_year(year, tokens, index);
}
/* Token `index` is a numeral with decimals or in groups, as amounts are and years and
   counts seldom. */
bool fxi_spelling_is_written_out(const fxi_tokens *tokens, size_t index);
/* "000" of "RMB'000" and "US$000s": three zeros that stand for thousands. */
bool fxi_spelling_is_thousands(const fxi_tokens *tokens, size_t index);
/* A new line starts with it; true past the end. */
static inline bool fxi_spelling_starts_line(const fxi_tokens *tokens, size_t index) {
    return index >= tokens->count || tokens->items[index].gap >= FXI_GAP_WRAP;
}

/* The same of a line that no wrap of prose made. */
static inline bool fxi_spelling_starts_item(const fxi_tokens *tokens, size_t index) {
    return index >= tokens->count || tokens->items[index].gap >= FXI_GAP_LINE;
}

/* The phrase ends before it: a stop, comma, colon, semicolon, long dash, closing
   bracket or quote or the mark of a footnote stands there, an empty line, or nothing.
 */
bool fxi_spelling_ends_phrase(const fxi_tokens *tokens, size_t index);

/* A tab or three blanks before it on its line part it from the token before it, as
   columns are parted. */
bool fxi_spelling_starts_column(const fxi_tokens *tokens, size_t index);

/* A tab parts it from the token before it on its line, whatever else does. */
bool fxi_spelling_follows_tab(const fxi_tokens *tokens, size_t index);

#endif
