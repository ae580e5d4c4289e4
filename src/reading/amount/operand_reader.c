/* SPDX-License-Identifier: MIT */
#include "reading/amount/operand_reader.h"

#include "reading/amount/aside.h"
#include "reading/amount/bare_cents.h"
#include "reading/amount/cheque.h"
#include "reading/amount/dollar_price.h"
#include "reading/amount/hedged.h"
#include "reading/amount/home_grouping.h"
#include "reading/amount/labelled.h"
#include "reading/amount/many_cents.h"
#include "reading/amount/mark_place.h"
#include "reading/amount/mark_scale.h"
#include "reading/amount/minor_part.h"
#include "reading/amount/old_pence.h"
#include "reading/amount/scale_ahead.h"
#include "reading/amount/sign.h"
#include "reading/amount/sign_around.h"
#include "reading/amount/trailing_mark.h"
#include "reading/amount/unit_alone.h"
#include "reading/amount/unit_inside.h"
#include "reading/amount/written_amount.h"
#include "reading/mark/marks.h"
#include "reading/number/number.h"
#include "reading/number/number_word.h"
#include "reading/number/scale.h"
#include "reading/text/spelling.h"

/* False: neither a number nor an unknown word that may be one. */
static bool may_be_number(const fxi_token *t) {
    return t->kind == FXI_TOKEN_NUMERAL || (t->kinds & FXI_KINDS_OF_NUMBERS) != 0 ||
           (t->kind == FXI_TOKEN_WORD && t->entry == 0);
}

static fxi_quantity_status read_number(fxi_operand *out, size_t *next,
                                       const fxi_tokens *tokens, size_t number,
                                       const fxi_tools *tools) {
    size_t count = 0;
    if (number >= tokens->count || !may_be_number(&tokens->items[number]))
        return FXI_QUANTITY_NONE;
    fxi_quantity_status status =
        fxi_number_read(&out->quantity, &count, tokens, number, tools);
    out->last = number + count - (count > 0);
    if (status != FXI_QUANTITY_NONE)
        *next = number + count;
    return status;
}

/* Past the closing bracket, and past a scale behind it: "$(12.3) million". */
static fxi_quantity_status close_bracket(fxi_operand *out, const fxi_tokens *tokens,
                                         size_t number, const fxi_tools *tools) {
    fxi_scale scale;
    size_t bracket = out->last + 1;
    const bool is_apart =
        fxi_token_is_apart(tokens, number) && fxi_token_is_apart(tokens, bracket);
    if ((!is_apart && !fxi_token_touches(tokens, bracket)) ||
        !fxi_token_closes(tokens, bracket))
        return FXI_QUANTITY_NONE;
    fxi_scale_status status =
        fxi_scale_read(&scale, tokens, number - 1, bracket + 1, tools);
    bool has_two = (out->quantity.flags & FXI_QUANTITY_SCALED) != 0;
    if (status == FXI_SCALE_NONE) {
        out->last = bracket;
        return fxi_sign_is_bracketed(tokens, &out->quantity, number, tools)
                   ? FXI_QUANTITY_READ
                   : FXI_QUANTITY_NONE;
    }
    out->last = bracket + scale.count;
    if (status == FXI_SCALE_READ && !has_two &&
        fxi_quantity_rescale(&out->quantity, scale.power))
        return FXI_QUANTITY_READ;
    out->quantity.rule = FXI_RULE_AMBIGUOUS_NUMBER;
    out->quantity.reason = "the scale words around the bracket do not make one";
    return FXI_QUANTITY_REFUSED;
}

static fxi_quantity_status read_scaled_mark(fxi_operand *out, size_t *next,
                                            const fxi_tokens *tokens, size_t number,
                                            int power, const fxi_tools *tools) {
    fxi_quantity_status status = read_number(out, next, tokens, number, tools);
    if (status != FXI_QUANTITY_READ)
        return status;
    out->is_prefixed = true;
    if ((out->quantity.flags & FXI_QUANTITY_SCALED) == 0 &&
        fxi_quantity_rescale(&out->quantity, power))
        return FXI_QUANTITY_READ;
    *next = number; /* "₹m 1.5 million rupees": it may be an amount of its own */
    return FXI_QUANTITY_NONE;
}

