/* SPDX-License-Identifier: MIT */
#include "reading/amount/minor_part.h"

#include "lexicon/iso4217.h"
#include "reading/mark/marks.h"
#include "reading/number/bare_cents_word.h"
#include "reading/number/half.h"
#include "reading/number/number.h"
#include "reading/text/spelling.h"

enum { CENTS = -2, CENT_DIGITS = 2 };

/* Less than one of the unit above, whose power of ten is `above`. */
static bool is_small(const fxi_quantity *minor, int above, int power) {
    return fxi_decimal_whole_digits(&minor->value) <= above - power;
}

/* "3 CHF 4 céntimos": a word for the cents of euro or dollar is one for those of any
   money in hundredths that stands before it. */
static bool is_any_cent(const fxi_mark *minor, const fxi_mark *mark,
                        const fxi_tools *tools) {
    static const fxc_currency wide[] = {{"EUR"}, {"USD"}};
    fxc_currency whole[FXI_CANDIDATES_MAX];
    fxi_mark chosen = *minor;
    return fxi_mark_list(whole, mark, tools->lexicon) > 0 &&
           fxi_currency_minor_digits(whole[0]) == -CENTS &&
           minor->sense->value == CENTS &&
           (minor->sense->flags & (FXI_SENSE_LOCAL | FXI_SENSE_GLUED)) != 0 &&
           (fxi_mark_choose(&chosen, wide[0], tools->lexicon) ||
            fxi_mark_choose(&chosen, wide[1], tools->lexicon));
}

/* The units are of one money; the mark of the operand keeps what both can be. */
static bool share_money(fxi_mark *mark, const fxi_mark *minor, const fxi_tools *tools) {
    fxi_mark unit = *minor, narrowed = *mark;
    unit.sense = mark->sense;
    if (mark->sense->value > 0 || minor->sense->value >= mark->sense->value ||
        mark->sense->pieces != 0 || minor->sense->pieces != 0)
        return false;
    if (!fxi_mark_narrow(&narrowed, &unit, tools))
        return is_any_cent(minor, mark, tools);
    *mark = narrowed;
    return true;
}

/* "deux dollars deux cents": where money stands before it, French "cents" is no
   hundred. */
static bool part_hundreds(fxi_quantity *minor, fxi_mark *unit, const fxi_tokens *tokens,
                          size_t last, const fxi_tools *tools) {
    return (minor->flags & FXI_QUANTITY_WORDS) != 0 &&
           fxi_mark_single(unit, tokens, last, tools) && unit->sense->value == CENTS &&
           fxi_decimal_shift(&minor->value, CENTS);
}

static bool read_whole(fxi_quantity *out, size_t *count, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools) {
    return fxi_token_is_reachable(tokens, index) &&
           fxi_number_read(out, count, tokens, index, tools) == FXI_QUANTITY_READ &&
           fxi_quantity_is_whole(out);
}

/* A whole number at `index` and the unit behind it. */
static bool read_minor(fxi_quantity *minor, fxi_mark *unit, const fxi_tokens *tokens,
                       size_t index, const fxi_tools *tools) {
    size_t count = 0;
    return read_whole(minor, &count, tokens, index, tools) &&
           (fxi_mark_behind_part(unit, tokens, index + count, tools) ||
            part_hundreds(minor, unit, tokens, index + count - 1, tools));
}

/* "naira 91 da kobo 14": behind a unit before its number, the name of the smaller one
   at `index` and a whole number behind it, whose last token is `*last`. */
static bool read_named_minor(fxi_quantity *minor, fxi_mark *unit, size_t *last,
                             const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    size_t count = 0;
    if (!fxi_token_is_reachable(tokens, index) ||
        !fxi_mark_at(unit, tokens, index, FXI_SENSE_PREFIX, tools) ||
        (unit->sense->flags & FXI_SENSE_IS_NAME) == 0 || unit->sense->value >= 0 ||
        !read_whole(minor, &count, tokens, unit->last + 1, tools))
        return false;
    *last = unit->last + count;
    return true;
}

/* The part at `index`, on the side of its unit that the operand has its mark on. */
static bool read_either(fxi_quantity *minor, fxi_mark *unit, size_t *last,
                        const fxi_operand *operand, const fxi_tokens *tokens,
                        size_t index, const fxi_tools *tools) {
    if (operand->is_prefixed &&
        read_named_minor(minor, unit, last, tokens, index, tools))
        return true;
    if (!read_minor(minor, unit, tokens, index, tools))
        return false;
    *last = unit->last;
    return true;
}

