/* SPDX-License-Identifier: MIT */
#include "reading/text/sentence.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "reading/text/punctuation.h"
#include "reading/text/spelling.h"

enum {
    MONTH_CUT_MAX = 4, /* bytes of a month that is cut short: "Sept" */
    LONG_LINE = 160,   /* characters: text with such lines is not wrapped by hand */
    SHORT_LINE = 40,   /* bytes: a shorter one may be one of a list */
    CLOSERS_MAX = 3    /* quotes and brackets behind a full stop that are looked past */
};

/* The tokens first..end-1 of one line. */
typedef struct line {
    size_t first, end;
    bool is_row, is_long;
} line;

static bool is_bullet(uint32_t sign) {
    return sign == 0x2022 || sign == 0x2023 || sign == 0x25E6 || sign == 0x25AA ||
           sign == 0x25CF || sign == '*' || sign == '-' || sign == 0x2013;
}

/* The first token at or behind `index` at which a line, a column or a sentence may
   start. */
static size_t next_edge(const fxi_tokens *tokens, size_t index) {
    return fxi_tokens_next_bit(tokens, tokens->edges, index);
}

/* Bytes of the line. */
static size_t length_of(const fxi_tokens *tokens, const line *l) {
    return tokens->items[l->end - 1].span.end - tokens->items[l->first].span.start;
}

/* Bytes of most letters of a script that parts its words by blanks and starts the word
   with that byte. */
static size_t letter_size(const fxi_tokens *tokens, size_t index) {
    enum { GREEK_FIRST = 0xCE, INDIC_FIRST = 0xE0, INDIC_LAST = 0xE1 };
    unsigned char byte =
        (unsigned char)tokens->text.bytes[tokens->items[index].span.start];
    if (byte >= INDIC_FIRST)
        return byte <= INDIC_LAST ? 3 : 1;
    return byte >= GREEK_FIRST ? 2 : 1;
}

static bool is_long(const fxi_tokens *tokens, const line *l) {
    size_t length = length_of(tokens, l);
    if (length <= LONG_LINE)
        return false;
    size_t first = letter_size(tokens, l->first),
           last = letter_size(tokens, l->end - 1);
    return length > LONG_LINE * (first > last ? first : last);
}

static line read_line(const fxi_tokens *tokens, size_t first) {
    line l = {first, next_edge(tokens, first + 1), false, false};
    for (; l.end < tokens->count && tokens->items[l.end].gap < FXI_GAP_WRAP;
         l.end = next_edge(tokens, l.end + 1))
        l.is_row = l.is_row || fxi_token_sign_at(tokens, l.end) == '|' ||
                   (tokens->items[l.end].gap == FXI_GAP_SPACE &&
                    fxi_spelling_starts_column(tokens, l.end));
    l.is_row |= fxi_token_sign_at(tokens, first) == '|';
    l.is_long = is_long(tokens, &l);
    return l;
}

static bool starts_bullet(const fxi_tokens *tokens, const line *l) {
    return is_bullet(fxi_token_sign_at(tokens, l->first)) && l->end - l->first > 1 &&
           tokens->items[l->first + 1].gap == FXI_GAP_SPACE;
}

static bool closes_quote(uint32_t sign) {
    return sign == '"' || sign == '\'' || sign == 0x2019 || sign == 0x201D ||
           sign == 0x00BB || sign == 0x300D || sign == 0x300F;
}

static bool is_closer(const fxi_tokens *tokens, size_t index) {
    return tokens->items[index].gap == FXI_GAP_NONE &&
           (closes_quote(fxi_token_sign_at(tokens, index)) ||
            fxi_token_closes(tokens, index));
}

static bool starts_lower(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    uint32_t c;
    return fxi_utf8_decode(&c, tokens->text.bytes + t->span.start,
                           t->span.end - t->span.start) != 0 &&
           (fxi_unicode_of(c)->traits & FXI_UNICODE_LOWER) != 0;
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

static bool has_role(const fxi_tokens *tokens, size_t index, fxi_stop_role role,
                     const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_STOP, (int)role, tools);
}

/* "Dec.", and "24." before "Dezember". */
static bool is_part_of_date(const fxi_tokens *tokens, size_t word, size_t next,
                            const fxi_tools *tools) {
    const fxc_span span = tokens->items[word].span;
    const bool is_short = span.end - span.start <= MONTH_CUT_MAX;
    int day;
    if (fxi_spelling_integer(&day, tokens, word))
        return day >= 1 && day <= 31 &&
               fxi_token_sense(tokens, next, FXI_SENSE_MONTH, tools) != NULL;
    return is_short && fxi_token_sense(tokens, word, FXI_SENSE_MONTH, tools) != NULL &&
           !(fxi_token_sense(tokens, word, FXI_SENSE_MONTH, tools)->flags &
             FXI_SENSE_WEAK);
}

/* "5 million| USD", "5 |€". */
static bool is_behind_number(const fxi_tokens *tokens, size_t mark,
                             const fxi_tools *tools) {
    return mark > 0 &&
           (tokens->items[mark - 1].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_sense(tokens, mark - 1, FXI_SENSE_SCALE, tools) != NULL);
}

/* "The USD", "in USD": it ends its phrase. */
static bool is_named(const fxi_tokens *tokens, size_t mark, const fxi_tools *tools) {
    const size_t before = mark - 1;
    const fxi_sense_kind grammar = FXI_SENSE_GRAMMAR;
    return mark > 0 &&
           (fxi_token_has_role(tokens, before, FXI_SENSE_DATE, FXI_DATE_IN, tools) ||
            fxi_token_has_role(tokens, before, grammar, FXI_GRAMMAR_ARTICLE, tools) ||
            fxi_token_ends_in_role(tokens, before, grammar, FXI_GRAMMAR_ARTICLE,
                                   tools));
}

