/* SPDX-License-Identifier: MIT */
#include "reading/table/cell_figure.h"

#include "lexicon/iso4217.h"
#include "reading/number/number.h"
#include "reading/table/scaled_cell.h"
#include "reading/table/table_grouping.h"

static const fxc_currency *list_candidates(const fxi_sense *mark,
                                           const fxi_tools *tools) {
    size_t count = fxi_candidates_of(mark);
    fxc_currency *out = fxi_arena_alloc(tools->arena, count * sizeof *out);
    for (size_t i = 0; out != NULL && i < count; i++)
        out[i] = fxi_lexicon_currency(tools->lexicon, mark, i);
    return out;
}

static void set_currency(fxi_figure *figure, const fxi_column *said) {
    figure->basis = said->basis;
    figure->mark_span = said->mark_span;
    figure->candidate_count = said->candidate_count;
    figure->candidates = said->candidates;
}

static void list_money(fxi_column *column, const fxi_tools *tools) {
    column->candidates = list_candidates(column->mark, tools);
    column->candidate_count = fxi_candidates_of(column->mark);
    column->basis = fxi_figure_basis(column->mark);
}

/* The cells of a column share its candidates. */
static void set_currency_of_head(fxi_figure *figure, fxi_column *column,
                                 const fxi_tools *tools) {
    if (column->candidates == NULL)
        list_money(column, tools);
    set_currency(figure, column);
}

static bool has_candidate(const fxi_figure *figure, fxc_currency currency) {
    return figure->candidates != NULL &&
           fxi_currency_is_in(figure->candidates, figure->candidate_count, currency);
}

/* "$" below "HK$": the head says which dollar. */
static void narrow_by_head(fxi_figure *figure, fxi_column *column,
                           const fxi_tools *tools) {
    if (column->mark != NULL && figure->candidate_count > 1 &&
        column->mark->currency_count < figure->candidate_count &&
        has_candidate(figure, fxi_lexicon_currency(tools->lexicon, column->mark, 0)))
        set_currency_of_head(figure, column, tools);
}

/* `scale` is that of the head. */
static bool read_number(fxi_figure *out, const fxi_cell_parts *parts,
                        fxi_column *column, int scale, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    if (!parts->has_mark && column->mark == NULL)
        return false;
    if (parts->scaled != 0
            ? !fxi_scaled_cell_read(&out->low, parts->number, parts->scaled, tokens,
                                    tools)
            : !fxi_number_read_in(&out->low, scale, tokens, parts->number, tools))
        return false;
    if (!parts->has_mark) {
        set_currency_of_head(out, column, tools);
        return true;
    }
    fxi_column own = {.mark = parts->mark.sense, .mark_span = parts->mark.span};
    list_money(&own, tools);
    set_currency(out, &own);
    out->mark = own.mark;
    return true;
}

/* "$33 - $53", but not "$10.00 - $12.50", the price of an option. */
static bool scale_range(fxi_figure *figure, int scale, const fxi_tools *tools) {
    enum { CENTS = 2 };
    if (figure->high->scale != 0 ||
        (figure->low.decimals == CENTS && figure->high->decimals == CENTS))
        return true;
    fxi_quantity *high = fxi_arena_alloc(tools->arena, sizeof *high);
    if (high == NULL)
        return false;
    *high = *figure->high;
    figure->high = high;
    return fxi_quantity_rescale(&figure->low, scale) &&
           fxi_quantity_rescale(high, scale);
}

/* The head scales plain numbers; a scale word, cents and a range that names the row say
   their own. */
static bool apply_scale(fxi_figure *figure, int scale, size_t column,
                        const fxi_tools *tools) {
    if (scale == 0 || figure->low.scale != 0 || figure->is_minor)
        return true;
    if (figure->high != NULL)
        return column == 0 || scale_range(figure, scale, tools);
    return fxi_quantity_rescale(&figure->low, scale);
}

/* "Earnings (in EUR)" below "in EUR million": the label names the money of the head
   without its scale, so that the row is in units of it. */
static bool is_in_units(const fxi_table_head *head, const fxi_column *said,
                        const fxi_tools *tools) {
    const fxi_column *row = &head->row;
    const fxi_sense *money = said->mark;
    int scale = said->scale;
    if (money == NULL) {
        money = head->caption.money;
        scale = head->caption.scale;
    }
    return row->scale == 0 && money != NULL && scale != 0 &&
           fxi_lexicon_share_currency(tools->lexicon, row->mark, money);
}