/* Of the money that the mark leaves first. */
static int minor_power(const fxi_mark *minor, const fxi_mark *mark,
                       const fxi_tools *tools) {
    fxc_currency whole[FXI_CANDIDATES_MAX];
    return fxi_mark_list(whole, mark, tools->lexicon) > 0
               ? fxi_lexicon_minor_power(tools->lexicon, minor->sense, whole[0])
               : minor->sense->value;
}

/* Behind "(две тысячи рублей)" at `index`, which says the same number of units over
   again in words, and parts "2000 рублей" from "50 копеек"; else `index`. */
static size_t behind_words(const fxi_operand *operand, const fxi_tokens *tokens,
                           size_t index, const fxi_tools *tools) {
    const size_t first = index + 1;
    size_t count = 0;
    fxi_quantity words;
    fxi_mark unit, mark = operand->mark;
    if (operand->is_prefixed || !fxi_token_opens(tokens, index) ||
        !fxi_token_touches(tokens, first) ||
        tokens->items[first].kind != FXI_TOKEN_WORD ||
        fxi_number_read(&words, &count, tokens, first, tools) != FXI_QUANTITY_READ ||
        fxi_decimal_compare(&words.value, &operand->quantity.value) != 0 ||
        !fxi_mark_behind(&unit, tokens, first + count, tools) ||
        !fxi_sense_is_main_unit(unit.sense) || !fxi_mark_narrow(&mark, &unit, tools) ||
        !fxi_token_closes(tokens, unit.last + 1))
        return index;
    return unit.last + 2;
}

/* One part of a unit smaller than `*above`, the power of the part before it. */
static bool read_part(fxi_operand *operand, int *above, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    size_t at = operand->last + 1, last;
    fxi_quantity minor;
    fxi_mark unit, mark = operand->mark;
    if (!fxi_token_is_reachable(tokens, at))
        return false;
    at = behind_words(operand, tokens, at, tools);
    if (fxi_bare_cents_link(tokens, at, tools) != FXI_CENTS_BARE)
        at++;
    if (!read_either(&minor, &unit, &last, operand, tokens, at, tools) ||
        !share_money(&mark, &unit, tools))
        return false;
    int power = minor_power(&unit, &mark, tools) - mark.sense->value;
    if (power >= *above || !is_small(&minor, *above, power) ||
        !fxi_quantity_add_minor(&operand->quantity, &minor.value, power))
        return false;
    *above = power;
    operand->mark = mark;
    operand->last = last;
    if (!operand->is_prefixed)
        operand->mark.last = last;
    return true;
}

/* "一块五", "12块5", "两块八毛五", "4块5一斤": one digit behind a unit that is a
   counter as well, where the phrase ends or a unit of goods follows; a tenth of the
   unit, whose power is `above`. */
static bool read_tenth(fxi_operand *operand, int above, const fxi_tokens *tokens) {
    const unsigned unit = FXI_SENSE_WEAK | FXI_SENSE_LOCAL;
    const fxi_mark *mark = &operand->mark;
    size_t at = operand->last + 1;
    if (operand->is_prefixed || (mark->sense->flags & unit) != unit ||
        mark->sense->value + above <= CENTS || !fxi_mark_is_han(mark, tokens->text) ||
        !fxi_token_touches(tokens, at) ||
        (fxi_token_touches(tokens, at + 1) &&
         tokens->items[at + 1].kind != FXI_TOKEN_SIGN &&
         !fxi_token_has(tokens, at + 1, FXI_SENSE_UNIT)))
        return false;
    const fxi_numeral *n = fxi_token_numeral(tokens, at);
    if (n == NULL || n->digits != 1 || n->decimals != 0 ||
        (n->flags & ~FXI_NUMERAL_WORDS) != 0 ||
        !fxi_quantity_add_minor(&operand->quantity, &n->value, above - 1))
        return false;
    operand->last = operand->mark.last = at;
    return true;
}

/* "五元六角七分": units fall, so that there are few. */
bool fxi_minor_part_read(fxi_operand *operand, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    int above = 0;
    if (!operand->has_mark || !fxi_quantity_counts_units(&operand->quantity))
        return false;
    while (read_part(operand, &above, tokens, tools))
        ;
    return read_tenth(operand, above, tokens) || above != 0;
}

/* A whole number, and its unit if one stands behind it. */
typedef struct part {
    fxi_quantity number;
    fxi_mark unit;
    bool has_unit;
    size_t behind; /* token */
} part;

