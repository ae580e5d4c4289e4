/* SPDX-License-Identifier: MIT */
#include "reading/amount/hedged.h"

#include "reading/mark/marks.h"
#include "reading/mark/modifier_word.h"
#include "reading/number/number.h"

/* "USD over 5 million tonnes", "人民币超过3亿人": a unit or a thing that the number
   before token `next` counts. */
static bool counts_other(const fxi_tokens *tokens, size_t next,
                         const fxi_tools *tools) {
    fxi_mark behind;
    if (fxi_token_touches(tokens, next) && tokens->items[next].kind == FXI_TOKEN_WORD &&
        tokens->items[next].entry == 0 && fxi_token_is_eastern(tokens, next))
        return true;
    return fxi_token_has(tokens, next, FXI_SENSE_MEASURE) ||
           fxi_mark_behind(&behind, tokens, next, tools);
}

/* "5 million", or the first end of "5 to 7 million". */
static bool is_scaled(const fxi_operand *operand, const fxi_tokens *tokens,
                      const fxi_tools *tools) {
    size_t link = operand->last + 1, scale = link + 2;
    if ((operand->quantity.flags & FXI_QUANTITY_SCALED) != 0)
        return !counts_other(tokens, link, tools);
    return fxi_token_is_near(tokens, link) &&
           fxi_token_links_range(tokens, link, tools) &&
           fxi_token_numeral(tokens, link + 1) != NULL &&
           fxi_token_near_sense(tokens, scale, FXI_SENSE_SCALE, tools) != NULL &&
           !counts_other(tokens, scale + 1, tools);
}

fxi_quantity_status fxi_hedged_read(fxi_operand *out, size_t *next,
                                    const fxi_tokens *tokens, size_t modifier,
                                    const fxi_tools *tools) {
    const unsigned others = FXI_SENSE_WEAK | FXI_SENSE_GLUED;
    size_t number = modifier + 1, count = 0;
    if (!fxi_modifier_leads(tokens, modifier, tools) ||
        (out->mark.sense->flags & others) != 0 || !fxi_token_is_near(tokens, number) ||
        fxi_number_read(&out->quantity, &count, tokens, number, tools) !=
            FXI_QUANTITY_READ)
        return FXI_QUANTITY_NONE;
    *next = number;
    out->last = number + count - 1;
    if (!is_scaled(out, tokens, tools))
        return FXI_QUANTITY_NONE;
    *next = number + count;
    out->has_mark = out->is_prefixed = true;
    return FXI_QUANTITY_READ;
}

fxi_quantity_status fxi_hedged_read_name(fxi_operand *out, size_t *next,
                                         const fxi_tokens *tokens,
                                         const fxi_tools *tools) {
    size_t modifier = out->first + 1;
    return fxi_mark_single(&out->mark, tokens, out->first, tools) &&
                   fxi_mark_is_han(&out->mark, tokens->text) &&
                   fxi_sense_is_main_unit(out->mark.sense)
               ? fxi_hedged_read(out, next, tokens, modifier, tools)
               : FXI_QUANTITY_NONE;
}
