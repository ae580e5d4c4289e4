/* SPDX-License-Identifier: MIT */
/* The scale words behind a number: "billion", "lakh crore", "bn", "-million". */
#ifndef FXI_READING_SCALE_H
#define FXI_READING_SCALE_H

#include "reading/token.h"

typedef struct fxi_scale {
    int power;     /* of ten, of all its words */
    int last;      /* of the last of several words */
    size_t count;  /* tokens, a hyphen before the word included */
    bool is_short; /* a scale that counts only beside digits or a currency: "m" */
} fxi_scale;

typedef enum fxi_scale_status {
    FXI_SCALE_NONE,
    FXI_SCALE_READ,
    FXI_SCALE_REFUSED /* several scales that are no listed compound; count is set */
} fxi_scale_status;

/* Reads the scale at token `index` of a number that starts at token `first`. */
fxi_scale_status fxi_scale_read(fxi_scale *out, const fxi_tokens *tokens, size_t first,
                                size_t index, const fxi_tools *tools);

#endif
