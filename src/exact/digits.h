/* SPDX-License-Identifier: MIT */
#ifndef FXI_EXACT_DIGITS_H
#define FXI_EXACT_DIGITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { FXI_DIGITS64 = 20 };

/* Writes the decimal digits of a number before `end`, two at a time, and returns the
   first one; 0 has one digit. */
static inline char *fxi_digits_before(char *end, uint64_t value) {
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    for (; value >= 100; value /= 100)
        memcpy(end -= 2, pairs + 2 * (value % 100), 2);
    if (value < 10)
        *--end = (char)('0' + value);
    else
        memcpy(end -= 2, pairs + 2 * value, 2);
    return end;
}

#endif
