/* SPDX-License-Identifier: MIT */
#include "reading/sentence.h"

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/spelling.h"

enum {
    LONG_LINE = 160, /* bytes: text with such lines is not wrapped by hand */
    CLOSERS_MAX = 3  /* quotes and brackets behind a full stop that are looked past */
};

/* Never the end of a sentence: something belongs behind them. */
static const char *const titles[] = {
    "Mr",  "Mrs", "Ms",     "Dr",   "Prof", "Sen", "Rep", "Gov", "Gen", "St",  "No",
    "Nos", "vs",  "approx", "est",  "ca",   "cf",  "fig", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug",    "Sept", "Sep",  "Oct", "Nov", "Dec", "e.g", "i.e", NULL,
};

/* The end of a sentence only before a word that opens one. */
static const char *const suffixes[] = {
    "Inc", "Co", "Corp", "Ltd", "plc", "LLC", "Bros", "Jr", "Sr", "etc", "al", NULL,
};

static const char *const openers[] = {
    "A",     "After", "An",    "And",     "As",   "At",    "But",   "By",   "For",
    "He",    "Her",   "His",   "However", "If",   "In",    "It",    "Its",  "Last",
    "On",    "She",   "Since", "That",    "The",  "Their", "These", "They", "This",
    "Those", "We",    "When",  "While",   "With", NULL,
};

/* The tokens first..end-1 of one line. */
typedef struct line {
    size_t first, end;
    bool is_row, is_long;
} line;

static uint32_t sign_of(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    return t->kind == FXI_TOKEN_SIGN ? t->sign : 0;
}

static bool is_bullet(uint32_t sign) {
    return sign == 0x2022 || sign == 0x2023 || sign == 0x25E6 || sign == 0x25AA ||
           sign == 0x25CF || sign == '*' || sign == '-' || sign == 0x2013;
}

static line read_line(const fxi_tokens *tokens, size_t first) {
    line l = {first, first + 1, false, false};
    while (l.end < tokens->count && tokens->items[l.end].gap < FXI_GAP_LINE) {
        l.is_row |=
            sign_of(tokens, l.end) == '|' || fxi_spelling_starts_column(tokens, l.end);
        l.end++;
    }
    l.is_row |= sign_of(tokens, first) == '|';
    l.is_long =
        tokens->items[l.end - 1].span.end - tokens->items[first].span.start > LONG_LINE;
    return l;
}

static bool starts_bullet(const fxi_tokens *tokens, const line *l) {
    return is_bullet(sign_of(tokens, l->first)) && l->end - l->first > 1 &&
           tokens->items[l->first + 1].gap == FXI_GAP_SPACE;
}

static bool closes_quote(uint32_t sign) {
    return sign == '"' || sign == '\'' || sign == 0x2019 || sign == 0x201D ||
           sign == 0x00BB || sign == 0x300D || sign == 0x300F;
}

static bool is_closer(const fxi_tokens *tokens, size_t index) {
    return tokens->items[index].gap == FXI_GAP_NONE &&
           (fxi_token_closes(tokens, index) || closes_quote(sign_of(tokens, index)));
}

static bool starts_lower(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    uint32_t c;
    return fxi_utf8_decode(&c, tokens->text.bytes + t->span.start,
                           t->span.end - t->span.start) != 0 &&
           u_islower((UChar32)c);
}

/* A single capital: an initial, or the last letter of "U.S."; not the scale of
   "$5B". */
static bool is_initial(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    bool is_scale = index > 0 && t->gap == FXI_GAP_NONE &&
                    tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL;
    return t->span.end - t->span.start == 1 && !is_scale &&
           fxi_ascii_is_upper(tokens->text.bytes[t->span.start]);
}

/* A word that has taken its full stop with it, as keys of the lexicon may: "Rs." */
static bool holds_stop(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    return t->kind == FXI_TOKEN_WORD && tokens->text.bytes[t->span.end - 1] == '.';
}

/* The full stop behind token `word` ends a sentence before token `next`. */
static bool stop_ends(const fxi_tokens *tokens, size_t word, size_t next) {
    if (fxi_spelling_in(tokens, word, titles))
        return false;
    if (holds_stop(tokens, word) || is_initial(tokens, word) ||
        fxi_spelling_in(tokens, word, suffixes))
        return fxi_spelling_in(tokens, next, openers) &&
               fxi_spelling_is_capital(tokens, next);
    return true;
}

static bool is_wide_stop(uint32_t sign) {
    return sign == 0x3002 || sign == 0xFF01 || sign == 0xFF1F || sign == 0xFF61 ||
           sign == 0x0964 || sign == 0x06D4 || sign == 0x1362;
}

/* Some token before `next`, a closing quote or bracket aside, ends a sentence. Keys may
   end in a full stop, other words, numbers and the signs of money do not. */
static bool follows_end(const fxi_tokens *tokens, size_t next) {
    size_t last = next - 1;
    bool is_sign = tokens->items[last].kind == FXI_TOKEN_SIGN;
    if (is_sign ? fxi_token_has(tokens, last, FXI_SENSE_CURRENCY)
                : tokens->items[last].entry == 0)
        return false;
    for (int i = 0; i < CLOSERS_MAX && last > 0 && is_closer(tokens, last); i++)
        last--;
    uint32_t sign = sign_of(tokens, last);
    if (is_wide_stop(sign))
        return !is_closer(tokens, next);
    if (tokens->items[next].gap == FXI_GAP_NONE || starts_lower(tokens, next))
        return false;
    if (holds_stop(tokens, last))
        return stop_ends(tokens, last, next);
    if (sign == '!' || sign == '?' || sign == 0x2026)
        return true;
    bool is_stop = sign == '.' && last > 0;
    return is_stop && (tokens->items[last].gap != FXI_GAP_NONE ||
                       stop_ends(tokens, last - 1, next));
}

/* A line break starts a sentence beside a row of a table, before a bullet, and where
   lines are too long to have been wrapped by hand. */
static bool line_starts_sentence(const fxi_tokens *tokens, const line *before,
                                 const line *here) {
    if (tokens->items[here->first].gap == FXI_GAP_PARAGRAPH)
        return true;
    return before->is_row || here->is_row || before->is_long || here->is_long ||
           starts_bullet(tokens, here);
}

void fxi_sentences_mark(fxi_tokens *tokens) {
    uint32_t sentence = 0;
    line before = {0, 0, false, false};
    for (size_t first = 0; first < tokens->count; first = before.end) {
        line here = read_line(tokens, first);
        for (size_t i = first; i < here.end; i++) {
            bool starts = i == first && line_starts_sentence(tokens, &before, &here);
            if (i > 0 && (starts || follows_end(tokens, i)))
                sentence++;
            tokens->items[i].sentence = sentence;
        }
        before = here;
    }
}
