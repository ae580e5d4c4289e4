/* SPDX-License-Identifier: MIT */
#include "reading/amount/labelled.h"

#include "reading/amount/unit_words.h"
#include "reading/mark/mark.h"
#include "reading/text/emphasis.h"
#include "reading/text/rate_word.h"
#include "reading/text/spelling.h"

/* Tokens of a unit: "in thousands of US dollars". */
enum { UNIT_MAX = 8 };

typedef struct unit {
    fxi_mark mark;
    int power;    /* of the scale beside the mark; 0: none */
    size_t first; /* token of its words */
} unit;

/* Of the words of a unit. */
static bool read_money(fxi_mark *out, const fxi_tokens *tokens,
                       const fxi_unit_words *words, const fxi_tools *tools) {
    size_t at;
    return fxi_unit_money(&at, tokens, words, tools) != NULL &&
           fxi_mark_at(out, tokens, at, FXI_SENSE_PREFIX | FXI_SENSE_SUFFIX, tools) &&
           (out->sense->value > 0 || !fxi_mark_is_weak(out));
}

/* "USD", "US$ millions", "in thousands of euros", "TEUR", up to token `end`. */
static bool read_unit(unit *out, const fxi_tokens *tokens, size_t end,
                      const fxi_tools *tools) {
    size_t least = end > UNIT_MAX ? end - UNIT_MAX : 0;
    fxi_unit_words words = fxi_unit_around(tokens, least, end, end, tools);
    words.end = end;
    words.first -= fxi_unit_decades_before(tokens, least, words.first) > 0;
    if (words.first == end || !read_money(&out->mark, tokens, &words, tools))
        return false;
    out->first = words.first;
    out->power = fxi_unit_scale(tokens, words.first, end, tools);
    return out->power == 0 || out->mark.sense->value == 0;
}

/* What makes a number, a rate or another unit of the words at `index`. */
static bool is_other(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const uint32_t others =
        FXI_KIND(CURRENCY) | FXI_KINDS_OF_NUMBERS | FXI_KIND(VAGUE) | FXI_KIND(PLACE);
    const fxi_sense *rate = fxi_token_sense(tokens, index, FXI_SENSE_RATE, tools);
    return (rate != NULL && !fxi_rate_is_wording(rate)) ||
           fxi_token_has_one_of(tokens, index, others, tools);
}

/* Before the unit stands a word, and nothing that makes a rate of it or counts it: "5
   million USD: 1.5", "Swiss franc (CHF) 0.95", "Japan (JPY) 149.50". */
static bool is_label(const fxi_tokens *tokens, size_t end, const fxi_tools *tools) {
    enum { REACH = 4 };
    if (end > 0 && fxi_token_is_near(tokens, end) &&
        (fxi_token_is_sign(tokens, end - 1, ',') || fxi_token_is_dash(tokens, end - 1)))
        end--;
    if (end == 0 || tokens->items[end - 1].kind != FXI_TOKEN_WORD ||
        !fxi_token_is_near(tokens, end))
        return false;
    for (size_t back = 1; back <= REACH && back <= end; back++) {
        if (tokens->items[end - back].sentence != tokens->items[end].sentence)
            break;
        if (is_other(tokens, end - back, tools))
            return false;
    }
    return true;
}

/* The bracket that holds nothing but a unit which starts at token `first`, and maybe a
   word, "(i NOK"; token count: it holds more. */
static size_t bracket_before(const fxi_tokens *tokens, size_t first,
                             const fxi_tools *tools) {
    if (first > 0 && fxi_token_opens(tokens, first - 1))
        return first - 1;
    return first > 1 && fxi_token_opens(tokens, first - 2) &&
                   tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
                   !is_other(tokens, first - 1, tools)
               ? first - 2
               : tokens->count;
}

/* Written as only amounts are, and not as rates are; a whole number behind a bracket
   and a colon ends its phrase. */
