/* SPDX-License-Identifier: MIT */
#include "reading/text/run_on.h"

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
    if (length < FXI_RUN_ON_LEAST ||
        fxi_lexer_sense(l, money, FXI_SENSE_CURRENCY, (fxc_span){at, behind}) == NULL)
        return false;
    behind += behind < text.length && text.bytes[behind] == ' ';
    return behind < text.length && fxi_ascii_is_digit(text.bytes[behind]);
}

static bool is_behind_number(const fxi_lexer *l) {
    return l->out->count > 0 && fxi_lexer_gap(l) <= FXI_GAP_SPACE &&
           l->out->items[l->out->count - 1].kind == FXI_TOKEN_NUMERAL;
}

/* "5 |million|The", "30 |dollars|The": a scale or money in full behind its number, and
   a capital and more where the next line began. */
static bool ends_line(fxi_entry *entry, const fxi_lexer *l, fxc_span word, size_t end) {
    enum { LETTERS_LEAST = 4 };
    const unsigned others = FXI_SENSE_GLUED | FXI_SENSE_WEAK | FXI_SENSE_LOCAL;
    const char *bytes = l->text.bytes;
    const size_t length = word.end - word.start;
    if (word.end + 1 == end || !fxi_ascii_is_lower(bytes[word.end + 1]) ||
        !is_behind_number(l) ||
        fxi_lexicon_match(entry, l->tools->lexicon, l->run->language,
                          bytes + word.start, length) != length)
        return false;
    const fxi_sense *scale = fxi_lexer_sense(l, *entry, FXI_SENSE_SCALE, word);
    const fxi_sense *money = fxi_lexer_sense(l, *entry, FXI_SENSE_CURRENCY, word);
    return (scale != NULL && (scale->flags & others) == 0) ||
           (money != NULL && length >= LETTERS_LEAST &&
            (money->flags & FXI_SENSE_IS_NAME) != 0 &&
            (money->flags & FXI_SENSE_SUFFIX) != 0);
}

size_t fxi_run_on_part(fxi_entry *entry, const fxi_lexer *l, size_t length) {
    const char *bytes = l->text.bytes + l->at;
    const size_t small = fxi_run_on_joint(bytes, length);
    fxi_entry found;
    if (small == 0)
        return length;
    const fxc_span word = {l->at, l->at + small};
    if (!ends_line(&found, l, word, l->at + length) &&
        !(is_grammar(&found, l, word) && is_money_before_digits(l, word.end)))
        return length;
    *entry = found;
    return small;
}
