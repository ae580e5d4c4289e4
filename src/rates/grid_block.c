/* SPDX-License-Identifier: MIT */
/* The short way for plain grids: cells are laid out while they are read, where they are
   to stay. It refuses nothing itself; what it does not know is left to the long way. */
#include <stdlib.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/ascii.h"
#include "exact/power10.h"
#include "rates/csv_field.h"
#include "rates/import.h"
#include "rates/quote_shape.h"

enum { DATE_BYTES = FXI_DATE_TEXT - 1, DECIMALS_MAX = 9, BLOCK = 64 };

typedef struct column {
    fxi_quote_shape shape;   /* of the cell above; none at first */
    uint8_t decimals;        /* that all of its cells have */
    bool counts;             /* it is not passed over */
    fxi_quote_shape *shapes; /* by whole digits, for those decimals */
} column;

/* Rows are kept from the end of the columns if the days fall, else from the start.
   NULL in place of where reading goes on: the text is not plain. */
typedef struct reader {
    const fxi_grid *grid;
    const char *start, *end; /* behind an LF */
    size_t stride;           /* cells of a column: rows that there can be */
    fxi_day *days;
    uint32_t *mantissas;
    column *columns;
    uint32_t *ends; /* of the date and the cells of a row, as offsets in it */
    fxi_row_hash hash;
    fxi_day last; /* of the last row, kept or not */
    bool falls;
    size_t kept, seen; /* rows that hold a rate, and all */
} reader;

static bool take_day(fxi_day *out, const char *at, const char *end) {
    fxc_date date;
    if (end - at <= DATE_BYTES || at[DATE_BYTES] != ',' ||
        !fxi_date_parse(&date, at, DATE_BYTES))
        return false;
    *out = fxi_day_from_date(date);
    return true;
}

/* The cell of a column in which its first row begins. */
static size_t first_cell(const reader *r, size_t index) {
    return index * r->stride + (r->falls ? r->stride - r->kept : 0);
}

static void set_shapes(column *of) {
    for (unsigned whole = 0; whole < FXI_SHAPE_BYTES; whole++)
        of->shapes[whole] = fxi_quote_shape_of(whole, of->decimals);
    of->shape = of->shapes[0];
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
    set_shapes(&r->columns[index]);
    return decimals <= DECIMALS_MAX;
}

/* A cell as the long way reads it, which leaves no rate at 0; false: that has to. */
static bool take_strictly(reader *r, uint32_t *mantissa, fxi_slice cell, size_t index) {
    fxi_quote quote;
    if (fxi_csv_is_missing(cell))
        return true;
    if (fxi_quote_read(&quote, cell.bytes, cell.length) != NULL ||
        quote.mantissa > UINT32_MAX ||
        (quote.decimals > r->columns[index].decimals &&
         !raise_decimals(r, index, quote.decimals)))
        return false;
    unsigned zeros = r->columns[index].decimals - quote.decimals;
    uint64_t padded = quote.mantissa * fxi_power10[zeros];
    *mantissa = (uint32_t)padded;
    return padded <= UINT32_MAX;
}

/* Bit n: byte n is below '-', as commas and LF are, and no byte of a plain cell. */
static inline uint64_t find_ends(const char bytes[BLOCK]) {
    uint64_t ends = 0;
#ifdef __SSE2__
    for (int i = 0; i < BLOCK; i += 16) {
        __m128i part = _mm_loadu_si128((const __m128i *)(bytes + i));
        __m128i below = _mm_cmpgt_epi8(_mm_set1_epi8('-'), part);
        ends |= (uint64_t)(unsigned)_mm_movemask_epi8(below) << i;
    }
#else
    for (int i = 0; i < BLOCK; i++)
        ends |= (uint64_t)((signed char)bytes[i] < '-') << i;
#endif
    return ends;
}

/* The same for the `rest` bytes that are left. */
static uint64_t find_last_ends(const char *bytes, size_t rest) {
    char block[BLOCK] = "";
    memcpy(block, bytes, rest);
    return find_ends(block) & ((UINT64_C(1) << rest) - 1);
}

/* The ends of the date and of every cell of the row at `at`. */
static bool take_ends(reader *r, const char *at) {
    size_t wanted = r->grid->count + 1, found = 0;
    for (const char *block = at; found < wanted; block += BLOCK) {
        if (block >= r->end)
            return false;
        size_t rest = (size_t)(r->end - block);
        uint64_t ends = rest >= BLOCK ? find_ends(block) : find_last_ends(block, rest);
        for (; ends != 0; ends &= ends - 1)
            r->ends[found++] = (uint32_t)(block - at) + (uint32_t)__builtin_ctzll(ends);
        fxi_row_hash_extend(&r->hash, block);
    }
    return true;
}

/* A quote in the shape that its own whole digits call for; 0: in none. */
static uint32_t take_other_shape(column *of, fxi_slice cell) {
    size_t whole = 0;
    while (whole < cell.length && fxi_ascii_is_digit(cell.bytes[whole]))
        whole++;
    of->shape = of->shapes[whole < FXI_SHAPE_BYTES ? whole : 0];
    return fxi_shape_read(&of->shape, cell.bytes, cell.length);
}

