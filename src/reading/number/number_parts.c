/* SPDX-License-Identifier: MIT */
/* number := part (link? part)* half?       scales fall from part to part
   part   := group? thousand group? scale | group scale?

   Scales fall strictly, so that a number has at most as many parts as there are powers
   of ten, however long the text goes on. */
#include "reading/number/number_parts.h"

#include <limits.h>

#include "reading/number/number_fraction.h"
#include "reading/number/number_group.h"
#include "reading/number/scale.h"

static fxi_quantity_status refuse_rise(fxi_number_reader *r) {
    return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                             "the scale words do not fall from part to part");
}

/* What is counted since the last scale: "dos mil quinientos" is 2 and 500. */
typedef struct tally {
    int thousands, ones; /* FXI_NUMBER_NONE: not there */
} tally;

/* The parts that were read: their sum is in the value, but for the large ones, which no
   scale behind them multiplies. */
typedef struct parts {
    tally count;
    fxi_decimal large;
    int last, limit; /* the power of the last part, and of the last scale */
} parts;

static const tally nothing = {FXI_NUMBER_NONE, FXI_NUMBER_NONE};

static int total(const tally *c) {
    return (c->thousands > 0 ? c->thousands * FXI_THOUSAND : 0) +
           (c->ones > 0 ? c->ones : 0);
}

static bool set_scale(fxi_number_reader *r, const tally *c, int power) {
    bool is_round = c->thousands != FXI_NUMBER_NONE && c->ones == FXI_NUMBER_NONE;
    r->out->scale = (int16_t)(power + (is_round ? FXI_THOUSAND_POWER : 0));
    return r->out->scale <= FXI_SCALE_MAX;
}

static bool add_count(fxi_number_reader *r, parts *p, int power) {
    enum { LARGE = 8 };
    fxi_decimal part = fxi_decimal_from_integer(total(&p->count));
    fxi_decimal *sum = power >= LARGE ? &p->large : &r->out->value;
    return set_scale(r, &p->count, power) && fxi_decimal_shift(&part, power) &&
           fxi_decimal_add(sum, sum, &part);
}

/* The scale that multiplies all that was counted below it: the last word of "हज़ार
   करोड़", the million of "หมื่นล้าน". 0: the language counts otherwise, or it is a small
   one. */
static int wide_base(const fxi_number_reader *r, const fxi_atom *scale) {
    enum { MILLION_POWER = 6 };
    if (scale->kind != FXI_ATOM_SCALE || scale->last < MILLION_POWER)
        return 0;
    if (fxi_number_has(r, FXI_NUMBER_WIDE_MILLIONS))
        return MILLION_POWER;
    return fxi_number_has(r, FXI_NUMBER_WIDE_SCALES) ? scale->last : 0;
}
/* That of a scale behind parts that it multiplies: they are smaller, or it is a part of
   millions below one of them ("สองล้าน|ห้าแสนล้าน"). 0: it multiplies its own alone. */
static int base_of_parts(const fxi_number_reader *r, const parts *p,
                         const fxi_atom *scale) {
    enum { DIGITS_MAX = 7 }; /* of what is counted below a scale of its own */
    int base = wide_base(r, scale);
    if (base == 0 || p->last > base || (p->last == base && scale->value == base))
        return 0;
    return fxi_number_has(r, FXI_NUMBER_WIDE_MILLIONS) ||
                   (p->last < base &&
                    fxi_decimal_whole_digits(&r->out->value) <= DIGITS_MAX)
               ? base
               : 0;
}

typedef enum next_group { GROUP_NONE, GROUP_READ, GROUP_RISES } next_group;

bool fxi_number_comma_joins(const fxi_grammar *grammar, const fxi_tokens *tokens,
                            size_t comma) {
    static const uint32_t commas[] = {',', 0x060C, 0}; /* "،" */
    return (grammar->rules & FXI_NUMBER_COMMA_PARTS) != 0 &&
           fxi_token_touches(tokens, comma) &&
           fxi_token_is_sign_of(tokens, comma, commas) &&
           fxi_token_is_near(tokens, comma + 1);
}

bool fxi_number_is_counting(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return number != NULL && (number->flags & FXI_SENSE_ALONE) != 0;
}

/* A comma before the next part. True: it was taken. */
static bool skip_comma(fxi_number_reader *r) {
    bool joins = r->at.piece == 0 &&
                 fxi_number_comma_joins(r->atoms.grammar, r->atoms.tokens, r->at.token);
    r->at.token += joins;
    return joins;
}

/* The scale behind a group, past a thousand, goes with the parts before it: it is
   smaller, or it is larger and the language counts so. */
