/* SPDX-License-Identifier: MIT */
#include "reading/table/table_head.h"

#include <string.h>

#include "reading/amount/unit_words.h"
#include "reading/date/date_form.h"
#include "reading/table/label_unit.h"
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

/* "Note", "Ref.": the word alone. */
static bool is_note(const fxi_cell *cell, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    const size_t behind = cell->first + 1;
    return (cell->end == behind ||
            (cell->end == behind + 1 && fxi_token_is_sign(tokens, behind, '.'))) &&
           fxi_spelling_is_of(tokens, cell->first, FXI_WORDS_NOTE, tools);
}

/* "Change %", "Number of shares" */
static bool is_count(const fxi_cell *cell, const fxi_tokens *tokens,
                     const fxi_tools *tools) {
    for (size_t i = cell->first; i < cell->end; i++)
        if (fxi_token_is_percent(tokens, i))
            return true;
    return fxi_label_read(tokens, cell->first, cell->end, FXI_LABEL_MONEY, tools) ==
           FXI_LABEL_COUNT;
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

/* "NOK 1 000", "1.000 €": the power of ten of the number beside the mark, which are all
   of the cell. */
static int thousands_of(const fxi_cell *cell, const fxi_tokens *tokens) {
    enum { TOKENS = 2 };
    for (size_t i = cell->first; cell->end - cell->first == TOKENS && i < cell->end;
         i++)
        if (fxi_unit_power_at(tokens, i) >= FXI_UNIT_LEAST)
            return fxi_unit_power_at(tokens, i);
    return 0;
}

/* What one cell says; a field that it does not mention stays empty. */
static fxi_column read_cell(const fxi_cell *cell, const fxi_tokens *tokens,
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
    said.is_ratio = said.mark == NULL &&
                    (is_count(cell, tokens, tools) || is_note(cell, tokens, tools));
    said.scale = said.mark != NULL && said.mark->value > 0
                     ? said.mark->value
                     : fxi_unit_scale(tokens, cell->first, cell->end, tools);
    if (said.mark != NULL && said.scale == 0)
        said.scale = thousands_of(cell, tokens);
    if (cell->column > 0)
        take_minor_head(&said, cell, tokens, tools);
    return said;
}

static void take_over(fxi_column *column, const fxi_column *said) {
    if (said->mark != NULL) {
        column->mark = said->mark;
        column->mark_span = said->mark_span;
        column->candidates = NULL;
    }
    column->year = said->year != 0 ? said->year : column->year;
    column->month = said->month != 0 ? said->month : column->month;
    column->day = said->day != 0 ? said->day : column->day;
    column->scale = said->scale != 0 ? said->scale : column->scale;
    column->is_ratio = column->is_ratio || said->is_ratio;
    if (column->width == 0 || said->width <= column->width) {
        column->head = said->head;
        column->width = said->width;
    }
}

/* "| in T€ | 2024 | 2023 |": the first cell is in column 1. */
static bool is_bordered(const fxi_row *row, const fxi_tokens *tokens) {
    return fxi_token_is_sign(tokens, row->first, '|') &&
           fxi_token_is_sign(tokens, row->end - 1, '|');
}

/* "(in thousands of euros)", "**(in RMB million)**" */
static bool is_caption(const fxi_cell *cell, const fxi_column *said,
                       const fxi_tokens *tokens) {
    size_t first = cell->first;
    while (first + 1 < cell->end && fxi_token_is_sign(tokens, first, '*'))
        first++;
    return said->scale > 0 && fxi_token_opens(tokens, first);
}

/* A line of the table that says no more than a scale, or a unit in brackets, speaks for
   the whole table, and so does the corner above the labels. */
static bool is_for_all(const fxi_row *row, const fxi_column *said,
                       const fxi_tokens *tokens) {
    if (said->year != 0)
        return false;
    return (row->count == 1 &&
            (said->mark == NULL || is_caption(&row->cells[0], said, tokens))) ||
           (said->head == 1 && is_bordered(row, tokens));
}

static void take_corner(fxi_table_head *head, const fxi_cell *cell,
                        const fxi_column *said, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    fxi_caption caption;
    fxi_caption_read(&caption, cell->first, cell->end, tokens, tools);
    if (head->corner.width == 0)
        head->above = head->caption;
    head->corner = *said;
    fxi_table_head_set_caption(head, &caption, tools);
}

/* Few of the columns there is room for are in use. */
void fxi_table_head_clear_columns(fxi_table_head *head) {
    memset(head->columns, 0, head->count * sizeof head->columns[0]);
    head->count = 0;
    head->has_times = head->has_note_corner = false;
}

void fxi_table_head_clear_caption(fxi_table_head *head) {
    head->caption = (fxi_caption){.scale = 0};
    head->all = (fxi_column){.mark = NULL};
    head->corner = (fxi_column){.mark = NULL};
}

void fxi_table_head_set_caption(fxi_table_head *head, const fxi_caption *said,
                                const fxi_tools *tools) {
    fxi_caption_add(&head->caption, said, tools);
    head->all = (fxi_column){.mark = head->caption.money,
                             .mark_span = head->caption.money_span};
}

void fxi_table_head_clear(fxi_table_head *head) {
    fxi_table_head_clear_columns(head);
    head->row = (fxi_column){.mark = NULL};
    head->corner = (fxi_column){.mark = NULL};
}

void fxi_table_head_add(fxi_table_head *head, const fxi_row *row,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        const fxi_cell *cell = &row->cells[i];
        const fxi_column said = read_cell(cell, tokens, tools);
        if (cell->column == 0)
            head->has_note_corner =
                !row->is_marked && row->count > 1 && is_note(cell, tokens, tools);
        if (cell->column == 0 || is_for_all(row, &said, tokens)) {
            take_corner(head, cell, &said, tokens, tools);
            continue;
        }
        head->has_times = head->has_times || said.year != 0 || said.month != 0;
        size_t end = cell->column + cell->width;
        for (size_t at = cell->column; at < end; at++)
            take_over(&head->columns[at], &said);
        head->count = end > head->count ? end : head->count;
    }
}

