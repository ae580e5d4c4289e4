/* SPDX-License-Identifier: MIT */
/* A text with its letters in normal form C, each with its marks in one character, and
   without what tells unseen, inside a word, where a line may break. */
#ifndef FXI_READING_TEXT_NORMAL_FORM_H
#define FXI_READING_TEXT_NORMAL_FORM_H

#include <stddef.h>

#include "base/arena.h"
#include "base/span.h"
#include "reading/text/tools.h"

typedef struct fxi_normal_form {
    fxi_text text;
    fxc_origin origin; /* in the text as it is given; no pieces: it is that text */
} fxi_normal_form;

/* The arena owns what it is made of; the text is kept by `origin`. FXC_ENOMEM. */
fxc_status fxi_normal_form_make(fxi_normal_form *out, fxi_text text, fxi_arena *arena);

/* The part of it that a span of the text as it is given has become. */
fxc_span fxi_normal_form_span(const fxi_normal_form *form, fxc_span span);

#endif