/* One cell, without what ends it. Bytes behind it are read with it, up to `safe`. */
static inline bool take_cell(reader *r, uint32_t *mantissa, fxi_slice cell,
                             size_t index, const char *safe) {
    static const char missing[] = "N/A,";
    column *of = &r->columns[index];
    if (cell.bytes > safe)
        return take_strictly(r, mantissa, cell, index);
    if (memcmp(cell.bytes, missing, sizeof missing - 1) == 0)
        return true;
    *mantissa = fxi_shape_read(&of->shape, cell.bytes, cell.length);
    if (*mantissa == 0)
        *mantissa = take_other_shape(of, cell);
    return *mantissa != 0 || take_strictly(r, mantissa, cell, index);
}

/* The cells of row `row`, each with the comma behind it, which the last may lack. */
static const char *take_cells(reader *r, bool *has_rate, const char *at, size_t row) {
    const size_t count = r->grid->count, stride = r->stride;
    const char *safe = r->end - FXI_SHAPE_BYTES, *start = at + r->ends[0] + 1;
    const uint32_t *ends = r->ends + 1;
    uint32_t *mantissa = r->mantissas + row;
    bool found = false;
    for (size_t i = 0; i < count; i++, mantissa += stride) {
        const char *end = at + ends[i];
        fxi_slice cell = {start, (size_t)(end - start)};
        if ((*end != ',' && i + 1 < count) || !take_cell(r, mantissa, cell, i, safe))
            return NULL;
        found |= *mantissa != 0 && r->columns[i].counts;
        start = end + 1;
    }
    *has_rate = found;
    return start[-1] == ',' ? start : start - 1;
}

static const char *take_row(reader *r, const char *at) {
    fxi_day day;
    bool has_rate = false;
    if (r->kept == r->stride || !take_day(&day, at, r->end) || !take_ends(r, at) ||
        (r->seen > 0 && (day == r->last || (day < r->last) != r->falls)))
        return NULL;
    r->seen++;
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

/* The days of the first two rows show which way they run; those of the first and the
   last bound how many there can be, and so does the length of a row. */
static bool find_days(reader *r) {
    fxi_day first, second, last;
    const char *feed = memchr(r->start, '\n', (size_t)(r->end - r->start));
    const char *final = r->end - 1;
    while (final > r->start && final[-1] != '\n')
        final--;
    if (!take_day(&first, r->start, r->end) || !take_day(&second, feed + 1, r->end) ||
        !take_day(&last, final, r->end))
        return false;
    r->falls = second < first;
    size_t days = (size_t)(r->falls ? first - last : last - first) + 1;
    size_t rows = (size_t)(r->end - r->start) / (DATE_BYTES + 1 + r->grid->count);
    r->stride = days < rows ? days : rows;
    return true;
}

/* Room for every row that there can be, in the arena of the source. */
static bool make_room(reader *r, fxi_draft *draft) {
    size_t count = r->grid->count;
    if (count == 0 || r->stride == 0 || r->stride > FXI_CELLS_MAX / count)
        return false;
    size_t cells = count * r->stride;
    r->days = fxi_arena_alloc(draft->kept, r->stride * sizeof *r->days);
    r->mantissas = fxi_arena_alloc(draft->kept, cells * sizeof *r->mantissas);
    r->columns = fxi_arena_alloc(draft->arena, count * sizeof *r->columns);
    r->ends = fxi_arena_alloc(draft->arena, (count + BLOCK) * sizeof *r->ends);
    size_t shape_count = count * FXI_SHAPE_BYTES;
    fxi_quote_shape *shapes =
        fxi_arena_alloc(draft->arena, shape_count * sizeof *shapes);
    if (r->days == NULL || r->mantissas == NULL || r->columns == NULL ||
        r->ends == NULL || shapes == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        r->columns[i].counts = r->grid->columns[i].base.code[0] != '\0';
        r->columns[i].shapes = shapes + i * FXI_SHAPE_BYTES;
        set_shapes(&r->columns[i]);
    }
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
        memset(decimals + first_cell(r, i), r->columns[i].decimals, r->kept);
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
    in->hash = r->hash;
    fxi_row_hash_extend(&in->hash, r->end - 1);
    in->lines->offset = in->lines->length;
    in->lines->number += (uint32_t)r->seen;
}

bool fxi_grid_block(fxi_grid *grid) {
    fxi_draft *draft = grid->in->draft;
    const fxi_lines *lines = grid->in->lines;
    reader r = {.grid = grid,
                .hash = grid->in->hash,
                .start = lines->bytes + lines->offset,
                .end = lines->bytes + lines->length};
    fxi_row_hash_add(&r.hash, (fxi_slice){r.start, 0});
    fxi_block *block = fxi_arena_alloc(draft->arena, sizeof *block);
    if (block == NULL || !is_plain(grid) || r.start == r.end || r.end[-1] != '\n' ||
        !find_days(&r) || !make_room(&r, draft) || !read_rows(&r) ||
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