/* "UGX. 6.6 billion", "€. 4.000,00": a code or sign that its stop cuts short, before a
   number as only amounts are. */
static bool is_stop_of_mark(const fxi_tokens *tokens, size_t word, size_t next,
                            const fxi_tools *tools) {
    const fxi_numeral *n = fxi_token_numeral(tokens, next);
    const fxi_sense *mark =
        n == NULL ? NULL : fxi_token_sense(tokens, word, FXI_SENSE_CURRENCY, tools);
    const bool is_sign = tokens->items[word].kind == FXI_TOKEN_SIGN;
    if (mark == NULL || (!is_sign && (mark->flags & FXI_SENSE_IS_CODE) == 0) ||
        is_behind_number(tokens, word, tools))
        return false;
    if (is_sign && n->decimals > 1)
        return true;
    return ((n->flags & FXI_NUMERAL_GROUPED) != 0 || n->decimals > 1 ||
            fxi_token_has(tokens, next + 1, FXI_SENSE_SCALE)) &&
           !is_named(tokens, word, tools);
}

/* The full stop behind token `word` ends a sentence before token `next`. */
static bool stop_ends(const fxi_tokens *tokens, size_t word, size_t next,
                      const fxi_tools *tools) {
    if (has_role(tokens, word, FXI_STOP_TITLE, tools) ||
        is_part_of_date(tokens, word, next, tools) ||
        is_stop_of_mark(tokens, word, next, tools))
        return false;
    if (holds_stop(tokens, word) || is_initial(tokens, word) ||
        has_role(tokens, word, FXI_STOP_SUFFIX, tools))
        return has_role(tokens, next, FXI_STOP_OPENER, tools) &&
               fxi_spelling_is_capital(tokens, next);
    return true;
}

/* Other signs of ASCII never are the last of a sentence. */
static bool sign_may_end(uint32_t sign) {
    switch (sign) {
    case '.':
    case '!':
    case '?':
    case ')':
    case ']':
    case '"':
    case '\'':
        return true;
    default:
        return sign >= 0x80;
    }
}

/* Keys may end in a full stop; other words, numbers and the signs of money do not. */
static bool may_end(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    if (t->kind != FXI_TOKEN_SIGN)
        return t->entry != 0 && holds_stop(tokens, index);
    return sign_may_end(t->sign) && !fxi_token_has(tokens, index, FXI_SENSE_CURRENCY);
}

/* Some token before `next`, a closing quote or bracket aside, ends a sentence. */
static bool follows_end(const fxi_tokens *tokens, size_t next, const fxi_tools *tools) {
    size_t last = next - 1;
    if (!may_end(tokens, last))
        return false;
    for (int i = 0; i < CLOSERS_MAX && last > 0 && is_closer(tokens, last); i++)
        last--;
    uint32_t sign = fxi_token_sign_at(tokens, last);
    bool holds = holds_stop(tokens, last);
    if (!holds && !fxi_punctuation_may_end_sentence(sign))
        return false;
    if (fxi_punctuation_ends_sentence(sign))
        return !is_closer(tokens, next);
    if (tokens->items[next].gap == FXI_GAP_NONE || starts_lower(tokens, next))
        return false;
    if (holds)
        return stop_ends(tokens, last, next, tools);
    if (sign != '.')
        return true;
    return last > 0 && (tokens->items[last].gap != FXI_GAP_NONE ||
                        stop_ends(tokens, last - 1, next, tools));
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

/* Bytes up to the first blank of the line. */
static size_t first_word(const fxi_tokens *tokens, const line *l) {
    size_t start = tokens->items[l->first].span.start, length = 0;
    while (length < length_of(tokens, l) && tokens->text.bytes[start + length] != ' ')
        length++;
    return length;
}

/* A line of prose ends there that has no room for the word that follows, which does not
   look like the first of a list, a title or a clause. */
static bool is_wrap(const fxi_tokens *tokens, const line *before, const line *here) {
    enum { HALF = 2, THIRDS = 3 }; /* letters have one to three bytes */
    size_t length = length_of(tokens, before);
    if (tokens->items[here->first].gap != FXI_GAP_LINE || length < SHORT_LINE ||
        THIRDS * (length + 1 + first_word(tokens, here)) <=
            HALF * length_of(tokens, here))
        return false;
    return fxi_token_has(tokens, here->first, FXI_SENSE_CURRENCY) ||
           fxi_token_has(tokens, here->first, FXI_SENSE_SCALE) ||
           !fxi_spelling_is_capital(tokens, here->first);
}

static void number(fxi_tokens *tokens, size_t first, size_t end, uint32_t sentence) {
    for (size_t i = first; i < end; i++)
        tokens->items[i].sentence = sentence;
}

void fxi_sentences_mark(fxi_tokens *tokens, const fxi_tools *tools) {
    uint32_t sentence = 0;
    line before = {0, 0, false, false};
    for (size_t first = 0; first < tokens->count; first = before.end) {
        line here = read_line(tokens, first);
        for (size_t i = first, next; i < here.end; i = next) {
            bool starts = i == first && line_starts_sentence(tokens, &before, &here);
            if (i > 0 && (starts || follows_end(tokens, i, tools)))
                sentence++;
            else if (i == first && first > 0 && is_wrap(tokens, &before, &here))
                tokens->items[first].gap = FXI_GAP_WRAP;
            next = next_edge(tokens, i + 1);
            number(tokens, i, next, sentence);
        }
        before = here;
    }
}
