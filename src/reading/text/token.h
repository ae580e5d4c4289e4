/* SPDX-License-Identifier: MIT */
/* Bytes to tokens: numerals, words that the lexicon knows, other words, signs. */
#ifndef FXI_READING_TEXT_TOKEN_H
#define FXI_READING_TEXT_TOKEN_H

#include "base/ascii.h"
#include "base/utf8.h"
#include "reading/text/numeral.h"
#include "reading/text/tools.h"

typedef enum fxi_token_kind {
    FXI_TOKEN_NUMERAL, /* `numeral` is its index */
    FXI_TOKEN_WORD,    /* letters, a name like "4o", or a key of the lexicon ("US$",
                          "Hong Kong dollars") */
    FXI_TOKEN_SIGN,    /* one other code point: `sign` */
    FXI_TOKEN_CODE     /* a URL, e-mail address, file path or ${...}: opaque */
} fxi_token_kind;

/* What stands between a token and the one before it. */
typedef enum fxi_gap {
    FXI_GAP_NONE,
    FXI_GAP_SPACE,
    FXI_GAP_WRAP,     /* a line break that wraps a line of prose */
    FXI_GAP_LINE,     /* another one: maybe a wrap too, or a new row of a table */
    FXI_GAP_PARAGRAPH /* an empty line, or the start of the text */
} fxi_gap;

typedef struct fxi_token {
    fxc_span span;
    uint8_t kind;          /* fxi_token_kind */
    uint8_t gap;           /* fxi_gap */
    fxi_language language; /* of the text around it */
    fxi_entry entry;       /* of a WORD, or of a SIGN that the lexicon knows; 0: none */
    uint32_t kinds;        /* of the entry's senses: fxi_lexicon_kinds */
    uint32_t numeral;      /* index into `numerals` */
    uint32_t sign;         /* code point; hyphens are '-', other forms as they stand */
    uint32_t sentence;     /* counts from 0; a paragraph always starts a new one */
} fxi_token;

/* A bit a token, lowest first. */
enum { FXI_TOKEN_BITS = 64 };

typedef struct fxi_tokens {
    fxi_text text;
    fxi_token *items;
    size_t count, capacity;
    uint64_t *telling; /* bits: fxi_tokens_telling */
    uint64_t *edges;   /* bits: a line, a column or a sentence may start there */
    fxi_numeral *numerals;
    size_t numeral_count, numeral_capacity;
} fxi_tokens;

/* The first token at or behind `index` whose bit is set; `count` if none is. */
static inline size_t fxi_tokens_next_bit(const fxi_tokens *tokens, const uint64_t *bits,
                                         size_t index) {
    if (index >= tokens->count)
        return tokens->count;
    size_t at = index / FXI_TOKEN_BITS;
    uint64_t rest = bits[at] & ~UINT64_C(0) << index % FXI_TOKEN_BITS;
    while (rest == 0 && ++at * FXI_TOKEN_BITS < tokens->count)
        rest = bits[at];
    return rest == 0 ? tokens->count
                     : at * FXI_TOKEN_BITS + (size_t)__builtin_ctzll(rest);
}

/* The first token at or behind `index` that is a number or a code ("Q4") or has a sense
   as money, date, place, ratio or source; `count` if none is. Most are not. */
static inline size_t fxi_tokens_telling(const fxi_tokens *tokens, size_t index) {
    return fxi_tokens_next_bit(tokens, tokens->telling, index);
}

/* The first such token at or behind `index` that has a sense of one of those kinds, bit
   k for fxi_sense_kind k, in some language; `count` if none has. The kinds are among
   those that tell. */
size_t fxi_tokens_telling_of(const fxi_tokens *tokens, size_t index, uint32_t kinds);

/* One of the tokens from `index` to `index` + `reach` tells, or the text ends there;
   `reach` < FXI_TOKEN_BITS. Looks no farther, where telling ones are rare. */
static inline bool fxi_tokens_tell_near(const fxi_tokens *tokens, size_t index,
                                        size_t reach) {
    if (index + reach >= tokens->count)
        return true;
    const size_t at = index / FXI_TOKEN_BITS, shift = index % FXI_TOKEN_BITS;
    uint64_t window = tokens->telling[at] >> shift;
    if (shift + reach >= FXI_TOKEN_BITS)
        window |= tokens->telling[at + 1] << (FXI_TOKEN_BITS - shift);
    return (window & ((UINT64_C(2) << reach) - 1)) != 0;
}

/* Token `index` has a sense of that kind in some language. */
static inline bool fxi_token_has(const fxi_tokens *tokens, size_t index,
                                 fxi_sense_kind kind) {
    return index < tokens->count && (tokens->items[index].kinds >> kind & 1) != 0;
}

