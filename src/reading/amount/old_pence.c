/* SPDX-License-Identifier: MIT */
#include "reading/amount/old_pence.h"

#include "base/ascii.h"
#include "reading/text/spelling.h"

enum { SHILLINGS = 20, PENCE = 12, COINS_MOST = 100, CENTS = -2 };

static const fxc_currency sterling = {"GBP"};

/* "10s": one word of one or two digits and the letter. */
static bool is_coin_word(int *count, const fxi_tokens *tokens, size_t index,
                         char letter) {
    const char *bytes = tokens->text.bytes + tokens->items[index].span.start;
    size_t length = tokens->items[index].span.end - tokens->items[index].span.start;
    if (length < 2 || length > 3 || bytes[length - 1] != letter)
        return false;
    *count = 0;
    for (size_t i = 0; i + 1 < length; i++) {
        if (!fxi_ascii_is_digit(bytes[i]))
            return false;
        *count = *count * 10 + (bytes[i] - '0');
    }
    return true;
}

/* The same where the letter is a word of some language: "6" and "d", or "d.". */
static bool is_coin_number(int *count, const fxi_tokens *tokens, size_t index,
                           char letter) {
    const size_t unit = index + 1;
    if (!fxi_spelling_integer(count, tokens, index) || *count >= COINS_MOST ||
        !fxi_token_touches(tokens, unit))
        return false;
    fxc_span span = tokens->items[unit].span;
    const char *bytes = tokens->text.bytes + span.start;
    size_t length = span.end - span.start;
    return bytes[0] == letter && (length == 1 || (length == 2 && bytes[1] == '.'));
}

/* One space or a hyphen parts it from what is before it: "£3-4s-6d". */
static bool is_parted(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_apart(tokens, index) ||
           (fxi_token_touches(tokens, index) && fxi_token_is_dash(tokens, index - 1) &&
            fxi_token_touches(tokens, index - 1));
}

/* Tokens of the coins at `index`; 0: none. */
static size_t read_coins(int *count, const fxi_tokens *tokens, size_t index,
                         char letter) {
    if (!is_parted(tokens, index))
        return 0;
    if (is_coin_word(count, tokens, index, letter))
        return 1;
    return is_coin_number(count, tokens, index, letter) ? 2 : 0;
}

/* "5s. 6d.", "5s-6d": the stop of an abbreviation, or a hyphen. */
static size_t skip_stop(const fxi_tokens *tokens, size_t index) {
    const bool is_stop =
        fxi_token_is_sign(tokens, index, '.') || fxi_token_is_sign(tokens, index, '-');
    return index + (is_stop && fxi_token_touches(tokens, index));
}

/* A penny is a third of 0.0125 pounds; a decimal with so many digits behind the mark as
   pence ask for says no more than the hundredth that is next above a penny. */
static bool add_pence(fxi_quantity *pounds, int pence) {
    enum { THIRD = 3, EACH = 125, POWER = -4, HUNDREDTH = -2 };
    fxi_decimal part = fxi_decimal_from_integer(pence / THIRD * EACH);
    if (pence % THIRD != 0 || !fxi_quantity_add_minor(pounds, &part, POWER))
        return false;
    pounds->shown = pounds->coarse = HUNDREDTH;
    return true;
}

static fxi_quantity_status refuse(fxi_operand *operand) {
    operand->quantity.rule = FXI_RULE_AMBIGUOUS_NUMBER;
    operand->quantity.reason =
        "shillings and pence that are no decimal part of a pound";
    return FXI_QUANTITY_REFUSED;
}

static fxi_quantity_status add_coins(fxi_operand *operand, int shillings, int pence) {
    return shillings < SHILLINGS && pence < PENCE &&
                   add_pence(&operand->quantity, shillings * PENCE + pence)
               ? FXI_QUANTITY_READ
               : refuse(operand);
}

fxi_quantity_status fxi_old_pence_read(fxi_operand *operand, const fxi_tokens *tokens,
                                       const fxi_tools *tools) {
    int shillings, pence = 0;
    size_t first = skip_stop(tokens, operand->last + 1);
    size_t count = read_coins(&shillings, tokens, first, 's');
    if (count == 0 || !fxi_quantity_is_whole(&operand->quantity) ||
        !fxi_mark_choose(&operand->mark, sterling, tools->lexicon))
        return FXI_QUANTITY_NONE;
    size_t second = skip_stop(tokens, first + count);
    size_t more = read_coins(&pence, tokens, second, 'd');
    operand->last = more > 0 ? second + more - 1 : first + count - 1;
    return add_coins(operand, shillings, pence);
}

/* --- in words ------------------------------------------------------------------- */

/* "shillings", which texts of Kenya leave bare. */
static bool names_shillings(const fxi_mark *mark, const fxi_tools *tools) {
    static const fxc_currency kenyan = {"KES"};
    const unsigned local = FXI_SENSE_IS_NAME | FXI_SENSE_LOCAL;
    const fxi_sense *sense = mark->sense;
    return (sense->flags & (local | FXI_SENSE_WEAK)) == local && sense->value == 0 &&
           sense->pieces == 0 && sense->currency_count > 1 &&
           fxi_currency_equal(fxi_lexicon_currency(tools->lexicon, sense, 0), kenyan);
}

