/* SPDX-License-Identifier: MIT */
#include "reading/amount/old_pence.h"

#include "base/ascii.h"
#include "reading/mark/marks.h"
#include "reading/number/number.h"
#include "reading/text/spelling.h"

enum { SHILLINGS = 20, PENCE = 12, COINS_MOST = 1000, DIGITS_END = 100, CENTS = -2 };

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
    if (!fxi_spelling_integer(count, tokens, index) || *count >= DIGITS_END ||
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

/* False: a thousand or more, or not written as a whole number. */
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
        fxi_number_read(&number, &count, tokens, index, tools) != FXI_QUANTITY_READ ||
        !fxi_quantity_is_whole(&number) ||
        !fxi_mark_behind(name, tokens, index + count, tools))
        return false;
    return count_coins(coins, &number.value);
}

/* The word from which "sixpence" is made, "six", as a number; PENCE: there is none,
   "halfpenny". */
static int count_before(const fxi_tokens *tokens, size_t index, size_t ending,
                        const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    const fxc_span stem = {token->span.start, token->span.end - ending};
    const fxi_sense *number = fxi_lexicon_sense_of(
        tools->lexicon, FXI_SENSE_NUMBER, tokens->text.bytes, stem, token->language);
    return number != NULL && number->value < PENCE ? number->value : PENCE;
}

/* "sixpence": pence in one word, and the sense of the pence in it. False: none. */
static bool read_one_word(int *pence, const fxi_sense **unit, const fxi_tokens *tokens,
                          size_t index, const fxi_tools *tools) {
    if (index >= tokens->count)
        return false;
    const fxi_token *token = &tokens->items[index];
    const char *endings = fxi_grammar_words(
        fxi_grammar_in(tools->lexicon, token->language), FXI_WORDS_PENCE);
    const size_t length = fxi_spelling_ends_in(tokens, index, endings, 1);
    const fxc_span last = {token->span.end - length, token->span.end};
    fxi_entry entry;
    if (length == 0 ||
        fxi_lexicon_match(&entry, tools->lexicon, token->language,
                          tokens->text.bytes + last.start, length) != length)
        return false;
    *unit = fxi_lexicon_sense(tools->lexicon, entry, FXI_SENSE_CURRENCY, last,
                              tokens->text.bytes, token->language);
    *pence = count_before(tokens, index, length, tools);
    return true;
}

/* Whole shillings and pence, as a number of hundredths, the unit of pence. */
static fxi_quantity_status set_hundredths(fxi_operand *operand, int shillings,
                                          int pence) {
    fxi_quantity *sum = &operand->quantity;
    sum->value = fxi_decimal_from_integer(0);
    if (pence >= PENCE || !add_pence(sum, shillings * PENCE + pence))
        return refuse(operand);
    sum->shown = (int16_t)(sum->shown - CENTS);
    sum->coarse = (int16_t)(sum->coarse - CENTS);
    sum->flags |= FXI_QUANTITY_DECIMALS;
    return fxi_decimal_shift(&sum->value, -CENTS) ? FXI_QUANTITY_READ : refuse(operand);
}

/* "Three shillings and sixpence": the mark is that of the pence in the word. */
static fxi_quantity_status read_shillings_and_word(fxi_operand *operand, size_t index,
                                                   const fxi_tokens *tokens,
                                                   const fxi_tools *tools) {
    int shillings, pence;
    const fxi_sense *unit;
    if (!count_coins(&shillings, &operand->quantity.value) ||
        !read_one_word(&pence, &unit, tokens, index, tools) || unit == NULL)
        return FXI_QUANTITY_NONE;
    operand->mark.sense = operand->mark.money = unit;
    operand->mark.kept = 1;
    operand->last = operand->mark.last = index;
    return set_hundredths(operand, shillings, pence);
}

/* "Five shillings and two pence": the pence say that the shillings are those of
   Britain. The sum is counted in hundredths, the unit of the mark of the pence. */
static fxi_quantity_status
read_shillings(fxi_operand *operand, const fxi_tokens *tokens, const fxi_tools *tools) {
    int shillings, pence;
    fxi_mark name;
    const size_t link = operand->last + 1;
    const size_t next = link + fxi_token_is_and(tokens, link, tools);
    if (operand->is_prefixed || !count_coins(&shillings, &operand->quantity.value))
        return FXI_QUANTITY_NONE;
    if (!read_named(&pence, &name, tokens, next, tools) || !names_pence(&name, tools) ||
        !fxi_mark_choose(&name, sterling, tools->lexicon))
        return read_shillings_and_word(operand, next, tokens, tools);
    operand->mark = name;
    operand->last = name.last;
    return set_hundredths(operand, shillings, pence);
}

