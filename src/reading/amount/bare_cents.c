/* SPDX-License-Identifier: MIT */
#include "reading/amount/bare_cents.h"

#include "lexicon/grammar.h"
#include "reading/mark/marks.h"
#include "reading/mark/weak_mark.h"
#include "reading/number/bare_cents_word.h"
#include "reading/number/number.h"
#include "reading/number/numeral_case.h"
#include "reading/text/spelling.h"

enum { CENTS = -2, CENT_DIGITS = 2 };

/* "con", which parts no numbers but those of an amount. */
static bool is_with(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return fxi_spelling_is_of(tokens, index, FXI_WORDS_CENTS, tools);
}

/* One or two printed digits, `least` at least, and nothing that goes on behind them:
   "5:n euron ja 10|:n dollarin". */
static bool is_cents(const fxi_tokens *tokens, size_t index, unsigned least,
                     const fxi_tools *tools) {
    const fxi_numeral *n = fxi_token_plain_numeral(tokens, index);
    bool goes_on =
        fxi_token_touches(tokens, index + 1) &&
        (tokens->items[index + 1].kind != FXI_TOKEN_SIGN ||
         tokens->items[index + 1].entry != 0 || fxi_token_is_dash(tokens, index + 1) ||
         fxi_token_is_percent(tokens, index + 1) ||
         fxi_token_is_sign(tokens, index + 1, '/') ||
         fxi_numeral_case_count(tokens, index, tools) > 0);
    return n != NULL && n->digits >= least && n->digits <= CENT_DIGITS && !goes_on;
}

/* "two dollars fifty |of sweets", not "fifty of them". */
static bool is_of_goods(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    const uint32_t others = FXI_KIND(GRAMMAR) | FXI_KINDS_OF_NUMBERS;
    return fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, FXI_GRAMMAR_GENITIVE,
                              tools) &&
           index + 1 < tokens->count &&
           tokens->items[index + 1].kind == FXI_TOKEN_WORD &&
           !fxi_token_has_one_of(tokens, index + 1, others, tools);
}

/* "1 € 20 et 1 € 40": an amount of the same form. */
static bool is_same_form(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    return fxi_token_plain_numeral(tokens, index) != NULL &&
           fxi_token_has(tokens, index + 1, FXI_SENSE_CURRENCY) &&
           is_cents(tokens, index + 2, CENT_DIGITS, tools);
}

/* "1 € 20 et le lait", "à 1 € 39 au mois": a word goes on, and no number of its own. */
static bool goes_on_in_words(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    size_t next = index + 1;
    if (next >= tokens->count)
        return false;
    bool is_word = tokens->items[next].kind == FXI_TOKEN_WORD &&
                   fxi_token_sense(tokens, next, FXI_SENSE_NUMBER, tools) == NULL;
    if (fxi_token_is_and(tokens, index, tools))
        return is_word || is_same_form(tokens, next, tools);
    return is_word &&
           fxi_token_has_role(tokens, index, FXI_SENSE_DATE, FXI_DATE_ON, tools);
}

/* "between 5 dollars and 20": the link is one of a range. */
static bool is_opened(const fxi_tokens *tokens, size_t first, const fxi_tools *tools) {
    for (size_t back = 1; back <= 2 && back <= first; back++) {
        const fxi_sense *word =
            fxi_token_sense(tokens, first - back, FXI_SENSE_RANGE, tools);
        if (word != NULL)
            return word->value == FXI_RANGE_BETWEEN || word->value == FXI_RANGE_FROM;
    }
    return false;
}

/* Number words of as many digits behind number words: "zwei Euro fünfzig". */
static size_t read_cent_words(fxi_decimal *out, const fxi_operand *operand,
                              const fxi_tokens *tokens, size_t index, unsigned least,
                              const fxi_tools *tools) {
    fxi_quantity cents = {.flags = 0};
    size_t count = 0;
    bool is_read =
        (operand->quantity.flags & FXI_QUANTITY_WORDS) != 0 &&
        fxi_number_read(&cents, &count, tokens, index, tools) == FXI_QUANTITY_READ &&
        (cents.flags & FXI_QUANTITY_WORDS) != 0 && fxi_quantity_is_whole(&cents);
    int digits = is_read ? fxi_decimal_whole_digits(&cents.value) : 0;
    *out = cents.value;
    return digits >= (int)least && digits <= CENT_DIGITS ? count : 0;
}

/* How many tokens from `index` on are cents; 0: none. */
static size_t read_cents(fxi_decimal *out, const fxi_operand *operand,
                         const fxi_tokens *tokens, size_t index, unsigned least,
                         const fxi_tools *tools) {
    if (!is_cents(tokens, index, least, tools))
        return read_cent_words(out, operand, tokens, index, least, tools);
    *out = fxi_token_numeral(tokens, index)->value;
    return 1;
}