static fxi_column read_unit(const fxi_cell *unit, const fxi_tokens *tokens,
                            const fxi_tools *tools) {
    fxi_column said = read_cell(unit, tokens, tools);
    take_minor(&said, unit, tokens, tools);
    return said;
}

/* "Revenue | EUR million | 351.6", "配当 | （円） | 45.00": a cell behind the label
   that holds a unit and no more. A code without a scale names what has a rate: "Euro |
   EUR | 1.08". */
static bool read_unit_cell(fxi_column *out, const fxi_cell *cell,
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
    *out = read_unit(&unit, tokens, tools);
    return out->mark != NULL &&
           (out->scale != 0 ||
            (is_bracketed && (out->mark->flags & FXI_SENSE_IS_NAME) != 0));
}

/* "Umsatz (Mio.)", not "N10, 000". */
static bool is_behind_word(const fxi_cell *unit, const fxi_cell *label,
                           const fxi_tokens *tokens) {
    size_t at = unit->first - 1;
    at -= at > label->first && tokens->items[at].kind == FXI_TOKEN_SIGN ? 1 : 0;
    return tokens->items[at].kind == FXI_TOKEN_WORD;
}

static void set_row(fxi_table_head *head, const fxi_row *row, size_t number,
                    const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_cell *label = &row->cells[0];
    const fxi_cell unit = fxi_label_unit(label, tokens, tools);
    fxi_column said = read_unit(&unit, tokens, tools), cell;
    if (said.mark != NULL &&
        fxi_caption_outdoes(&head->caption, said.mark, said.mark_span, tools))
        said.mark = NULL;
    for (size_t i = 1; i < number && said.mark == NULL; i++)
        if (read_unit_cell(&cell, &row->cells[i], tokens, tools))
            said = cell;
    if (said.mark != NULL || (said.scale != 0 && is_behind_word(&unit, label, tokens)))
        head->row = said;
}