static fxi_quantity_status read_prefixed(fxi_operand *out, size_t *next,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools) {
    fxi_opening open;
    *next = out->mark.last + 1;
    if (!fxi_sign_open_number(&open, tokens, &out->mark, tools))
        return FXI_QUANTITY_NONE;
    bool is_signed = open.is_minus || open.is_bracket;
    int power = is_signed ? 0 : fxi_mark_scale_before(tokens, open.number, tools);
    if (power != 0)
        return read_scaled_mark(out, next, tokens, open.number + 1, power, tools);
    fxi_quantity_status status = read_number(out, next, tokens, open.number, tools);
    if (status == FXI_QUANTITY_NONE && !is_signed &&
        fxi_token_has(tokens, open.number, FXI_SENSE_MODIFIER))
        status = fxi_hedged_read(out, next, tokens, open.number, tools);
    if (status != FXI_QUANTITY_READ)
        return status;
    out->is_prefixed = true;
    out->is_negative = is_signed;
    fxi_home_grouping_read(out, tokens, open.number, tools);
    return open.is_bracket ? close_bracket(out, tokens, open.number, tools)
                           : FXI_QUANTITY_READ;
}

/* "Swiss franc 1.08 1.09": the numbers of a row. */
static bool is_in_row(const fxi_tokens *tokens, size_t number) {
    int year;
    return fxi_token_is_near(tokens, number + 1) &&
           tokens->items[number + 1].kind == FXI_TOKEN_NUMERAL &&
           !fxi_spelling_year(&year, tokens, number + 1);
}

/* "5,000-seat", "10 - 20"; not "pounds 10m - some of it", nor "dollars 400-an-ounce".
 */
static bool goes_on_by_dash(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    return fxi_token_is_dash(tokens, index) &&
           !fxi_token_has_role(tokens, index + 1, FXI_SENSE_GRAMMAR,
                               FXI_GRAMMAR_ARTICLE, tools) &&
           (fxi_token_touches(tokens, index) || fxi_token_touches(tokens, index + 1) ||
            fxi_token_numeral(tokens, index + 1) != NULL);
}

/* "서울 일|원 30만㎡", "한국|엔 5만 명이": one syllable that ends a word. */
static bool ends_word(const fxi_tokens *tokens, size_t index) {
    enum { SYLLABLE = 3 }; /* bytes */
    const fxc_span span = tokens->items[index].span;
    return index > 0 && span.end - span.start == SYLLABLE &&
           fxi_token_touches(tokens, index) && fxi_token_is_hangul(tokens, index) &&
           fxi_token_is_hangul(tokens, index - 1);
}

/* "Swiss Franc 400 mln", "Rupees 5,000", "Euro2.3bn": a name before its number, where
   the number is written as only amounts are and has no mark of its own. The name of "a
   million dollar 5,000-seat hall" belongs to the number before it. */
static fxi_quantity_status read_named(fxi_operand *out, size_t *next,
                                      const fxi_tokens *tokens,
                                      const fxi_tools *tools) {
    fxi_mark behind;
    size_t number = out->first + 1;
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED | FXI_SENSE_ALONE;
    if (!fxi_number_is_near(tokens, number, tools) ||
        !fxi_mark_single(&out->mark, tokens, out->first, tools) ||
        (out->mark.sense->flags & FXI_SENSE_IS_NAME) == 0 ||
        (out->mark.sense->flags & others) != 0 || out->mark.sense->value != 0)
        return FXI_QUANTITY_NONE;
    bool has_number = out->first > 0 && fxi_token_sense(tokens, out->first - 1,
                                                        FXI_SENSE_SCALE, tools) != NULL;
    if (has_number || ends_word(tokens, out->first) ||
        read_number(out, next, tokens, number, tools) != FXI_QUANTITY_READ ||
        is_in_row(tokens, number) ||
        !(fxi_amount_is_written(out, tokens, tools) || tools->is_amount) ||
        (goes_on_by_dash(tokens, out->last + 1, tools) &&
         !fxi_amount_is_per_unit(out, tokens, tools)) ||
        fxi_mark_behind(&behind, tokens, out->last + 1, tools)) {
        *next = number;
        return FXI_QUANTITY_NONE;
    }
    out->has_mark = out->is_prefixed = true;
    return FXI_QUANTITY_READ;
}

