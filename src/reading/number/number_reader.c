/* SPDX-License-Identifier: MIT */
#include "reading/number/number_reader.h"

fxi_atom fxi_number_peek(fxi_number_reader *r) { return fxi_atom_at(&r->atoms, r->at); }

fxi_atom fxi_number_behind(fxi_number_reader *r, const fxi_atom *atom) {
    return fxi_atom_at(&r->atoms, atom->next);
}

bool fxi_number_has(const fxi_number_reader *r, unsigned flag) {
    return (r->atoms.grammar->rules & flag) != 0;
}

bool fxi_number_is_word(const fxi_atom *atom, int low, int high) {
    return atom->kind == FXI_ATOM_NUMBER && atom->value >= low && atom->value <= high;
}

bool fxi_number_is_scale(const fxi_atom *atom) {
    return atom->kind == FXI_ATOM_SCALE || atom->kind == FXI_ATOM_NO_SCALE;
}

bool fxi_number_is_thousand(const fxi_atom *atom) {
    return fxi_number_is_word(atom, FXI_THOUSAND, FXI_THOUSAND) ||
           (atom->kind == FXI_ATOM_SCALE && atom->value == FXI_THOUSAND_POWER);
}

bool fxi_number_is_multiplier(const fxi_atom *atom) {
    return fxi_number_is_thousand(atom) || fxi_number_is_scale(atom);
}

int fxi_number_power(const fxi_atom *atom) {
    if (fxi_number_is_thousand(atom))
        return FXI_THOUSAND_POWER;
    return atom->kind == FXI_ATOM_SCALE ? atom->value : 0;
}

bool fxi_number_skip(fxi_number_reader *r, fxi_atom_kind kind) {
    fxi_atom atom = fxi_number_peek(r);
    if (atom.kind != kind)
        return false;
    r->at = atom.next;
    return true;
}

void fxi_number_skip_article(fxi_number_reader *r) {
    fxi_atom atom = fxi_number_peek(r);
    if (atom.kind == FXI_ATOM_NUMBER && atom.is_article)
        r->at = atom.next;
}

/* "Mehrere |hundert| tausend", "birkaç |on| bin". */
static bool is_ten_or_hundred(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools) {
    enum { TEN = 10 };
    const fxi_sense *number = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    return number != NULL && (number->value == TEN || number->value == FXI_HUNDRED);
}

bool fxi_number_counts_several(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools) {
    if (first > 1 && fxi_token_is_near(tokens, first) &&
        is_ten_or_hundred(tokens, first - 1, tools))
        first--;
    return first > 0 &&
           fxi_token_sense(tokens, first - 1, FXI_SENSE_VAGUE, tools) != NULL;
}

bool fxi_number_is_vague(const fxi_number_reader *r) {
    const fxi_atoms *a = &r->atoms;
    return fxi_token_sense(a->tokens, a->first, FXI_SENSE_VAGUE, a->tools) != NULL ||
           fxi_number_counts_several(a->tokens, a->first, a->tools);
}

bool fxi_number_is_opened(const fxi_number_reader *r, fxi_range_role role) {
    for (size_t back = 1; back <= 2 && back <= r->atoms.first; back++) {
        const fxi_sense *range = fxi_token_sense(r->atoms.tokens, r->atoms.first - back,
                                                 FXI_SENSE_RANGE, r->atoms.tools);
        if (range != NULL)
            return range->value == (int)role;
    }
    return false;
}

/* "between one million and two hundred thousand" names two numbers. */
bool fxi_number_is_in_between(const fxi_number_reader *r) {
    return fxi_number_is_opened(r, FXI_RANGE_BETWEEN);
}

fxi_quantity_status fxi_number_refuse(fxi_number_reader *r, fxi_rule rule,
                                      const char *reason) {
    r->out->rule = rule;
    r->out->reason = reason;
    return FXI_QUANTITY_REFUSED;
}

fxi_quantity_status fxi_number_refuse_scales(fxi_number_reader *r) {
    return fxi_number_refuse(r, FXI_RULE_AMBIGUOUS_NUMBER,
                             "two scale words follow each other that do not make one");
}

fxi_quantity_status fxi_number_refuse_limit(fxi_number_reader *r) {
    return fxi_number_refuse(r, FXI_RULE_NUMBER_LIMIT,
                             "the number is larger than 64 digits or a scale of 10^36");
}
