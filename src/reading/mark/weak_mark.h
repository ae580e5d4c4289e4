/* SPDX-License-Identifier: MIT */
/* Marks that are also plain words or letters ("R", "N", "SAR"), and are money beside
   some number of the text: "R5 000". Then they are beside its other numbers too. */
#ifndef FXI_READING_MARK_WEAK_MARK_H
#define FXI_READING_MARK_WEAK_MARK_H

#include "reading/mark/mark.h"

enum { FXI_WEAK_MARKS_MAX = 8 }; /* of more the first count */

/* Of one text; starts as {0}. */
typedef struct fxi_weak_marks {
    fxi_entry entries[FXI_WEAK_MARKS_MAX];
    fxi_entry behind[FXI_WEAK_MARKS_MAX];    /* "3,25 F": such an amount before them */
    fxc_currency named[FXI_WEAK_MARKS_MAX];  /* "165 naira" says the same of "N600" */
    fxc_currency places[FXI_WEAK_MARKS_MAX]; /* money of the places that it names */
    size_t entry_count, behind_count, named_count, place_count;
    const fxi_sense *sterling;  /* "£", "pounds", "pence"; NULL: none */
    bool has_african_shillings; /* "KSh", "Kenyan shillings", "Nairobi" */
    bool has_bare_shillings;
    bool has_british_coins;      /* "guineas", "half-crowns" */
    bool is_dated, has_old_year; /* once asked for, a year of the time of shillings */
    bool is_read;
} fxi_weak_marks;

/* The text holds a few amounts and nothing else: "42 SAR", "R500 or R600". */
bool fxi_weak_marks_stand_alone(const fxi_tokens *tokens, const fxi_tools *tools);

/* The language that the text is said to be in names a region where this money is used:
   "en-ZA". */
bool fxi_weak_marks_are_home(const fxi_mark *mark, const fxi_tools *tools);

/* A number in groups starts at token `index`: "20,000", and "20, 000". */
bool fxi_weak_marks_is_grouped(const fxi_tokens *tokens, size_t index);

/* One is there as only amounts are: in groups, with decimals or before a scale. */
bool fxi_weak_marks_is_amount(const fxi_tokens *tokens, size_t index,
                              const fxi_tools *tools);

/* Looks through the text, once. */
void fxi_weak_marks_read(fxi_weak_marks *self, const fxi_tokens *tokens,
                         const fxi_tools *tools);

/* The text shows that the mark, which is one token, is money. */
bool fxi_weak_marks_have(fxi_weak_marks *self, const fxi_mark *mark,
                         const fxi_tokens *tokens, const fxi_tools *tools);

/* The text has it behind such a number, and no unknown word behind that, "0,80 F", or
   counts money that it can mean, "500 FCFA". */
bool fxi_weak_marks_have_behind(fxi_weak_marks *self, const fxi_mark *mark,
                                const fxi_tokens *tokens, const fxi_tools *tools);

/* The text names a place, "Manila", whose money the mark can mean. */
bool fxi_weak_marks_have_place(fxi_weak_marks *self, const fxi_mark *mark,
                               const fxi_tokens *tokens, const fxi_tools *tools);

/* It names that money itself, "165 naira", or such a place. */
bool fxi_weak_marks_are_named(fxi_weak_marks *self, const fxi_mark *mark,
                              const fxi_tokens *tokens, const fxi_tools *tools);

#endif
