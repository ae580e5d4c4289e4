/* SPDX-License-Identifier: MIT */
#include "reading/token.h"

const fxi_sense *fxi_token_find_sense(const fxi_tokens *tokens, size_t index,
                                      fxi_sense_kind kind, const fxi_tools *tools) {
    const fxi_token *t = &tokens->items[index];
    return fxi_lexicon_sense(tools->lexicon, t->entry, kind, t->span,
                             tokens->text.bytes, t->language);
}

bool fxi_token_has_role(const fxi_tokens *tokens, size_t index, fxi_sense_kind kind,
                        int roles, const fxi_tools *tools) {
    const fxi_sense *sense = fxi_token_sense(tokens, index, kind, tools);
    return sense != NULL && (sense->value & roles) != 0;
}

bool fxi_token_ends_in_role(const fxi_tokens *tokens, size_t index, fxi_sense_kind kind,
                            int roles, const fxi_tools *tools) {
    if (index >= tokens->count)
        return false;
    const fxi_token *token = &tokens->items[index];
    const char *bytes = tokens->text.bytes;
    fxc_span last = {token->span.end, token->span.end};
    while (last.start > token->span.start && bytes[last.start - 1] != ' ')
        last.start--;
    fxi_entry entry;
    size_t length = last.end - last.start;
    if (last.start == token->span.start ||
        fxi_lexicon_match(&entry, tools->lexicon, token->language, bytes + last.start,
                          length) != length)
        return false;
    const fxi_sense *sense =
        fxi_lexicon_sense(tools->lexicon, entry, kind, last, bytes, token->language);
    return sense != NULL && (sense->value & roles) != 0;
}

bool fxi_token_is_and(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const fxi_sense *link = fxi_token_sense(tokens, index, FXI_SENSE_RANGE, tools);
    return link != NULL && link->value == FXI_RANGE_AND;
}

bool fxi_token_is_apostrophe(const fxi_tokens *tokens, size_t index) {
    return fxi_token_is_sign(tokens, index, '\'') ||
           fxi_token_is_sign(tokens, index, 0x2019);
}

static bool is_one_of(uint32_t sign, const uint32_t *signs) {
    while (*signs != 0 && *signs != sign)
        signs++;
    return *signs != 0;
}

bool fxi_token_sign_opens(uint32_t sign) {
    static const uint32_t signs[] = {'(', '[', 0xFF08, 0xFF3B, 0x3010, 0};
    return is_one_of(sign, signs);
}

bool fxi_token_sign_closes(uint32_t sign) {
    static const uint32_t signs[] = {')', ']', 0xFF09, 0xFF3D, 0x3011, 0};
    return is_one_of(sign, signs);
}

bool fxi_token_sign_is_dash(uint32_t sign) {
    static const uint32_t signs[] = {'-',    0x2010, 0x2011, 0x2012, 0x2013, 0x2014,
                                     0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0};
    return is_one_of(sign, signs);
}
