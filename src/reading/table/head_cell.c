/* SPDX-License-Identifier: MIT */
#include "reading/table/head_cell.h"

#include "reading/amount/unit_words.h"
#include "reading/date/date_form.h"
#include "reading/table/table_label.h"
#include "reading/text/spelling.h"

/* A border of the cell, a bracket or a time may stand beside a unit. */
static bool may_end_unit(const fxi_tokens *tokens, const fxi_cell *cell, size_t index,
                         const fxi_tools *tools) {
    int year;
    return index < cell->first || index >= cell->end ||
           fxi_token_opens(tokens, index) || fxi_token_closes(tokens, index) ||
           fxi_spelling_year(&year, tokens, index) ||
           fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL;
}

/* "30 June 2024 Reviewed Rm": a mark with a scale of its own ends a cell that has a
 * time.
 */
static bool is_behind_time(const fxi_column *said, const fxi_cell *cell, size_t index,
                           const fxi_sense *mark) {
    return mark->value > 0 && index + 1 == cell->end && said->year + said->month != 0;
}

/* A mark that is also a word heads a column as a unit of its own, "R", "2024 (R)", or
   with its scale, "Sales R'000": not in "N/A", "CTRL-R". A name has to have one: "Sum".
 */
static bool is_unit(const fxi_tokens *tokens, const fxi_cell *cell, size_t index,
                    const fxi_sense *mark, const fxi_tools *tools) {
    fxi_unit_words unit = fxi_unit_around(tokens, cell->first, cell->end, index, tools);
    if (fxi_unit_scale(tokens, unit.first, unit.end, tools) != 0)
        return true;
    if ((mark->flags & FXI_SENSE_IS_NAME) != 0)
        return false;
    bool is_free = unit.first == 0 || may_end_unit(tokens, cell, unit.first - 1, tools);
    return is_free && may_end_unit(tokens, cell, unit.end, tools);
}

/* The last mark, but "人民币" before "元". */
static void take_mark(fxi_column *said, const fxi_sense *mark, fxc_span span,
                      const fxi_tools *tools) {
    if (said->mark != NULL && said->mark->currency_count < mark->currency_count &&
        fxi_lexicon_share_currency(tools->lexicon, said->mark, mark))
        return;
    said->mark = mark;
    said->mark_span = span;
}

/* "2024", "31.12.2024", "31 December 2024"; returns the tokens. */
static size_t take_time(fxi_column *said, const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    fxi_date_mention day;
    const fxi_sense *month = fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools);
    if (month == NULL && tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return 1;
    size_t count = fxi_date_form_read(&day, tokens, index, tools);
    if (count > 0 && day.period.kind == FXI_PERIOD_DAY && day.period.year != 0) {
        said->year = day.period.year;
        said->month = day.period.number;
        said->day = day.period.day;
        return count;
    }
    int year;
    if (month != NULL)
        said->month = month->value;
    else if (fxi_date_form_year(&year, tokens, index, tools))
        said->year = year;
    return 1;
}

bool fxi_head_cell_is_note(const fxi_cell *cell, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    const size_t behind = cell->first + 1;
    return (cell->end == behind ||
            (cell->end == behind + 1 && fxi_token_is_sign(tokens, behind, '.'))) &&
           fxi_spelling_is_of(tokens, cell->first, FXI_WORDS_NOTE, tools);
}

/* "Change %", "Number of shares"; "Per share" */
static fxi_label label_of(const fxi_cell *cell, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    for (size_t i = cell->first; i < cell->end; i++)
        if (fxi_token_is_percent(tokens, i))
            return FXI_LABEL_COUNT;
    return fxi_label_read(tokens, cell->first, cell->end, FXI_LABEL_MONEY, tools);
}

/* "(US$, except per share data)" */
static bool has_exception(const fxi_cell *cell, const fxi_tokens *tokens,
                          const fxi_tools *tools) {
    for (size_t i = cell->first; i < cell->end; i++)
        if (fxi_spelling_is_of(tokens, i, FXI_WORDS_EXCEPT, tools))
            return true;
    return false;
}

static void take_label(fxi_column *said, const fxi_cell *cell, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    const fxi_label label = label_of(cell, tokens, tools);
    said->is_ratio = said->mark == NULL && (label == FXI_LABEL_COUNT ||
                                            fxi_head_cell_is_note(cell, tokens, tools));
    said->is_per_unit = label == FXI_LABEL_PER_UNIT && said->scale == 0 &&
                        !has_exception(cell, tokens, tools);
}

