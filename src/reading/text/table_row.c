/* SPDX-License-Identifier: MIT */
#include "reading/text/table_row.h"

#include "reading/text/spelling.h"

/* Tabs between two tokens that stand on one line, or on the line of the second one. */
static size_t tabs_between(const char *bytes, size_t start, size_t end) {
    size_t tabs = 0;
    while (end > start && bytes[end - 1] != '\n' && bytes[end - 1] != '\r')
        tabs += bytes[--end] == '\t';
    return tabs;
}

/* The same before a token, of which most have one byte before them or none. */
static inline size_t tabs_before(const fxi_token *token, size_t before,
                                 const char *bytes) {
    size_t start = token->span.start;
    if (start <= before + 1)
        return start > before && bytes[before] == '\t';
    return tabs_between(bytes, before, start);
}

/* Adds it to the last cell if that is of its column. */
static inline void add_token(fxi_row *row, size_t token, size_t column) {
    if (column >= FXI_COLUMNS_MAX)
        return;
    fxi_cell *cell = &row->cells[row->count];
    if (row->count > 0 && cell[-1].column == column) {
        cell[-1].end = token + 1;
        return;
    }
    *cell = (fxi_cell){token, token + 1, column, 1};
    row->count++;
}

/* What a layout splits off begins or ends with such. */
static bool may_split(const fxi_token *token) {
    return token->kind == FXI_TOKEN_SIGN || (token->kinds & FXI_KIND(CURRENCY)) != 0;
}

void fxi_row_begin(fxi_row *row, size_t first) {
    row->first = row->end = first;
    row->is_row = row->is_marked = row->all_heads = row->has_signs = false;
    row->table = 0;
    row->count = 0;
}

void fxi_row_read(fxi_row *out, const fxi_tokens *tokens, size_t first) {
    fxi_row_begin(out, first);
    const fxi_token *token = &tokens->items[first];
    size_t before = first > 0 ? token[-1].span.end : 0, column = 0, i = first;
    do {
        size_t tabs = tabs_before(token, before, tokens->text.bytes);
        bool is_pipe = token->kind == FXI_TOKEN_SIGN && token->sign == '|';
        out->is_row |= is_pipe | ((tabs > 0) & (i > first));
        out->has_signs |= may_split(token);
        column += tabs + is_pipe;
        if (!is_pipe)
            add_token(out, i, column);
        before = token->span.end;
        token++;
    } while (!fxi_spelling_starts_line(tokens, ++i));
    out->end = i;
}

bool fxi_row_has_corner(const fxi_row *row, const fxi_tokens *tokens) {
    const fxi_cell *cell = &row->cells[0];
    return cell->column == 0 || (!row->is_marked && cell->column == 1 &&
                                 row->count > 1 && cell->first == row->first + 1 &&
                                 fxi_token_is_sign(tokens, row->first, '|'));
}

bool fxi_row_is_counted(const fxi_row *row, const fxi_tokens *tokens) {
    const fxi_cell *cells = row->cells;
    return row->count > 1 && row->first < cells[0].first && cells[0].column == 1 &&
           cells[1].column == 2 && cells[0].end == cells[0].first + 1 &&
           tokens->items[cells[1].first].kind == FXI_TOKEN_WORD;
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
        if (!fxi_token_closes(tokens, i) && !fxi_token_is_percent(tokens, i) &&
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
           (fxi_token_closes(tokens, i - 1) || fxi_token_is_percent(tokens, i - 1)))
        i--;
    return i > cell->first && tokens->items[i - 1].kind == FXI_TOKEN_NUMERAL;
}

/* "2023" and "%", "£000" and "%": two heads, as no share is of such a number. */
static bool is_head(const fxi_cell *cell, const fxi_tokens *tokens) {
    int year;
    return fxi_spelling_is_thousands(tokens, cell->end - 1) ||
           (cell->end - cell->first == 1 &&
            fxi_spelling_year(&year, tokens, cell->first));
}

/* "$" and "1,204", not "USD" and "1.0812": of a text, where a code may be what a column
   lists. */
static bool ends_with_sign(const fxi_cell *cell, const fxi_tokens *tokens) {
    const fxc_span last = tokens->items[cell->end - 1].span;
    return !fxi_ascii_is_letter(tokens->text.bytes[last.end - 1]);
}

static bool belong_together(const fxi_cell *left, const fxi_cell *right,
                            const fxi_tokens *tokens, const fxi_tools *tools) {
    const bool is_parted = left->end != right->first; /* by "|", which is a token */
    if (is_parted &&
        (left->column + left->width != right->column || !ends_with_sign(left, tokens)))
        return false;
    return (is_opening(left, tokens, tools) && starts_number(right, tokens)) ||
           (ends_number(left, tokens) && is_closing(right, tokens) &&
            !is_head(left, tokens));
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
