/* SPDX-License-Identifier: MIT */
#include "reading/table/label_amount.h"

#include "reading/text/spelling.h"

/* Of the caption, and where that is silent of the first column that has one. */
static int scale_of(const fxi_table_head *head, const fxi_sense *mark,
                    const fxi_tools *tools) {
    int scale = fxi_caption_scale(&head->caption, mark, tools);
    for (size_t i = 1; i < head->count && scale == 0; i++)
        scale = head->columns[i].scale;
    return scale;
}

/* The money of the caption or, where it names none, of the first column that does. */
static const fxi_sense *money_of(const fxi_table_head *head) {
    const fxi_sense *money = head->caption.money;
    for (size_t i = 1; i < head->count && money == NULL; i++)
        money = head->columns[i].mark;
    return money;
}

/* "less allowances of |$12", "including |$12" */
static bool is_led(const fxi_figure *figure, size_t label, const fxi_tokens *tokens,
                   const fxi_tools *tools) {
    enum { REACH = 16 };
    size_t i = figure->first;
    if (i > label && !fxi_spelling_is_of(tokens, i - 1, FXI_WORDS_OF, tools) &&
        !fxi_spelling_is_of(tokens, i - 1, FXI_WORDS_WITHIN, tools))
        return false;
    while (i > label && figure->first - i < REACH)
        if (fxi_spelling_is_of(tokens, --i, FXI_WORDS_WITHIN, tools))
            return true;
    return false;
}

/* "of $12 in 2024 and |$10", "of $12; 2023: |$10" */
static bool is_next(const fxi_figure *figure, const fxi_figure *before,
                    const fxi_tokens *tokens, const fxi_tools *tools) {
    enum { REACH = 10 };
    const size_t link = figure->first - 1;
    return figure->first - before->last <= REACH &&
           (fxi_token_is_sign(tokens, link, ',') || fxi_token_is_colon(tokens, link) ||
            fxi_token_is_and(tokens, link, tools));
}

/* It has a sign and no scale of its own, and is not for one of something. */
static bool is_plain(const fxi_figure *figure, const fxi_table_head *head,
                     const fxi_tools *tools) {
    const fxi_sense *money = money_of(head);
    return figure->mark != NULL && !figure->is_minor && figure->unit == 0 &&
           figure->high == NULL && figure->low.scale == 0 &&
           (money == NULL ||
            fxi_lexicon_share_currency(tools->lexicon, figure->mark, money));
}

void fxi_label_amounts_scale(fxi_figures *figures, size_t from, size_t label,
                             const fxi_table_head *head, const fxi_tokens *tokens,
                             const fxi_tools *tools) {
    if (from == figures->count)
        return;
    bool follows = from > 0 && figures->items[from - 1].role == FXI_FIGURE_BODY &&
                   figures->items[from - 1].low.scale != 0; /* a line that goes on */
    for (size_t i = from; i < figures->count; i++) {
        fxi_figure *figure = &figures->items[i];
        const int scale = scale_of(head, figure->mark, tools);
        follows = scale != 0 && is_plain(figure, head, tools) &&
                  ((follows && is_next(figure, figure - 1, tokens, tools)) ||
                   is_led(figure, label, tokens, tools)) &&
                  fxi_quantity_rescale(&figure->low, scale);
    }
}
