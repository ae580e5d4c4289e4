/* SPDX-License-Identifier: MIT */
#include "reading/text/run_on.h"

#include "base/ascii.h"

enum { LEAST = 2 }; /* letters of either word */

bool fxi_run_on_leads(const fxi_sense *grammar, const fxi_sense *modifier) {
    const int roles = FXI_GRAMMAR_PREPOSITION | FXI_GRAMMAR_GENITIVE |
                      FXI_GRAMMAR_VERB | FXI_GRAMMAR_PAST | FXI_GRAMMAR_TO;
    return (grammar != NULL && (grammar->value & roles) != 0) ||
           (modifier != NULL && (modifier->flags & FXI_SENSE_AFTER) == 0);
}

/* "was", "of", "and", "about". */
static bool is_grammar(fxi_entry *entry, const fxi_lexer *l, fxc_span word) {
    const size_t length = word.end - word.start;
    if (fxi_lexicon_match(entry, l->tools->lexicon, l->run->language,
                          l->text.bytes + word.start, length) != length)
        return false;
    const fxi_sense *grammar = fxi_lexer_sense(l, *entry, FXI_SENSE_GRAMMAR, word);
    const fxi_sense *modifier = fxi_lexer_sense(l, *entry, FXI_SENSE_MODIFIER, word);
    const fxi_sense *range = fxi_lexer_sense(l, *entry, FXI_SENSE_RANGE, word);
    return fxi_run_on_leads(grammar, modifier) ||
           (range != NULL && range->value == FXI_RANGE_AND);
}

/* "RMB27", "HK$5", "Rs 5,000". */
static bool is_money_before_digits(const fxi_lexer *l, size_t at) {
    const fxi_text text = l->text;
    fxi_entry money;
    const size_t length = fxi_lexicon_match(&money, l->tools->lexicon, l->run->language,
                                            text.bytes + at, text.length - at);
    size_t behind = at + length;
    if (length < LEAST ||
        fxi_lexer_sense(l, money, FXI_SENSE_CURRENCY, (fxc_span){at, behind}) == NULL)
        return false;
    behind += behind < text.length && text.bytes[behind] == ' ';
    return behind < text.length && fxi_ascii_is_digit(text.bytes[behind]);
}

size_t fxi_run_on_part(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    size_t small = 0;
    fxi_entry found;
    while (small < length && fxi_ascii_is_lower(bytes[small]))
        small++;
    if (small < LEAST || small == length || !fxi_ascii_is_upper(bytes[small]) ||
        !is_grammar(&found, l, (fxc_span){l->at, l->at + small}) ||
        !is_money_before_digits(l, l->at + small))
        return length;
    *entry = found;
    return small;
}
