/* SPDX-License-Identifier: MIT */
/* The facade: the one place that knows the order of the stages. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "check.h"
#include "judging/judgement/judging.h"
#include "normal_input.h"
#include "reading/date/mentions.h"
#include "reading/figure/figures.h"
#include "reading/layout/dated_table.h"
#include "reading/layout/flat_table.h"
#include "reading/layout/headed_table.h"
#include "reading/layout/page_table.h"
#include "reading/layout/stacked_table.h"
#include "reading/layout/tight_table.h"
#include "reading/pair/pairs.h"
#include "reading/pair/restatement.h"
#include "reading/rate/stated_rates.h"
#include "reading/table/table.h"
#include "reading/text/tokens.h"
#include "report.h"
#include "time/date.h"

/* What the stages of reading made of one text. */
typedef struct reading {
    fxi_tokens tokens;
    fxi_mentions mentions;
    fxi_figures figures;
    fxi_pairs pairs, column_pairs;
    fxi_stated_rates stated_rates;
    fxi_restatements restatements;
    fxi_unit_ratios unit_ratios;
    fxi_source_mentions sources;
} reading;

/* Adds to the grid the tables of which each cell is a line, as far as the text has such
   lines. */
static fxc_status find_tables_of_lines(fxi_grid *grid, const fxi_lone_lines *lone,
                                       fxi_text text, const fxi_tools *tools) {
    fxc_status status = FXC_OK;
    if (lone->have_sign)
        status = fxi_headed_tables_add(grid, text, tools);
    if (status == FXC_OK && lone->have_sign)
        status = fxi_stacked_tables_add(grid, text, tools);
    if (status == FXC_OK && lone->have_time)
        status = fxi_dated_tables_add(grid, text, tools);
    return status;
}

/* Adds to the cells that the caller knows those of tables that the text shows. */
static fxc_status find_tables(fxi_grid *grid, fxi_text text, const fxi_tools *tools) {
    fxi_lone_lines lone = {.have_sign = false};
    fxc_status status = fxi_page_tables_add(grid, text, tools);
    if (status == FXC_OK)
        status = fxi_flat_tables_add(grid, text, tools);
    if (status == FXC_OK)
        status = fxi_tight_tables_add(&lone, grid, text, tools);
    return status == FXC_OK ? find_tables_of_lines(grid, &lone, text, tools) : status;
}

static fxc_status read_tokens(reading *out, const fxi_grid *grid, fxi_text text,
                              const fxi_tools *tools) {
    fxc_status status = fxi_tokens_read(&out->tokens, text, grid, tools);
    if (status == FXC_OK)
        fxi_grid_part(&out->tokens, grid, tools);
    return status;
}

/* The figures, and what tells their currencies. */
static fxc_status read_figures(reading *out, const fxi_grid *grid, bool is_judged,
                               const fxi_tools *tools) {
    fxc_status status = fxi_mentions_read(&out->mentions, &out->tokens, tools);
    if (status == FXC_OK)
        status = fxi_figures_read(&out->figures, &out->tokens, tools);
    if (status == FXC_OK)
        status = fxi_tables_read(is_judged ? &out->column_pairs : NULL, &out->figures,
                                 &out->tokens, grid, tools);
    if (status == FXC_OK)
        status = fxi_stated_rates_read(&out->stated_rates, &out->figures, &out->tokens,
                                       tools);
    if (status == FXC_OK)
        status = fxi_restatements_read(&out->restatements, &out->figures, &out->tokens,
                                       tools);
    return status;
}

/* What is judged of the figures. */
static fxc_status read_relations(reading *out, const fxi_tools *tools) {
    fxc_status status = fxi_pairs_read(&out->pairs, &out->figures, &out->tokens, tools);
    fxi_unit_ratios_read(&out->unit_ratios, &out->tokens, tools);
    fxi_source_mentions_read(&out->sources, &out->tokens, tools);
    return status;
}

static fxc_status read_text(reading *out, const fxc_input *input, bool is_judged,
                            const fxi_tools *tools) {
    *out = (reading){0};
    const fxi_text text = {input->text, input->length};
    fxi_grid grid = {input->cells, input->cell_count};
    fxc_status status = find_tables(&grid, text, tools);
    if (status == FXC_OK)
        status = read_tokens(out, &grid, text, tools);
    if (status == FXC_OK)
        status = read_figures(out, &grid, is_judged, tools);
    if (status == FXC_OK && is_judged)
        status = read_relations(out, tools);
    return status;
}

/* What nobody needs who fills the report, which takes as much again. */
static void release_tokens(fxi_tokens *tokens, fxi_arena *arena) {
    fxi_arena_release(arena, tokens->items);
    fxi_arena_release(arena, tokens->numerals);
    *tokens = (fxi_tokens){.text = tokens->text};
}

