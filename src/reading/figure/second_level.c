/* SPDX-License-Identifier: MIT */
#include "reading/figure/second_level.h"

#include "reading/amount/operand_reader.h"
#include "reading/figure/outer_scale.h"
#include "reading/text/spelling.h"

static bool is_word(const fxi_tokens *tokens, size_t index, fxi_range_role role,
                    const fxi_tools *tools) {
    return fxi_token_means(tokens, index, FXI_SENSE_RANGE, (int)role, tools);
}

static bool leads_to_level(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    return is_word(tokens, index, FXI_RANGE_LINK, tools) ||
           is_word(tokens, index, FXI_RANGE_LEVEL, tools);
}

/* "from |$3.2 million| to", "fell to |$3.2 million| from" */
static bool is_between(const fxi_tokens *tokens, size_t first, size_t link,
                       const fxi_tools *tools) {
    if (first == 0)
        return false;
    return (fxi_outer_scale_leads_from(tokens, first - 1, tools) &&
            leads_to_level(tokens, link, tools)) ||
           (leads_to_level(tokens, first - 1, tools) &&
            is_word(tokens, link, FXI_RANGE_FROM, tools));
}

/* Nothing that the number may count: no noun, and no "of". */
static bool counts_nothing(const fxi_tokens *tokens, size_t index,
                           const fxi_tools *tools) {
    const uint32_t kinds = FXI_KIND(GRAMMAR) | FXI_KIND(DATE) | FXI_KIND(UNIT) |
                           FXI_KIND(MODIFIER) | FXI_KIND(NOW);
    const int others = FXI_GRAMMAR_GENITIVE | FXI_GRAMMAR_PARTICLE;
    return fxi_spelling_ends_phrase(tokens, index) ||
           (fxi_token_has_one_of(tokens, index, kinds, tools) &&
            !fxi_token_has_role(tokens, index, FXI_SENSE_GRAMMAR, others, tools));
}

static bool is_scaled(const fxi_operand *level) {
    return (level->quantity.flags & FXI_QUANTITY_SCALED) != 0;
}

bool fxi_second_level_read(fxi_operand *second, size_t *next, const fxi_operand *first,
                           const fxi_tokens *tokens, const fxi_tools *tools) {
    const size_t link = first->last + 1;
    size_t behind;
    if (!first->is_prefixed || !is_scaled(first) ||
        fxi_token_numeral(tokens, link + 1) == NULL ||
        !is_between(tokens, first->first, link, tools) ||
        fxi_operand_read(second, &behind, tokens, link + 1, tools) !=
            FXI_QUANTITY_READ ||
        second->has_mark || !is_scaled(second) ||
        !fxi_outer_scale_is_near(&first->quantity.value, &second->quantity.value) ||
        !counts_nothing(tokens, second->last + 1, tools))
        return false;
    second->mark = first->mark;
    second->has_mark = second->is_labelled = true;
    *next = behind;
    return true;
}
