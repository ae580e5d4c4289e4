/* SPDX-License-Identifier: MIT */
#include "reading/table_caption.h"

#include "base/ascii.h"
#include "base/currency.h"
#include "reading/table_unit.h"

/* Tokens of a line that may carry a scale however it says it, "RMB million", and of one
   that has to be all in brackets or to say "in": "(All amounts in thousands, except for
   share ...)". */
enum { SHORT_MAX = 12, LONG_MAX = 60 };

static bool is_short(const fxi_row *line, const fxi_tokens *tokens) {
    return line->end - line->first <= SHORT_MAX ||
           (fxi_token_opens(tokens, line->first) &&
            fxi_token_closes(tokens, line->end - 1));
}

static const fxi_sense *mark_of(const fxi_unit_words *unit, const fxi_tokens *tokens,
                                const fxi_tools *tools) {
    const fxi_sense *mark = NULL;
    for (size_t i = unit->first; i < unit->end && mark == NULL; i++)
        mark = fxi_token_sense(tokens, i, FXI_SENSE_CURRENCY, tools);
    return mark;
}

static bool says_in(const fxi_unit_words *unit, const fxi_tokens *tokens,
                    const fxi_tools *tools) {
    for (size_t i = unit->first; i < unit->end; i++)
        if (fxi_token_has_role(tokens, i, FXI_SENSE_DATE, FXI_DATE_IN, tools))
            return true;
    return false;
}

/* "In millions", "in millions of pesos", not "in millions of homes". */
static bool is_said_of_money(const fxi_unit_words *unit, size_t index,
                             const fxi_tokens *tokens, const fxi_tools *tools) {
    return says_in(unit, tokens, tools) &&
           (fxi_token_sense(tokens, index, FXI_SENSE_VAGUE, tools) == NULL ||
            mark_of(unit, tokens, tools) != NULL);
}

/* Decimals of a number before a scale word that is a unit with it, "100 million yen";
   -1: it is some amount. */
static int decades_before(const fxi_tokens *tokens, size_t first, size_t index) {
    if (index == first || tokens->items[index - 1].kind != FXI_TOKEN_NUMERAL)
        return 0;
    fxc_span span = tokens->items[index - 1].span;
    const char *bytes = tokens->text.bytes + span.start;
    if (fxi_ascii_equal(bytes, span.end - span.start, "10"))
        return 1;
    return fxi_ascii_equal(bytes, span.end - span.start, "100") ? 2 : -1;
}

bool fxi_caption_read(fxi_caption *out, const fxi_row *line, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    *out = (fxi_caption){.scale = 0};
    if (line->end - line->first > LONG_MAX)
        return false;
    bool any = is_short(line, tokens), found = false;
    for (size_t i = line->first; i < line->end && out->mark == NULL; i++) {
        int scale = fxi_unit_scale_at(tokens, i, tools);
        int decades = scale != 0 ? decades_before(tokens, line->first, i) : -1;
        if (decades < 0)
            continue;
        fxi_unit_words unit = fxi_unit_around(tokens, line->first, line->end, i, tools);
        if (!any && !is_said_of_money(&unit, i, tokens, tools))
            continue;
        scale += decades;
        if (!found) {
            out->scale = scale;
        } else if (scale != out->scale) {
            out->mark = mark_of(&unit, tokens, tools);
            out->marked_scale = scale;
        }
        found = true;
        i = unit.end - 1;
    }
    return any || found;
}

int fxi_caption_scale(const fxi_caption *caption, const fxi_sense *mark,
                      const fxi_tools *tools) {
    if (caption->mark == NULL || mark == NULL)
        return caption->scale;
    fxc_currency a = fxi_lexicon_currency(tools->lexicon, caption->mark, 0);
    fxc_currency b = fxi_lexicon_currency(tools->lexicon, mark, 0);
    return fxi_currency_equal(a, b) ? caption->marked_scale : caption->scale;
}
