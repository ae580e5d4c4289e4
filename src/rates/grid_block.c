/* SPDX-License-Identifier: MIT */
/* The short way for plain grids: cells are laid out while they are read, where they are
   to stay. It refuses nothing itself; what it does not know is left to the long way. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "exact/power10.h"
#include "rates/csv_field.h"
#include "rates/import.h"
#include "rates/quote_quick.h"

enum { DATE_BYTES = FXI_DATE_TEXT - 1, DECIMALS_MAX = 9 };

typedef struct column {
    uint8_t decimals; /* that all of its cells have */
    bool counts;      /* it is not passed over */
} column;

/* Rows are kept from the end of the columns if the days fall, else from the start.
   Every scan stops at the LF at the end of the text; NULL in place of where it goes on:
   the text is not plain. */
typedef struct reader {
    const fxi_grid *grid;
    const char *start, *end;
    size_t stride; /* cells of a column: lines that there are */
    fxi_day *days;
    uint32_t *mantissas;
    column *columns;
    fxi_day last; /* of the last row, kept or not */
    bool falls;
    size_t kept; /* rows that hold a rate */
} reader;

static const char *take_day(fxi_day *out, const char *at, const char *end) {
    fxc_date date;
    if (end - at <= DATE_BYTES || at[DATE_BYTES] != ',' ||
        !fxi_date_parse(&date, at, DATE_BYTES))
        return NULL;
    *out = fxi_day_from_date(date);
    return at + DATE_BYTES + 1;
}

/* The cell of a column in which its first row begins. */
static size_t first_cell(const reader *r, size_t index) {
    return index * r->stride + (r->falls ? r->stride - r->kept : 0);
}

/* Gives the cells that a column has so far more decimals; false: one is too long. */
static bool raise_decimals(reader *r, size_t index, unsigned decimals) {
    size_t cell = first_cell(r, index), end = cell + r->kept;
    uint64_t factor = fxi_power10[decimals - r->columns[index].decimals];
    uint32_t most = (uint32_t)(UINT32_MAX / factor);
    for (; cell < end; cell++) {
        if (r->mantissas[cell] > most)
            return false;
        r->mantissas[cell] *= (uint32_t)factor;
    }
    r->columns[index].decimals = (uint8_t)decimals;
    return decimals <= DECIMALS_MAX;
}

/* A quote that is not short, and has 32 bits all the same. */
static size_t read_strictly(fxi_quote *out, const char *at) {
    size_t length = 0;
    while (fxi_ascii_is_digit(at[length]) || at[length] == '.')
        length++;
    bool is_quote = fxi_quote_read(out, at, length) == NULL;
    return is_quote && out->mantissa <= UINT32_MAX ? length : 0;
}

/* With the decimals of its column; false: those are too few, or it is too long then. */
static inline bool keep_quote(uint32_t *cell, const column *of,
                              const fxi_quote *quote) {
    if (quote->decimals > of->decimals)
        return false;
    uint64_t mantissa = quote->mantissa * fxi_power10[of->decimals - quote->decimals];
    *cell = (uint32_t)mantissa;
    return mantissa <= UINT32_MAX;
}

static const char *take_quote(reader *r, const char *at, size_t index, uint32_t *cell) {
    fxi_quote quote;
    size_t length = read_strictly(&quote, at);
    const column *of = &r->columns[index];
    if (length == 0 ||
        (quote.decimals > of->decimals && !raise_decimals(r, index, quote.decimals)))
        return NULL;
    return keep_quote(cell, of, &quote) ? at + length : NULL;
}

static const char *take_missing(const char *at) {
    const char *next = at;
    while (*next != ',' && *next != '\n')
        next++;
    return fxi_csv_is_missing((fxi_slice){at, (size_t)(next - at)}) ? next : NULL;
}

/* Any cell, and the comma behind it, which the last one may lack. */
static const char *take_cell(reader *r, bool *has_rate, const char *at, size_t index,
                             uint32_t *cell) {
    bool is_rate = fxi_ascii_is_digit(*at);
    *has_rate |= is_rate && r->columns[index].counts;
    at = is_rate ? take_quote(r, at, index, cell) : take_missing(at);
    if (at == NULL || *at == ',')
        return at == NULL ? NULL : at + 1;
    return *at == '\n' && index + 1 == r->grid->count ? at : NULL;
}

/* A short rate or "N/A" with a comma behind, as nearly all cells are, in a word of
   text. Returns how far it goes; 0: it is something else. */
static inline size_t take_short(uint32_t *cell, bool *has_rate, const column *of,
                                const char *at) {
    static const char missing[] = "N/A,";
    if (memcmp(at, missing, sizeof missing - 1) == 0)
        return sizeof missing - 1;
    fxi_quote quote;
    size_t length = fxi_quote_quick(&quote, at);
    if (length == 0 || at[length] != ',' || !keep_quote(cell, of, &quote))
        return 0;
    *has_rate |= of->counts;
    return length + 1;
}

/* The cells of row `row`. */
static const char *take_cells(reader *r, bool *has_rate, const char *at, size_t row) {
    const char *safe = r->end - FXI_QUICK_BYTES;
    const size_t stride = r->stride, count = r->grid->count;
    const column *columns = r->columns;
    uint32_t *cell = r->mantissas + row;
    bool found = false;
    for (size_t i = 0; i < count; i++, cell += stride) {
        size_t length = at <= safe ? take_short(cell, &found, &columns[i], at) : 0;
        if (length == 0) {
            at = take_cell(r, &found, at, i, cell);
            if (at == NULL)
                return NULL;
        }
        at += length;
    }
    *has_rate = found;
    return at;
}

