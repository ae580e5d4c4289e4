/* SPDX-License-Identifier: MIT */
/* The image of packed sources that is linked into the library. It is written and read
   by the packer alone, on a machine of one kind with the library's: integers are in
   native order, and `order` shows another. */
#ifndef FXI_RATES_BOOK_IMAGE_H
#define FXI_RATES_BOOK_IMAGE_H

#include "base/buffer.h"
#include "rates/table/table.h"

enum {
    FXI_IMAGE_VERSION = 3,
    FXI_IMAGE_ORDER = 0x01020304,
    FXI_IMAGE_SOURCES_MAX = 64,
    FXI_IMAGE_ALIGN = 8
};

typedef struct fxi_image_head {
    char magic[8]; /* "FXRATES" and a NUL */
    uint32_t order, version;
    uint32_t source_count; /* fxi_image_source records follow */
    uint32_t size;         /* of the whole image */
} fxi_image_head;

/* Offsets are from the start of the image, and multiples of FXI_IMAGE_ALIGN. Cells have
   mantissas of 4 bytes, or of 8 if `wide`. */
typedef struct fxi_image_source {
    char name[FXI_SOURCE_NAME];
    char hash[FXI_SHA256_TEXT];
    uint32_t kind, publication, wide;
    uint32_t title; /* in the text */
    uint32_t day_count, word_count, series_count, gap_count, cell_count, text_size;
    uint32_t days, words, series, gaps, mantissas, decimals, text;
} fxi_image_source;

/* The sources of an image, whose arrays are borrowed from it. FXC_ESYNTAX: it is
   damaged, or of another version or machine: the arrays do not fit each other or the
   image. Single rates are not looked at, and none that is wrong leads outside of the
   image; fxc_rates_verify_shipped finds it. FXC_ENOMEM. */
fxc_status fxi_image_read(fxi_table *out, const void *image, size_t size);

/* The image of `count` sources, at most FXI_IMAGE_SOURCES_MAX, appended to an empty
   buffer. Not part of the library: only the packer and the tests write. */
void fxi_image_write(fxi_buffer *out, const fxi_source *const *sources, size_t count);

#endif
