/* SPDX-License-Identifier: MIT */
/* fraction := (group link?)? (article | group)? FRACTION of? article? (hundred? scale |
                hundred)
   half     := link article? FRACTION

   What is more than one, or part of "a" or "one", counts hundreds too: "सवा सौ", "half
   a hundred". */
#include "reading/number/number_fraction.h"

#include "reading/mark/marks.h"
#include "reading/number/number_group.h"
#include "reading/text/fraction.h"

enum { HUNDREDS = 2 };

static fxi_fraction fraction_of(const fxi_atom *atom, int count) {
    int numerator = atom->value / FXI_HUNDRED * count,
        denominator = atom->value % FXI_HUNDRED;
    return (fxi_fraction){(uint8_t)numerator, (uint8_t)denominator};
}

/* whole + fraction, exactly; "anderthalb" is three halves. */
static bool set_mixed(fxi_decimal *out, int whole, fxi_fraction fraction) {
    while (fraction.numerator >= fraction.denominator) {
        fraction.numerator = (uint8_t)(fraction.numerator - fraction.denominator);
        whole++;
    }
    *out = fxi_decimal_from_integer(whole);
    return fraction.numerator == 0 || fxi_fraction_add(out, fraction);
}

/* "of a million", "of one million". */
static bool skip_one(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r);
    bool is_one = fxi_number_is_word(&atom, 1, 1);
    if (is_one)
        r->at = atom.next;
    return is_one;
}

/* What the fraction is of; power 0 where no word says so. */
typedef struct measure {
    int power;
    bool is_refused; /* scale words that make none */
    fxi_atom_place next;
} measure;

static measure read_measure(fxi_number_reader *r, bool takes_hundred) {
    measure m = {.next = r->at};
    fxi_atom atom = fxi_number_peek(r);
    if (takes_hundred && fxi_number_is_word(&atom, FXI_HUNDRED, FXI_HUNDRED)) {
        m.power = HUNDREDS;
        m.next = atom.next;
        atom = fxi_number_behind(r, &atom);
    }
    if (!fxi_number_is_multiplier(&atom))
        return m;
    m.power += fxi_number_power(&atom);
    m.is_refused = atom.kind == FXI_ATOM_NO_SCALE;
    m.next = atom.next;
    return m;
}

/* "сая хагас": the half of a scale without a number, which is not read with it. */
static bool follows_scale(const fxi_number_reader *r) {
    const fxi_atoms *atoms = &r->atoms;
    return atoms->first > 0 && fxi_token_is_near(atoms->tokens, atoms->first) &&
           fxi_token_sense(atoms->tokens, atoms->first - 1, FXI_SENSE_SCALE,
                           atoms->tools) != NULL;
}

/* A main or minor unit, or slang that an article counts: "half a |grand". */
static bool may_be_halved(const fxi_mark *unit, bool has_one) {
    if (has_one && (unit->sense->flags & FXI_SENSE_ALONE) != 0)
        return true;
    return unit->sense->value <= 0 && !fxi_mark_is_weak(unit);
}

/* "cent", not "cents": "a half-cent tax". */
static bool is_one_minor(const fxi_mark *unit, const fxi_tokens *tokens) {
    return unit->sense->value < 0 && tokens->text.bytes[unit->span.end - 1] != 's';
}

/* "Medio euro", "half a dollar", "half a cent". */
static bool is_of_unit(const fxi_number_reader *r, bool has_of, bool has_one) {
    fxi_mark unit;
    const fxi_tokens *tokens = r->atoms.tokens;
    bool wants_one = fxi_number_has(r, FXI_NUMBER_HALF_OF_ONE);
    return !follows_scale(r) &&
           fxi_mark_behind(&unit, tokens, r->at.token, r->atoms.tools) &&
           (unit.sense->flags & FXI_SENSE_IS_NAME) != 0 &&
           (has_one || (!has_of && (!wants_one || is_one_minor(&unit, tokens)))) &&
           may_be_halved(&unit, has_one);
}

fxi_quantity_status fxi_number_fraction(fxi_number_reader *r, const fxi_atom *atom,
                                        int whole, int count) {
    fxi_fraction fraction = fraction_of(atom, count);
    bool is_mixed = whole > 0 || atom->value / FXI_HUNDRED > 1;
    r->at = atom->next;
    bool has_of = fxi_number_skip(r, FXI_ATOM_OF);
    bool has_one = skip_one(r);
    measure of = read_measure(r, (is_mixed || has_one) && !has_of);
    bool has_scale = of.power != 0 || of.is_refused;
    bool counts_parts = count > 1 && count >= fraction.denominator && !has_of;
    bool has_unit = !has_scale && !is_mixed && (!atom->is_part || has_one) &&
                    is_of_unit(r, has_of, has_one);
    if (counts_parts || (!has_scale && !is_mixed && !has_unit))
        return FXI_QUANTITY_NONE; /* "two half-billion loans" */
    if (!has_unit)
        r->at = has_scale ? of.next : atom->next;
    r->out->flags |= FXI_QUANTITY_FRACTION;
    if (of.is_refused)
        return fxi_number_refuse_scales(r);
    if (!set_mixed(&r->out->value, whole, fraction))
        return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                                 "the fraction is no exact decimal number");
    if (has_scale && !fxi_quantity_rescale(r->out, of.power))
        return fxi_number_refuse_limit(r);
    return FXI_QUANTITY_READ;
}

int fxi_number_parts_behind(fxi_atom *fraction, fxi_number_reader *r,
                            fxi_atom_place behind) {
    fxi_atom_place start = r->at;
    int count = 0;
    r->at = behind;
    if (fxi_number_skip(r, FXI_ATOM_LINK)) {
        fxi_atom atom = fxi_number_peek(r);
        bool is_one = atom.kind == FXI_ATOM_FRACTION || atom.is_article;
        fxi_number_skip_article(r);
        count = is_one ? 1 : fxi_number_below_hundred(r);
    }
    *fraction = fxi_number_peek(r);
    bool adds = fraction->is_mixed || fxi_number_has(r, FXI_NUMBER_HALF_ADDS);
    if (count == 0 && fraction->kind == FXI_ATOM_FRACTION && adds)
        count = 1;
    bool found = count > 0 && fraction->kind == FXI_ATOM_FRACTION &&
                 fraction->value % FXI_HUNDRED > count;
    r->at = start;
    return found ? count : 0;
}

bool fxi_number_add_half(fxi_number_reader *r, int power) {
    fxi_quantity *out = r->out;
    fxi_atom fraction;
    int count = fxi_number_parts_behind(&fraction, r, r->at);
    if (count == 0)
        return true;
    fxi_atom next = fxi_number_behind(r, &fraction);
    if (fxi_number_is_scale(&next))
        return true;
    r->at = fraction.next;
    out->flags |= FXI_QUANTITY_FRACTION;
    fxi_decimal part = fxi_decimal_from_integer(0);
    return fxi_fraction_add(&part, fraction_of(&fraction, count)) &&
           fxi_decimal_shift(&part, power) &&
           fxi_decimal_add(&out->value, &out->value, &part);
}
