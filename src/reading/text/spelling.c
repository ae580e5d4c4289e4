/* SPDX-License-Identifier: MIT */
#include "reading/text/spelling.h"

#include <string.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "lexicon/fold.h"
#include "reading/text/character.h"
#include "reading/text/emphasis.h"
#include "reading/text/footnote.h"
#include "reading/text/punctuation.h"

static bool is_wide(const char *bytes, size_t length) {
    while (length > 0 && (unsigned char)bytes[length - 1] < 0x80)
        length--;
    return length > 0;
}

/* Most words differ in their first letter, but that of a word beyond ASCII may be
   written as another one, "É". */
bool fxi_spelling_in(const fxi_tokens *tokens, size_t index, const char *words) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD)
        return false;
    const fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    const size_t length = span.end - span.start;
    if (is_wide(bytes, length)) {
        for (; *words != '\0'; words = fxi_grammar_next_word(words))
            if (fxi_fold_prefix(bytes, length, words) == length)
                return true;
        return false;
    }
    char first = fxi_ascii_lower(*bytes);
    for (; *words != '\0'; words = fxi_grammar_next_word(words))
        if (fxi_ascii_lower(*words) == first &&
            fxi_ascii_equal_fold(bytes, length, words))
            return true;
    return false;
}

bool fxi_spelling_in_list(const fxi_tokens *tokens, size_t index,
                          const fxi_grammar *grammar, fxi_grammar_list list) {
    return fxi_spelling_may_begin(tokens, index, &grammar->beginnings[list]) &&
           fxi_spelling_in(tokens, index, fxi_grammar_words(grammar, list));
}

bool fxi_spelling_is_of(const fxi_tokens *tokens, size_t index, fxi_grammar_list list,
                        const fxi_tools *tools) {
    if (index >= tokens->count)
        return false;
    return fxi_spelling_in_list(
        tokens, index, fxi_grammar_in(tools->lexicon, tokens->items[index].language),
        list);
}

bool fxi_spelling_is_elided(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    return index > 1 && fxi_token_touches(tokens, index) &&
           fxi_token_is_apostrophe(tokens, index - 1) &&
           fxi_token_touches(tokens, index - 1) &&
           fxi_spelling_is_of(tokens, index - 2, FXI_WORDS_ELIDED, tools);
}

size_t fxi_spelling_begins(const fxi_tokens *tokens, size_t index, const char *phrase) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD)
        return 0;
    const fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    size_t length = span.end - span.start, i = 0;
    while (i < length && phrase[i] != '\0' &&
           fxi_ascii_lower(bytes[i]) == fxi_ascii_lower(phrase[i]))
        i++;
    return i == length && (phrase[i] == '\0' || phrase[i] == ' ') ? i : 0;
}

bool fxi_spelling_starts_in(const fxi_tokens *tokens, size_t index,
                            const char *beginnings) {
    if (*beginnings == '\0' || index >= tokens->count ||
        tokens->items[index].kind != FXI_TOKEN_WORD)
        return false;
    const fxc_span span = tokens->items[index].span;
    for (; *beginnings != '\0'; beginnings = fxi_grammar_next_word(beginnings)) {
        size_t length = strlen(beginnings);
        if (span.end - span.start > length &&
            memcmp(tokens->text.bytes + span.start, beginnings, length) == 0)
            return true;
    }
    return false;
}

size_t fxi_spelling_ends_in(const fxi_tokens *tokens, size_t index, const char *endings,
                            size_t stem) {
    const fxi_token *token = &tokens->items[index];
    const size_t length = token->span.end - token->span.start;
    if (token->kind != FXI_TOKEN_WORD)
        return 0;
    for (; *endings != '\0'; endings = fxi_grammar_next_word(endings)) {
        size_t size = strlen(endings);
        if (length >= size + stem &&
            fxi_ascii_equal_fold(tokens->text.bytes + token->span.end - size, size,
                                 endings))
            return size;
    }
    return 0;
}

/* What Unicode says of the first letter of a word; of U+0000 for another token. */
static const fxi_unicode_row *first_letter(const fxi_tokens *tokens, size_t index) {
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD)
        return fxi_unicode_at(0);
    fxc_span span = tokens->items[index].span;
    fxi_unicode_step step =
        fxi_unicode_read(tokens->text.bytes + span.start, span.end - span.start);
    return step.length > 0 ? step.row : fxi_unicode_at(0);
}

