/* SPDX-License-Identifier: MIT */
/* One record a figure, or one a pair: RFC 4180 with line feeds, docs/spec/forms.md
   "CSV". */
#include <string.h>

#include "output/escape.h"
#include "output/place.h"
#include "output/sheet.h"

typedef struct csv {
    const fxi_sheet *sheet;
    bool behind_cell;
} csv;

static void next_cell(csv *out) {
    if (out->behind_cell)
        fxi_writer_add_char(out->sheet->writer, ',');
    out->behind_cell = true;
}

static void end_record(csv *out) {
    fxi_writer_add_char(out->sheet->writer, '\n');
    out->behind_cell = false;
}

/* Our own digits and names, and nothing for NULL. */
static void put_plain(csv *out, const char *text) {
    next_cell(out);
    if (text != NULL)
        fxi_writer_add_text(out->sheet->writer, text);
}

static void put_size(csv *out, size_t number) {
    next_cell(out);
    fxi_writer_add_size(out->sheet->writer, number);
}

/* What a spreadsheet takes for the start of a formula: = + - @ in either width, a tab,
   a return. */
static bool starts_formula(const char *bytes, size_t length) {
    static const char narrow[] = "=+-@\t\r", wide[] = "\x9D\x8B\x8D\xA0";
    if (length == 0)
        return false;
    if (length >= 3 && memcmp(bytes, "\xEF\xBC", 2) == 0)
        return memchr(wide, bytes[2], sizeof wide - 1) != NULL;
    return memchr(narrow, bytes[0], sizeof narrow - 1) != NULL;
}

static void put_quoted(csv *out, const char *bytes, size_t length) {
    static const fxi_own_signs quote = {{{'"', '"', '"'}}, {"\"\"", "\"\"", "\"\""}};
    fxi_writer *writer = out->sheet->writer;
    next_cell(out);
    fxi_writer_add_text(writer, starts_formula(bytes, length) ? "\"'" : "\"");
    fxi_escape_own(writer, bytes, length, &quote);
    fxi_writer_add_char(writer, '"');
}

static void put_text(csv *out, const char *text) {
    if (text == NULL)
        next_cell(out);
    else
        put_quoted(out, text, strlen(text));
}

static void put_span_text(csv *out, fxc_span span) {
    fxc_span inside = fxi_span_clip(span, out->sheet->document);
    put_quoted(out, out->sheet->document->text + inside.start,
               inside.end - inside.start);
}

/* File, line, column, and the bytes from start to end. */
static void put_place(csv *out, fxc_span span) {
    fxi_position position = fxi_positions_at(out->sheet->positions, span.start);
    fxc_span place = fxi_span_whole(span, out->sheet->document);
    put_text(out, out->sheet->document->name);
    put_size(out, position.line);
    put_size(out, position.column);
    put_size(out, place.start);
    put_size(out, place.end);
}

/* --- figures -------------------------------------------------------------------- */

static void put_candidates(csv *out, const fxc_figure *figure) {
    next_cell(out);
    for (size_t i = 0; i < figure->candidate_count; i++) {
        if (i > 0)
            fxi_writer_add_char(out->sheet->writer, '|');
        fxi_writer_add_text(out->sheet->writer, figure->candidates[i].currency.code);
    }
}

static void put_amount(csv *out, const fxc_figure *figure) {
    put_span_text(out, figure->span);
    put_plain(out, figure->amount);
    put_plain(out, figure->amount_high);
    put_plain(out, figure->currency.code);
}

static void put_figure(csv *out, const fxc_figure *figure) {
    put_place(out, figure->span);
    put_amount(out, figure);
    put_plain(out,
              figure->basis == FXC_BASIS_NONE ? NULL : fxc_basis_name(figure->basis));
    put_candidates(out, figure);
    put_plain(out, figure->modifier == FXC_MODIFIER_NONE
                       ? NULL
                       : fxc_modifier_name(figure->modifier));
    end_record(out);
}

