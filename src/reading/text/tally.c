/* SPDX-License-Identifier: MIT */
#include "reading/text/tally.h"

#include <string.h>

/* A word that one language alone has weighs 24. */
enum {
    ENOUGH = 24, /* the least that makes a language certain */
    CLEAR = 12   /* the least distance to the second */
};

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
    fxi_tally_add_hits(into, from->latin_hits, from->latin_clue, from->has_latin_clues);
    from->voted = (fxi_language_set){{0}};
    from->scripts = 0;
    from->size = from->words = from->latin_hits = 0;
    from->latin_clue = 0;
    from->has_latin_clues = false;
}

/* The script of `among`, all of which have letters, that has most. */
static fxi_script most_letters(const fxi_tally *tally, fxi_scripts among) {
    fxi_script best = FXI_SCRIPT_NONE;
    for (fxi_scripts rest = among; rest != 0; rest &= rest - 1) {
        fxi_script script = (fxi_script)__builtin_ctz(rest);
        if (tally->letters[script] > tally->letters[best])
            best = script;
    }
    return best;
}

/* A tenth of kana makes Japanese of ideographs, a third of hangul Korean; names and
   marks in Latin letters do not hide the script of a sentence. */
fxi_script fxi_tally_script(const fxi_tally *tally) {
    const uint32_t *letters = tally->letters;
    if (letters[FXI_SCRIPT_LATN] == tally->size && tally->size > 0)
        return FXI_SCRIPT_LATN;
    fxi_script best = most_letters(tally, tally->scripts);
    if (best == FXI_SCRIPT_LATN && tally->latin_hits == 0) {
        fxi_script other =
            most_letters(tally, tally->scripts & ~((fxi_scripts)1 << FXI_SCRIPT_LATN));
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
        script != FXI_SCRIPT_LATN || (tally->has_latin_clues && out.scores[0] > ENOUGH);
    out.certain = is_one_row(rows) ||
                  (is_several && out.scores[0] >= ENOUGH &&
                   out.scores[0] - out.scores[1] >= CLEAR &&
                   4 * (uint64_t)out.scores[0] >= 5 * (uint64_t)out.scores[1]);
    if (out.scores[0] == 0) /* nothing speaks: the most preferred */
        out.languages[0] = first_row(rows);
    return out;
}
