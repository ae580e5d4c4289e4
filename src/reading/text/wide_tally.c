/* SPDX-License-Identifier: MIT */
/* Words with letters beyond ASCII, letter by letter: what they say, and which they are.
 */
#include "base/ascii.h"
#include "lexicon/filter.h"
#include "reading/text/tally.h"

enum {
    IDEOGRAPH = 3,     /* letters that a character of these scripts counts as */
    LETTERS_A_WORD = 2 /* that vote: names have foreign letters */
};

/* A letter without its case. */
static inline void vote_letter(fxi_tally *tally, const fxc_lexicon *lexicon,
                               uint32_t letter) {
    size_t count;
    const fxi_vote *votes = fxi_lexicon_letter_clue(&count, lexicon, letter);
    fxi_tally_vote(tally, votes, count);
}

static fxi_unicode_step read_at(fxi_text text, size_t at) {
    return fxi_unicode_read(text.bytes + at, text.length - at);
}

static fxi_script script_of(fxi_unicode_step step) {
    return step.length == 0 ? FXI_SCRIPT_NONE : (fxi_script)step.row->script;
}

/* --- letters that are words of their own ------------------------------------------ */

/* Those of one script from `step` on, which are of three bytes but for a few. Returns
   where they end. */
static size_t read_solid_run(fxi_tally *tally, fxi_text text, size_t at,
                             fxi_unicode_step step, const fxc_lexicon *lexicon) {
    const fxi_script script = script_of(step);
    uint32_t count = 0;
    while (script_of(step) == script) {
        if (script == FXI_SCRIPT_HANI)
            vote_letter(tally, lexicon, step.code_point);
        count += IDEOGRAPH;
        at += step.length;
        step = fxi_unicode_read_three(text.bytes + at, text.length - at);
    }
    fxi_tally_add_letters(tally, script, count);
    return at;
}

static size_t read_solid(fxi_tally *tally, fxi_text text, size_t at,
                         fxi_unicode_step step, const fxc_lexicon *lexicon) {
    while (fxi_script_is_solid(script_of(step))) {
        at = read_solid_run(tally, text, at, step, lexicon);
        if (!fxi_text_is_wide_at(text, at))
            break;
        step = read_at(text, at);
    }
    return at;
}

/* --- other words ------------------------------------------------------------------ */

/* A word under reading. */
typedef struct word {
    uint64_t hash;
    unsigned traits;   /* that all letters beyond ASCII share */
    unsigned letters;  /* beyond ASCII */
    fxi_script script; /* of the letter read last */
} word;

/* Letters of ASCII. Returns where they end. */
static size_t read_ascii(fxi_tally *tally, word *w, fxi_text text, size_t at) {
    size_t start = at;
    for (; at < text.length && fxi_ascii_is_letter(text.bytes[at]); at++)
        w->hash = fxi_wide_mix(w->hash, (unsigned char)(text.bytes[at] | 0x20));
    if (at > start) {
        w->script = FXI_SCRIPT_LATN;
        fxi_tally_add_letters(tally, w->script, (uint32_t)(at - start));
    }
    return at;
}

static inline uint32_t take_letter(word *w, fxi_unicode_step step) {
    uint32_t letter = step.code_point + (uint32_t)step.row->folded;
    w->hash = fxi_wide_mix(w->hash, letter);
    w->traits &= step.row->traits;
    w->letters++;
    return letter;
}

/* Letters of two bytes, then of three, and of the script of the word. Returns where
   they end. */
static size_t read_rest(word *w, fxi_text text, size_t at) {
    word read = *w;
    fxi_unicode_step step = fxi_unicode_read_two(text.bytes + at, text.length - at);
    for (; script_of(step) == read.script; at += 2) {
        take_letter(&read, step);
        step = fxi_unicode_read_two(text.bytes + at + 2, text.length - at - 2);
    }
    step = fxi_unicode_read_three(text.bytes + at, text.length - at);
    for (; script_of(step) == read.script; at += 3) {
        take_letter(&read, step);
        step = fxi_unicode_read_three(text.bytes + at + 3, text.length - at - 3);
    }
    *w = read;
    return at;
}