/* The mark behind the number, and a part in the minor unit. */
static void add_behind(fxi_operand *out, fxi_quantity_status status,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    bool is_read = status == FXI_QUANTITY_READ;
    const bool in_words = is_read && (out->quantity.flags & FXI_QUANTITY_WORDS) != 0;
    fxi_sign_around_add(out, tokens, tools);
    if (is_read && !out->has_mark && fxi_token_touches(tokens, out->last + 1))
        fxi_sign_around_add_money(out, tokens, tools);
    if (is_read)
        fxi_aside_pass(out, tokens, tools);
    if (is_read && !out->has_mark &&
        (fxi_bare_cents_read(out, tokens, tools) ||
         (in_words && fxi_cheque_read(out, tokens, tools))))
        return;
    fxi_trailing_mark_add(out, tokens, tools);
    if (!is_read || fxi_mark_scale_add_behind(out, tokens, tools))
        return;
    fxi_unit_inside_read(out, tokens, tools);
    if (fxi_bare_cents_read_dashed(out, tokens, tools))
        return;
    if (!fxi_minor_part_read(out, tokens, tools) &&
        !(in_words && fxi_cheque_read_behind(out, tokens, tools)))
        fxi_minor_part_read_half(out, tokens, tools);
}

/* Words for small numbers mean much else in other languages: "to", "on", "a". */
static bool is_number_here(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    return fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_FRACTION, tools) != NULL;
}

/* A number, a mark, a scale, or an unknown word that may be a number in one word. */
static bool may_start(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const uint32_t money = FXI_KIND(CURRENCY) | FXI_KIND(SCALE);
    const fxi_token *t = &tokens->items[index];
    if (t->entry != 0)
        return (t->kinds & money) != 0 || is_number_here(tokens, index, tools);
    if (t->kind == FXI_TOKEN_WORD)
        return fxi_number_word_may_start(tokens, index, tools);
    return t->kind == FXI_TOKEN_NUMERAL;
}

/* Before its number an operand has at most a scale, two marks and a minus or bracket.
 */
static bool is_number_near(const fxi_tokens *tokens, size_t first) {
    enum { REACH = 4 };
    size_t end = tokens->count - first > REACH ? first + REACH + 1 : tokens->count;
    while (first < end && !may_be_number(&tokens->items[first]))
        first++;
    return first < end;
}

/* "six years": a number, or a word that is no mark, before a word that is neither one
   nor leads on to one. */
static bool counts_things(const fxi_tokens *tokens, size_t index) {
    const fxi_token *t = &tokens->items[index];
    return (t->entry != 0 || t->kind == FXI_TOKEN_NUMERAL) &&
           (t->kinds & FXI_KIND(CURRENCY)) == 0 && index + 1 < tokens->count &&
           t[1].kind == FXI_TOKEN_WORD && t[1].kinds != 0 &&
           (t[1].kinds & ~FXI_KINDS_OF_THINGS) == 0;
}

static bool starts(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    return may_start(tokens, index, tools) && is_number_near(tokens, index);
}

size_t fxi_operand_next(const fxi_tokens *tokens, size_t index, size_t end,
                        const fxi_tools *tools) {
    while (index < end &&
           (!starts(tokens, index, tools) || counts_things(tokens, index)))
        index++;
    return index;
}

fxi_quantity_status fxi_operand_read(fxi_operand *out, size_t *next,
                                     const fxi_tokens *tokens, size_t first,
                                     const fxi_tools *tools) {
    *next = first + 1;
    out->floor = first;
    return first < tokens->count && starts(tokens, first, tools)
               ? fxi_operand_read_at(out, next, tokens, first, tools)
               : FXI_QUANTITY_NONE;
}

