/* SPDX-License-Identifier: MIT */
/* decimals := POINT (digit+ | below-100 | DIGITS) scale?
   digit    := a word for 0 to 9 */
#include "reading/number/number_decimals.h"

#include "reading/number/number_group.h"
#include "reading/text/spelling.h"

enum { DIGITS_MAX = 12, PRINTED_MAX = 3, TEN = 10 };

/* The token of the mark, or of the digits behind it, which a hyphen may join to the
   number: "one-point-five", "one-point-15". */
static size_t skip_hyphen(const fxi_tokens *tokens, size_t index) {
    bool is_joined = fxi_token_is_sign(tokens, index, '-') &&
                     fxi_token_touches(tokens, index) &&
                     fxi_token_touches(tokens, index + 1);
    return is_joined ? index + 1 : index;
}

/* "two point 23": the digits behind the mark, printed; NULL: none stand there. */
static const fxi_numeral *printed_at(const fxi_tokens *tokens, size_t index) {
    const fxi_numeral *n = fxi_token_plain_numeral(tokens, index);
    return n != NULL && n->digits <= PRINTED_MAX ? n : NULL;
}

static fxi_atom_place behind_mark(const fxi_number_reader *r, fxi_atom_place place) {
    const fxi_tokens *tokens = r->atoms.tokens;
    const size_t behind = skip_hyphen(tokens, place.token) + 1;
    const size_t digits = skip_hyphen(tokens, behind);
    return (fxi_atom_place){printed_at(tokens, digits) != NULL ? digits : behind, 0};
}

bool fxi_number_has_decimals(fxi_number_reader *r, fxi_atom_place place) {
    const fxi_tokens *tokens = r->atoms.tokens;
    size_t mark = skip_hyphen(tokens, place.token);
    if (place.piece != 0 || !fxi_token_is_near(tokens, mark) ||
        !fxi_spelling_in_list(tokens, mark, r->atoms.grammar, FXI_WORDS_POINT) ||
        !fxi_token_is_near(tokens, mark + 1))
        return false;
    const fxi_atom_place behind = behind_mark(r, place);
    fxi_atom atom = fxi_atom_at(&r->atoms, behind);
    return printed_at(tokens, behind.token) != NULL ||
           fxi_number_is_word(&atom, 0, FXI_HUNDRED - 1);
}

/* "At one point five million dollars were missing": a moment, or a price. */
static bool is_moment(const fxi_number_reader *r, int whole) {
    return whole == 1 && r->atoms.first > 0 &&
           fxi_spelling_in_list(r->atoms.tokens, r->atoms.first - 1, r->atoms.grammar,
                                FXI_WORDS_MOMENT);
}

/* Reads digits in words behind those of the value. How many they are; 0: too many. */
static unsigned read_digits(int64_t *value, fxi_number_reader *r) {
    unsigned digits = 0;
    fxi_atom atom = fxi_number_peek(r);
    if (fxi_number_is_word(&atom, TEN, FXI_HUNDRED - 1)) {
        *value = *value * FXI_HUNDRED + fxi_number_below_hundred(r);
        return 2;
    }
    for (; fxi_number_is_word(&atom, 0, TEN - 1); atom = fxi_number_peek(r)) {
        if (++digits > DIGITS_MAX)
            return 0;
        *value = *value * TEN + atom.value;
        r->at = atom.next;
    }
    return digits;
}

/* The whole number with the digits behind it, in units of the last one. How many digits
   they are; 0: too many. */
static unsigned read_part(fxi_decimal *out, int whole, fxi_number_reader *r) {
    const fxi_numeral *printed = printed_at(r->atoms.tokens, r->at.token);
    int64_t value = whole;
    if (printed == NULL) {
        unsigned digits = read_digits(&value, r);
        *out = fxi_decimal_from_integer(value);
        return digits;
    }
    r->at.token++;
    *out = fxi_decimal_from_integer(whole);
    return fxi_decimal_shift(out, printed->digits) &&
                   fxi_decimal_add(out, out, &printed->value)
               ? printed->digits
               : 0;
}

fxi_quantity_status fxi_number_decimals(fxi_number_reader *r, fxi_atom_place place,
                                        int whole) {
    fxi_quantity *out = r->out;
    r->at = behind_mark(r, place);
    unsigned digits = read_part(&out->value, whole, r);
    if (digits == 0)
        return fxi_number_refuse_limit(r);
    out->decimals = (uint8_t)digits;
    out->flags |= FXI_QUANTITY_DECIMALS;
    fxi_atom scale = fxi_number_peek(r);
    if (fxi_number_is_multiplier(&scale))
        r->at = scale.next;
    if (scale.kind == FXI_ATOM_NO_SCALE)
        return fxi_number_refuse_scales(r);
    if (is_moment(r, whole))
        return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                                 "\"at one point\" may be a moment");
    bool fits = fxi_decimal_shift(&out->value, -(int)digits) &&
                fxi_quantity_rescale(out, fxi_number_power(&scale));
    return fits ? FXI_QUANTITY_READ : fxi_number_refuse_limit(r);
}

/* The word is the mark of its own language, or of one that the text may be in. */
static bool is_mark(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *known = fxi_token_sense(tokens, index, FXI_SENSE_GRAMMAR, tools);
    if (known == NULL)
        return fxi_spelling_is_of(tokens, index, FXI_WORDS_POINT, tools);
    const fxi_grammar *grammar = fxi_grammar_of(tools->lexicon, known->language);
    return fxi_spelling_in_list(tokens, index, grammar, FXI_WORDS_POINT);
}

bool fxi_number_has_printed_decimals(const fxi_tokens *tokens, size_t mark,
                                     const fxi_tools *tools) {
    return fxi_token_is_near(tokens, mark) &&
           tokens->items[mark].kind == FXI_TOKEN_WORD &&
           fxi_token_is_near(tokens, mark + 1) &&
           printed_at(tokens, mark + 1) != NULL && is_mark(tokens, mark, tools);
}

bool fxi_number_ends_decimals(const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools) {
    enum { MARK_AND_WHOLE = 2 };
    if (first < MARK_AND_WHOLE || !fxi_token_is_near(tokens, first) ||
        !fxi_token_is_near(tokens, first - 1))
        return false;
    const fxi_token *whole = &tokens->items[first - MARK_AND_WHOLE];
    bool is_number = whole->kind == FXI_TOKEN_NUMERAL ||
                     fxi_token_has(tokens, first - MARK_AND_WHOLE, FXI_SENSE_NUMBER);
    return is_number && is_mark(tokens, first - 1, tools);
}