bool fxi_spelling_is_capital(const fxi_tokens *tokens, size_t index) {
    return first_letter(tokens, index)->folded != 0;
}

bool fxi_spelling_has_no_case(const fxi_tokens *tokens, size_t index) {
    const fxi_unicode_row *row = first_letter(tokens, index);
    return (row->traits & FXI_UNICODE_LETTER) != 0 &&
           (row->traits & FXI_UNICODE_LOWER) == 0 && row->folded == 0;
}

bool fxi_spelling_is_next_year(const fxi_tokens *tokens, size_t index, int year) {
    enum { CENTURY = 100, SHORT = 2 };
    int next;
    if (!fxi_spelling_integer(&next, tokens, index))
        return false;
    const fxc_span span = tokens->items[index].span;
    const bool is_short = span.end - span.start == SHORT;
    return next == (is_short ? (year + 1) % CENTURY : year + 1);
}

bool fxi_spelling_is_written_out(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    return numeral != NULL &&
           (numeral->decimals > 0 || (numeral->flags & FXI_NUMERAL_GROUPED) != 0);
}

bool fxi_spelling_integer(int *value, const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    if (numeral == NULL || !fxi_spelling_is_integer(numeral))
        return false;
    int sum = 0;
    for (size_t i = 0; i < numeral->value.count; i++)
        sum = sum * 10 + numeral->value.digits[i];
    *value = sum;
    return true;
}

bool fxi_spelling_long_year(int *year, const fxi_tokens *tokens, size_t index) {
    return fxi_spelling_integer(year, tokens, index) && fxi_spelling_is_year(*year);
}

bool fxi_spelling_is_thousands(const fxi_tokens *tokens, size_t index) {
    if (index >= tokens->count)
        return false;
    fxc_span span = tokens->items[index].span;
    const char *bytes = tokens->text.bytes + span.start;
    return *bytes == '0' && (fxi_ascii_equal(bytes, span.end - span.start, "000") ||
                             fxi_ascii_equal(bytes, span.end - span.start, "000s"));
}

/* A quote or a mark of a footnote that closes a phrase, and does not join two words. */
static bool closes_phrase(const fxi_tokens *tokens, size_t index) {
    size_t notes = fxi_footnote_count(tokens, index);
    size_t end = index + (notes > 0 ? notes : 1);
    return fxi_token_touches(tokens, index) &&
           (notes > 0 || fxi_emphasis_is(tokens, index)) &&
           (!fxi_token_touches(tokens, end) ||
            tokens->items[end].kind == FXI_TOKEN_SIGN);
}

bool fxi_spelling_ends_phrase(const fxi_tokens *tokens, size_t index) {
    const uint32_t sign = fxi_token_sign_at(tokens, index);
    return !fxi_token_is_reachable(tokens, index) || fxi_token_closes(tokens, index) ||
           fxi_token_is_long_dash(tokens, index) || fxi_punctuation_is_comma(sign) ||
           fxi_punctuation_is_semicolon(sign) || fxi_punctuation_is_colon(sign) ||
           fxi_punctuation_may_end_sentence(sign) || closes_phrase(tokens, index);
}

bool fxi_spelling_starts_column(const fxi_tokens *tokens, size_t index) {
    if (index == 0 || fxi_spelling_starts_line(tokens, index))
        return false;
    size_t blanks = 0, end = tokens->items[index].span.start;
    for (size_t at = tokens->items[index - 1].span.end; at < end; at++) {
        if (tokens->text.bytes[at] == '\t' || blanks == FXI_CHARACTER_COLUMN)
            return true;
        blanks = tokens->text.bytes[at] == ' ' ? blanks + 1 : 0;
    }
    return blanks >= FXI_CHARACTER_COLUMN;
}

bool fxi_spelling_follows_tab(const fxi_tokens *tokens, size_t index) {
    if (index == 0 || index >= tokens->count)
        return false;
    bool tab = false;
    for (size_t at = tokens->items[index - 1].span.end;
         at < tokens->items[index].span.start; at++) {
        char byte = tokens->text.bytes[at];
        tab = byte == '\t' || (tab && byte != '\n');
    }
    return tab;
}
