/* SPDX-License-Identifier: MIT */
#include "reading/layout/caption_shape.h"

#include "reading/layout/tight_word.h"

bool fxi_caption_shape_begins(const char *bytes, fxc_span span,
                              const fxc_lexicon *lexicon) {
    enum { WORDS = 3 }; /* "$ in millions" */
    bool is_led = true;
    if (span.end - span.start < 2 || bytes[span.start] != '(')
        return false;
    size_t at = span.start + 1;
    for (int words = 0; words < WORDS && at < span.end; words++) {
        size_t end = at;
        while (end < span.end && bytes[end] != ' ' && bytes[end] != ')')
            end++;
        const fxi_tight_word w = {bytes + at, end - at};
        if (is_led && w.length > 0 && fxi_tight_word_is_scale(w, lexicon))
            return true;
        is_led = fxi_tight_word_is_in(w);
        at = end + 1;
    }
    return false;
}

bool fxi_caption_shape_ends(const char *bytes, fxc_span span,
                            const fxc_lexicon *lexicon) {
    span = fxi_tight_trim(bytes, span);
    if (span.end > span.start && bytes[span.end - 1] == ':')
        span.end--;
    if (span.end == span.start || bytes[span.end - 1] != ')')
        return false;
    size_t open = span.end - 1;
    while (open > span.start && bytes[open] != '(')
        open--;
    return fxi_caption_shape_begins(bytes, (fxc_span){open, span.end}, lexicon);
}