fxi_quantity_status fxi_old_pence_read_words(fxi_operand *operand,
                                             const fxi_tokens *tokens,
                                             const fxi_tools *tools) {
    int shillings, pence = 0;
    fxi_mark name, mark = operand->mark;
    const fxi_sense *unit;
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
    if (read_one_word(&pence, &unit, tokens, next, tools)) {
        operand->last = next;
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

/* No place has African shillings, and no other name of them stands in the text. */
static bool is_british(fxi_weak_marks *marks, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    fxi_weak_marks_read(marks, tokens, tools);
    return !marks->has_african_shillings;
}

/* "In 1842", "August 1914", "(1905)": by its place a year of the time of shillings. */
static bool is_old_year(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    enum { DIGITS = 4, FIRST = 1500, DECIMAL = 1971 };
    const fxi_numeral *numeral = fxi_token_plain_numeral(tokens, index);
    int year;
    if (numeral == NULL || numeral->digits != DIGITS || index == 0 ||
        !fxi_spelling_integer(&year, tokens, index) || year < FIRST || year >= DECIMAL)
        return false;
    const fxi_sense *date = fxi_token_sense(tokens, index - 1, FXI_SENSE_DATE, tools);
    return (date != NULL && (date->value & FXI_DATE_IN) != 0) ||
           fxi_token_has(tokens, index - 1, FXI_SENSE_MONTH) ||
           (fxi_token_opens(tokens, index - 1) && fxi_token_closes(tokens, index + 1));
}

static bool has_old_year(fxi_weak_marks *marks, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    if (marks->is_dated)
        return marks->has_old_year;
    size_t index = 0;
    while (index < tokens->count && !is_old_year(tokens, index, tools))
        index++;
    marks->is_dated = true;
    marks->has_old_year = index < tokens->count;
    return marks->has_old_year;
}

/* "£" */
static const fxi_sense *pound_sign(const fxi_tools *tools) {
    static const char sign[] = "£";
    return fxi_lexicon_sense_of(tools->lexicon, FXI_SENSE_CURRENCY, sign,
                                (fxc_span){0, sizeof sign - 1}, FXI_LANGUAGE_ENGLISH);
}

/* The pound of which shillings are twentieths; NULL: the text speaks of no Britain of
   that time. */
static const fxi_sense *find_pound(fxi_weak_marks *marks, const fxi_tokens *tokens,
                                   const fxi_tools *tools) {
    if (marks->sterling != NULL)
        return marks->sterling;
    return marks->has_british_coins ||
                   fxi_currency_is_in(marks->places, marks->place_count, sterling) ||
                   has_old_year(marks, tokens, tools)
               ? pound_sign(tools)
               : NULL;
}

static fxi_quantity_status settle_shillings(fxi_operand *low, fxi_operand *high,
                                            const fxi_sense *unit) {
    low->mark.sense = low->mark.money = unit;
    low->mark.kept = 1;
    if (count_twentieth(&low->quantity, unit) &&
        (high == NULL || count_twentieth(&high->quantity, unit)))
        return FXI_QUANTITY_READ;
    low->quantity.rule = FXI_RULE_NUMBER_LIMIT;
    low->quantity.reason = "the number is too large or too small to be read";
    return FXI_QUANTITY_REFUSED;
}

/* "Pence" of the time of shillings: no part of a penny in digits ("57.95 pence"), no
   range and no "penny", which is proverbial. */
static bool may_be_old(const fxi_operand *low, const fxi_operand *high,
                       const fxi_tools *tools) {
    return high == NULL && !low->is_prefixed && names_pence(&low->mark, tools) &&
           (low->mark.sense->flags & FXI_SENSE_WEAK) == 0 &&
           (fxi_quantity_is_whole(&low->quantity) ||
            (low->quantity.flags & FXI_QUANTITY_FRACTION) != 0);
}

static fxi_quantity_status settle_pence(fxi_operand *low) {
    int pence;
    if (!fxi_quantity_is_whole(&low->quantity) ||
        !count_coins(&pence, &low->quantity.value))
        return refuse(low);
    return set_hundredths(low, pence / PENCE, pence % PENCE);
}

fxi_quantity_status fxi_old_pence_settle(fxi_operand *low, fxi_operand *high,
                                         fxi_weak_marks *marks,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools) {
    enum { DIGITS_MOST = 3 };
    if (may_be_old(low, high, tools))
        return is_british(marks, tokens, tools) && marks->has_bare_shillings
                   ? settle_pence(low)
                   : FXI_QUANTITY_NONE;
    if (low->is_prefixed || !names_shillings(&low->mark, tools) ||
        !(fxi_quantity_is_whole(&low->quantity) ||
          (low->quantity.flags & FXI_QUANTITY_FRACTION) != 0) ||
        fxi_decimal_whole_digits(&low->quantity.value) > DIGITS_MOST ||
        !is_british(marks, tokens, tools))
        return FXI_QUANTITY_NONE;
    const fxi_sense *pound = find_pound(marks, tokens, tools);
    return pound != NULL ? settle_shillings(low, high, pound) : FXI_QUANTITY_NONE;
}
