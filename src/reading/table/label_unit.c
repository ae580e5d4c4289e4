/* SPDX-License-Identifier: MIT */
#include "reading/table/label_unit.h"

#include "reading/amount/unit_words.h"
#include "reading/text/footnote.h"
#include "reading/text/spelling.h"

/* "in Mio.", "i miljoner": a scale without money, and what leads to it. */
static bool is_led_scale(const fxi_cell *unit, const fxi_tokens *tokens,
                         const fxi_tools *tools) {
    int power = 0;
    for (size_t i = unit->first; i < unit->end; i++) {
        if (fxi_token_is_currency(tokens, i, tools))
            return false;
        power += fxi_unit_scale_at(tokens, i, tools);
    }
    return power >= FXI_UNIT_LEAST &&
           (fxi_unit_scale_at(tokens, unit->first, tools) == 0 ||
            fxi_spelling_is_of(tokens, unit->first - 1, FXI_WORDS_SCENE, tools));
}

fxi_cell fxi_label_unit(const fxi_cell *label, const fxi_tokens *tokens,
                        const fxi_tools *tools) {
    static const uint32_t commas[] = {',', '-', 0x2013, 0x2014, 0xFF0C, 0};
    fxi_cell unit = *label;
    unit.end = fxi_footnote_before(tokens, label->first, label->end);
    unit.end -=
        unit.end > unit.first + 1 && fxi_token_is_sign(tokens, unit.end - 1, ':');
    const bool closes = fxi_token_closes(tokens, unit.end - 1);
    unit.end -= closes ? 1 : 0;
    unit.first = fxi_unit_around(tokens, label->first, unit.end, unit.end, tools).first;
    unit.first -= unit.first < unit.end && /* "百万円" */
                  fxi_unit_decades_before(tokens, label->first, unit.first) > 0;
    const size_t before = unit.first - 1;
    if (unit.first == label->first || unit.first == unit.end ||
        !(closes ? fxi_token_opens(tokens, before)
                 : fxi_token_is_sign_of(tokens, before, commas) ||
                       is_led_scale(&unit, tokens, tools)))
        unit.first = unit.end;
    return unit;
}