/* "RMB cents", "pence": the money, and the power of ten of its small unit. */
static void take_minor(fxi_column *said, const fxi_cell *unit, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    for (size_t i = unit->first; i < unit->end; i++) {
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        if (mark == NULL || mark->value >= 0)
            continue;
        said->scale = mark->value;
        if (said->mark == NULL) {
            said->mark = mark;
            said->mark_span = tokens->items[i].span;
        }
    }
}

/* "(pence)", "Dividend (US cents)", not "p": of a cell that names no other unit. */
static void take_minor_head(fxi_column *said, const fxi_cell *cell,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_column minor = *said;
    take_minor(&minor, cell, tokens, tools);
    if (said->scale == 0 && minor.scale < 0 &&
        minor.mark_span.end - minor.mark_span.start > 1)
        *said = minor;
}

/* "K" of "K¥", which is a mark of its own, too. */
static bool is_scale_of_mark(const fxi_tokens *tokens, size_t index, size_t end,
                             const fxi_tools *tools) {
    return index + 1 < end && fxi_token_touches(tokens, index + 1) &&
           fxi_unit_scale_at(tokens, index, tools) != 0 &&
           fxi_token_has(tokens, index + 1, FXI_SENSE_CURRENCY);
}

/* "NOK 1 000", "Sales (1.000 €)", "Amounts in NOK 1,000": the power of ten of the
   number beside the mark, at the end of the cell. */
static int thousands_of(const fxi_cell *cell, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    enum { TOKENS = 2 };
    const size_t end = cell->end - fxi_token_closes(tokens, cell->end - 1);
    if (end < cell->first + TOKENS)
        return 0;
    const size_t first = end - TOKENS;
    if (first > cell->first && !fxi_unit_is_led_by(tokens, first - 1, tools))
        return 0;
    for (size_t i = first; i < end; i++)
        if (fxi_unit_power_at(tokens, i) >= FXI_UNIT_LEAST)
            return fxi_unit_power_at(tokens, i);
    return 0;
}

fxi_column fxi_head_cell_read(const fxi_cell *cell, const fxi_tokens *tokens,
                              const fxi_tools *tools) {
    fxi_column said = {.head = cell->column, .width = cell->width};
    if (fxi_unit_is_rate(tokens, cell->first, cell->end, tools)) {
        said.is_ratio = true;
        return said;
    }
    for (size_t i = cell->first; i < cell->end;) {
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        if (mark != NULL && mark->value >= 0 &&
            ((mark->flags & FXI_SENSE_WEAK) == 0 ||
             is_behind_time(&said, cell, i, mark) ||
             (is_unit(tokens, cell, i, mark, tools) &&
              !is_scale_of_mark(tokens, i, cell->end, tools)))) {
            take_mark(&said, mark, tokens->items[i].span, tools);
            i++;
        } else {
            i += take_time(&said, tokens, i, tools);
        }
    }
    said.scale = said.mark != NULL && said.mark->value > 0
                     ? said.mark->value
                     : fxi_unit_scale(tokens, cell->first, cell->end, tools);
    if (said.mark != NULL && said.scale == 0)
        said.scale = thousands_of(cell, tokens, tools);
    take_label(&said, cell, tokens, tools);
    if (cell->column > 0)
        take_minor_head(&said, cell, tokens, tools);
    return said;
}

fxi_column fxi_head_cell_read_unit(const fxi_cell *unit, const fxi_tokens *tokens,
                                   const fxi_tools *tools) {
    fxi_column said = fxi_head_cell_read(unit, tokens, tools);
    take_minor(&said, unit, tokens, tools);
    return said;
}

bool fxi_head_cell_read_unit_alone(fxi_column *out, const fxi_cell *cell,
                                   const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_cell unit = *cell;
    const bool is_bracketed =
        fxi_token_opens(tokens, cell->first) && fxi_token_closes(tokens, cell->end - 1);
    unit.first += is_bracketed;
    unit.end -= is_bracketed;
    size_t first = fxi_unit_around(tokens, unit.first, unit.end, unit.end, tools).first;
    first -= fxi_unit_decades_before(tokens, unit.first, first) > 0;
    if (first != unit.first || first >= unit.end)
        return false;
    *out = fxi_head_cell_read_unit(&unit, tokens, tools);
    if (out->mark == NULL)
        return is_bracketed && out->scale != 0;
    return out->scale != 0 ||
           (is_bracketed && (out->mark->flags & FXI_SENSE_IS_NAME) != 0);
}