static bool goes_on(fxi_number_reader *r, const parts *p, const fxi_atom *scale,
                    bool has_comma) {
    int power = fxi_number_power(scale);
    if (power < p->last || has_comma)
        return power < p->last;
    if (wide_base(r, scale) != 0)
        return base_of_parts(r, p, scale) != 0;
    return p->last == FXI_THOUSAND_POWER && power > p->last && power < p->limit &&
           fxi_number_has(r, FXI_NUMBER_WIDE_GROUPS);
}

/* The group behind a scale or thousand. One with a larger scale belongs to the parts
   before it if the language counts so, is another number behind a link, and a slip
   otherwise. */
static next_group read_next_group(int *group, fxi_number_reader *r, const parts *p) {
    fxi_atom_place start = r->at;
    bool has_comma = skip_comma(r);
    fxi_atom link = fxi_number_peek(r);
    bool has_link = link.kind == FXI_ATOM_LINK || has_comma;
    if (link.kind == FXI_ATOM_LINK && fxi_number_has(r, FXI_NUMBER_LINKS_REST) &&
        !fxi_number_is_in_between(r))
        r->at = link.next;
    fxi_atom first = fxi_number_peek(r);
    bool is_bare_thousand = fxi_number_is_word(&first, FXI_THOUSAND, FXI_THOUSAND);
    if (first.alone > (first.is_piece ? 0 : 1))
        *group = first.alone; /* "وألفا", "லட்சத்து இரண்டாயிரம்" */
    else
        *group = is_bare_thousand ? 1 : fxi_number_group(r);
    fxi_atom scale = fxi_number_peek(r);
    bool is_part =
        !has_comma || *group >= FXI_HUNDRED || fxi_number_power(&scale) > 0 ||
        fxi_number_is_counting(r->atoms.tokens, r->at.token - 1, r->atoms.tools);
    if (*group > 0 && is_part && scale.kind != FXI_ATOM_NO_SCALE &&
        goes_on(r, p, &scale, has_comma))
        return GROUP_READ;
    if (*group > 0 && !has_link) {
        r->at = fxi_number_peek(r).next;
        return GROUP_RISES;
    }
    r->at = start;
    return GROUP_NONE;
}

/* A thousand that none stands before, or a larger scale or a hundred. */
static bool is_scale_next(fxi_number_reader *r, const tally *c) {
    fxi_atom atom = fxi_number_peek(r);
    return (fxi_number_is_thousand(&atom) && c->thousands == FXI_NUMBER_NONE) ||
           (atom.kind == FXI_ATOM_SCALE && atom.value != FXI_THOUSAND_POWER);
}

/* "dhá mhíle| dhéag": the ten of ones whose scale stands before it; 0: none. */
static int read_ten_behind(fxi_number_reader *r, int ones) {
    const fxi_atoms *a = &r->atoms;
    if (ones < 1 || ones > 9 ||
        *fxi_grammar_words(r->atoms.grammar, FXI_WORDS_INSIDE) == '\0')
        return 0;
    const fxi_sense *ten =
        fxi_token_near_sense(a->tokens, r->at.token, FXI_SENSE_NUMBER, a->tools);
    if (ten == NULL || (ten->flags & FXI_SENSE_AFTER) == 0)
        return 0;
    r->at.token++;
    return ten->value;
}

/* "ໜຶ່ງພັນ|ສອງຮ້ອຍ": a hundred that is a scale multiplies no thousands before it. */
static bool add_thousands(fxi_number_reader *r, parts *p) {
    fxi_decimal *sum = &r->out->value;
    const tally thousands = {p->count.thousands, FXI_NUMBER_NONE};
    const fxi_decimal part = fxi_decimal_from_integer(total(&thousands));
    p->count.thousands = FXI_NUMBER_NONE;
    return fxi_decimal_add(sum, sum, &part);
}

/* "สามแสน|แปดหมื่นล้าน": 300 thousand and 80 thousand, of millions. */
static bool multiply(fxi_number_reader *r, parts *p, int power, int base) {
    fxi_decimal *sum = &r->out->value;
    fxi_decimal below = fxi_decimal_from_integer(p->count.ones);
    return add_thousands(r, p) && set_scale(r, &p->count, power) &&
           fxi_decimal_shift(&below, power - base) &&
           fxi_decimal_add(sum, sum, &below) && fxi_decimal_shift(sum, base);
}

/* The 3 of "எழுபத்து| மூவாயிரம்", 73 thousand, and the 20 of "நூற்று| இருபதாயிரம்": what
   the word of the scale counts, below what stands before it. It counts once where the
   group is its own, and in "ثلاثين| مليونا". FXI_NUMBER_NONE: it cannot stand there,
   "பத்து| இருபதாயிரம்". */
