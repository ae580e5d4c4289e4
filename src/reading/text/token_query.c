/* SPDX-License-Identifier: MIT */
#include "reading/text/token.h"

#include <string.h>

#include "reading/text/character.h"

size_t fxi_tokens_telling_of(const fxi_tokens *tokens, size_t index, uint32_t kinds) {
    size_t at = index / FXI_TOKEN_BITS;
    uint64_t before = ~(~UINT64_C(0) << index % FXI_TOKEN_BITS);
    for (; at * FXI_TOKEN_BITS < tokens->count; at++, before = 0)
        for (uint64_t rest = tokens->telling[at] & ~before; rest != 0;
             rest &= rest - 1) {
            size_t found = at * FXI_TOKEN_BITS + (size_t)__builtin_ctzll(rest);
            if ((tokens->items[found].kinds & kinds) != 0)
                return found;
        }
    return tokens->count;
}

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

bool fxi_token_has_one_of(const fxi_tokens *tokens, size_t index, uint32_t kinds,
                          const fxi_tools *tools) {
    uint32_t rest = index < tokens->count ? tokens->items[index].kinds & kinds : 0;
    for (; rest != 0; rest &= rest - 1) {
        const fxi_sense_kind kind = (fxi_sense_kind)__builtin_ctz(rest);
        if (fxi_token_find_sense(tokens, index, kind, tools) != NULL)
            return true;
    }
    return false;
}

bool fxi_token_is_of_amount(const fxi_tokens *tokens, size_t index,
                            const fxi_tools *tools) {
    const uint32_t kinds = FXI_KIND(CURRENCY) | FXI_KIND(SCALE) | FXI_KIND(NUMBER);
    return tokens->items[index].kind == FXI_TOKEN_NUMERAL ||
           fxi_token_has_one_of(tokens, index, kinds, tools);
}

bool fxi_token_ends_in_role(const fxi_tokens *tokens, size_t index, fxi_sense_kind kind,
                            int roles, const fxi_tools *tools) {
    if (index >= tokens->count)
        return false;
    const fxi_token *token = &tokens->items[index];
    const char *bytes = tokens->text.bytes;
    fxc_span last = token->span;
    last.start += fxi_character_last_word(bytes + last.start, last.end - last.start);
    if (last.start == token->span.start)
        return false;
    const fxi_sense *sense =
        fxi_lexicon_sense_of(tools->lexicon, kind, bytes, last, token->language);
    return sense != NULL && (sense->value & roles) != 0;
}

bool fxi_token_sign_opens(uint32_t sign) {
    switch (sign) {
    case '(':
    case '[':
    case 0xFF08:
    case 0xFF3B:
    case 0x3010:
        return true;
    default:
        return false;
    }
}

bool fxi_token_sign_closes(uint32_t sign) {
    switch (sign) {
    case ')':
    case ']':
    case 0xFF09:
    case 0xFF3D:
    case 0x3011:
        return true;
    default:
        return false;
    }
}

bool fxi_token_sign_is_dash(uint32_t sign) {
    switch (sign) {
    case '-':
    case 0x2212:
    case 0xFE58:
        return true;
    default:
        return sign >= 0x2012 && sign <= 0x2015;
    }
}

bool fxi_token_has_comma(const fxi_tokens *tokens, size_t index) {
    fxc_span span = tokens->items[index].span;
    return memchr(tokens->text.bytes + span.start, ',', span.end - span.start) != NULL;
}
