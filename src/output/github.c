/* SPDX-License-Identifier: MIT */
/* One workflow command a finding, which GitHub shows beside the line of a change:
   `::error file=a.txt,line=3,col=5,endLine=3,endColumn=9,title=rate-mismatch::...`. */
#include <string.h>

#include "output/escape.h"
#include "output/figure_table.h"
#include "output/folder.h"
#include "output/place.h"
#include "output/sheet.h"

/* What parts a command from its properties, and these from each other, is written in
   percent; a line feed is visible already, so that no text starts a command. */
static const fxi_own_signs in_data = {{{'%', '%', '%'}}, {"%25", "%25", "%25"}};
static const fxi_own_signs in_property = {{{'%', ':', ','}}, {"%25", "%3A", "%2C"}};

static void put_data(fxi_writer *writer, const char *text) {
    fxi_escape_own(writer, text, strlen(text), &in_data);
}

static void put_property(fxi_writer *writer, const char *text) {
    fxi_escape_own(writer, text, strlen(text), &in_property);
}

static void put_number(fxi_writer *writer, const char *name, size_t number) {
    fxi_writer_add_text(writer, name);
    fxi_writer_add_size(writer, number);
}

static void put_place(fxi_writer *writer, const fxc_document *document, fxc_span span,
                      fxi_positions *positions) {
    fxi_position start = fxi_positions_at(positions, span.start);
    fxi_position end = fxi_positions_at(positions, span.end);
    if (document->name != NULL) {
        fxi_writer_add_text(writer, "file=");
        put_property(writer, document->name);
        fxi_writer_add_char(writer, ',');
    }
    put_number(writer, "line=", start.line);
    put_number(writer, ",col=", start.column);
    put_number(writer, ",endLine=", end.line);
    put_number(writer, ",endColumn=", end.column);
}

static void begin_command(fxi_writer *writer, fxc_level level) {
    static const char *const commands[] = {[FXC_LEVEL_NOTE] = "::notice ",
                                           [FXC_LEVEL_WARNING] = "::warning ",
                                           [FXC_LEVEL_ERROR] = "::error "};
    fxi_writer_add_text(writer, commands[level]);
}

static void put_title(fxi_writer *writer, const char *slug) {
    fxi_writer_add_text(writer, ",title=");
    put_property(writer, slug);
    fxi_writer_add_text(writer, "::");
}

static void put_finding(const fxi_sheet *sheet, const fxc_finding *finding) {
    fxi_writer *writer = sheet->writer;
    begin_command(writer, finding->level);
    put_place(writer, sheet->document, finding->span, sheet->positions);
    put_title(writer, finding->rule->slug);
    put_data(writer, finding->message);
    fxi_writer_add_char(writer, '\n');
}

static void put_figure(const fxi_sheet *sheet, const fxc_figure *figure) {
    fxi_writer *writer = sheet->writer;
    const fxc_document *document = sheet->document;
    fxc_span span = fxi_span_clip(figure->span, document);
    begin_command(writer, FXC_LEVEL_NOTE);
    put_place(writer, document, span, sheet->positions);
    put_title(writer, "figure");
    fxi_escape_own(writer, document->text + span.start, span.end - span.start,
                   &in_data);
    fxi_writer_add_text(writer, " = ");
    fxi_figure_money_write(writer, figure);
    fxi_writer_add_char(writer, '\n');
}

static void put_report(const fxi_sheet *sheet) {
    fxi_sheet_list(sheet, put_figure, put_finding);
}

fxc_status fxc_render_github(const fxc_report *report, const fxc_document *document,
                             fxc_write_fn write, void *context) {
    return fxi_sheet_render(report, document, write, context, put_report);
}

static void put_fact(fxi_writer *writer, const fxi_folder *folder,
                     const fxc_fact *fact) {
    const fxc_place *head = fxi_folder_head(fact);
    begin_command(writer, fact->level);
    put_place(writer, fxi_folder_document(folder, head), head->figure,
              folder->positions[head->document]);
    put_title(writer, fact->rule->slug);
    put_data(writer, fact->message);
    fxi_writer_add_char(writer, '\n');
}

fxc_status fxc_render_set_github(const fxc_concordance *concordance,
                                 const fxc_document *documents, size_t count,
                                 fxc_write_fn write, void *context) {
    return fxi_folder_render(concordance, documents, count, write, context, put_fact);
}