/* The number, and the mark that may stand before it. */
static fxi_quantity_status read_front(fxi_operand *out, size_t *next,
                                      const fxi_tokens *tokens,
                                      const fxi_tools *tools) {
    const size_t first = out->first;
    size_t mark;
    int power = fxi_scale_ahead_power(&mark, tokens, first, tools);
    out->has_mark = fxi_mark_before(&out->mark, tokens, mark, tools) ||
                    (power != 0 && fxi_mark_single(&out->mark, tokens, mark, tools));
    fxi_quantity_status status = out->has_mark
                                     ? read_prefixed(out, next, tokens, tools)
                                     : read_number(out, next, tokens, first, tools);
    if (status == FXI_QUANTITY_READ && power != 0 &&
        !fxi_scale_ahead_count(out, power, tokens, tools))
        status = FXI_QUANTITY_NONE;
    if (status == FXI_QUANTITY_NONE && !out->has_mark)
        status = read_named(out, next, tokens, tools);
    if (status == FXI_QUANTITY_NONE && !out->has_mark &&
        fxi_token_has(tokens, first + 1, FXI_SENSE_MODIFIER))
        status = fxi_hedged_read_name(out, next, tokens, tools);
    return status;
}

/* What stands behind the number: shillings and pence in digits are part of it, those in
   words have a mark before them. */
static fxi_quantity_status add_marks(fxi_operand *out, size_t *next,
                                     fxi_quantity_status status,
                                     const fxi_tokens *tokens, const fxi_tools *tools) {
    if (status == FXI_QUANTITY_READ && out->is_prefixed &&
        fxi_old_pence_read(out, tokens, tools) == FXI_QUANTITY_REFUSED)
        status = FXI_QUANTITY_REFUSED;
    const bool was_marked = out->has_mark;
    add_behind(out, status, tokens, tools);
    if (status == FXI_QUANTITY_READ && !was_marked && out->has_mark &&
        fxi_old_pence_read(out, tokens, tools) == FXI_QUANTITY_REFUSED)
        status = FXI_QUANTITY_REFUSED;
    if (status == FXI_QUANTITY_READ && fxi_old_pence_may_be(out, tokens) &&
        fxi_old_pence_read_words(out, tokens, tools) == FXI_QUANTITY_REFUSED) {
        status = FXI_QUANTITY_REFUSED;
        *next = out->last + 1;
    }
    return status;
}

fxi_quantity_status fxi_operand_read_at(fxi_operand *out, size_t *next,
                                        const fxi_tokens *tokens, size_t first,
                                        const fxi_tools *tools) {
    *next = first + 1;
    if (fxi_scale_ahead_is_behind_year(tokens, first, tools) ||
        fxi_sign_around_is_scale(tokens, first))
        return FXI_QUANTITY_NONE;
    out->first = out->last = first;
    out->is_prefixed = out->is_labelled = out->is_negative = false;
    fxi_quantity_status status = read_front(out, next, tokens, tools);
    if (status == FXI_QUANTITY_NONE && !out->has_mark &&
        fxi_unit_alone_read(out, tokens, tools)) {
        *next = out->last + 1;
        return FXI_QUANTITY_READ;
    }
    if (status == FXI_QUANTITY_NONE)
        return status;
    status = add_marks(out, next, status, tokens, tools);
    if (status == FXI_QUANTITY_READ)
        fxi_labelled_read(out, tokens, tools);
    fxi_sign_around_add(out, tokens, tools);
    if (status == FXI_QUANTITY_READ && out->has_mark) {
        fxi_sign_around_add_scaled(out, tokens, tools);
        if ((out->mark.sense->flags & FXI_SENSE_LOCAL) != 0) {
            fxi_dollar_price_read(out, tokens, tools);
            fxi_many_cents_read(out, tools);
        }
    }
    fxi_mark_place_behind(out, tokens, tools);
    if (status == FXI_QUANTITY_READ && out->last >= *next)
        *next = out->last + 1;
    fxi_sign_add_before(out, tokens, tools);
    return status;
}