static bool take_cents(fxi_operand *operand, const fxi_mark *mark,
                       const fxi_decimal *cents, size_t last) {
    if (!fxi_quantity_add_minor(&operand->quantity, cents, CENTS))
        return false;
    operand->mark = *mark;
    operand->has_mark = true;
    operand->last = last;
    return true;
}

/* "3 euros 50", "3 € 50": a name, or a sign that is not that of the number behind it.
 */
static bool may_part_cents(const fxi_mark *mark, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    return (mark->sense->flags & FXI_SENSE_IS_NAME) != 0 ||
           ((mark->sense->flags & FXI_SENSE_IS_SYMBOL) != 0 &&
            fxi_mark_is_certain(mark) &&
            fxi_language_signs_stand_behind(tools->lexicon,
                                            tokens->items[mark->first].language));
}

/* The rules of the language that the number words at the token are of. */
static unsigned rules_at(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_sense *word = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    fxi_language language =
        word != NULL ? word->language : tokens->items[index].language;
    return fxi_grammar_of(tools->lexicon, language)->rules;
}

/* Nothing that the cents before `index` may count stands there. Behind "and" printed
   digits may be a sum of their own: "5 dollars and 20 for parking". */
static bool ends_cents(const fxi_tokens *tokens, size_t index, fxi_cents_link before,
                       const fxi_tools *tools) {
    if (fxi_spelling_ends_phrase(tokens, index))
        return true;
    const bool may_be_sum =
        before == FXI_CENTS_AND && tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL &&
        (rules_at(tokens, index - 2, tools) & FXI_NUMBER_AND_CENTS) == 0;
    return (!may_be_sum && fxi_bare_cents_lead_on(tokens, index, before, tools)) ||
           (before == FXI_CENTS_BARE && goes_on_in_words(tokens, index, tools));
}

/* "15 dollars and 20.", "two Canadian dollars fifty."; where the text holds nothing but
   amounts one digit will do behind a link: "a dollar and one". */
static bool read_behind_name(fxi_operand *operand, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    fxi_mark mark;
    fxi_decimal cents;
    if (!fxi_mark_behind(&mark, tokens, operand->last + 1, tools) ||
        !may_part_cents(&mark, tokens, tools) || !fxi_sense_is_main_unit(mark.sense))
        return false;
    size_t at = mark.last + 1;
    const fxi_cents_link before = fxi_bare_cents_link(tokens, at, tools);
    if (before != FXI_CENTS_BARE) {
        if ((mark.sense->flags & FXI_SENSE_IS_NAME) == 0 ||
            is_opened(tokens, operand->first, tools))
            return false;
        at++;
    }
    if (!fxi_token_is_apart(tokens, at))
        return false;
    bool takes_one =
        before != FXI_CENTS_BARE && fxi_weak_marks_stand_alone(tokens, tools);
    size_t count =
        read_cents(&cents, operand, tokens, at, takes_one ? 1 : CENT_DIGITS, tools);
    const bool is_numeral = count > 0 && tokens->items[at].kind == FXI_TOKEN_NUMERAL;
    return count > 0 &&
           (ends_cents(tokens, at + count, before, tools) ||
            (before == FXI_CENTS_BARE && !is_numeral &&
             is_of_goods(tokens, at + count, tools))) &&
           take_cents(operand, &mark, &cents, at + count - 1);
}

/* Where the cents of "tres con cincuenta euros" may start, right behind the whole
   number or its link; 0: they may not. Only "con" says so in any sentence, "biglietti
   da venti e cinquanta euro", but "uno con cincuenta euros" may be somebody with fifty.
 */
static size_t open_cents(const fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    size_t at = operand->last + 1;
    bool is_start = operand->first == 0;
    bool has_words = (operand->quantity.flags & FXI_QUANTITY_WORDS) != 0;
    if (is_with(tokens, at, tools))
        return is_start || (has_words && !fxi_decimal_is_one(&operand->quantity.value))
                   ? at + 1
                   : 0;
    if (!is_start || !has_words)
        return 0;
    unsigned rules = rules_at(tokens, operand->last, tools);
    if (fxi_token_is_and(tokens, at, tools))
        return (rules & FXI_NUMBER_AND_CENTS) != 0 ? at + 1 : 0;
    return (rules & FXI_NUMBER_BARE_CENTS) != 0 ? at : 0;
}

/* "veintitrés con cincuenta céntimos": behind "con" their own name will do, and the
   whole number is of the unit that it parts. */
static bool take_named_cents(fxi_operand *operand, const fxi_mark *mark,
                             const fxi_decimal *cents) {
    fxi_operand whole = *operand;
    if (mark->sense->value != CENTS ||
        !fxi_decimal_shift(&whole.quantity.value, CENT_DIGITS) ||
        !fxi_quantity_add_minor(&whole.quantity, cents, 0))
        return false;
    *operand = whole;
    operand->mark = *mark;
    operand->has_mark = true;
    operand->last = mark->last;
    return true;
}

