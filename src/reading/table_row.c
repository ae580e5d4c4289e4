/* SPDX-License-Identifier: MIT */
#include "reading/table_row.h"

#include "reading/spelling.h"

/* Tabs between token `index` and what stands before it on its line. */
static size_t tabs_before(const fxi_tokens *tokens, size_t index) {
    size_t start = index > 0 ? tokens->items[index - 1].span.end : 0;
    size_t tabs = 0;
    for (size_t i = start; i < tokens->items[index].span.start; i++) {
        char byte = tokens->text.bytes[i];
        bool new_line = byte == '\n' || byte == '\r';
        tabs = new_line ? 0 : tabs + (byte == '\t' ? 1 : 0);
    }
    return tabs;
}

static void add_token(fxi_row *row, size_t token, size_t column) {
    if (column >= FXI_COLUMNS_MAX)
        return;
    bool same_cell = row->count > 0 && row->cells[row->count - 1].column == column;
    if (!same_cell)
        row->cells[row->count++] = (fxi_cell){.first = token, .column = column};
    row->cells[row->count - 1].end = token + 1;
}

void fxi_row_read(fxi_row *out, const fxi_tokens *tokens, size_t first) {
    *out = (fxi_row){.first = first};
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
