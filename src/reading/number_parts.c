/* SPDX-License-Identifier: MIT */
/* number := part (link? part)* half?       scales fall from part to part
   part   := group? thousand group? scale | group scale?

   Scales fall strictly, so that a number has at most as many parts as there are powers
   of ten, however long the text goes on. */
#include "reading/number_parts.h"

#include <limits.h>

#include "reading/number_fraction.h"
#include "reading/number_group.h"

static fxi_quantity_status refuse_rise(fxi_number_reader *r) {
    return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                             "the scale words do not fall from part to part");
}

/* What is counted since the last scale: "dos mil quinientos" is 2 and 500. */
typedef struct tally {
    int thousands, ones; /* FXI_NUMBER_NONE: not there */
} tally;

static int total(const tally *c) {
    return (c->thousands > 0 ? c->thousands * FXI_THOUSAND : 0) +
           (c->ones > 0 ? c->ones : 0);
}

static bool add_count(fxi_number_reader *r, const tally *c, int power) {
    fxi_decimal part = fxi_decimal_from_integer(total(c));
    bool is_round = c->thousands != FXI_NUMBER_NONE && c->ones == FXI_NUMBER_NONE;
    r->out->scale = (int16_t)(power + (is_round ? FXI_THOUSAND_POWER : 0));
    return r->out->scale <= FXI_SCALE_MAX && fxi_decimal_shift(&part, power) &&
           fxi_decimal_add(&r->out->value, &r->out->value, &part);
}

/* The scale that a group would get: the first one behind it, past a thousand. */
static int scale_behind(fxi_number_reader *r, bool *is_refused) {
    fxi_atom atom = fxi_number_peek(r);
    *is_refused = atom.kind == FXI_ATOM_NO_SCALE;
    return fxi_number_power(&atom);
}

typedef enum next_group { GROUP_NONE, GROUP_READ, GROUP_RISES } next_group;

bool fxi_number_comma_joins(const fxi_grammar *grammar, const fxi_tokens *tokens,
                            size_t comma) {
    return (grammar->rules & FXI_NUMBER_COMMA_PARTS) != 0 &&
           fxi_token_touches(tokens, comma) && fxi_token_is_sign(tokens, comma, ',') &&
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

/* The group behind a scale or thousand of power `last`. One with a larger scale belongs
   to the thousand if the language counts so, is another number behind a link, and a
   slip otherwise. */
static next_group read_next_group(int *group, fxi_number_reader *r, int last,
                                  int limit) {
    fxi_atom_place start = r->at;
    bool is_refused = false;
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
    int power = *group > 0 ? scale_behind(r, &is_refused) : 0;
    bool is_part =
        !has_comma || *group >= FXI_HUNDRED || power > 0 ||
        fxi_number_is_counting(r->atoms.tokens, r->at.token - 1, r->atoms.tools);
    bool widens = last == FXI_THOUSAND_POWER && power > last && power < limit &&
                  fxi_number_has(r, FXI_NUMBER_WIDE_GROUPS);
    if (*group > 0 && !is_refused && is_part &&
        (power < last || (widens && !has_comma)))
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
    if (ones < 1 || ones > 9 || r->atoms.grammar->words[FXI_WORDS_INSIDE][0] == NULL)
        return 0;
    const fxi_sense *ten =
        fxi_token_near_sense(a->tokens, r->at.token, FXI_SENSE_NUMBER, a->tools);
    if (ten == NULL || (ten->flags & FXI_SENSE_AFTER) == 0)
        return 0;
    r->at.token++;
    return ten->value;
}

/* Takes the scale that is_scale_next has found into the count or the value. False: the
   value leaves its bounds. */
static bool take_scale(fxi_number_reader *r, tally *c, int *last, int *limit) {
    fxi_atom atom = fxi_number_peek(r);
    r->at = atom.next;
    r->out->flags |= FXI_QUANTITY_SCALED;
    c->ones += read_ten_behind(r, c->ones);
    if (fxi_number_is_thousand(&atom) && c->thousands == FXI_NUMBER_NONE) {
        *c = (tally){c->ones > 0 ? c->ones : 1, FXI_NUMBER_NONE};
        *last = FXI_THOUSAND_POWER;
        return true;
    }
    if (!add_count(r, c, atom.value))
        return false;
    *c = (tally){FXI_NUMBER_NONE, FXI_NUMBER_NONE};
    *last = *limit = atom.value;
    return true;
}

/* Parts behind the first group `ones`; on entry nothing is in the value yet. */
static fxi_quantity_status read_parts(fxi_number_reader *r, int ones) {
    tally c = {FXI_NUMBER_NONE, ones};
    int last = INT_MAX, limit = INT_MAX;
    for (;;) {
        fxi_atom atom = fxi_number_peek(r);
        if (atom.kind == FXI_ATOM_NO_SCALE) {
            r->at = atom.next;
            return fxi_number_refuse_scales(r);
        }
        bool has_scale = is_scale_next(r, &c);
        if (!has_scale || !take_scale(r, &c, &last, &limit))
            return has_scale || !add_count(r, &c, 0) ? fxi_number_refuse_limit(r)
                                                     : FXI_QUANTITY_READ;
        atom = fxi_number_peek(r);
        if (is_scale_next(r, &c) && atom.alone <= 1) {
            if (fxi_number_is_thousand(&atom) || atom.value < limit)
                continue;
            return refuse_rise(r);
        }
        int group = FXI_NUMBER_NONE;
        switch (read_next_group(&group, r, last, limit)) {
        case GROUP_RISES:
            return refuse_rise(r);
        case GROUP_NONE:
            if (total(&c) > 0 && !add_count(r, &c, 0))
                return fxi_number_refuse_limit(r);
            return FXI_QUANTITY_READ;
        case GROUP_READ:
            c.ones = group;
        }
    }
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
