/* SPDX-License-Identifier: MIT */
/* Rates in words: "1 USD = 7.2500716605 CNY, ecb 2025-02-24 (EUR/USD 1.0466, ...)". */
#ifndef CLI_COMMAND_RATE_TEXT_H
#define CLI_COMMAND_RATE_TEXT_H

#include "cli/system/sink.h"

enum {
    CLI_DECIMAL_TEXT = 48,
    CLI_RATE_DECIMALS = 10 /* of a rate that is no quote */
};

/* A fraction of whole numbers below 2^59 ("151757/20932", "5") as a decimal, exact if
   it ends within `decimals` places, else rounded half up to that many. False if it is
   larger or no fraction. */
bool cli_fraction_decimal(char out[CLI_DECIMAL_TEXT], const char *fraction,
                          int decimals);

/* "EUR/USD 1.0466, EUR/CNY 7.5879" in brackets, with a blank before; nothing for a rate
   without legs. */
void cli_write_legs(cli_sink *sink, const fxc_rate *rate);

/* ", ecb 2025-02-24", and the age of a fixing that stands in for another day. */
void cli_write_provenance(cli_sink *sink, const fxc_rate *rate);

#endif
