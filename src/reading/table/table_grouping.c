/* SPDX-License-Identifier: MIT */
#include "reading/table/table_grouping.h"

#include "lexicon/grammar.h"

typedef enum evidence {
    SAYS_NOTHING,
    MAY_BE_GROUP,
    IS_INTEGER,
    GROUPS,
    PARTS
} evidence;

static evidence evidence_of(const fxi_tokens *tokens, size_t index) {
    enum { SINGLE = 3 };
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if (n == NULL || (n->flags & FXI_NUMERAL_REFUSED) != 0)
        return SAYS_NOTHING;
    if (!fxi_token_has_comma(tokens, index))
        return n->flags == 0 && n->decimals == 0 && n->digits == SINGLE ? IS_INTEGER
                                                                        : SAYS_NOTHING;
    if (n->decimals == 0)
        return n->digits > 2 * FXI_QUANTITY_GROUP ? GROUPS : SAYS_NOTHING;
    return n->decimals == FXI_QUANTITY_GROUP && n->digits <= FXI_QUANTITY_GROUP &&
                   fxi_decimal_whole_digits(&n->value) > 0
               ? MAY_BE_GROUP
               : PARTS;
}

bool fxi_table_grouping_is_by_commas(size_t *end, const fxi_tokens *tokens,
                                     size_t first, const fxi_tools *tools) {
    enum { LOOKED_AT = 2048 };
    fxi_language language = tokens->items[first].language;
    size_t seen[PARTS + 1] = {0}, at = first;
    *end = first + 1;
    if (fxi_language_convention(tools->lexicon, language) != FXI_CONVENTION_COMMA)
        return false;
    do
        seen[evidence_of(tokens, at)]++;
    while (++at < tokens->count && at - first < LOOKED_AT &&
           tokens->items[at].gap != FXI_GAP_PARAGRAPH);
    *end = at;
    bool is_custom = fxi_grammar_has(tools->lexicon, language, FXI_TABLES_BY_COMMAS);
    return seen[PARTS] == 0 && seen[MAY_BE_GROUP] > 0 &&
           (seen[GROUPS] > 0 || (is_custom && seen[IS_INTEGER] > 0));
}

bool fxi_table_grouping_apply(fxi_quantity *quantity, const fxi_tokens *tokens,
                              size_t number) {
    const int scale = quantity->scale;
    if (quantity->decimals != FXI_QUANTITY_GROUP ||
        !fxi_token_has_comma(tokens, number) || !fxi_quantity_set_scale(quantity, 0))
        return quantity->scale == scale;
    quantity->flags &= (uint16_t)~FXI_QUANTITY_SCALED;
    fxi_quantity_group_decimals(quantity);
    return scale == 0 || fxi_quantity_rescale(quantity, scale);
}
