/* SPDX-License-Identifier: MIT */
#include "reading/text/opaque.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"

enum {
    NAME_MAX_LENGTH = 20, /* of a scheme or a variable */
    FORMULA_MAX = 80      /* between its dollar signs */
};

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

/* The dollar sign that closes what starts at `start`; `start`: none does. Blanks and
   operators before it part it from another amount, and so do digits behind it. */
static size_t formula_end(fxi_text text, size_t start) {
    size_t end = start;
    while (end < text.length && end - start < FORMULA_MAX && text.bytes[end] != '$' &&
           text.bytes[end] != '\n')
        end++;
    if (end == start || end == text.length || text.bytes[end] != '$' ||
        fxi_ascii_is_blank(text.bytes[end - 1]) ||
        strchr("\\=<>+-*/([{,:", text.bytes[end - 1]) ||
        (end + 1 < text.length && fxi_ascii_is_digit(text.bytes[end + 1])))
        return start;
    return end;
}

/* One of these bytes is in the stretch. */
static bool has_any(fxi_text text, fxc_span stretch, const char *bytes) {
    for (size_t at = stretch.start; at < stretch.end; at++)
        if (text.bytes[at] != '\0' && strchr(bytes, text.bytes[at]) != NULL)
            return true;
    return false;
}

/* "10", "1.5", "[0,1]" */
static size_t bare_end(fxi_text text, size_t at) {
    while (at < text.length &&
           (fxi_ascii_is_digit(text.bytes[at]) ||
            (text.bytes[at] != '\0' && strchr(".,+-()[]", text.bytes[at]) != NULL)))
        at++;
    return at;
}

/* "$10$", "$x = 5$", "$2 \times 2$", "$10^{-3}$": mathematics between dollar signs. */
size_t fxi_opaque_find_formula(fxi_text text, size_t at) {
    const size_t start = at + 1;
    if (fxi_ascii_is_blank(text.bytes[start]) ||
        (at > 0 && (text.bytes[at - 1] == '\\' || text.bytes[at - 1] == '$' ||
                    fxi_ascii_is_letter(text.bytes[at - 1]) ||
                    fxi_ascii_is_digit(text.bytes[at - 1]))))
        return 0;
    const bool is_number = fxi_ascii_is_digit(text.bytes[start]);
    const size_t end = formula_end(text, start);
    const fxc_span inside = {start, end};
    if (end == start || (bare_end(text, start) != end &&
                         !has_any(text, inside, is_number ? "\\^_" : "\\^_=<>{")))
        return 0;
    return end + 1 - at;
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
    if (first == '$') {
        size_t length = variable_length(text, at);
        return length > 0 ? length : fxi_opaque_formula(text, at);
    }
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
