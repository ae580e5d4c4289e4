/* SPDX-License-Identifier: MIT */
#ifndef FXC_BENCH_RATES_H
#define FXC_BENCH_RATES_H

#include "stopwatch.h"

/* bench_convert.c: an amount by a cross rate of two quotes, rounded to the cent and
   printed. Each prints its measurement and returns the exit status. */
int bench_convert(const char *unused);
/* The same by plain mpq. */
int bench_convert_mpq(const char *unused);
/* By fxc_convert: with the look-up, and the exact value. */
int bench_convert_public(const char *unused);
/* Measures nothing: ten million cases against mpq. */
int bench_identity(const char *unused);

#endif
