/* SPDX-License-Identifier: MIT */
/* One line a fact, in the form of gcc.c: the head's place, the message, where else the
   fact stands. */
#include "output/escape.h"
#include "output/folder.h"

static void put_fact(fxi_writer *writer, const fxi_folder *folder,
                     const fxc_fact *fact) {
    fxi_folder_write_place(writer, folder, fxi_folder_head(fact));
    fxi_writer_add_text(writer, ": ");
    fxi_writer_add_text(writer, fxc_level_name(fact->level));
    fxi_writer_add_text(writer, ": ");
    fxi_escape_visible_text(writer, fact->message);
    fxi_folder_write_others(writer, folder, fact);
    fxi_writer_add_text(writer, " [");
    fxi_writer_add_text(writer, fact->rule->slug);
    fxi_writer_add_text(writer, "]\n");
}

fxc_status fxc_render_set_gcc(const fxc_concordance *concordance,
                              const fxc_document *documents, size_t count,
                              fxc_write_fn write, void *context) {
    return fxi_folder_render(concordance, documents, count, write, context, put_fact);
}
