/* SPDX-License-Identifier: MIT */
#include "reading/table/table_cell.h"

#include <stdlib.h>

#include "reading/amount/sign.h"
#include "reading/amount/unit_words.h"
#include "reading/mark/marks.h"
#include "reading/table/scaled_cell.h"
#include "reading/text/footnote.h"

/* --- the parts of a cell -------------------------------------------------------- */

/* "$" and "(72)" stood in cells of their own. */
static bool is_of_next_cell(const fxi_tokens *tokens, size_t open) {
    return fxi_spelling_starts_line(tokens, open) ||
           fxi_spelling_starts_column(tokens, open) ||
           fxi_token_is_sign(tokens, open - 1, '|');
}

/* The mark of a footnote behind a number or a mark: "73 (1)", "US$ (1)". */
static bool is_footnote_group(const fxi_tokens *tokens, size_t first, size_t end) {
    if (end - first < 4 || !fxi_footnote_is_group(tokens, end - 3))
        return false;
    while (first < end - 3 && tokens->items[first].kind != FXI_TOKEN_NUMERAL)
        first++;
    return first < end - 3 || !is_of_next_cell(tokens, end - 3);
}

bool fxi_cell_is_footnote(const fxi_cell *cell, const fxi_tokens *tokens) {
    return cell->end - cell->first == 3 && fxi_footnote_is_group(tokens, cell->first);
}

bool fxi_cell_is_nil(const fxi_cell *cell, const fxi_tokens *tokens) {
    for (size_t i = cell->first; i < cell->end; i++)
        if (!fxi_token_is_dash(tokens, i))
            return false;
    return true;
}

bool fxi_cells_have_nil(const fxi_row *row, const fxi_tokens *tokens) {
    for (size_t i = 0; i < row->count; i++)
        if (fxi_cell_is_nil(&row->cells[i], tokens))
            return true;
    return false;
}

bool fxi_cells_have_two(const fxi_row *row, const fxi_figures *figures, size_t first) {
    size_t i = 0, priced = 0;
    for (size_t at = first, in_cell = 0; at < figures->count; at++) {
        const fxi_figure *one = &figures->items[at];
        for (; i < row->count && row->cells[i].end <= one->first; i++)
            in_cell = 0;
        if (i == row->count || one->first < row->cells[i].first ||
            one->last >= row->cells[i].end)
            continue;
        priced += in_cell == 0 && i > 0;
        if (++in_cell > 1 || priced > 1)
            return true;
    }
    return false;
}

static size_t before_footnotes(const fxi_cell *cell, const fxi_tokens *tokens) {
    size_t end = cell->end;
    for (;;) {
        if (end - cell->first > 1 && fxi_footnote_is_sign(tokens, end - 1))
            end--;
        else if (is_footnote_group(tokens, cell->first, end))
            end -= 3;
        else
            return end;
    }
}

/* "12,301-" */
static bool has_minus_behind(const fxi_tokens *tokens, size_t end) {
    return fxi_token_is_sign(tokens, end - 1, '-') &&
           fxi_token_touches(tokens, end - 1) &&
           tokens->items[end - 2].kind == FXI_TOKEN_NUMERAL;
}

/* "|" between "$" and its number, which stood in cells of their own. */
static void pass_separators(size_t *first, size_t *end, const fxi_tokens *tokens) {
    while (*first < *end && fxi_token_is_sign(tokens, *first, '|'))
        ++*first;
    while (*end > *first && fxi_token_is_sign(tokens, *end - 1, '|'))
        --*end;
}

/* Takes off what stands around the number: a sign of money may stand before the bracket
   or the minus, or behind it. */
static void strip(fxi_cell_parts *p, const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t first = p->first, end = p->end;
    size_t length = end - first;
    for (int turn = 0; turn < 2 && length > 1; turn++) {
        if (!p->has_mark && fxi_mark_before(&p->mark, tokens, first, tools) &&
            p->mark.sense->value == 0 && p->mark.last + 1 < end) {
            p->has_mark = true;
            first = p->mark.last + 1;
            pass_separators(&first, &end, tokens);
        }
        length = end - first;
        bool bracketed = length >= 3 && fxi_token_opens(tokens, first) &&
                         fxi_token_closes(tokens, end - 1);
        bool minus = !bracketed && length >= 2 &&
                     (fxi_token_is_dash(tokens, first) ||
                      fxi_sign_is_mark(tokens, first, tools));
        bool behind = !bracketed && length >= 2 && has_minus_behind(tokens, end);
        first += bracketed || minus ? 1 : 0;
        end -= bracketed || behind ? 1 : 0;
        p->negative = p->negative || bracketed || minus || behind;
        pass_separators(&first, &end, tokens);
        length = end - first;
    }
    fxi_quantity quantity;
    p->number = first;
    p->is_single = length == 1 && tokens->items[first].kind == FXI_TOKEN_NUMERAL;
    p->scaled = fxi_scaled_cell_read(&quantity, first, end, tokens, tools) ? end : 0;
}

/* "—    28 291": the dash of an empty column, which shares the head of the next one; a
   minus may stand at the edge of its cell. */
static void pass_nil(fxi_cell_parts *p, const fxi_tokens *tokens) {
    static const uint32_t nils[] = {0x2013, 0x2014, 0};
    const size_t behind = p->first + 1;
    if (fxi_token_is_sign_of(tokens, p->first, nils) &&
        fxi_spelling_starts_column(tokens, behind))
        p->first = p->number = behind;
}

