/* SPDX-License-Identifier: MIT */
#include "output/remark.h"

#include "output/escape.h"
#include "output/style.h"

void fxi_remark_begin(fxi_writer *writer, const fxc_document *document) {
    fxi_style_set(writer, document, FXI_STYLE_MARGIN);
    fxi_writer_add_text(writer, "      = ");
    fxi_style_set(writer, document, FXI_STYLE_PLAIN);
}

void fxi_remark_write(fxi_writer *writer, const fxc_document *document,
                      const char *lead, const char *text) {
    fxi_remark_begin(writer, document);
    fxi_writer_add_text(writer, lead);
    fxi_escape_visible_text(writer, text);
    fxi_writer_add_char(writer, '\n');
}
