/* SPDX-License-Identifier: MIT */
#include "reading/table_row.h"

#include "reading/spelling.h"

/* Tabs between token `index` and what stands before it on its line. */
static size_t tabs_before(const fxi_tokens *tokens, size_t index) {
    const char *bytes = tokens->text.bytes;
    size_t start = index > 0 ? tokens->items[index - 1].span.end : 0, tabs = 0;
    for (size_t i = tokens->items[index].span.start; i-- > start;) {
        if (bytes[i] == '\n' || bytes[i] == '\r')
            break;
        tabs += bytes[i] == '\t';
    }
    return tabs;
}

static void add_token(fxi_row *row, size_t token, size_t column) {
    if (column >= FXI_COLUMNS_MAX)
        return;
    bool same_cell = row->count > 0 && row->cells[row->count - 1].column == column;
    if (!same_cell)
        row->cells[row->count++] =
            (fxi_cell){.first = token, .column = column, .width = 1};
    row->cells[row->count - 1].end = token + 1;
}

void fxi_row_begin(fxi_row *row, size_t first) {
    row->first = row->end = first;
    row->is_row = row->is_marked = row->all_heads = false;
    row->table = 0;
    row->count = 0;
}

void fxi_row_read(fxi_row *out, const fxi_tokens *tokens, size_t first) {
    fxi_row_begin(out, first);
    size_t column = 0, i = first;
    do {
        size_t tabs = tabs_before(tokens, i);
        bool is_pipe = fxi_token_is_sign(tokens, i, '|');
        out->is_row = out->is_row || is_pipe || (tabs > 0 && i > first);
        column += tabs + (is_pipe ? 1 : 0);
        if (!is_pipe)
            add_token(out, i, column);
        i++;
    } while (!fxi_spelling_starts_line(tokens, i));
    out->end = i;
}

/* --- split cells ---------------------------------------------------------------- */

/* "RMB", "$", "(", "US$ (": what is parted from the number behind it. A dash is not: it
   stands for nothing, in a column of its own. */
static bool is_opening(const fxi_cell *cell, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    for (size_t i = cell->first; i < cell->end; i++) {
        const fxi_sense *mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
        bool is_mark = mark != NULL && mark->value == 0 &&
                       (mark->flags & FXI_SENSE_PREFIX) != 0 &&
                       (mark->flags & FXI_SENSE_WEAK) == 0;
        if (!is_mark && !fxi_token_opens(tokens, i))
            return false;
    }
    return true;
}

/* ")", "%", ")%", "*": what is parted from the number before it. */
static bool is_closing(const fxi_cell *cell, const fxi_tokens *tokens) {
    for (size_t i = cell->first; i < cell->end; i++)
        if (!fxi_token_closes(tokens, i) && !fxi_token_is_sign(tokens, i, '%') &&
            !fxi_token_is_sign(tokens, i, '*'))
            return false;
    return true;
}

static bool starts_number(const fxi_cell *cell, const fxi_tokens *tokens) {
    size_t i = cell->first;
    while (i < cell->end && fxi_token_opens(tokens, i))
        i++;
    return i < cell->end && tokens->items[i].kind == FXI_TOKEN_NUMERAL;
}

static bool ends_number(const fxi_cell *cell, const fxi_tokens *tokens) {
    size_t i = cell->end;
    while (i > cell->first &&
           (fxi_token_closes(tokens, i - 1) || fxi_token_is_sign(tokens, i - 1, '%')))
        i--;
    return i > cell->first && tokens->items[i - 1].kind == FXI_TOKEN_NUMERAL;
}

static bool belong_together(const fxi_cell *left, const fxi_cell *right,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    if (left->end != right->first) /* a separator that is a token stands between */
        return false;
    bool is_sign = tokens->items[left->first].kind == FXI_TOKEN_SIGN ||
                   fxi_token_has(tokens, left->first, FXI_SENSE_CURRENCY);
    if (!is_sign && tokens->items[right->first].kind != FXI_TOKEN_SIGN)
        return false; /* as most cells */
    return (is_opening(left, tokens, tools) && starts_number(right, tokens)) ||
           (ends_number(left, tokens) && is_closing(right, tokens));
}

void fxi_row_merge(fxi_row *row, const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t count = 0;
    for (size_t i = 0; i < row->count; i++) {
        fxi_cell *last = count > 0 ? &row->cells[count - 1] : NULL;
        if (last == NULL || !belong_together(last, &row->cells[i], tokens, tools)) {
            row->cells[count++] = row->cells[i];
            continue;
        }
        last->end = row->cells[i].end;
        last->width = row->cells[i].column + row->cells[i].width - last->column;
    }
    row->count = count;
}
