/* SPDX-License-Identifier: MIT */
#include "reading/exclusion/quotation.h"

#include "reading/text/spelling.h"

/* "Forty", not the article "a". */
static bool is_number_word(const fxi_subject *s, size_t index) {
    const fxi_sense *word = fxi_subject_sense(s, index, FXI_SENSE_NUMBER);
    return word != NULL && (word->flags & FXI_SENSE_WEAK) == 0;
}

/* "5 million euros/$6 million", "forty pesos / PHP 40.00" state one amount twice; "2019
   EUR/USD 1.08" does not. */
static bool states_amount(const fxi_subject *s, const fxi_sense *mark, size_t index) {
    const unsigned own = s->operand->mark.sense->flags;
    return index > 0 && (mark->flags & own & FXI_SENSE_IS_CODE) == 0 &&
           (s->tokens->items[index - 1].kind == FXI_TOKEN_NUMERAL ||
            fxi_token_has(s->tokens, index - 1, FXI_SENSE_SCALE) ||
            is_number_word(s, index - 1));
}

/* "In 2019 EUR/USD rose": a year, and the name of a rate. */
static bool is_year_of_rate(const fxi_subject *s) {
    size_t first = s->operand->first, slash = s->last + 1;
    int year;
    return s->last == first + 1 && fxi_spelling_year(&year, s->tokens, first) &&
           (s->operand->mark.sense->flags & FXI_SENSE_IS_CODE) != 0 &&
           fxi_token_is_sign(s->tokens, slash, '/') &&
           fxi_token_touches(s->tokens, slash) &&
           fxi_token_touches(s->tokens, slash + 1) &&
           fxi_subject_sense(s, slash + 1, FXI_SENSE_CURRENCY) != NULL;
}

/* "EUR USD 1.08": two codes in a row, of which the first ends no amount. */
static bool follows_code(const fxi_subject *s, size_t mark) {
    const fxi_sense *own = s->operand->mark.sense;
    const fxi_sense *before = mark > 0 && fxi_token_is_near(s->tokens, mark)
                                  ? fxi_subject_sense(s, mark - 1, FXI_SENSE_CURRENCY)
                                  : NULL;
    if (before == NULL || before == own ||
        (before->flags & own->flags & FXI_SENSE_IS_CODE) == 0 ||
        !fxi_subject_has(s, FXI_QUANTITY_DECIMALS))
        return false;
    return mark < 2 || (s->tokens->items[mark - 2].kind != FXI_TOKEN_NUMERAL &&
                        !fxi_token_has(s->tokens, mark - 2, FXI_SENSE_SCALE));
}

/* "EUR/USD 1.08" quotes a rate, "NASDAQ: EUR 5" a share. */
static bool is_price(const fxi_subject *s) {
    const size_t mark = s->operand->mark.first;
    if (follows_code(s, mark))
        return true;
    if (mark < 2)
        return false;
    if (fxi_token_is_sign(s->tokens, mark - 1, '/')) {
        const fxi_sense *before = fxi_subject_sense(s, mark - 2, FXI_SENSE_CURRENCY);
        return before != NULL && !states_amount(s, before, mark - 2);
    }
    return fxi_token_is_sign(s->tokens, mark - 1, ':') &&
           fxi_subject_sense(s, mark - 2, FXI_SENSE_LISTING) != NULL;
}

/* "EUR: |385.62 USD|: 330.77": the name of the number behind it, in a list of such. */
static bool names_next(const fxi_subject *s) {
    const size_t first = s->operand->first, colon = s->operand->mark.last + 1;
    return first >= 2 && fxi_token_is_sign(s->tokens, colon, ':') &&
           fxi_token_touches(s->tokens, colon) &&
           fxi_token_numeral(s->tokens, colon + 1) != NULL &&
           fxi_token_is_sign(s->tokens, first - 1, ':') &&
           fxi_subject_sense(s, first - 2, FXI_SENSE_CURRENCY) != NULL;
}

bool fxi_quotation_is_any(const fxi_subject *s) {
    return s->operand->is_prefixed ? is_price(s) : is_year_of_rate(s) || names_next(s);
}