static const char *take_row(reader *r, const char *at) {
    fxi_day day;
    bool is_first = at == r->start, has_rate = false;
    at = take_day(&day, at, r->end);
    if (at == NULL || (!is_first && (day == r->last || (day < r->last) != r->falls)))
        return NULL;
    size_t row = r->falls ? r->stride - 1 - r->kept : r->kept;
    r->last = r->days[row] = day;
    at = take_cells(r, &has_rate, at, row);
    r->kept += has_rate;
    return at != NULL && *at == '\n' ? at + 1 : NULL;
}

static bool read_rows(reader *r) {
    const char *at = r->start;
    while (at != NULL && at < r->end)
        at = take_row(r, at);
    return at != NULL && r->kept > 0;
}

/* Which way the days run shows in the first two rows. */
static bool find_direction(reader *r) {
    fxi_day first, second;
    const char *next = memchr(r->start, '\n', (size_t)(r->end - r->start));
    if (take_day(&first, r->start, r->end) == NULL ||
        take_day(&second, next + 1, r->end) == NULL)
        return false;
    r->falls = second < first;
    return true;
}

/* Room for every line that is left, in the arena of the source. */
static bool make_room(reader *r, fxi_draft *draft) {
    for (const char *at = r->start; at < r->end; r->stride++)
        at = (const char *)memchr(at, '\n', (size_t)(r->end - at)) + 1;
    size_t count = r->grid->count;
    if (count == 0 || r->stride > FXI_CELLS_MAX / count)
        return false;
    size_t cells = count * r->stride;
    r->days = fxi_arena_alloc(draft->kept, r->stride * sizeof *r->days);
    r->mantissas = fxi_arena_alloc(draft->kept, cells * sizeof *r->mantissas);
    r->columns = fxi_arena_alloc(draft->arena, count * sizeof *r->columns);
    if (r->days == NULL || r->mantissas == NULL || r->columns == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        r->columns[i].counts = r->grid->columns[i].base.code[0] != '\0';
    return true;
}

/* Cells are rates as they stand. */
static bool is_plain(const fxi_grid *grid) {
    for (size_t i = 0; i < grid->count; i++)
        if (grid->columns[i].power != 0)
            return false;
    return grid->mark == '.' && grid->in->draft->entry_count == 0;
}

/* From the first rate of a column to its last; false: it has none. */
static bool find_rows(fxi_series *out, const reader *r, size_t cell) {
    size_t first = 0, end = r->kept;
    while (first < end && r->mantissas[cell + first] == 0)
        first++;
    while (end > first && r->mantissas[cell + end - 1] == 0)
        end--;
    out->first_row = (uint32_t)first;
    out->row_count = (uint32_t)(end - first);
    out->first_cell = (uint32_t)(cell + first);
    return first < end;
}

static int compare_series(const void *a, const void *b) {
    const fxi_series *left = a, *right = b;
    return fxi_currency_pair_compare(left->base, left->quote, right->base,
                                     right->quote);
}

static bool make_series(fxi_block *block, const reader *r, fxi_arena *kept) {
    size_t columns = r->grid->count, count = 0;
    fxi_series *series = fxi_arena_alloc(kept, columns * sizeof *series);
    uint8_t *decimals = fxi_arena_alloc(kept, columns * r->stride);
    if (series == NULL || decimals == NULL)
        return false;
    for (size_t i = 0; i < columns; i++) {
        const fxi_grid_column *from = &r->grid->columns[i];
        memset(decimals + i * r->stride, r->columns[i].decimals, r->stride);
        series[count] = (fxi_series){.base = from->base, .quote = from->quote};
        if (r->columns[i].counts)
            count += find_rows(&series[count], r, first_cell(r, i));
    }
    qsort(series, count, sizeof *series, compare_series);
    block->series = series;
    block->series_count = count;
    block->decimals = decimals;
    return count <= FXI_SERIES_MAX;
}

/* The rows that were read count for the hash and are behind the reader. */
static void pass_rows(fxi_import *in, const reader *r) {
    fxi_row_hash_add(&in->hash, (fxi_slice){r->start, (size_t)(r->end - r->start) - 1});
    in->lines->offset = in->lines->length;
    in->lines->number += (uint32_t)r->stride;
}

bool fxi_grid_block(fxi_grid *grid) {
    fxi_draft *draft = grid->in->draft;
    const fxi_lines *lines = grid->in->lines;
    reader r = {.grid = grid,
                .start = lines->bytes + lines->offset,
                .end = lines->bytes + lines->length};
    fxi_block *block = fxi_arena_alloc(draft->arena, sizeof *block);
    if (block == NULL || !is_plain(grid) || r.start == r.end || r.end[-1] != '\n' ||
        !find_direction(&r) || !make_room(&r, draft) || !read_rows(&r) ||
        !make_series(block, &r, draft->kept))
        return false;
    block->days = r.days + first_cell(&r, 0);
    block->day_count = r.kept;
    block->mantissas = r.mantissas;
    block->cell_count = grid->count * r.stride;
    draft->block = block;
    pass_rows(grid->in, &r);
    return true;
}
