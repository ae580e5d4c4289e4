/* SPDX-License-Identifier: MIT */
/* The catalogue of the words that answers use: verdicts, reasons, causes, ... */
#ifndef FXI_BASE_CODES_H
#define FXI_BASE_CODES_H

#include "fxcheck.h"

/* Static; NULL: there is no such word of that kind. */
const char *fxi_code_meaning(const char *kind, const char *code);

#endif
