/* SPDX-License-Identifier: MIT */
/* What stands behind the second figure of a join. */
#include "reading/figure_relation.h"
#include "reading/join.h"
#include "reading/modifier.h"
#include "reading/rate_side.h"
#include "reading/spelling.h"

static bool ends_tail(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    if (token->gap == FXI_GAP_PARAGRAPH || fxi_token_closes(tokens, index) ||
        fxi_token_opens(tokens, index))
        return true;
    uint32_t sign = token->kind == FXI_TOKEN_SIGN ? token->sign : 0;
    return fxi_join_is_comma(sign) || sign == ';' || sign == '/' || sign == '.' ||
           sign == '|' || sign == 0x3002 || sign == 0xFF1B || sign == 0x0964 ||
           sign == 0x06D4;
}

/* "at 2021 exchange rates", "at the time": the words tell how it was converted. */
static bool names_conversion(const fxi_tokens *tokens, size_t index,
                             const fxi_tools *tools) {
    return fxi_rate_is_noun(tokens, index, tools) ||
           fxi_token_sense(tokens, index, FXI_SENSE_CONVERSION, tools) != NULL;
}

/* "(€30 million last year)", "(€30 million earlier)": another time. */
static bool is_other_time(const fxi_tokens *tokens, size_t index) {
    static const char *const words[] = {"last year",
                                        "a year ago",
                                        "a year earlier",
                                        "year earlier",
                                        "prior year",
                                        "the previous year",
                                        "the year before",
                                        "previously",
                                        "later",
                                        "ago",
                                        "earlier",
                                        "before",
                                        "a quarter earlier",
                                        "last",
                                        "previous",
                                        "prior",
                                        "next",
                                        "after",
                                        NULL};
    return fxi_spelling_in(tokens, index, words);
}

/* "more than Lumora", "of it in shares": a comparison, or a part. A number behind the
   words is a figure that they modify. */
static bool is_other_thing(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    static const char *const wholes[] = {"it", "them", "this", "that", "these", NULL};
    const fxi_sense *bound = fxi_token_sense(tokens, index, FXI_SENSE_MODIFIER, tools);
    bool is_plain =
        index + 1 < tokens->count && tokens->items[index + 1].kind == FXI_TOKEN_WORD &&
        fxi_token_sense(tokens, index + 1, FXI_SENSE_CURRENCY, tools) == NULL;
    bool compares = bound != NULL &&
                    fxi_modifier_is_bound((fxc_modifier)bound->value) && is_plain &&
                    !(bound->flags & FXI_SENSE_AFTER);
    return compares || fxi_spelling_is(tokens, index, "than") ||
           fxi_spelling_is(tokens, index, "of which") ||
           (fxi_spelling_is(tokens, index, "of") &&
            fxi_spelling_in(tokens, index + 1, wholes));
}

/* A condition of its own: "at the door", "in 2023", "for members". */
static bool is_condition(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    static const char *const words[] = {"at", "in",  "on",   "to", "from",
                                        "by", "for", "with", NULL};
    int year;
    return fxi_token_sense(tokens, index, FXI_SENSE_PLACE, tools) != NULL ||
           fxi_token_sense(tokens, index, FXI_SENSE_MONTH, tools) != NULL ||
           fxi_spelling_year(&year, tokens, index) || is_other_time(tokens, index) ||
           is_other_thing(tokens, index, tools) ||
           (fxi_spelling_in(tokens, index, words) &&
            fxi_token_sense(tokens, index, FXI_SENSE_UNIT, tools) == NULL);
}

fxi_join_tail fxi_join_tail_read(const fxi_figure *figure, const fxi_tokens *tokens,
                                 const fxi_tools *tools) {
    fxi_join_tail tail = {.tense = FXI_TENSE_OPEN};
    size_t start = fxi_figure_tail(figure, tokens) + 1, i = start;
    bool names_rate = false;
    for (; i < tokens->count && i < start + FXI_JOIN_TAIL_MAX; i++) {
        if (ends_tail(tokens, i))
            break;
        bool then = fxi_token_sense(tokens, i, FXI_SENSE_THEN, tools) != NULL,
             now = fxi_token_sense(tokens, i, FXI_SENSE_NOW, tools) != NULL;
        if (then || now)
            tail.tense = then ? FXI_TENSE_THEN : FXI_TENSE_NOW;
        names_rate = names_rate || then || now || names_conversion(tokens, i, tools);
        tail.is_elsewhere = tail.is_elsewhere || is_condition(tokens, i, tools);
    }
    tail.is_elsewhere = tail.is_elsewhere && !names_rate;
    tail.end = i;
    return tail;
}