static int count_inside(const fxi_number_reader *r, const fxi_atom *scale, int before) {
    enum { TEN = 10 };
    if (scale->alone <= 1 || before <= 0 || before == scale->alone ||
        !fxi_number_has(r, FXI_NUMBER_WIDE_SCALES))
        return 0;
    int above = TEN;
    while (above <= scale->alone)
        above *= TEN;
    return before % above == 0 ? scale->alone : FXI_NUMBER_NONE;
}

/* Takes the scale that is_scale_next has found into the count or the value. False: the
   value leaves its bounds. */
static bool take_scale(fxi_number_reader *r, parts *p) {
    fxi_atom atom = fxi_number_peek(r);
    tally *c = &p->count;
    r->at = atom.next;
    r->out->flags |= FXI_QUANTITY_SCALED;
    c->ones += read_ten_behind(r, c->ones);
    c->ones += count_inside(r, &atom, c->ones);
    if (fxi_number_is_thousand(&atom) && c->thousands == FXI_NUMBER_NONE) {
        *c = (tally){c->ones > 0 ? c->ones : 1, FXI_NUMBER_NONE};
        p->last = FXI_THOUSAND_POWER;
        return true;
    }
    if (atom.value < FXI_THOUSAND_POWER && !add_thousands(r, p))
        return false;
    if (total(c) == 0)
        c->ones = 1; /* "satu miliar| sejuta" */
    int base = base_of_parts(r, p, &atom);
    bool is_wide = base != 0 && c->ones > 0;
    bool is_added =
        is_wide ? multiply(r, p, atom.value, base) : add_count(r, p, atom.value);
    *c = nothing;
    p->last = p->limit = is_wide ? base : atom.value;
    return is_added;
}

/* What stands behind a scale that was taken. */
typedef enum behind { BEHIND_NOTHING, BEHIND_COUNT, BEHIND_SCALE, BEHIND_RISE } behind;

static behind read_behind(fxi_number_reader *r, parts *p) {
    fxi_atom atom = fxi_number_peek(r);
    int group = FXI_NUMBER_NONE;
    if (r->at.piece == 0 &&
        fxi_scale_closes(r->atoms.tokens, r->at.token - 1, r->atoms.tools))
        return BEHIND_NOTHING;
    if (is_scale_next(r, &p->count) && atom.alone <= 1)
        return fxi_number_is_thousand(&atom) || atom.value < p->limit ? BEHIND_SCALE
                                                                      : BEHIND_RISE;
    switch (read_next_group(&group, r, p)) {
    case GROUP_RISES:
        return BEHIND_RISE;
    case GROUP_NONE:
        return BEHIND_NOTHING;
    case GROUP_READ:
        p->count.ones = group;
    }
    return BEHIND_COUNT;
}

/* Parts behind the first group `ones`; on entry nothing is in the value yet. */
static fxi_quantity_status read_parts(fxi_number_reader *r, int ones) {
    parts p = {.count = {FXI_NUMBER_NONE, ones},
               .large = fxi_decimal_from_integer(0),
               .last = INT_MAX,
               .limit = INT_MAX};
    for (behind next = BEHIND_COUNT; next != BEHIND_NOTHING;) {
        fxi_atom atom = fxi_number_peek(r);
        if (atom.kind == FXI_ATOM_NO_SCALE) {
            r->at = atom.next;
            return fxi_number_refuse_scales(r);
        }
        if (!is_scale_next(r, &p.count))
            break;
        if (count_inside(r, &atom, p.count.ones) == FXI_NUMBER_NONE)
            return refuse_rise(r);
        if (!take_scale(r, &p))
            return fxi_number_refuse_limit(r);
        next = read_behind(r, &p);
        if (next == BEHIND_RISE)
            return refuse_rise(r);
    }
    fxi_decimal *sum = &r->out->value;
    bool is_rest = total(&p.count) > 0 || p.last == INT_MAX;
    return (is_rest && !add_count(r, &p, 0)) || !fxi_decimal_add(sum, sum, &p.large)
               ? fxi_number_refuse_limit(r)
               : FXI_QUANTITY_READ;
}

fxi_quantity_status fxi_number_cardinal(fxi_number_reader *r, int group) {
    fxi_quantity *out = r->out;
    fxi_quantity_status status = read_parts(r, group);
    if (status == FXI_QUANTITY_READ && out->scale > 0 &&
        !fxi_number_add_half(r, out->scale))
        return fxi_number_refuse_limit(r);
    if (out->scale == 0)
        out->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    return status;
}
