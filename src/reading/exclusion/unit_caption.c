/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/unit_caption.h"

#include "base/utf8.h"
#include "reading/mark/modifier_word.h"
#include "reading/text/myriad_code.h"
#include "reading/text/spelling.h"

/* "千", "百万", "十亿" with no digit before them: what reports count in. */
static bool is_unit(const fxi_operand *operand) {
    enum { LEAST = 3 };
    int power;
    return fxi_decimal_is_power10(&power, &operand->quantity.value) && power >= LEAST &&
           power % LEAST == 0;
}

static size_t find_number(const fxi_operand *operand, size_t last,
                          const fxi_tokens *tokens) {
    size_t at = operand->first;
    while (at < last && tokens->items[at].kind != FXI_TOKEN_NUMERAL)
        at++;
    return at;
}

static uint32_t first_character(const fxi_tokens *tokens, size_t number) {
    uint32_t first = 0;
    const fxc_span span = tokens->items[number].span;
    fxi_utf8_decode(&first, tokens->text.bytes + span.start, span.end - span.start);
    return first;
}

/* "千", not "一千". */
static bool starts_with_unit(const fxi_tokens *tokens, size_t number) {
    return tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
           fxi_myriad_unit(first_character(tokens, number)) != 0;
}

/* "十亿美元" and nothing else: reports that count in it say so beside numbers. */
static bool is_whole_text(const fxi_operand *operand, size_t last,
                          const fxi_tokens *tokens) {
    return operand->first == 0 && last + 1 == tokens->count &&
           fxi_myriad_unit(first_character(tokens, 0)) == 1;
}

/* "人民幣百萬元": the money is named on both sides, which an amount has after a digit.
 */
static bool is_named_twice(const fxi_operand *operand, size_t last,
                           const fxi_tokens *tokens, const fxi_tools *tools) {
    return operand->is_prefixed && fxi_token_has(tokens, last, FXI_SENSE_CURRENCY) &&
           (operand->first == 0 ||
            !fxi_modifier_leads(tokens, operand->first - 1, tools));
}

/* A border of the line, column or bracket is at `index`. */
static bool is_border(const fxi_tokens *tokens, size_t index) {
    return index >= tokens->count || fxi_spelling_starts_line(tokens, index) ||
           fxi_spelling_starts_column(tokens, index);
}

/* "2024 百万円", "2024年 千円" */
static bool is_behind_year(const fxi_tokens *tokens, size_t first) {
    int year;
    return !fxi_token_touches(tokens, first) &&
           (fxi_spelling_year(&year, tokens, first - 1) ||
            fxi_token_has(tokens, first - 1, FXI_SENSE_DATE));
}

static bool starts_free(const fxi_tokens *tokens, size_t first) {
    return first == 0 || is_border(tokens, first) ||
           fxi_token_opens(tokens, first - 1) ||
           fxi_token_is_colon(tokens, first - 1) ||
           fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY) ||
           is_behind_year(tokens, first);
}

static bool ends_free(const fxi_tokens *tokens, size_t next) {
    return is_border(tokens, next) || fxi_token_closes(tokens, next) ||
           starts_with_unit(tokens, next);
}

/* An amount stands in the words before, which brackets may say again; not behind
   others. */
static bool follows_amount(const fxi_tokens *tokens, size_t open,
                           const fxi_tools *tools) {
    enum { REACH = 6 };
    const uint32_t sentence = tokens->items[open].sentence;
    size_t at = open;
    while (at > 0 && at + REACH > open && tokens->items[at - 1].sentence == sentence &&
           !fxi_token_closes(tokens, at - 1)) {
        at--;
        if (fxi_token_is_of_amount(tokens, at, tools))
            return true;
    }
    return false;
}

/* "Gelirler (bin TL)", "Árbevétel (ezer Ft)": a thousand of the money in brackets,
   which may start the line. */
static bool is_bracketed_thousand(const fxi_operand *operand, size_t last,
                                  const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { THOUSAND = 3 };
    const size_t first = operand->first;
    int power;
    return first > 0 && fxi_token_opens(tokens, first - 1) &&
           fxi_token_closes(tokens, last + 1) &&
           tokens->items[first].kind == FXI_TOKEN_WORD &&
           operand->mark.first == first + 1 && operand->mark.last == last &&
           fxi_decimal_is_power10(&power, &operand->quantity.value) &&
           power == THOUSAND &&
           (fxi_spelling_starts_line(tokens, first - 1) ||
            (tokens->items[first - 2].kind == FXI_TOKEN_WORD &&
             !follows_amount(tokens, first - 1, tools)));
}

bool fxi_unit_caption_is(const fxi_operand *operand, size_t last,
                         const fxi_tokens *tokens, const fxi_tools *tools) {
    if (is_bracketed_thousand(operand, last, tokens, tools))
        return true;
    if (!is_unit(operand) ||
        !starts_with_unit(tokens, find_number(operand, last, tokens)))
        return false;
    return is_named_twice(operand, last, tokens, tools) ||
           fxi_spelling_is_of(tokens, last + 1, FXI_WORDS_UNITS, tools) ||
           (fxi_token_touches(tokens, last) && starts_free(tokens, operand->first) &&
            ends_free(tokens, last + 1) && !is_whole_text(operand, last, tokens));
}
