/* SPDX-License-Identifier: MIT */
/* What the documents of a set say of each other, for people: a conflict shows both
   places, what agrees takes one line. */
#include "output/escape.h"
#include "output/folder.h"
#include "output/pair_excerpt.h"
#include "output/remark.h"
#include "output/style.h"

typedef struct sheet {
    fxi_writer *writer;
    const fxi_folder *folder;
} sheet;

static void put_head(const sheet *page, const fxc_place *place, fxc_level level) {
    const fxc_document *document = fxi_folder_document(page->folder, place);
    fxi_style_set(page->writer, document, FXI_STYLE_PLACE);
    fxi_folder_write_place(page->writer, page->folder, place);
    fxi_writer_add_text(page->writer, ": ");
    fxi_style_set(page->writer, document, FXI_STYLE_PLAIN);
    fxi_style_set(page->writer, document, fxi_style_of(level));
    fxi_writer_add_text(page->writer, fxc_level_name(level));
    fxi_style_set(page->writer, document, FXI_STYLE_PLAIN);
    fxi_writer_add_text(page->writer, ": ");
}

static void put_tail(const sheet *page, const fxc_fact *fact) {
    fxi_writer_add_text(page->writer, " [");
    fxi_writer_add_text(page->writer, fact->rule->slug);
    fxi_writer_add_text(page->writer, "]\n");
}

static void put_note(const sheet *page, const fxc_fact *fact) {
    put_head(page, fxi_folder_head(fact), fact->level);
    fxi_escape_visible_text(page->writer, fact->message);
    fxi_folder_write_others(page->writer, page->folder, fact);
    put_tail(page, fact);
}

static void put_excerpt(const sheet *page, const fxc_place *place) {
    bool in_order = place->figure.start < place->partner.start;
    fxi_pair_excerpt_write(page->writer, fxi_folder_document(page->folder, place),
                           page->folder->positions[place->document],
                           in_order ? place->figure : place->partner,
                           in_order ? place->partner : place->figure);
}

static void put_conflict(const sheet *page, const fxc_fact *fact) {
    const fxc_place *head = fxi_folder_head(fact);
    const fxc_place *other = fxi_folder_dissenter(fact);
    put_head(page, head, fact->level);
    fxi_writer_add_text(page->writer, fact->rule->summary);
    put_tail(page, fact);
    put_excerpt(page, head);
    put_head(page, other, FXC_LEVEL_NOTE);
    fxi_writer_add_text(page->writer, "the other conversion stands here\n");
    put_excerpt(page, other);
    const fxc_document *document = fxi_folder_document(page->folder, head);
    fxi_remark_begin(page->writer, document);
    fxi_escape_visible_text(page->writer, fact->message);
    fxi_folder_write_others(page->writer, page->folder, fact);
    fxi_writer_add_char(page->writer, '\n');
}

static void put_fact(fxi_writer *writer, const fxi_folder *folder,
                     const fxc_fact *fact) {
    const sheet page = {writer, folder};
    if (fact->level == FXC_LEVEL_NOTE)
        put_note(&page, fact);
    else
        put_conflict(&page, fact);
}

fxc_status fxc_render_set_text(const fxc_concordance *concordance,
                               const fxc_document *documents, size_t count,
                               fxc_write_fn write, void *context) {
    return fxi_folder_render(concordance, documents, count, write, context, put_fact);
}
