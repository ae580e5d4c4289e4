/* SPDX-License-Identifier: MIT */
#ifndef FXI_EXACT_POWER10_H
#define FXI_EXACT_POWER10_H

#include <stdint.h>

enum { FXI_POWER10_MAX = 19 };

/* 10^0 .. 10^19, all that 64 bits hold. */
extern const uint64_t fxi_power10[FXI_POWER10_MAX + 1];

#endif
