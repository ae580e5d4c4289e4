/* SPDX-License-Identifier: MIT */
/* Text in windows-1250, the code page of Central Europe. */
#ifndef FXI_RATES_TEXT_WINDOWS1250_H
#define FXI_RATES_TEXT_WINDOWS1250_H

#include "base/arena.h"
#include "fxcheck.h"

/* The bytes as UTF-8 in the arena. FXC_ELIMIT: more than 64 MiB; FXC_ENOMEM.
 */
fxc_status fxi_windows1250_decode(char **out, size_t *out_length, const char *bytes,
                                  size_t length, fxi_arena *arena, fxc_error *error);

#endif
