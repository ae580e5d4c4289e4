/* SPDX-License-Identifier: MIT */
#include "reading/number/scaled_group.h"

#include <string.h>

/* What a number with a scale says of the mark that parts decimals. */
typedef enum evidence { SAYS_NOTHING, BY_POINT, BY_COMMA } evidence;

static bool has_point(const fxi_tokens *tokens, size_t index) {
    const fxc_span span = tokens->items[index].span;
    return memchr(tokens->text.bytes + span.start, '.', span.end - span.start) != NULL;
}

/* "9.1 milyar", "9,1 milyar", in the language of the number. */
static evidence evidence_at(const fxi_tokens *tokens, size_t index,
                            fxi_language language) {
    enum { DECIMALS_MAX = 2 };
    const fxi_numeral *n = fxi_token_numeral(tokens, index);
    if (n == NULL || (n->flags & FXI_NUMERAL_REFUSED) != 0 || n->decimals == 0 ||
        fxi_language_likeliest(tokens->items[index].language) != language ||
        !fxi_token_is_near(tokens, index + 1) ||
        !fxi_token_has(tokens, index + 1, FXI_SENSE_SCALE))
        return SAYS_NOTHING;
    if (fxi_token_has_comma(tokens, index))
        return BY_COMMA;
    return n->decimals <= DECIMALS_MAX ? BY_POINT : SAYS_NOTHING;
}

/* Some number of the text near token `first` parts decimals by a point, and none by a
   comma. */
static bool is_proven(const fxi_tokens *tokens, size_t first) {
    enum { LOOKED_AT = 256 };
    const fxi_language own = fxi_language_likeliest(tokens->items[first].language);
    size_t from = first > LOOKED_AT ? first - LOOKED_AT : 0;
    size_t end = tokens->count - first > LOOKED_AT ? first + LOOKED_AT : tokens->count;
    bool has_point = false;
    for (size_t at = from; at + 1 < end; at++) {
        evidence said = evidence_at(tokens, at, own);
        if (said == BY_COMMA)
            return false;
        has_point = has_point || said == BY_POINT;
    }
    return has_point;
}

bool fxi_scaled_group_is_decimals(const fxi_tokens *tokens, size_t first) {
    return first + 1 < tokens->count && has_point(tokens, first) &&
           is_proven(tokens, first);
}
