/* SPDX-License-Identifier: MIT */
/* What the readers of number words share: where they stand, and what stands there. */
#ifndef FXI_READING_NUMBER_NUMBER_READER_H
#define FXI_READING_NUMBER_NUMBER_READER_H

#include "reading/number/number_atom.h"
#include "reading/number/quantity.h"

enum { FXI_NUMBER_NONE = -1, FXI_HUNDRED = 100, FXI_THOUSAND = 1000 };
enum { FXI_THOUSAND_POWER = 3 };

/* A reader moves `at` past what it reads and leaves it where it reads nothing. */
typedef struct fxi_number_reader {
    fxi_atoms atoms;
    fxi_atom_place at;
    fxi_quantity *out;
} fxi_number_reader;

/* The atom at hand, and the one behind an atom. */
fxi_atom fxi_number_peek(fxi_number_reader *r);
fxi_atom fxi_number_behind(fxi_number_reader *r, const fxi_atom *atom);
/* A flag of the language's grammar. */
bool fxi_number_has(const fxi_number_reader *r, unsigned flag);

/* It is a number word from `low` to `high`. */
bool fxi_number_is_word(const fxi_atom *atom, int low, int high);
/* Scale words, also such that make none. */
bool fxi_number_is_scale(const fxi_atom *atom);
/* A number word for a thousand, or a scale word that goes for one. */
bool fxi_number_is_thousand(const fxi_atom *atom);
/* Either of the two: it multiplies what stands before it. */
bool fxi_number_is_multiplier(const fxi_atom *atom);
/* The power of ten that it multiplies by; 0: it is no multiplier, or scale words that
   make none. */
int fxi_number_power(const fxi_atom *atom);
/* "Several |hundred", "mehrere hundert |tausend": no number starts at token `first`. */
bool fxi_number_counts_several(const fxi_tokens *tokens, size_t first,
                               const fxi_tools *tools);
/* The same of the reader's number. */
bool fxi_number_is_vague(const fxi_number_reader *r);

/* A word that opens a range so stands before the number, maybe with a word between
   them. */
bool fxi_number_is_opened(const fxi_number_reader *r, fxi_range_role role);
/* It is "between". */
bool fxi_number_is_in_between(const fxi_number_reader *r);

/* Past an atom of that kind; false if it is another. */
bool fxi_number_skip(fxi_number_reader *r, fxi_atom_kind kind);
void fxi_number_skip_article(fxi_number_reader *r);

/* FXI_QUANTITY_REFUSED, with the rule and the reason in what is read: those given; two
   scales that make none; a number beyond the bounds. `reason` is static. */
fxi_quantity_status fxi_number_refuse(fxi_number_reader *r, fxi_rule rule,
                                      const char *reason);
fxi_quantity_status fxi_number_refuse_scales(fxi_number_reader *r);
fxi_quantity_status fxi_number_refuse_limit(fxi_number_reader *r);

#endif
