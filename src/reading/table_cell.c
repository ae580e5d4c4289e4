/* SPDX-License-Identifier: MIT */
#include "reading/table_cell.h"

#include "reading/spelling.h"

/* The tokens inside accounting brackets or behind a minus; both mean minus. */
static fxi_cell inner(const fxi_cell *cell, const fxi_tokens *tokens, bool *negative) {
    fxi_cell inside = *cell;
    bool bracketed = cell->end - cell->first >= 3 &&
                     fxi_token_opens(tokens, cell->first) &&
                     fxi_token_closes(tokens, cell->end - 1);
    if (bracketed) {
        inside.first++;
        inside.end--;
    }
    bool minus = !bracketed && cell->end - cell->first >= 2 &&
                 fxi_token_is_dash(tokens, cell->first);
    inside.first += minus ? 1 : 0;
    *negative = bracketed || minus;
    return inside;
}

static bool is_year_figure(const fxi_figure *own, const fxi_tokens *tokens) {
    int year;
    for (size_t i = own->first; i <= own->last; i++)
        if (fxi_spelling_year(&year, tokens, i))
            return own->low.scale == 0;
    return false;
}

fxi_cell_kind fxi_cell_classify(const fxi_cell *cell, const fxi_figure *own,
                                const fxi_tokens *tokens) {
    bool negative;
    int year;
    fxi_cell inside = inner(cell, tokens, &negative);
    if (own != NULL) {
        if (own->first > inside.first || own->last + 1 != inside.end)
            return FXI_CELL_TEXT;
        return !negative && is_year_figure(own, tokens) ? FXI_CELL_YEAR
                                                        : FXI_CELL_MONEY;
    }
    if (inside.end - inside.first != 1)
        return FXI_CELL_TEXT;
    if (tokens->items[inside.first].kind != FXI_TOKEN_NUMERAL)
        return FXI_CELL_TEXT;
    return !negative && fxi_spelling_year(&year, tokens, inside.first)
               ? FXI_CELL_YEAR
               : FXI_CELL_NUMBER;
}

static void set_currency(fxi_figure *figure, const fxi_column *column,
                         const fxi_tools *tools) {
    const fxi_sense *mark = column->mark;
    figure->basis = fxi_figure_basis(mark);
    figure->mark_span = column->mark_span;
    figure->candidate_count = mark->currency_count < FXI_CANDIDATES_MAX
                                  ? mark->currency_count
                                  : FXI_CANDIDATES_MAX;
    fxc_currency *candidates =
        fxi_arena_alloc(tools->arena, figure->candidate_count * sizeof *candidates);
    figure->candidates = candidates;
    for (size_t i = 0; candidates != NULL && i < figure->candidate_count; i++)
        candidates[i] = fxi_lexicon_currency(tools->lexicon, mark, i);
}

static bool read_number(fxi_figure *out, size_t index, const fxi_column *column,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t used;
    if (column->mark == NULL ||
        fxi_quantity_read(&out->low, &used, tokens, index, tools) != FXI_QUANTITY_READ)
        return false;
    set_currency(out, column, tools);
    return true;
}

bool fxi_cell_complete(fxi_figure *figure, const fxi_cell *cell,
                       const fxi_table_head *head, const fxi_tokens *tokens,
                       const fxi_tools *tools) {
    const fxi_column *column = &head->columns[cell->column];
    bool negative;
    fxi_cell inside = inner(cell, tokens, &negative);
    if (figure->candidate_count == 0 &&
        !read_number(figure, inside.first, column, tokens, tools))
        return false;
    figure->first = cell->first;
    figure->last = cell->end - 1;
    figure->span = (fxc_span){tokens->items[figure->first].span.start,
                              tokens->items[figure->last].span.end};
    figure->sentence = tokens->items[figure->first].sentence;
    figure->role = FXI_FIGURE_CELL;
    figure->negative =
        (negative || figure->negative) && !fxi_decimal_is_zero(&figure->low.value);
    /* The head scales plain numbers; a scale word, a range and cents say their own. */
    int scale = column->scale != 0 ? column->scale : head->scale;
    if (scale == 0 || figure->low.scale != 0 || figure->is_range || figure->is_minor)
        return true;
    return fxi_quantity_rescale(&figure->low, scale);
}