/* --- pairs ---------------------------------------------------------------------- */

/* " ecb 2025-02-24" */
static void add_origin(fxi_writer *writer, const fxc_quote_origin *from) {
    fxi_writer_add_char(writer, ' ');
    fxi_writer_add_text(writer, from->source);
    fxi_writer_add_char(writer, ' ');
    fxi_writer_add_date(writer, from->date);
}

/* "EUR/USD 1.0466 EUR/CNY 7.5879": the quotes as printed, each with its source and its
   day if these are several. */
static void put_quotes(csv *out, const fxc_pair_rate *rate) {
    fxi_writer *writer = out->sheet->writer;
    next_cell(out);
    for (size_t i = 0; i < FXC_LEGS_MAX && rate->path[i] != NULL; i++) {
        if (i > 0)
            fxi_writer_add_char(writer, ' ');
        fxi_writer_add_text(writer, rate->path[i]);
        fxi_writer_add_char(writer, ' ');
        if (rate->printed[i] != NULL)
            fxi_writer_add_text(writer, rate->printed[i]);
        if (rate->from[i].source != NULL)
            add_origin(writer, &rate->from[i]);
    }
}

static void put_date(csv *out, fxc_date date) {
    next_cell(out);
    if (date.month != 0)
        fxi_writer_add_date(out->sheet->writer, date);
}

static void put_rate(csv *out, const fxc_pair_rate *rate) {
    bool is_there = rate->source != NULL && rate->low != NULL;
    put_plain(out, is_there ? fxc_evidence_name(rate->evidence) : NULL);
    put_text(out, is_there ? rate->source : NULL);
    put_date(out, is_there ? rate->date : (fxc_date){0});
    put_quotes(out, rate);
}

static void put_pair(csv *out, const fxc_pair *pair) {
    const fxc_figure *left = fxc_report_figure(out->sheet->report, pair->left);
    const fxc_figure *right = fxc_report_figure(out->sheet->report, pair->right);
    put_place(out, (fxc_span){left->span.start, right->span.end});
    put_amount(out, left);
    put_amount(out, right);
    put_plain(out, fxc_verdict_name(pair->verdict));
    put_plain(out, pair->reason);
    put_plain(out, fxc_severity_name(pair->severity));
    put_plain(out, pair->excess_bp);
    put_rate(out, &pair->rate);
    put_text(out, pair->explanation);
    end_record(out);
}

/* --- the whole ------------------------------------------------------------------ */

fxc_status fxc_render_csv_head(bool figures_only, fxc_write_fn write, void *context) {
    static const char figures[] = "file,line,column,start,end,text,amount,amount_high,"
                                  "currency,basis,candidates,modifier\n";
    static const char pairs[] =
        "file,line,column,start,end,left,left_amount,left_amount_high,left_currency,"
        "right,right_amount,right_amount_high,right_currency,verdict,reason,severity,"
        "excess_bp,evidence,source,date,quotes,explanation\n";
    if (write == NULL)
        return FXC_EARG;
    const char *head = figures_only ? figures : pairs;
    return write(context, head, strlen(head)) == 0 ? FXC_OK : FXC_EWRITE;
}

static void put_report(const fxi_sheet *sheet) {
    csv out = {sheet, false};
    size_t pairs =
        sheet->document->figures_only ? 0 : fxc_report_pair_count(sheet->report);
    for (size_t i = 0; i < fxi_sheet_figure_count(sheet); i++)
        put_figure(&out, fxc_report_figure(sheet->report, i));
    for (size_t i = 0; i < pairs; i++)
        put_pair(&out, fxc_report_pair(sheet->report, i));
}

fxc_status fxc_render_csv(const fxc_report *report, const fxc_document *document,
                          fxc_write_fn write, void *context) {
    return fxi_sheet_render(report, document, write, context, put_report);
}