static bool read_number(part *out, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    size_t count = 0;
    if (index >= tokens->count ||
        fxi_number_read(&out->number, &count, tokens, index, tools) !=
            FXI_QUANTITY_READ ||
        !fxi_quantity_is_whole(&out->number))
        return false;
    out->has_unit = fxi_mark_behind(&out->unit, tokens, index + count, tools);
    out->behind = out->has_unit ? out->unit.last + 1 : index + count;
    return true;
}

/* `number` is that of the larger unit; an offer below the bid, "98～02銭", is one of
   the next of them. */
static bool share_whole(fxi_quantity *low, fxi_quantity *high,
                        const fxi_quantity *number, const fxi_quantity *from,
                        const fxi_quantity *to, int power) {
    fxi_decimal one = fxi_decimal_from_integer(1);
    *low = *high = *number;
    if (fxi_decimal_compare(&to->value, &from->value) < 0 &&
        !fxi_decimal_add(&high->value, &high->value, &one))
        return false;
    return is_small(from, 0, power) && is_small(to, 0, power) &&
           fxi_quantity_add_minor(low, &from->value, power) &&
           fxi_quantity_add_minor(high, &to->value, power);
}

bool fxi_minor_part_read_range(fxi_operand *low, fxi_operand *high, size_t *next,
                               const fxi_tokens *tokens, const fxi_tools *tools) {
    part whole, from, to;
    if (!low->has_mark || low->is_prefixed ||
        !read_number(&whole, tokens, low->first, tools) || !whole.has_unit ||
        !read_number(&from, tokens, whole.behind, tools) ||
        !fxi_token_links_range(tokens, from.behind, tools) ||
        !read_number(&to, tokens, from.behind + 1, tools) || !to.has_unit)
        return false;
    fxi_mark mark = whole.unit;
    fxi_quantity bid, offer;
    int power = to.unit.sense->value;
    bool is_other_unit = from.has_unit && from.unit.sense->value != power;
    if (is_other_unit || !share_money(&mark, &to.unit, tools) ||
        !share_whole(&bid, &offer, &whole.number, &from.number, &to.number, power))
        return false;
    *high = *low;
    low->quantity = bid;
    high->quantity = offer;
    low->mark = high->mark = mark;
    low->last = high->last = high->mark.last = to.unit.last;
    *next = to.behind;
    return true;
}

/* Token behind the half at `index` and the unit that it may name again: "عشرة دنانير
   ونصف الدينار". */
static size_t behind_half(size_t index, const fxi_mark *mark, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    fxi_mark again, shared = *mark;
    bool repeats = fxi_mark_behind(&again, tokens, index, tools) &&
                   fxi_sense_is_main_unit(again.sense) &&
                   fxi_mark_narrow(&shared, &again, tools);
    return repeats ? again.last + 1 : index;
}

/* Behind millions a half that leads on may be one of what follows. */
static bool ends_half(const fxi_operand *operand, const fxi_tokens *tokens,
                      size_t index, const fxi_tools *tools) {
    return fxi_quantity_counts_units(&operand->quantity)
               ? fxi_bare_cents_half_ends(tokens, index, tools)
               : fxi_spelling_ends_phrase(tokens, index);
}

/* The half behind the operand, and `*end` behind it; 0: there is none. */
static size_t find_half(fxi_fraction *half, size_t *end, const fxi_operand *operand,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    const size_t at = operand->last + 1;
    size_t count = fxi_half_touching(half, tokens, at, tools);
    *end = at + count;
    if (count > 0)
        return fxi_spelling_ends_phrase(tokens, *end) ? count : 0;
    count = fxi_half_at(half, tokens, at, tools);
    *end = behind_half(at + count, &operand->mark, tokens, tools);
    return count > 0 && ends_half(operand, tokens, *end, tools) ? count : 0;
}

/* "dos euros y medio": a half of the unit. */
bool fxi_minor_part_read_half(fxi_operand *operand, const fxi_tokens *tokens,
                              const fxi_tools *tools) {
    fxi_fraction half;
    size_t end;
    if (!operand->has_mark || operand->is_prefixed ||
        !fxi_quantity_is_whole(&operand->quantity) || operand->mark.sense->value < 0 ||
        operand->mark.sense->pieces != 0)
        return false;
    fxi_decimal cents = fxi_decimal_from_integer(0);
    if (find_half(&half, &end, operand, tokens, tools) == 0 ||
        !fxi_fraction_add(&cents, half) || !fxi_decimal_shift(&cents, CENT_DIGITS) ||
        !fxi_quantity_add_minor(&operand->quantity, &cents, CENTS))
        return false;
    operand->last = end - 1;
    return true;
}
