/* SPDX-License-Identifier: MIT */
#include "reading/tally.h"

#include <string.h>

#include "base/ascii.h"
#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/wide_word.h"

/* A word that one language alone has weighs 24. */
enum {
    ENOUGH = 24,       /* the least that makes a language certain */
    CLEAR = 12,        /* the least distance to the second */
    IDEOGRAPH = 3,     /* letters that a character of these scripts counts as */
    LETTERS_A_WORD = 2 /* that vote: names have foreign letters */
};

/* --- words --------------------------------------------------------------------- */

static size_t vote_word(fxi_tally *tally, const fxc_lexicon *lexicon, const char *bytes,
                        size_t length, uint64_t hash) {
    size_t count;
    const fxi_vote *votes = fxi_lexicon_clue(&count, lexicon, bytes, length, hash);
    fxi_tally_vote(tally, votes, count);
    return count;
}

static size_t vote_wide(fxi_tally *tally, const fxc_lexicon *lexicon, const char *bytes,
                        size_t length, uint64_t hash) {
    size_t count;
    if (!fxi_lexicon_may_be_wide_clue(lexicon, hash))
        return 0;
    const fxi_vote *votes = fxi_lexicon_wide_clue(&count, lexicon, bytes, length, hash);
    fxi_tally_vote(tally, votes, count);
    return count;
}

static void vote_clue(fxi_tally *tally, const fxc_lexicon *lexicon, uint32_t letter) {
    char bytes[5] = {FXI_CLUE_LETTER};
    size_t length = 1 + fxi_utf8_encode(bytes + 1, letter);
    vote_word(tally, lexicon, bytes, length, fxi_ascii_word_hash(bytes, length));
}

/* A letter without its case. */
static inline void vote_letter(fxi_tally *tally, const fxc_lexicon *lexicon,
                               uint32_t letter) {
    if (fxi_lexicon_may_be_letter_clue(lexicon, letter))
        vote_clue(tally, lexicon, letter);
}

/* A word under reading that is not of ASCII alone. */
typedef struct word {
    uint64_t hash;
    unsigned traits;     /* that all letters beyond ASCII share */
    int letters;         /* beyond ASCII, that may still vote */
    fxi_script script;   /* of the letters last read, ... */
    uint32_t same_count; /* ... and how many they are */
} word;

static inline void count_letter(fxi_tally *tally, word *w, fxi_script script,
                                uint32_t count) {
    if (script != w->script) {
        fxi_tally_add_letters(tally, w->script, w->same_count);
        w->script = script;
        w->same_count = 0;
    }
    w->same_count += count;
}

/* Letters of solid scripts, which are words of their own. Returns where they end. */
static size_t read_solid(fxi_tally *tally, fxi_text text, size_t at,
                         const fxc_lexicon *lexicon) {
    word run = {0};
    for (;;) {
        fxi_unicode_step step = fxi_unicode_read(text.bytes + at, text.length - at);
        fxi_script script =
            step.length == 0 ? FXI_SCRIPT_NONE : (fxi_script)step.row->script;
        if (!fxi_script_is_solid(script))
            break;
        count_letter(tally, &run, script, IDEOGRAPH);
        if (script == FXI_SCRIPT_HANI)
            vote_letter(tally, lexicon, step.code_point);
        at += step.length;
    }
    fxi_tally_add_letters(tally, run.script, run.same_count);
    return at;
}

static size_t read_ascii(fxi_tally *tally, word *w, char byte) {
    if (!fxi_ascii_is_letter(byte))
        return 0;
    count_letter(tally, w, FXI_SCRIPT_LATN, 1);
    w->hash = fxi_wide_mix(w->hash, (unsigned char)fxi_ascii_lower(byte));
    return 1;
}