static bool is_amount(const fxi_operand *operand, const fxi_tokens *tokens,
                      bool is_bracketed, bool has_colon) {
    enum { DECIMALS_MAX = 2 };
    int year;
    bool ends = fxi_spelling_ends_phrase(tokens, operand->last + 1);
    bool is_written = fxi_spelling_is_written_out(tokens, operand->first) ||
                      (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0;
    if (operand->quantity.decimals > DECIMALS_MAX ||
        fxi_token_is_percent(tokens, operand->last + 1) || (!has_colon && !ends))
        return false;
    return is_written || (is_bracketed && has_colon && ends &&
                          !fxi_spelling_year(&year, tokens, operand->first));
}

static bool are_near(const fxi_tokens *tokens, size_t first, size_t last) {
    while (first <= last && fxi_token_is_near(tokens, first))
        first++;
    return first > last;
}

/* "**Loss ($m):** (45.2)", "Loss ($m): -45.2" */
static bool is_before_number(const fxi_tokens *tokens, size_t index) {
    return index < tokens->count && tokens->items[index].kind == FXI_TOKEN_SIGN &&
           (fxi_token_is_sign(tokens, index, '(') ||
            fxi_token_is_sign(tokens, index, '-') || fxi_emphasis_is(tokens, index));
}

enum { SIGNS_MAX = 4 }; /* of those between a label and its number */

/* The token behind the label, before the signs of the number. */
static size_t behind_label(const fxi_tokens *tokens, size_t number) {
    size_t first = number;
    while (first > 0 && number - first < SIGNS_MAX &&
           is_before_number(tokens, first - 1))
        first--;
    return first;
}

/* The number behind the signs that start at token `first`. */
static size_t skip_signs(const fxi_tokens *tokens, size_t first) {
    size_t number = first;
    while (number - first < SIGNS_MAX && is_before_number(tokens, number))
        number++;
    return number;
}

/* "'000" */
static bool is_of_zeros(const fxi_tokens *tokens, size_t index) {
    return tokens->items[index].kind == FXI_TOKEN_SIGN
               ? fxi_token_is_apostrophe(tokens, index)
               : fxi_spelling_is_thousands(tokens, index);
}

size_t fxi_labelled_number(const fxi_tokens *tokens, size_t mark) {
    enum { WORDS_MAX = 3 }; /* "Rs in lakhs" */
    const uint32_t kinds = FXI_KIND(SCALE) | FXI_KIND(DATE);
    size_t index = mark + 1;
    while (index < tokens->count && index <= mark + WORDS_MAX &&
           ((tokens->items[index].kinds & kinds) != 0 || is_of_zeros(tokens, index)))
        index++;
    size_t end = index;
    index += fxi_token_closes(tokens, index);
    index += fxi_token_is_colon(tokens, index);
    index = skip_signs(tokens, index);
    return index > end && index < tokens->count &&
                   tokens->items[index].kind == FXI_TOKEN_NUMERAL
               ? index
               : mark;
}

/* The unit that ends a label before token `end`. */
static bool read_label(unit *found, const fxi_tokens *tokens, size_t end,
                       bool is_bracketed, const fxi_tools *tools) {
    if (!read_unit(found, tokens, end - is_bracketed, tools))
        return false;
    size_t label_end =
        is_bracketed ? bracket_before(tokens, found->first, tools) : found->first;
    return label_end != tokens->count && are_near(tokens, found->first + 1, end) &&
           is_label(tokens, label_end, tools);
}

/* "Revenue ($m): $45.2": the mark is said twice. */
static bool may_have(const fxi_operand *operand, const unit *found,
                     const fxi_tools *tools) {
    return !operand->has_mark ||
           (operand->is_prefixed && found->power != 0 &&
            operand->mark.sense->value == 0 &&
            fxi_lexicon_share_currency(tools->lexicon, found->mark.sense,
                                       operand->mark.sense));
}

/* "(45.2)" */
static void add_bracket(fxi_operand *operand, const fxi_tokens *tokens) {
    if (!fxi_token_opens(tokens, operand->first - 1) ||
        !fxi_token_closes(tokens, operand->last + 1))
        return;
    operand->is_negative = true;
    operand->first--;
    operand->last++;
}

static bool take(fxi_operand *operand, const unit *found) {
    if (found->power != 0) {
        if ((operand->quantity.flags & FXI_QUANTITY_SCALED) != 0 ||
            !fxi_quantity_rescale(&operand->quantity, found->power))
            return false;
        operand->quantity.flags |= FXI_QUANTITY_LED;
    }
    if (!operand->has_mark) {
        operand->mark = found->mark;
        operand->has_mark = operand->is_prefixed = operand->is_labelled = true;
    }
    return true;
}

/* "cost of sales |(in millions)": a scale alone makes no rate of what is before it. */
static bool is_scaled_label(const fxi_tokens *tokens, size_t bracket) {
    return tokens->items[bracket - 1].kind == FXI_TOKEN_WORD &&
           fxi_token_is_near(tokens, bracket) &&
           !fxi_token_has(tokens, bracket - 1, FXI_SENSE_CURRENCY);
}

/* The power of ten of the scale that ends a label before token `end`, in brackets or
   led by a word such as "in": "Umsatz in Mio.", "Market cap (mil.)". 0: none. */
static int scale_of_label(const fxi_tokens *tokens, size_t end, bool is_bracketed,
                          const fxi_tools *tools) {
    const size_t at = end - is_bracketed - 1;
    const int power = fxi_unit_scale_at(tokens, at, tools);
    if (power < FXI_UNIT_LEAST || at < 2)
        return 0;
    size_t first = at;
    if (fxi_unit_is_in(tokens, at - 1, tools) ||
        fxi_spelling_is_of(tokens, at - 1, FXI_WORDS_SCENE, tools))
        first--;
    first = is_bracketed ? bracket_before(tokens, first, tools) : first;
    if (first == 0 || first == tokens->count || first >= at)
        return 0;
    return (is_bracketed && is_scaled_label(tokens, first)) ||
                   is_label(tokens, first, tools)
               ? power
               : 0;
}

/* "Umsatz in Mio.: 2.512 CHF": the label has the scale, and the amount its money. */
static bool take_scale(fxi_operand *operand, const fxi_tokens *tokens, size_t end,
                       bool is_bracketed, const fxi_tools *tools) {
    if (!operand->has_mark || operand->mark.sense->value != 0 ||
        (operand->quantity.flags & FXI_QUANTITY_SCALED) != 0)
        return false;
    const int power = scale_of_label(tokens, end, is_bracketed, tools);
    if (power == 0 || !fxi_quantity_rescale(&operand->quantity, power))
        return false;
    operand->quantity.flags |= FXI_QUANTITY_LED;
    return true;
}

/* "Revenue (in millions) |was| $5,735" */
static bool follows_bracket_and_verb(const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools) {
    return tokens->items[first - 1].kind == FXI_TOKEN_WORD &&
           fxi_token_closes(tokens, first - 2) && fxi_token_is_near(tokens, first) &&
           fxi_token_has_role(tokens, first - 1, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_VERB,
                              tools);
}

bool fxi_labelled_read(fxi_operand *operand, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    enum { SHORTEST = 3 }; /* a word, the mark and what parts it from the number */
    size_t first = operand->first;
    if (first > SHORTEST && follows_bracket_and_verb(tokens, first, tools))
        return take_scale(operand, tokens, first - 1, true, tools);
    if (first < SHORTEST || tokens->items[first - 1].kind != FXI_TOKEN_SIGN ||
        (!operand->has_mark && tokens->items[first].kind != FXI_TOKEN_NUMERAL))
        return false;
    size_t number = behind_label(tokens, first);
    bool has_colon = number > 0 && fxi_token_is_colon(tokens, number - 1);
    size_t end = has_colon ? number - 1 : first;
    bool is_bracketed = fxi_token_closes(tokens, end - 1);
    unit found;
    if (has_colon && end >= SHORTEST &&
        take_scale(operand, tokens, end, is_bracketed, tools))
        return true;
    if ((!has_colon && !is_bracketed) || end < SHORTEST ||
        !is_amount(operand, tokens, is_bracketed, has_colon) ||
        !read_label(&found, tokens, end, is_bracketed, tools) ||
        !may_have(operand, &found, tools) || !take(operand, &found))
        return false;
    if (has_colon)
        add_bracket(operand, tokens);
    return true;
}

/* "百万", "mil": a one and zeros. */
static bool is_scale(const fxi_decimal *value) {
    int power;
    return fxi_decimal_is_power10(&power, value) && power >= FXI_UNIT_LEAST;
}

bool fxi_labelled_is_unit(const fxi_operand *operand, size_t last,
                          const fxi_tokens *tokens) {
    size_t number = last + 3; /* behind the bracket and a colon */
    return operand->first > 0 && fxi_token_opens(tokens, operand->first - 1) &&
           fxi_token_closes(tokens, last + 1) && fxi_token_is_colon(tokens, last + 2) &&
           number < tokens->count && tokens->items[number].kind == FXI_TOKEN_NUMERAL &&
           is_scale(&operand->quantity.value);
}