/* "pence" */
static bool names_pence(const fxi_mark *mark, const fxi_tools *tools) {
    fxi_mark chosen = *mark;
    return (mark->sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           mark->sense->value == CENTS &&
           fxi_mark_choose(&chosen, sterling, tools->lexicon);
}

/* Past a comma or "and"; both part things: "notes of £5, and 10 shillings". */
static size_t skip_link(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    return index + ((fxi_token_is_sign(tokens, index, ',') &&
                     fxi_token_touches(tokens, index)) ||
                    fxi_token_is_and(tokens, index, tools));
}

/* "£1 and 10 shilling notes": the singular behind a number describes a noun. */
static bool is_plural(const fxi_mark *name, const fxi_tokens *tokens) {
    return tokens->text.bytes[tokens->items[name->last].span.end - 1] == 's';
}

/* False: a hundred or more, or not written as a whole number. */
static bool count_coins(int *coins, const fxi_decimal *value) {
    int power = value->exponent;
    *coins = 0;
    for (unsigned i = 0; i < value->count && *coins < COINS_MOST; i++)
        *coins = 10 * *coins + value->digits[i];
    for (; power > 0 && *coins > 0 && *coins < COINS_MOST; power--)
        *coins *= 10;
    return *coins < COINS_MOST && power >= 0;
}

/* "ten shillings": the coins at `index` and their name. False: none. */
static bool read_named(int *coins, fxi_mark *name, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools) {
    fxi_quantity number;
    size_t count = 0;
    if (!fxi_token_is_reachable(tokens, index) ||
        fxi_quantity_read(&number, &count, tokens, index, tools) != FXI_QUANTITY_READ ||
        !fxi_quantity_is_whole(&number) ||
        !fxi_mark_behind(name, tokens, index + count, tools))
        return false;
    return count_coins(coins, &number.value);
}

/* "sixpence", "halfpenny": pence in one word, which are not read. */
static bool is_word_of_pence(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    if (index >= tokens->count)
        return false;
    const fxi_grammar *grammar =
        fxi_grammar_in(tools->lexicon, tokens->items[index].language);
    return fxi_spelling_ends_in(tokens, index,
                                fxi_grammar_words(grammar, FXI_WORDS_PENCE), 1);
}

/* "Five shillings and two pence": the pence say that the shillings are those of
   Britain. The sum is counted in hundredths, the unit of the mark of the pence. */
static fxi_quantity_status
read_shillings(fxi_operand *operand, const fxi_tokens *tokens, const fxi_tools *tools) {
    int shillings, pence;
    fxi_mark name;
    const size_t link = operand->last + 1;
    const size_t next = link + fxi_token_is_and(tokens, link, tools);
    fxi_quantity *sum = &operand->quantity;
    if (operand->is_prefixed || !count_coins(&shillings, &sum->value) ||
        !read_named(&pence, &name, tokens, next, tools) || !names_pence(&name, tools) ||
        !fxi_mark_choose(&name, sterling, tools->lexicon))
        return FXI_QUANTITY_NONE;
    operand->mark = name;
    operand->last = name.last;
    sum->value = fxi_decimal_from_integer(0);
    if (pence >= PENCE || !add_pence(sum, shillings * PENCE + pence))
        return refuse(operand);
    sum->shown = (int16_t)(sum->shown - CENTS);
    sum->coarse = (int16_t)(sum->coarse - CENTS);
    return fxi_decimal_shift(&sum->value, -CENTS) ? FXI_QUANTITY_READ : refuse(operand);
}

fxi_quantity_status fxi_old_pence_read_words(fxi_operand *operand,
                                             const fxi_tokens *tokens,
                                             const fxi_tools *tools) {
    int shillings, pence = 0;
    fxi_mark name, mark = operand->mark;
    if (names_shillings(&mark, tools))
        return read_shillings(operand, tokens, tools);
    if (mark.sense->value != 0 || mark.sense->pieces != 0 ||
        !fxi_mark_choose(&mark, sterling, tools->lexicon) ||
        !read_named(&shillings, &name, tokens,
                    skip_link(tokens, operand->last + 1, tools), tools) ||
        !names_shillings(&name, tools) || (shillings != 1 && !is_plural(&name, tokens)))
        return FXI_QUANTITY_NONE;
    operand->mark = mark;
    operand->last = name.last;
    const size_t next = skip_link(tokens, name.last + 1, tools);
    if (is_word_of_pence(tokens, next, tools)) {
        operand->last = next;
        pence = PENCE;
    } else if (read_named(&pence, &name, tokens, next, tools) &&
               names_pence(&name, tools)) {
        operand->last = name.last;
    } else {
        pence = 0;
    }
    if (!operand->is_prefixed)
        operand->mark.last = operand->last;
    return add_coins(operand, shillings, pence);
}

/* --- alone ---------------------------------------------------------------------- */

/* A twentieth, in the unit of `unit`. */
static bool count_twentieth(fxi_quantity *quantity, const fxi_sense *unit) {
    const fxi_decimal each = fxi_decimal_from_integer(100 / SHILLINGS);
    const int power = CENTS - unit->value;
    quantity->shown = (int16_t)(quantity->shown + power);
    quantity->coarse = (int16_t)(quantity->coarse + power);
    return fxi_decimal_multiply(&quantity->value, &quantity->value, &each) &&
           fxi_decimal_shift(&quantity->value, power);
}

bool fxi_old_pence_settle(fxi_operand *low, fxi_operand *high, fxi_weak_marks *marks,
                          const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { DIGITS_MOST = 3 };
    if (low->is_prefixed || !names_shillings(&low->mark, tools) ||
        !fxi_quantity_is_whole(&low->quantity) ||
        fxi_decimal_whole_digits(&low->quantity.value) > DIGITS_MOST ||
        fxi_weak_marks_have_place(marks, &low->mark, tokens, tools) ||
        marks->place_count == FXI_WEAK_MARKS_MAX || marks->has_african_shillings ||
        marks->sterling == NULL)
        return true;
    const fxi_sense *unit = marks->sterling;
    low->mark.sense = low->mark.money = unit;
    low->mark.kept = 1;
    return count_twentieth(&low->quantity, unit) &&
           (high == NULL || count_twentieth(&high->quantity, unit));
}