/* "veintitrés con cincuenta euros": the name behind the cents. */
static bool read_before_name(fxi_operand *operand, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    fxi_mark mark;
    fxi_decimal cents;
    size_t at = open_cents(operand, tokens, tools);
    const bool is_parted = at > 0 && is_with(tokens, at - 1, tools);
    if (at == 0 || fxi_token_touches(tokens, at) ||
        !(is_parted ? fxi_token_is_reachable(tokens, at)
                    : fxi_token_is_near(tokens, at)) ||
        !fxi_quantity_counts_units(&operand->quantity))
        return false;
    size_t count = read_cents(&cents, operand, tokens, at, CENT_DIGITS, tools);
    const bool is_one = is_parted && count == 0;
    if (is_one)
        count = read_cents(&cents, operand, tokens, at, 1, tools);
    if (count == 0 || !fxi_mark_behind(&mark, tokens, at + count, tools))
        return false;
    if (!fxi_sense_is_main_unit(mark.sense))
        return is_parted && take_named_cents(operand, &mark, &cents);
    return !is_one && (is_parted || mark.last + 1 == tokens->count) &&
           take_cents(operand, &mark, &cents, mark.last);
}

bool fxi_bare_cents_read_of_one(fxi_operand *operand, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    fxi_decimal cents;
    const size_t first = operand->last + 1;
    const size_t at =
        first + (fxi_bare_cents_link(tokens, first, tools) != FXI_CENTS_BARE);
    if (!fxi_token_is_near(tokens, at) || !fxi_sense_is_main_unit(operand->mark.sense))
        return false;
    size_t count = read_cent_words(&cents, operand, tokens, at, CENT_DIGITS, tools);
    return count > 0 && fxi_spelling_ends_phrase(tokens, at + count) &&
           take_cents(operand, &operand->mark, &cents, at + count - 1);
}

bool fxi_bare_cents_read(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    size_t at = operand->last + 1, cents = at + 1;
    fxi_mark mark;
    if (read_before_name(operand, tokens, tools))
        return true;
    if (!fxi_quantity_is_whole(&operand->quantity))
        return false;
    bool is_sign = fxi_token_touches(tokens, at) && fxi_token_touches(tokens, cents) &&
                   tokens->items[at].kind == FXI_TOKEN_SIGN &&
                   is_cents(tokens, cents, CENT_DIGITS, tools);
    if (!is_sign)
        return read_behind_name(operand, tokens, tools);
    return fxi_mark_single(&mark, tokens, at, tools) &&
           fxi_sense_is_main_unit(mark.sense) &&
           take_cents(operand, &mark, &fxi_token_numeral(tokens, cents)->value, cents);
}

/* "18,285" and "75", "450" and "50", "500" and "00", but "1,250" and "75" only of
   rupees: "$1,250-75" may be a range whose end is shortened. */
static bool is_no_range(const fxi_operand *operand, const fxi_tokens *tokens,
                        unsigned cents, const fxi_tools *tools) {
    enum { TEN = 10, HUNDRED = 100 };
    static const fxc_currency rupee = {"INR"};
    int year;
    fxi_mark chosen = operand->mark;
    const fxi_decimal *whole = &operand->quantity.value;
    if (whole->exponent != 0 || whole->count <= CENT_DIGITS)
        return false;
    const uint8_t *last = &whole->digits[whole->count - CENT_DIGITS];
    const unsigned tail = (unsigned)(last[0] * TEN + last[1]);
    if (cents == 0) /* "1999-00" are two years */
        return tail + 1 < HUNDRED || !fxi_spelling_year(&year, tokens, operand->last);
    return tail >= cents || (fxi_token_is_grouped(tokens, operand->last) &&
                             fxi_mark_choose(&chosen, rupee, tools->lexicon));
}

bool fxi_bare_cents_read_dashed(fxi_operand *operand, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    enum { TEN = 10 };
    const size_t dash = operand->last + 1, at = dash + 1;
    if (!operand->is_prefixed || !fxi_token_is_dash(tokens, dash) ||
        !fxi_token_touches(tokens, dash) || !fxi_token_touches(tokens, at) ||
        !is_cents(tokens, at, CENT_DIGITS, tools) ||
        !fxi_quantity_is_whole(&operand->quantity) ||
        !fxi_sense_is_main_unit(operand->mark.sense) ||
        fxi_token_has(tokens, at + 1, FXI_SENSE_SCALE))
        return false;
    const fxi_decimal *cents = &fxi_token_numeral(tokens, at)->value;
    unsigned value = 0;
    for (size_t i = 0; i < cents->count; i++)
        value = value * TEN + cents->digits[i];
    if (value != 0 && fxi_token_has(tokens, at + 1, FXI_SENSE_CURRENCY))
        return false;
    if (cents->exponent != 0 || !is_no_range(operand, tokens, value, tools) ||
        !fxi_quantity_add_minor(&operand->quantity, cents, CENTS))
        return false;
    operand->last = at;
    return true;
}
