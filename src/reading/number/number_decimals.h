/* SPDX-License-Identifier: MIT */
/* Decimals in words: "one point five million", "deux virgule vingt-cinq". */
#ifndef FXI_READING_NUMBER_NUMBER_DECIMALS_H
#define FXI_READING_NUMBER_NUMBER_DECIMALS_H

#include "reading/number/number_reader.h"

/* The word for the decimal mark is at that place, and a number word behind it. */
bool fxi_number_has_decimals(fxi_number_reader *r, fxi_atom_place place);

/* Reads the decimals at that place, behind `whole`, and their scale. */
fxi_quantity_status fxi_number_decimals(fxi_number_reader *r, fxi_atom_place place,
                                        int whole);

/* The word for the decimal mark is at `mark`, and at most three printed digits behind
   it: "2 ነጥብ 4". */
bool fxi_number_has_printed_decimals(const fxi_tokens *tokens, size_t mark,
                                     const fxi_tools *tools);

/* The number at token `first` is the end of one with a decimal mark in words, which was
   not read with it: "1 point 5". */
bool fxi_number_ends_decimals(const fxi_tokens *tokens, size_t first,
                              const fxi_tools *tools);

#endif
