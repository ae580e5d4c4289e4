/* SPDX-License-Identifier: MIT */
#include "reading/opaque.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"

enum { NAME_MAX_LENGTH = 20 }; /* of a scheme or a variable */

static bool is_name_byte(char c) {
    return fxi_ascii_is_letter(c) || fxi_ascii_is_digit(c) || c == '_' || c == '+' ||
           c == '.' || c == '-';
}

/* `word` in lower case. */
static bool has_at(fxi_text text, size_t at, const char *word) {
    size_t i = 0;
    for (; word[i] != '\0'; i++)
        if (at + i >= text.length || fxi_ascii_lower(text.bytes[at + i]) != word[i])
            return false;
    return true;
}

static size_t name_end(fxi_text text, size_t at) {
    size_t end = at;
    while (end < text.length && end - at < NAME_MAX_LENGTH &&
           is_name_byte(text.bytes[end]))
        end++;
    return end;
}

/* Addresses are printable ASCII without the marks that quote them; a mark that ends a
   clause is not part of them. */
static size_t address_end(fxi_text text, size_t at) {
    size_t start = at;
    while (at < text.length && text.bytes[at] > ' ' && text.bytes[at] < 0x7F &&
           strchr("<>\"`", text.bytes[at]) == NULL)
        at++;
    while (at > start && strchr(".,;:!?)]}'", text.bytes[at - 1]) != NULL)
        at--;
    return at;
}

static size_t variable_length(fxi_text text, size_t at) {
    if (!has_at(text, at, "${"))
        return 0;
    size_t end = name_end(text, at + 2);
    return has_at(text, end, "}") ? end + 1 - at : 0;
}

/* Behind its first word an address has one of these. */
static bool may_be_address(fxi_text text, size_t at) {
    fxi_ascii_word word = fxi_ascii_word_read(text.bytes + at, text.length - at);
    size_t end = at + word.length;
    return end < text.length &&
           (text.bytes[end] == ':' || is_name_byte(text.bytes[end]));
}

size_t fxi_opaque_length(fxi_text text, size_t at) {
    char first = text.bytes[at];
    if (first == '$')
        return variable_length(text, at);
    if (!fxi_ascii_is_letter(first) || !may_be_address(text, at))
        return 0;
    bool is_address = has_at(text, at, "www.") || has_at(text, at, "mailto:") ||
                      has_at(text, at + 1, ":\\") ||
                      has_at(text, name_end(text, at), "://");
    return is_address ? address_end(text, at) - at : 0;
}

static bool is_known(fxi_text text, fxc_span word, fxi_language language,
                     const fxi_tools *tools) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_CURRENCY, FXI_SENSE_SCALE,
                                           FXI_SENSE_NUMBER};
    fxi_entry entry;
    size_t length =
        fxi_lexicon_match(&entry, tools->lexicon, language, text.bytes + word.start,
                          text.length - word.start);
    if (length < word.end - word.start)
        return false;
    word.end = word.start + length;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (fxi_lexicon_sense(tools->lexicon, entry, kinds[i], word, text.bytes,
                              language) != NULL)
            return true;
    return false;
}

size_t fxi_opaque_cashtag(fxi_text text, size_t at, fxi_language language,
                          const fxi_tools *tools) {
    size_t end = at + 1;
    fxi_entry entry;
    if (text.bytes[at] != '$')
        return 0;
    while (end < text.length && fxi_ascii_is_letter(text.bytes[end]))
        end++;
    if (end == at + 1 || is_known(text, (fxc_span){at + 1, end}, language, tools))
        return 0;
    size_t key = fxi_lexicon_match(&entry, tools->lexicon, language, text.bytes + at,
                                   text.length - at);
    return key > 1 ? 0 : end - at;
}

size_t fxi_opaque_mail_host(fxi_text text, size_t at) {
    size_t end = at + 1;
    bool dot = false;
    if (text.bytes[at] != '@')
        return 0;
    for (; end < text.length && is_name_byte(text.bytes[end]); end++)
        dot |= text.bytes[end] == '.' && end > at + 1;
    while (end > at + 1 && text.bytes[end - 1] == '.')
        end--;
    return dot && end > at + 1 ? end - at : 0;
}
