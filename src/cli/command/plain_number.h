/* SPDX-License-Identifier: MIT */
/* Exact numbers as people write them: "379,500,000,000", "12.495", "7.247619". */
#ifndef CLI_COMMAND_PLAIN_NUMBER_H
#define CLI_COMMAND_PLAIN_NUMBER_H

#include "cli/system/sink.h"

/* Of a decimal or a fraction: whole thousands apart, no zeros at the end. A fraction
   that no decimal equals is rounded to that many places, half up. */
void cli_write_plain(cli_sink *sink, const char *exact, int places);

#endif