/* Letters of one script beyond ASCII, `step` the first. Returns where they end. */
static size_t read_run(fxi_tally *tally, word *w, fxi_text text, size_t at,
                       fxi_unicode_step step, const fxc_lexicon *lexicon) {
    unsigned before = w->letters;
    w->script = script_of(step);
    for (;;) {
        uint32_t letter = take_letter(w, step);
        at += step.length;
        if (w->letters <= LETTERS_A_WORD)
            vote_letter(tally, lexicon, letter);
        else
            at = read_rest(w, text, at);
        if (!fxi_text_is_wide_at(text, at))
            break;
        step = read_at(text, at);
        if (script_of(step) != w->script)
            break;
    }
    fxi_tally_add_letters(tally, w->script, w->letters - before);
    return at;
}

/* The word goes on with the letter. */
static bool belongs(fxi_unicode_step step, const word *w) {
    fxi_script script = script_of(step);
    return script != FXI_SCRIPT_NONE &&
           (script == w->script || !fxi_script_is_solid(script));
}

/* Behind the letters of a word, `step` the first if it is beyond ASCII. */
static size_t pass_letters(fxi_tally *tally, word *w, fxi_text text, size_t at,
                           fxi_unicode_step step, const fxc_lexicon *lexicon) {
    if (!fxi_text_is_wide_at(text, at)) {
        at = read_ascii(tally, w, text, at);
        if (!fxi_text_is_wide_at(text, at))
            return at;
        step = read_at(text, at);
    }
    while (belongs(step, w)) {
        at = read_run(tally, w, text, at, step, lexicon);
        at = read_ascii(tally, w, text, at);
        if (!fxi_text_is_wide_at(text, at))
            break;
        step = read_at(text, at);
    }
    return at;
}

static void remember(fxi_known_words *known, fxc_span span, const fxi_head *head,
                     const fxc_lexicon *lexicon) {
    known->items[known->count++] =
        (fxi_known_word){span.start, (uint32_t)(span.end - span.start),
                         FXI_KNOWN_WIDE | (uint32_t)(head - lexicon->heads)};
}

/* A wide word starts with a letter, no mark. */
static size_t read_spaced(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                          size_t at, fxi_unicode_step first,
                          const fxc_lexicon *lexicon) {
    bool is_latin = !fxi_text_is_wide_at(text, at);
    bool is_letter = is_latin || first.row->letter == FXI_LETTER_SPACED;
    word w = {.traits = is_letter ? FXI_UNICODE_PLAIN : 0};
    const fxc_span span = {at, pass_letters(tally, &w, text, at, first, lexicon)};
    if (span.end == span.start)
        return at;
    const fxi_head *head = fxi_lexicon_wide_head(
        lexicon, text.bytes + span.start,
        (fxi_wide_word){.length = span.end - span.start, .hash = w.hash});
    fxi_tally_vote(tally, lexicon->votes + head->first_vote, head->vote_count);
    tally->words++;
    if (is_latin && head->vote_count > 0)
        fxi_tally_add_hits(tally, 1, w.hash, false);
    if (w.letters > 0 && (w.traits & FXI_UNICODE_PLAIN) != 0)
        remember(known, span, head, lexicon);
    return span.end;
}

static size_t read_any(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                       size_t at, const fxc_lexicon *lexicon) {
    fxi_unicode_step first = {0};
    if (fxi_text_is_wide_at(text, at))
        first = read_at(text, at);
    return fxi_script_is_solid(script_of(first))
               ? read_solid(tally, text, at, first, lexicon)
               : read_spaced(tally, known, text, at, first, lexicon);
}

/* One space, and behind it no ASCII. */
static bool goes_on_wide(fxi_text text, size_t at) {
    return at + 1 < text.length && text.bytes[at] == ' ' &&
           (unsigned char)text.bytes[at + 1] >= 0x80;
}

size_t fxi_tally_wide(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                      size_t at, size_t limit, const fxc_lexicon *lexicon) {
    size_t end = read_any(tally, known, text, at, lexicon);
    while (end > at && end <= limit && goes_on_wide(text, end)) {
        at = end + 1;
        end = read_any(tally, known, text, at, lexicon);
    }
    return end;
}