/* "12.50 | 4 | 50.00" below "Price (EUR) | Number | Sum (EUR)" */
static bool is_below_corner(const fxi_table_head *head, const fxi_row *row,
                            const fxi_tokens *tokens) {
    if (head->corner.width == 0 || row->cells[0].column > head->corner.head)
        return false;
    for (size_t i = 0; i < row->count; i++)
        for (size_t at = row->cells[i].first; at < row->cells[i].end; at++)
            if (tokens->items[at].kind == FXI_TOKEN_WORD &&
                !fxi_token_has(tokens, at, FXI_SENSE_CURRENCY))
                return false;
    return true;
}

static bool has_money(const fxi_table_head *head) {
    for (size_t i = 0; i < head->count; i++)
        if (head->columns[i].mark != NULL)
            return true;
    return false;
}

/* What it said of all columns it says of its own; one at the edge of the table, where
   labels stand, only beside heads of money. */
static void move_corner(fxi_table_head *head, const fxi_tools *tools) {
    const fxi_column corner = head->corner;
    const fxi_caption above = head->above;
    fxi_table_head_clear_caption(head);
    fxi_table_head_set_caption(head, &above, tools);
    if (corner.head > 0 || has_money(head))
        take_over(&head->columns[corner.head], &corner);
}

/* "Note | £m | £m" above "Revenue | 2 | 572.6 | 512.2": the head lost its first cell,
   and all of it stands one column to the left. */
static void shift_columns(fxi_table_head *head) {
    if (head->count == 0 || head->count + 1 >= FXI_COLUMNS_MAX)
        return;
    memmove(&head->columns[2], &head->columns[1],
            (head->count - 1) * sizeof head->columns[0]);
    head->columns[1] = (fxi_column){.head = 1, .width = 1, .is_ratio = true};
    head->count++;
    for (size_t i = 2; i < head->count; i++)
        head->columns[i].head++;
    head->has_note_corner = false;
}

/* The number behind the label is the first: "Revenue | 2". */
static bool is_labelled(const fxi_row *row, size_t number, const fxi_tokens *tokens) {
    return number == 1 && row->cells[0].column == 0 && row->cells[1].column == 1 &&
           tokens->items[row->cells[0].first].kind == FXI_TOKEN_WORD;
}

void fxi_table_head_begin_row(fxi_table_head *head, const fxi_row *row, size_t number,
                              const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { LEAST = 3 }; /* tokens of a label and its unit */
    if (number == 0 && is_below_corner(head, row, tokens))
        move_corner(head, tools);
    if (head->has_note_corner && is_labelled(row, number, tokens))
        shift_columns(head);
    if (head->row.mark != NULL || head->row.scale != 0)
        head->row = (fxi_column){.mark = NULL};
    const fxi_cell *label = &row->cells[0];
    if (number > 1 || label->end - label->first >= LEAST)
        set_row(head, row, number, tokens, tools);
}

void fxi_table_head_take_section(fxi_table_head *head, size_t first, size_t end,
                                 const fxi_tokens *tokens, const fxi_tools *tools) {
    const fxi_cell label = {.first = first, .end = end};
    const fxi_cell unit = fxi_label_unit(&label, tokens, tools);
    const fxi_column said = read_unit(&unit, tokens, tools);
    if (head->row.mark == NULL && head->row.scale == 0 && said.mark != NULL)
        head->row = said;
}

bool fxi_table_head_is_same(const fxi_table_head *head, size_t a, size_t b) {
    const fxi_column *x = &head->columns[a], *y = &head->columns[b];
    return x->width > 0 && y->width > 0 && x->head == y->head;
}

bool fxi_table_head_is_named(const fxi_row *row, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        fxi_column said = read_cell(&row->cells[i], tokens, tools);
        if (said.head > 0 && (said.mark != NULL || said.year != 0))
            return true;
    }
    return false;
}

bool fxi_table_head_is_of_times(const fxi_table_head *head, const fxi_row *row,
                                const fxi_tokens *tokens, const fxi_tools *tools) {
    for (size_t i = 0; i < row->count; i++) {
        fxi_column said = read_cell(&row->cells[i], tokens, tools);
        bool is_time = said.mark == NULL && said.scale == 0 && said.year != 0;
        if (said.head > 0 && (!is_time || head->columns[said.head].year == 0))
            return false;
    }
    const fxi_cell *last = &row->cells[row->count - 1];
    return last->column + last->width == head->count;
}
