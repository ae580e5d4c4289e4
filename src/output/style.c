/* SPDX-License-Identifier: MIT */
#include "output/style.h"

/* ECMA-48, Select Graphic Rendition. */
static const char *const sequences[] = {
    [FXI_STYLE_PLAIN] = "\x1b[0m",    [FXI_STYLE_PLACE] = "\x1b[1m",
    [FXI_STYLE_NOTE] = "\x1b[1;36m",  [FXI_STYLE_WARNING] = "\x1b[1;35m",
    [FXI_STYLE_ERROR] = "\x1b[1;31m", [FXI_STYLE_MARGIN] = "\x1b[34m",
    [FXI_STYLE_MARK] = "\x1b[1;32m",
};

fxi_style fxi_style_of(fxc_level level) {
    static const fxi_style styles[] = {
        [FXC_LEVEL_NOTE] = FXI_STYLE_NOTE,
        [FXC_LEVEL_WARNING] = FXI_STYLE_WARNING,
        [FXC_LEVEL_ERROR] = FXI_STYLE_ERROR,
    };
    return styles[level];
}

void fxi_style_set(fxi_writer *writer, const fxc_document *document, fxi_style style) {
    if (document->color)
        fxi_writer_add_text(writer, sequences[style]);
}