/* One of tokens first..end-1, as far as there are any, has such a sense. */
static inline bool fxi_tokens_have(const fxi_tokens *tokens, size_t first, size_t end,
                                   fxi_sense_kind kind) {
    uint32_t kinds = 0;
    if (end > tokens->count)
        end = tokens->count;
    for (size_t at = first; at < end; at++)
        kinds |= tokens->items[at].kinds;
    return (kinds >> kind & 1) != 0;
}

/* The numeral that token `index` is; NULL: it is none, or stands past the end. */
static inline const fxi_numeral *fxi_token_numeral(const fxi_tokens *tokens,
                                                   size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_NUMERAL
               ? &tokens->numerals[tokens->items[index].numeral]
               : NULL;
}
/* If it is a plain one (numeral.h). */
static inline const fxi_numeral *fxi_token_plain_numeral(const fxi_tokens *tokens,
                                                         size_t index) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    return numeral != NULL && fxi_numeral_is_plain(numeral) ? numeral : NULL;
}
/* A numeral with its groups parted stands there: "1,250". */
static inline bool fxi_token_is_grouped(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *numeral = fxi_token_numeral(tokens, index);
    return numeral != NULL && (numeral->flags & FXI_NUMERAL_GROUPED) != 0;
}
/* Token `index`, of which there is one, starts in Hangul. */
static inline bool fxi_token_is_hangul(const fxi_tokens *tokens, size_t index) {
    return fxi_utf8_leads_hangul(tokens->text.bytes[tokens->items[index].span.start]);
}
/* It begins with a character of Kana, Han or Hangul, or of what comes behind them. */
static inline bool fxi_token_is_eastern(const fxi_tokens *tokens, size_t index) {
    enum { KANA = 0xE3 }; /* the first byte */
    return (unsigned char)tokens->text.bytes[tokens->items[index].span.start] >= KANA;
}
/* A comma is printed in the token, between groups or before decimals. */
bool fxi_token_has_comma(const fxi_tokens *tokens, size_t index);

/* fxi_token_sense of a token that has one in some language. */
const fxi_sense *fxi_token_find_sense(const fxi_tokens *tokens, size_t index,
                                      fxi_sense_kind kind, const fxi_tools *tools);

/* The sense of that kind that token `index` has in the language around it; NULL if
   there is none or no such token. */
static inline const fxi_sense *fxi_token_sense(const fxi_tokens *tokens, size_t index,
                                               fxi_sense_kind kind,
                                               const fxi_tools *tools) {
    return fxi_token_has(tokens, index, kind)
               ? fxi_token_find_sense(tokens, index, kind, tools)
               : NULL;
}

/* It is money in the language around it. */
static inline bool fxi_token_is_currency(const fxi_tokens *tokens, size_t index,
                                         const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_CURRENCY, tools) != NULL;
}

/* It has that sense, and one of `roles` in the set that is its value. */
bool fxi_token_has_role(const fxi_tokens *tokens, size_t index, fxi_sense_kind kind,
                        int roles, const fxi_tools *tools);
/* It has a sense of one of those kinds, bit k for fxi_sense_kind k; false past the end.
 */
bool fxi_token_has_one_of(const fxi_tokens *tokens, size_t index, uint32_t kinds,
                          const fxi_tools *tools);
/* It is a numeral, or has a sense as money, a scale or a number. */
bool fxi_token_is_of_amount(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);
/* It has that sense, with that value. */
static inline bool fxi_token_means(const fxi_tokens *tokens, size_t index,
                                   fxi_sense_kind kind, int value,
                                   const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, kind, tools);
    return sense != NULL && sense->value == value;
}
/* It denies that what stands beside it is money, in that role. */
static inline bool fxi_token_denies(const fxi_tokens *tokens, size_t index,
                                    fxi_denial_role role, const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_DENIAL, (int)role, tools);
}
/* The last word of a key of several words has such a sense: "ended" of "year ended". */
bool fxi_token_ends_in_role(const fxi_tokens *tokens, size_t index, fxi_sense_kind kind,
                            int roles, const fxi_tools *tools);

/* "FY", the one code of a period that is of letters alone, starts there. */
static inline bool fxi_token_starts_fy(fxi_text text, size_t at) {
    return (text.bytes[at] | 0x20) == 'f' && at + 1 < text.length &&
           (text.bytes[at + 1] | 0x20) == 'y';
}

