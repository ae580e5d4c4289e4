/* SPDX-License-Identifier: MIT */
/* Names of money that are an amount by themselves: a dual ("دولاران", two dollars),
   slang for several units ("goceng", five thousand rupiah), and before a half or cents
   one unit ("שקל וחצי", one and a half). Their rows say `alone`. */
#ifndef FXI_READING_AMOUNT_UNIT_ALONE_H
#define FXI_READING_AMOUNT_UNIT_ALONE_H

#include "reading/amount/operand.h"

/* Reads the amount that is token `out->first`, and the half or the cents behind it.
   False: it is no such name, or the number before it counts it. */
bool fxi_unit_alone_read(fxi_operand *out, const fxi_tokens *tokens,
                         const fxi_tools *tools);

#endif