/* A caption may have a scale for the cell's own sign, but that of its column may say
   which money this is: "$" below "HK$". */
static int caption_scale(const fxi_table_head *head, const fxi_column *said,
                         const fxi_figure *figure, const fxi_cell_parts *parts,
                         const fxi_tools *tools) {
    const fxi_sense *own = figure->candidate_count != 0 ? figure->mark
                           : parts->has_mark            ? parts->mark.sense
                                                        : NULL;
    const bool is_of_column =
        own == NULL || (said->mark != NULL &&
                        fxi_lexicon_share_currency(tools->lexicon, own, said->mark));
    return fxi_caption_scale(&head->caption, is_of_column ? said->mark : own, tools);
}

/* Of the head, and where that is silent of the row or the caption; what is counted per
   share is not in thousands, and what is in cents is whatever the head says. */
static int scale_for(const fxi_table_head *head, const fxi_column *said,
                     fxi_label label, const fxi_figure *figure,
                     const fxi_cell_parts *parts, const fxi_tools *tools) {
    const fxi_column *row = &head->row;
    if (row->mark != NULL && row->scale < 0)
        return row->scale;
    if (said->scale < 0)
        return said->scale;
    if (label == FXI_LABEL_PER_UNIT ||
        (row->mark != NULL && is_in_units(head, said, tools)))
        return 0;
    if (said->scale != 0)
        return said->scale;
    if (row->scale != 0)
        return row->scale;
    return head->caption.mark == NULL ? head->caption.scale
                                      : caption_scale(head, said, figure, parts, tools);
}

static void place(fxi_figure *figure, const fxi_cell_parts *parts,
                  const fxi_tokens *tokens) {
    figure->first = parts->first;
    figure->last = parts->end - 1;
    figure->span = (fxc_span){tokens->items[figure->first].span.start,
                              tokens->items[figure->last].span.end};
    figure->sentence = tokens->items[figure->first].sentence;
    figure->role = FXI_FIGURE_CELL;
}

/* "KWD 45.210": money that has thousandths. */
static bool has_thousandths(const fxi_figure *figure) {
    return figure->candidate_count > 0 &&
           fxi_currency_minor_digits(figure->candidates[0]) >= FXI_QUANTITY_GROUP;
}

/* The mark of groups in the cells of the table; NUL: as the language has it. */
static char group_mark(const fxi_table_head *head, const fxi_figure *figure) {
    const char mark =
        head->group_mark != '\0' ? head->group_mark : head->caption.group_mark;
    return mark == '.' && has_thousandths(figure) ? '\0' : mark;
}

bool fxi_cell_complete(fxi_figure *figure, const fxi_cell_parts *parts,
                       fxi_table_head *head, size_t column, fxi_label label,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    fxi_column *said = fxi_table_head_money(head, column);
    const int scale =
        scale_for(head, &head->columns[column], label, figure, parts, tools);
    const bool is_read = figure->candidate_count != 0;
    if (is_read ? !apply_scale(figure, scale, column, tools)
                : !read_number(figure, parts, said, scale, tokens, tools))
        return false;
    const char mark = parts->scaled == 0 ? group_mark(head, figure) : '\0';
    if (mark != '\0' &&
        !fxi_table_grouping_apply(&figure->low, mark, tokens, parts->number))
        return false;
    narrow_by_head(figure, said, tools);
    place(figure, parts, tokens);
    figure->negative = (parts->negative || figure->negative) &&
                       !fxi_decimal_is_zero(&figure->low.value);
    if (label == FXI_LABEL_PER_UNIT)
        figure->unit = FXI_UNIT_PER + 1;
    return true;
}

bool fxi_cell_may_be_of_share(const fxi_cell_parts *parts, const fxi_table_head *head,
                              size_t column, fxi_label label,
                              const fxi_tokens *tokens) {
    enum { CENTS = 2 };
    const fxi_caption *caption = &head->caption;
    const fxi_numeral *numeral = fxi_token_numeral(tokens, parts->number);
    return label != FXI_LABEL_PER_UNIT && caption->heard_decimals != CENTS &&
           numeral != NULL && numeral->decimals == CENTS && head->row.mark == NULL &&
           head->columns[column].mark == NULL;
}