/* A word that may be short for a period: "Q4", "4Q", "FY24". */
static inline bool fxi_token_is_code(const fxi_token *token, fxi_text text) {
    size_t at = token->span.start;
    if (token->kind != FXI_TOKEN_WORD)
        return false;
    char first = text.bytes[at];
    char second = at + 1 < text.length ? text.bytes[at + 1] : ' ';
    return fxi_ascii_is_digit(second) || fxi_ascii_is_digit(first) ||
           fxi_token_starts_fy(text, at);
}
/* Token `index` is that sign (a code point); false past the end. */
static inline bool fxi_token_is_sign(const fxi_tokens *tokens, size_t index,
                                     uint32_t sign) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           tokens->items[index].sign == sign;
}
/* The sign at token `index`; 0: none is there. */
static inline uint32_t fxi_token_sign_at(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN
               ? tokens->items[index].sign
               : 0;
}
/* It is one of the signs; the list ends with 0. */
static inline bool fxi_token_is_sign_of(const fxi_tokens *tokens, size_t index,
                                        const uint32_t *signs) {
    while (*signs != 0 && !fxi_token_is_sign(tokens, index, *signs))
        signs++;
    return *signs != 0;
}
/* The token, of which there is one, is the first of its sentence. */
static inline bool fxi_token_starts_sentence(const fxi_tokens *tokens, size_t index) {
    return index == 0 ||
           tokens->items[index - 1].sentence != tokens->items[index].sentence;
}
/* What parts the token from the one before it. */
static inline fxi_gap fxi_token_gap(const fxi_tokens *tokens, size_t index) {
    return (fxi_gap)tokens->items[index].gap;
}
/* At most that gap parts token `index` from the one before it; false past the end. */
static inline bool fxi_token_has_gap(const fxi_tokens *tokens, size_t index,
                                     fxi_gap widest) {
    return index < tokens->count && tokens->items[index].gap <= widest;
}
/* Nothing does; at most blanks do, or what stands for one; at most a line break does.
 */
static inline bool fxi_token_touches(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has_gap(tokens, index, FXI_GAP_NONE);
}
static inline bool fxi_token_is_near(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has_gap(tokens, index, FXI_GAP_WRAP);
}
/* Near, but touching it not. */
static inline bool fxi_token_is_apart(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_near(tokens, index) && !fxi_token_touches(tokens, index);
}
static inline bool fxi_token_is_reachable(const fxi_tokens *tokens, size_t index) {
    return fxi_token_has_gap(tokens, index, FXI_GAP_LINE);
}
/* fxi_token_sense of a token that at most blanks part from the one before it. */
static inline const fxi_sense *fxi_token_near_sense(const fxi_tokens *tokens,
                                                    size_t index, fxi_sense_kind kind,
                                                    const fxi_tools *tools) {
    return fxi_token_is_near(tokens, index)
               ? fxi_token_sense(tokens, index, kind, tools)
               : NULL;
}
/* The word for "and" of the language around it; false past the end. */
static inline bool fxi_token_is_and(const fxi_tokens *tokens, size_t index,
                                    const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_AND, tools);
}
/* Straight or curly. */
static inline bool fxi_token_is_apostrophe(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, '\'') ||
           fxi_token_is_sign(tokens, index, 0x2019);
}
/* What a sign is: an opening or closing bracket, ( [ and their full-width forms, and
   【; a hyphen, minus, figure, en or em dash, or a full-width one. */
bool fxi_token_sign_opens(uint32_t sign);
bool fxi_token_sign_closes(uint32_t sign);
bool fxi_token_sign_is_dash(uint32_t sign);

/* Token `index` is such a sign; false past the end, and for the words that most are. */
static inline bool fxi_token_opens(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           fxi_token_sign_opens(tokens->items[index].sign);
}
static inline bool fxi_token_closes(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           fxi_token_sign_closes(tokens->items[index].sign);
}
static inline bool fxi_token_is_colon(const fxi_tokens *tokens, size_t index) {
    enum { WIDE = 0xFF1A };
    return fxi_token_is_sign(tokens, index, ':') ||
           fxi_token_is_sign(tokens, index, WIDE);
}
static inline bool fxi_token_is_percent(const fxi_tokens *tokens, size_t index) {
    enum { WIDE = 0xFF05 };
    return fxi_token_is_sign(tokens, index, '%') ||
           fxi_token_is_sign(tokens, index, WIDE);
}
static inline bool fxi_token_is_dash(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           fxi_token_sign_is_dash(tokens->items[index].sign);
}
/* An em dash or a bar, which part clauses. */
static inline bool fxi_token_is_long_dash(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, 0x2014) ||
           fxi_token_is_sign(tokens, index, 0x2015);
}

/* "-", "to", "至": a sign or word between the ends of a range. */
static inline bool fxi_token_links_range(const fxi_tokens *tokens, size_t index,
                                         const fxi_tools *tools) {
    return fxi_token_is_dash(tokens, index) ||
           fxi_token_means(tokens, index, FXI_SENSE_RANGE, FXI_RANGE_LINK, tools);
}

#endif