/* Bytes of the letter beyond ASCII at `at`; 0: the word ends. */
static inline size_t read_wide(fxi_tally *tally, word *w, fxi_text text, size_t at,
                               const fxc_lexicon *lexicon) {
    fxi_unicode_step step = fxi_unicode_read(text.bytes + at, text.length - at);
    if (step.length == 0)
        return 0;
    fxi_script script = (fxi_script)step.row->script;
    if (script == FXI_SCRIPT_NONE ||
        (script != w->script && fxi_script_is_solid(script)))
        return 0;
    uint32_t letter = step.code_point + (uint32_t)step.row->folded;
    count_letter(tally, w, script, 1);
    if (w->letters-- > 0)
        vote_letter(tally, lexicon, letter);
    w->hash = fxi_wide_mix(w->hash, letter);
    w->traits &= step.row->traits;
    return step.length;
}

/* Behind the letters of a word. */
static size_t pass_letters(fxi_tally *tally, word *w, fxi_text text, size_t at,
                           const fxc_lexicon *lexicon) {
    while (at < text.length) {
        char byte = text.bytes[at];
        size_t size = (unsigned char)byte < 0x80
                          ? read_ascii(tally, w, byte)
                          : read_wide(tally, w, text, at, lexicon);
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

/* It is a wide word (lexicon/wide_word.h), and no key starts with it. */
static void remember(fxi_known_words *known, const word *w, fxc_span span,
                     const fxc_lexicon *lexicon) {
    bool is_wide = w->letters < LETTERS_A_WORD;
    if (is_wide && (w->traits & FXI_UNICODE_PLAIN) != 0 &&
        !fxi_wide_has(lexicon->wide_starts, w->hash))
        known->items[known->count++] = (fxi_known_word){
            span.start, (uint32_t)(span.end - span.start), FXI_KNOWN_WIDE};
}

/* A wide word starts with a letter, no mark. */
static size_t read_spaced(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                          size_t at, fxi_letter first, const fxc_lexicon *lexicon) {
    word w = {.letters = LETTERS_A_WORD,
              .traits = first == FXI_LETTER_SPACED ? FXI_UNICODE_PLAIN : 0};
    size_t start = at;
    bool latin = (unsigned char)text.bytes[at] < 0x80;
    at = pass_letters(tally, &w, text, at, lexicon);
    if (at == start)
        return at;
    fxi_tally_add_letters(tally, w.script, w.same_count);
    tally->words++;
    size_t hits = vote_wide(tally, lexicon, text.bytes + start, at - start, w.hash);
    tally->latin_hits += latin && hits > 0;
    remember(known, &w, (fxc_span){start, at}, lexicon);
    return at;
}

static size_t read_any(fxi_tally *tally, fxi_known_words *known, fxi_text text,
                       size_t at, const fxc_lexicon *lexicon) {
    fxi_unicode_step first = fxi_unicode_read(text.bytes + at, text.length - at);
    if (first.length == 0)
        return at;
    if (fxi_script_is_solid((fxi_script)first.row->script))
        return read_solid(tally, text, at, lexicon);
    return read_spaced(tally, known, text, at, (fxi_letter)first.row->letter, lexicon);
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

/* --- judging --------------------------------------------------------------------- */

void fxi_tally_move(fxi_tally *into, fxi_tally *from) {
    for (size_t i = 0; i < FXI_LANGUAGE_SET_WORDS; i++) {
        into->voted.words[i] |= from->voted.words[i];
        for (uint64_t rest = from->voted.words[i]; rest != 0; rest &= rest - 1) {
            size_t row = 64 * i + (size_t)__builtin_ctzll(rest);
            into->scores[row] += from->scores[row];
            from->scores[row] = 0;
        }
    }
    into->scripts |= from->scripts;
    for (fxi_scripts rest = from->scripts; rest != 0; rest &= rest - 1) {
        int script = __builtin_ctz(rest);
        into->letters[script] += from->letters[script];
        from->letters[script] = 0;
    }
    into->size += from->size;
    into->words += from->words;
    into->latin_hits += from->latin_hits;
    from->voted = (fxi_language_set){{0}};
    from->scripts = 0;
    from->size = from->words = from->latin_hits = 0;
}

static fxi_script most_letters(const fxi_tally *tally, fxi_script but) {
    fxi_script best = FXI_SCRIPT_NONE;
    for (int i = 1; i < FXI_SCRIPT_COUNT; i++)
        if (i != (int)but && tally->letters[i] > tally->letters[best])
            best = (fxi_script)i;
    return best;
}

/* A tenth of kana makes Japanese of ideographs, a third of hangul Korean; names and
   marks in Latin letters do not hide the script of a sentence. */
fxi_script fxi_tally_script(const fxi_tally *tally) {
    const uint32_t *letters = tally->letters;
    if (letters[FXI_SCRIPT_LATN] == tally->size && tally->size > 0)
        return FXI_SCRIPT_LATN;
    fxi_script best = most_letters(tally, FXI_SCRIPT_NONE);
    if (best == FXI_SCRIPT_LATN && tally->latin_hits == 0) {
        fxi_script other = most_letters(tally, FXI_SCRIPT_LATN);
        if (4 * letters[other] > letters[FXI_SCRIPT_LATN])
            best = other;
    }
    if (best != FXI_SCRIPT_HANI)
        return best;
    if (10 * letters[FXI_SCRIPT_KANA] >= letters[FXI_SCRIPT_HANI])
        return FXI_SCRIPT_KANA;
    return 3 * letters[FXI_SCRIPT_HANG] >= letters[FXI_SCRIPT_HANI] ? FXI_SCRIPT_HANG
                                                                    : FXI_SCRIPT_HANI;
}

/* The score is above that of the last one. */
static void enter(fxi_verdict *out, uint8_t language, uint32_t score) {
    size_t at = FXI_TALLY_BEST - 1;
    for (; at > 0 && score > out->scores[at - 1]; at--) {
        out->scores[at] = out->scores[at - 1];
        out->languages[at] = out->languages[at - 1];
    }
    out->scores[at] = score;
    out->languages[at] = language;
}

/* The rows of the script for which something speaks, in the order of preference. */
static void enter_rows(fxi_verdict *out, const fxi_tally *tally,
                       const fxi_language_set *rows) {
    for (size_t i = 0; i < FXI_LANGUAGE_SET_WORDS; i++) {
        uint64_t rest = tally->voted.words[i] & rows->words[i];
        for (; rest != 0; rest &= rest - 1) {
            size_t row = 64 * i + (size_t)__builtin_ctzll(rest);
            if (tally->scores[row] > out->scores[FXI_TALLY_BEST - 1])
                enter(out, (uint8_t)row, tally->scores[row]);
        }
    }
}

/* 0: none. */
static uint8_t first_row(const fxi_language_set *rows) {
    for (size_t i = 0; i < FXI_LANGUAGE_SET_WORDS; i++)
        if (rows->words[i] != 0)
            return (uint8_t)(64 * i + (size_t)__builtin_ctzll(rows->words[i]));
    return FXI_LANGUAGE_EVERY;
}

static bool is_one_row(const fxi_language_set *rows) {
    fxi_language_set first = {{0}};
    fxi_language_set_add(&first, first_row(rows));
    return memcmp(&first, rows, sizeof first) == 0;
}

fxi_verdict fxi_tally_judge(const fxi_tally *tally, fxi_script script,
                            const fxc_lexicon *lexicon) {
    fxi_verdict out = {.script = (uint8_t)script};
    const fxi_language_set *rows = fxi_language_rows(lexicon, script);
    enter_rows(&out, tally, rows);
    bool is_several =
        script != FXI_SCRIPT_LATN || (tally->latin_hits > 1 && out.scores[0] > ENOUGH);
    out.certain = is_one_row(rows) ||
                  (is_several && out.scores[0] >= ENOUGH &&
                   out.scores[0] - out.scores[1] >= CLEAR &&
                   4 * (uint64_t)out.scores[0] >= 5 * (uint64_t)out.scores[1]);
    if (out.scores[0] == 0) /* nothing speaks: the most preferred */
        out.languages[0] = first_row(rows);
    return out;
}
