/* SPDX-License-Identifier: MIT */
/* What part a code point plays in a word. */
#ifndef FXI_READING_LETTER_H
#define FXI_READING_LETTER_H

#include <stdint.h>

typedef enum fxi_letter {
    FXI_LETTER_NONE,
    FXI_LETTER_SPACED, /* of a script that parts words by spaces; Hangul too */
    FXI_LETTER_SOLID,  /* Han, Kana, Thai, Lao, Khmer, Myanmar: no spaces */
    FXI_LETTER_MARK,   /* combines with what stands before it */
    FXI_LETTER_DIGIT
} fxi_letter;

fxi_letter fxi_letter_of(uint32_t code_point);

#endif