static void take_apart(fxi_cell_parts *out, const fxi_cell *cell,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_cell_read_one(out, cell, tokens, tools);
    if (cell->end - cell->first == 1)
        return;
    pass_nil(out, tokens);
    out->is_single = false;
    out->end = before_footnotes(cell, tokens);
    if (!fxi_cell_starts_text(cell, tokens))
        strip(out, tokens, tools);
}

/* --- kinds ---------------------------------------------------------------------- */

bool fxi_cell_is_day(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    fxi_date_mention day;
    return fxi_date_digits_read(&day, tokens, index, tools) == 1;
}

bool fxi_cell_is_year(const fxi_figure *own, const fxi_tokens *tokens) {
    int year;
    for (size_t i = own->first; i <= own->last; i++)
        if (fxi_spelling_year(&year, tokens, i))
            return own->low.scale == 0 || fxi_spelling_starts_line(tokens, i + 1);
    return false;
}

static bool is_hijra(int *year, const fxi_cell *cell, const fxi_tokens *tokens) {
    enum { FIRST = 1300, LAST = 1499 };
    return cell->end - cell->first == 1 &&
           fxi_spelling_integer(year, tokens, cell->first) && *year >= FIRST &&
           *year <= LAST;
}

bool fxi_cell_starts_hijra(const fxi_row *row, size_t cell, const fxi_tokens *tokens,
                           const fxi_tools *tools) {
    int year, next;
    size_t i = cell;
    if (!is_hijra(&year, &row->cells[i], tokens) ||
        (fxi_language_dates(
             tools->lexicon,
             fxi_language_likeliest(tokens->items[row->cells[i].first].language)) &
         FXI_DATES_HIJRA) == 0)
        return false;
    for (i++; i < row->count; i++, year = next)
        if (!is_hijra(&next, &row->cells[i], tokens) || abs(next - year) != 1)
            return false;
    return i > cell + 1;
}

/* "百", "mil", and where numbers may stand "1 000"; not "one", "5". */
static bool may_be_of_unit(const fxi_tokens *tokens, size_t index, bool has_digits,
                           const fxi_tools *tools) {
    enum { THOUSAND = 1000 };
    const fxi_sense *word = fxi_token_sense(tokens, index, FXI_SENSE_NUMBER, tools);
    if (word != NULL)
        return word->value == THOUSAND;
    if (tokens->items[index].kind != FXI_TOKEN_NUMERAL)
        return true;
    int power = fxi_unit_power_at(tokens, index);
    return fxi_unit_is_digits(tokens, index) ? has_digits && power > 0 : power > 0;
}

bool fxi_cell_is_unit(const fxi_figure *own, bool is_corner, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    if (own->high != NULL)
        return false;
    bool is_scaled = false;
    for (size_t i = own->first; i <= own->last; i++) {
        if (!may_be_of_unit(tokens, i, is_corner, tools))
            return false;
        is_scaled = is_scaled || fxi_unit_power_at(tokens, i) >= FXI_UNIT_LEAST ||
                    fxi_unit_scale_at(tokens, i, tools) >= FXI_UNIT_LEAST;
    }
    return is_scaled;
}

/* The figure and the signs around it fill the cell. */
static bool fills(const fxi_figure *own, const fxi_cell_parts *parts,
                  const fxi_tokens *tokens) {
    for (size_t i = parts->first; i < own->first; i++)
        if (!fxi_token_opens(tokens, i) && !fxi_token_is_dash(tokens, i))
            return false;
    for (size_t i = own->last + 1; i < parts->end; i++)
        if (!fxi_token_closes(tokens, i) && !fxi_token_is_sign(tokens, i, '|'))
            return false;
    return true;
}

static fxi_cell_kind classify_own(const fxi_cell *cell, const fxi_cell_parts *parts,
                                  const fxi_figure *own, const fxi_tokens *tokens) {
    if (own->last >= cell->end) /* "RMB" and a tab before "2024" */
        return fxi_cell_is_year(own, tokens) ? FXI_CELL_YEAR : FXI_CELL_TEXT;
    if (!fills(own, parts, tokens))
        return FXI_CELL_TEXT;
    return !parts->negative && fxi_cell_is_year(own, tokens) ? FXI_CELL_YEAR
                                                             : FXI_CELL_MONEY;
}

fxi_cell_kind fxi_cell_read_any(fxi_cell_parts *out, const fxi_cell *cell,
                                const fxi_figure *own, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    take_apart(out, cell, tokens, tools);
    if (own != NULL)
        return fxi_cell_is_unit(own, cell->column == 0, tokens, tools)
                   ? FXI_CELL_TEXT
                   : classify_own(cell, out, own, tokens);
    if (out->scaled != 0)
        return out->has_mark ? FXI_CELL_MONEY : FXI_CELL_NUMBER;
    if (!out->is_single || fxi_spelling_is_thousands(tokens, out->number))
        return FXI_CELL_TEXT; /* "(£000)" */
    if (out->has_mark)
        return FXI_CELL_MONEY;
    return !out->negative && fxi_cell_is_time(tokens, out->number, tools)
               ? FXI_CELL_YEAR
               : FXI_CELL_NUMBER;
}
