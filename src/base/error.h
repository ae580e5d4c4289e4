/* SPDX-License-Identifier: MIT */
/* Filling the caller's fxc_error. The first error wins; a NULL error is legal. Every
   function returns `code`, so that a refusal is one return statement. Controls and what
   is not seen are replaced by '?' in the formatted text, so that a message is always
   one safe line. */
#ifndef FXI_BASE_ERROR_H
#define FXI_BASE_ERROR_H

#include "fxcheck.h"

/* For the public entry points: forgets what the caller's struct held before. */
void fxi_error_clear(fxc_error *error);

fxc_status fxi_error_set(fxc_error *error, fxc_status code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* FXC_EARG, for a broken call: an argument that may not be NULL is. */
fxc_status fxi_error_null(fxc_error *error);

/* Of a table: line and column, of bytes, count from 1; 0: not known. */
fxc_status fxi_error_at(fxc_error *error, fxc_status code, uint32_t line,
                        uint32_t column, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

#endif
