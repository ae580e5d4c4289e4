/* SPDX-License-Identifier: MIT */
/* Numbers of several parts whose scales fall: "one million two hundred thousand". */
#ifndef FXI_READING_NUMBER_NUMBER_PARTS_H
#define FXI_READING_NUMBER_NUMBER_PARTS_H

#include "reading/number/number_reader.h"

/* A comma that may stand before the next part of a number: before a hundred or more, or
   behind what a form that counts ends. */
bool fxi_number_comma_joins(const fxi_grammar *grammar, const fxi_tokens *tokens,
                            size_t comma);
/* "a haon": a number word that only counts, so that no noun has it to itself. */
bool fxi_number_is_counting(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools);

/* Reads on behind the first group, whose value is `group`. */
fxi_quantity_status fxi_number_cardinal(fxi_number_reader *r, int group);

#endif
