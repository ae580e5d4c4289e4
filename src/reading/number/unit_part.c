/* SPDX-License-Identifier: MIT */
#include "reading/number/unit_part.h"

#include "reading/text/spelling.h"

/* "cent", "penny", not "cents". */
static bool is_one_minor(const fxi_tokens *tokens, size_t index,
                         const fxi_tools *tools) {
    const fxi_sense *unit =
        fxi_token_near_sense(tokens, index, FXI_SENSE_CURRENCY, tools);
    return unit != NULL && unit->value < 0 && (unit->flags & FXI_SENSE_IS_NAME) != 0 &&
           fxi_language_likeliest(tokens->items[index].language) ==
               FXI_LANGUAGE_ENGLISH &&
           tokens->text.bytes[tokens->items[index].span.end - 1] != 's';
}

size_t fxi_unit_part_of(const fxi_tokens *tokens, size_t index,
                        const fxi_tools *tools) {
    enum { OF_ONE = 2 };
    if (!fxi_spelling_is_of(tokens, index, FXI_WORDS_OF, tools))
        return 0;
    const fxi_sense *one =
        fxi_token_near_sense(tokens, index + 1, FXI_SENSE_NUMBER, tools);
    return one != NULL && one->value == 1 && is_one_minor(tokens, index + OF_ONE, tools)
               ? OF_ONE
               : 0;
}

bool fxi_unit_part_is_fraction(fxi_fraction *out, const fxi_tokens *tokens,
                               size_t first) {
    enum { SECOND = 2 };
    if (first + SECOND >= tokens->count)
        return false;
    const size_t start = tokens->items[first].span.start;
    const size_t length = tokens->items[first + SECOND].span.end - start;
    return fxi_fraction_read_slashed(out, tokens->text.bytes + start, length) == length;
}

/* "1/4 to| 1/2 cent": the unit of both. */
static bool leads_to_part(const fxi_tokens *tokens, size_t link,
                          const fxi_tools *tools) {
    enum { TOKENS = 3 };
    fxi_fraction second;
    return fxi_token_links_range(tokens, link, tools) &&
           fxi_unit_part_is_fraction(&second, tokens, link + 1) &&
           is_one_minor(tokens, link + 1 + TOKENS, tools);
}

/* The hyphen of "1/4-cent". */
static bool is_joint(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_dash(tokens, index) && fxi_token_touches(tokens, index) &&
           fxi_token_touches(tokens, index + 1);
}

bool fxi_unit_part_slashed(fxi_fraction *out, size_t *behind, const fxi_tokens *tokens,
                           size_t first, const fxi_tools *tools) {
    if ((first > 0 && fxi_token_has(tokens, first - 1, FXI_SENSE_CURRENCY)) ||
        !fxi_unit_part_is_fraction(out, tokens, first))
        return false;
    const size_t of = fxi_unit_part_of(tokens, *behind, tools);
    *behind += of;
    const size_t unit = *behind + is_joint(tokens, *behind);
    return of > 0 || is_one_minor(tokens, unit, tools) ||
           leads_to_part(tokens, *behind, tools);
}