/* `facts` NULL: nothing is kept for comparisons. */
static fxc_status judge_input(fxc_report *report, fxi_facts *facts,
                              const fxc_input *input, const fxc_rates *rates,
                              const fxi_settings *settings, const char *language) {
    fxi_finding_list findings = {0};
    const fxi_tools tools = {.lexicon = fxc_lexicon_embedded(),
                             .language = language,
                             .arena = &report->arena,
                             .findings = &findings,
                             .is_amount = input->is_amount};
    reading read;
    fxc_status status = read_text(&read, input, rates != NULL, &tools);
    if (status != FXC_OK)
        return status;
    const fxi_document document = {.text = read.tokens.text,
                                   .title = input->title,
                                   .published = input->published,
                                   .tokens = &read.tokens,
                                   .figures = &read.figures,
                                   .pairs = &read.pairs,
                                   .column_pairs = &read.column_pairs,
                                   .mentions = &read.mentions,
                                   .stated_rates = &read.stated_rates,
                                   .restatements = &read.restatements,
                                   .unit_ratios = &read.unit_ratios,
                                   .sources = &read.sources};
    fxi_judgements judgements = {0};
    status = fxi_judge(&judgements, &document, rates, settings, &tools);
    if (status == FXC_OK && facts != NULL)
        status = fxi_facts_read(facts, &document, &judgements, settings, &tools);
    if (status != FXC_OK)
        return status;
    release_tokens(&read.tokens, tools.arena);
    return fxi_report_fill(report, &read.figures, &judgements, &findings);
}

/* The hash outlives the book: the report keeps its own copy. */
static fxc_status name_rates(fxc_report *report, const fxc_rates *rates) {
    const char *hash = rates == NULL ? "" : fxc_rates_hash(rates);
    report->rates_hash = fxi_arena_copy(&report->arena, hash, strlen(hash));
    return report->rates_hash == NULL ? FXC_ENOMEM : FXC_OK;
}

static fxc_status judge_normal(fxc_report *report, fxi_facts *facts,
                               const fxc_input *input, const fxc_rates *rates,
                               const fxi_settings *settings, const char *language) {
    fxi_normal_input normal;
    fxc_status status = fxi_normal_input_make(&normal, input, &report->arena);
    if (status == FXC_OK)
        status = judge_input(report, facts, &normal.input, rates, settings, language);
    if (status == FXC_OK)
        fxi_normal_input_restore(&normal, report, facts);
    return status;
}

fxc_status fxi_check_refuse_memory(fxc_error *error) {
    return fxi_error_set(error, FXC_ENOMEM, "out of memory");
}

fxc_status fxi_check_input(fxc_report **out, fxi_facts *facts, const fxc_input *input,
                           const fxc_rates *rates, const fxc_options *options,
                           fxc_error *error) {
    fxi_settings settings;
    fxc_status status = fxi_settings_read(&settings, options, rates, error);
    if (status != FXC_OK)
        return status;
    const char *language =
        options != NULL && options->language != NULL ? options->language : "";
    fxc_report *report = calloc(1, sizeof *report);
    if (report == NULL)
        return fxi_check_refuse_memory(error);
    status = name_rates(report, rates);
    if (status == FXC_OK)
        status = judge_normal(report, facts, input, rates, &settings, language);
    if (status != FXC_OK) {
        fxc_report_free(report);
        return fxi_error_set(error, status, "out of memory");
    }
    *out = report;
    return FXC_OK;
}

fxc_status fxi_check_refuse(fxc_error *error, const char *fault) {
    return fault == NULL ? fxi_error_null(error)
                         : fxi_error_set(error, FXC_EARG, "%s", fault);
}

/* No object is larger than PTRDIFF_MAX: a longer length is a negative one gone wrong.
 */
static bool is_text(const char *text, size_t length) {
    return text != NULL ? length <= PTRDIFF_MAX : length == 0;
}

const char *fxi_check_fault(const fxc_input *input) {
    if (input == NULL)
        return "a required argument is NULL";
    if (!is_text(input->text, input->length))
        return "the text is NULL, or its length that of no object";
    if (input->title.start > input->title.end || input->title.end > input->length)
        return "the title is not in the text";
    if (!fxi_date_is_none(input->published) && !fxi_date_is_valid(input->published))
        return "published: there is no such day";
    const fxi_grid grid = {input->cells, input->cell_count};
    bool has_cells = input->cells != NULL || input->cell_count == 0;
    return has_cells && fxi_grid_is_sound(&grid, input->length)
               ? NULL
               : "the cells are NULL, out of order, or not in the text";
}

fxc_status fxc_scan_input(fxc_report **out, const fxc_input *input,
                          const fxc_options *options, fxc_error *error) {
    fxi_error_clear(error);
    const char *fault = fxi_check_fault(input);
    if (out == NULL || fault != NULL)
        return fxi_check_refuse(error, fault);
    return fxi_check_input(out, NULL, input, NULL, options, error);
}

fxc_status fxc_check_input(fxc_report **out, const fxc_input *input,
                           const fxc_rates *rates, const fxc_options *options,
                           fxc_error *error) {
    fxi_error_clear(error);
    const char *fault = fxi_check_fault(input);
    if (out == NULL || rates == NULL || fault != NULL)
        return fxi_check_refuse(error, fault);
    return fxi_check_input(out, NULL, input, rates, options, error);
}

fxc_status fxc_scan(fxc_report **out, const char *text, size_t length,
                    const fxc_options *options, fxc_error *error) {
    const fxc_input input = {.text = text, .length = length};
    return fxc_scan_input(out, &input, options, error);
}

fxc_status fxc_check(fxc_report **out, const char *text, size_t length,
                     const fxc_rates *rates, const fxc_options *options,
                     fxc_error *error) {
    const fxc_input input = {.text = text, .length = length};
    return fxc_check_input(out, &input, rates, options, error);
}
