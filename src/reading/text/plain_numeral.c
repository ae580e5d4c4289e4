/* SPDX-License-Identifier: MIT */
#include "reading/text/plain_numeral.h"

static bool touches_last(const fxi_tokens *out, const fxi_plain_run *run, size_t at) {
    return out->count > 0 && run->gap == FXI_GAP_NONE &&
           out->items[out->count - 1].span.end == at;
}

/* Length of the numeral, which is put behind those of `out`; 0: it is not taken. */
static inline size_t read_numeral(fxi_tokens *out, const fxi_plain_run *run, size_t at,
                                  const fxi_tools *tools) {
    const char *bytes = out->text.bytes + at;
    const size_t left = out->text.length - at;
    fxi_numeral *numeral = fxi_tokens_numeral_room(out, tools->arena);
    if (numeral == NULL)
        return 0;
    size_t length = fxi_numeral_read(numeral, bytes, run->border - at, run->convention);
    bool goes_on = fxi_lexicon_numeral_goes_on(tools->lexicon, bytes, left, length);
    return goes_on && !touches_last(out, run, at) ? 0 : length;
}

size_t fxi_plain_numerals(fxi_tokens *out, fxi_plain_run *run, size_t start,
                          const fxi_tools *tools) {
    fxi_token *token;
    size_t length;
    while (run->takes_numerals && start < run->end &&
           fxi_ascii_is_digit(out->text.bytes[start]) &&
           (token = fxi_tokens_room(out, tools->arena)) != NULL &&
           (length = read_numeral(out, run, start, tools)) != 0) {
        *token = (fxi_token){.span = {start, start + length},
                             .kind = FXI_TOKEN_NUMERAL,
                             .gap = (uint8_t)run->gap,
                             .language = run->language,
                             .numeral = (uint32_t)out->numeral_count++};
        fxi_tokens_take_numeral(out, run->at_edge || run->parts);
        run->at_edge = false;
        run->at = start + length;
        start = fxi_plain_pass_gap(run, out->text.bytes);
    }
    return start;
}
