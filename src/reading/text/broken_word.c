/* SPDX-License-Identifier: MIT */
#include "reading/text/broken_word.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "reading/text/word.h"

enum { SHORTEST = 5, LONGEST = 48 }; /* bytes of the whole word */

static size_t letters_at(fxi_text text, size_t at, fxi_language language,
                         const fxi_tools *tools) {
    fxi_entry entry;
    size_t length = fxi_ascii_word_read(text.bytes + at, text.length - at).length;
    return fxi_text_is_wide_at(text, at + length)
               ? fxi_word_skip(&entry, text, at, language, tools)
               : length;
}

/* Behind the hyphen at `at` and the line break where the next line goes on in small
   letters, or a blank that is left of the break; `at`: it does not. */
static size_t pass_break(fxi_text text, size_t at) {
    size_t next = at + 1, breaks = 0;
    for (; next < text.length && breaks < 2; next++) {
        char byte = text.bytes[next];
        breaks += byte == '\n';
        if (byte != '\n' && byte != '\r' && !fxi_ascii_is_blank(byte))
            break;
    }
    const bool is_break = breaks == 1 || (breaks == 0 && next == at + 2);
    return is_break && next < text.length &&
                   (fxi_ascii_is_lower(text.bytes[next]) ||
                    fxi_text_is_wide_at(text, next))
               ? next
               : at;
}

static bool has_sense(const fxc_lexicon *lexicon, fxi_entry entry, fxi_sense_kind kind,
                      fxc_span word, const char *text, fxi_language language) {
    return fxi_lexicon_sense(lexicon, entry, kind, word, text, language) != NULL;
}

/* Before a blank that is left of the line break, a scale alone: "mil- lion". */
static bool is_of_money(const fxc_lexicon *lexicon, fxi_entry entry, fxc_span word,
                        const char *text, bool is_on_line, fxi_language language) {
    return has_sense(lexicon, entry, FXI_SENSE_SCALE, word, text, language) ||
           (!is_on_line &&
            has_sense(lexicon, entry, FXI_SENSE_CURRENCY, word, text, language));
}

size_t fxi_broken_word_read(fxi_entry *entry, fxi_text text, fxc_span part,
                            fxi_language language, const fxi_tools *tools) {
    char whole[LONGEST];
    fxi_entry joined;
    size_t first = part.end - part.start, next = pass_break(text, part.end);
    size_t second = next > part.end ? letters_at(text, next, language, tools) : 0;
    size_t length = first + second;
    if (second == 0 || length < SHORTEST || length > LONGEST)
        return 0;
    memcpy(whole, text.bytes + part.start, first);
    memcpy(whole + first, text.bytes + next, second);
    if (fxi_lexicon_match(&joined, tools->lexicon, language, whole, length) != length ||
        !is_of_money(tools->lexicon, joined, (fxc_span){0, length}, whole,
                     memchr(text.bytes + part.end, '\n', next - part.end) == NULL,
                     language))
        return 0;
    *entry = joined;
    return next + second - part.start;
}
