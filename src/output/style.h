/* SPDX-License-Identifier: MIT */
/* ANSI styles of the text form; nothing is written unless the document asks for
   colour. */
#ifndef FXI_OUTPUT_STYLE_H
#define FXI_OUTPUT_STYLE_H

#include "output/writer.h"

typedef enum fxi_style {
    FXI_STYLE_PLAIN, /* ends another style */
    FXI_STYLE_PLACE,
    FXI_STYLE_NOTE,
    FXI_STYLE_WARNING,
    FXI_STYLE_ERROR,
    FXI_STYLE_MARGIN,
    FXI_STYLE_MARK
} fxi_style;

/* Of a finding. */
fxi_style fxi_style_of(fxc_level level);

void fxi_style_set(fxi_writer *writer, const fxc_document *document, fxi_style style);

#endif
