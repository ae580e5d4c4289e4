/* SPDX-License-Identifier: MIT */
#ifndef FUZZ_BOOK_H
#define FUZZ_BOOK_H

#include "fuzz.h"
#include "fxcheck.h"

/* The shipped rates, opened once and never closed. */
const fxc_rates *fuzz_book(void);

#endif
