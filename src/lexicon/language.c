/* SPDX-License-Identifier: MIT */
#include "lexicon/language.h"

#include <string.h>

#include "base/ascii.h"
#include "lexicon/tables.h"
#include "lexicon/wide_word.h"

/* --- rows ---------------------------------------------------------------------- */

typedef struct alias {
    const char *code, *means;
} alias;

/* Other codes of a row: withdrawn ones, forms of one language, and what is read with
   the words of another. */
static const alias aliases[] = {
    {"cmn", "zh"}, {"in", "id"}, {"iw", "he"}, {"ji", "yi"},  {"mo", "ro"},
    {"nb", "no"},  {"nn", "no"}, {"sh", "sr"}, {"tl", "fil"}, {"yue", "zh"},
};

static fxi_language find_row(const fxc_lexicon *lexicon, const char *code,
                             size_t length) {
    for (size_t i = 1; i < lexicon->language_count; i++)
        if (fxi_ascii_equal_fold(code, length, lexicon->languages[i].code))
            return (fxi_language)i;
    return FXI_LANGUAGE_EVERY;
}

static size_t code_length(const char *tag) {
    size_t length = 0;
    while (fxi_ascii_is_letter(tag[length]))
        length++;
    return length;
}

/* "en", "en-AU", not "en,de". */
static bool is_tag(const char *tag, size_t length) {
    return length > 0 && strchr("-_", tag[length]) != NULL; /* its NUL is found, too */
}

fxi_language fxi_lexicon_language(const fxc_lexicon *lexicon, const char *tag) {
    size_t length = code_length(tag);
    if (!is_tag(tag, length))
        return FXI_LANGUAGE_EVERY;
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
        if (fxi_ascii_equal_fold(tag, length, aliases[i].code))
            return find_row(lexicon, aliases[i].means, strlen(aliases[i].means));
    return find_row(lexicon, tag, length);
}

static const fxi_language_row *row_of(const fxc_lexicon *lexicon,
                                      fxi_language language) {
    return &lexicon->languages[fxi_language_likeliest(language)];
}

const char *fxi_language_code(const fxc_lexicon *lexicon, fxi_language language) {
    return row_of(lexicon, language)->code;
}

size_t fxi_language_count(const fxc_lexicon *lexicon) {
    return lexicon->language_count;
}

size_t fxi_language_listed_count(const fxc_lexicon *lexicon) {
    return lexicon->listed_count;
}

const fxi_language_set *fxi_language_rows(const fxc_lexicon *lexicon,
                                          fxi_script script) {
    return &lexicon->script_rows[script];
}

fxi_convention fxi_language_convention(const fxc_lexicon *lexicon,
                                       fxi_language language) {
    fxi_convention own = (fxi_convention)row_of(lexicon, language)->convention;
    if ((language & FXI_LANGUAGE_OPEN) == 0)
        return own;
    bool points = own == FXI_CONVENTION_POINT || own == FXI_CONVENTION_UNKNOWN;
    return points ? FXI_CONVENTION_UNKNOWN : FXI_CONVENTION_GROUPS;
}

unsigned fxi_language_dates(const fxc_lexicon *lexicon, fxi_language language) {
    unsigned dates = row_of(lexicon, language)->dates;
    return (language & FXI_LANGUAGE_OPEN) != 0 ? dates & FXI_DATES_POINTS : dates;
}

/* "es-MX" and "es_Latn_MX" name the region MX. */
static bool has_region(const char *tag, const char region[4]) {
    for (const char *part = strpbrk(tag, "-_"); part; part = strpbrk(part, "-_")) {
        part++;
        if (fxi_ascii_equal_fold(part, strcspn(part, "-_"), region))
            return true;
    }
    return false;
}

fxi_convention fxi_language_tag_convention(const fxc_lexicon *lexicon,
                                           const char *tag) {
    fxi_language language = fxi_lexicon_language(lexicon, tag);
    for (size_t i = 0; i < lexicon->region_count; i++) {
        const fxi_region_row *row = &lexicon->regions[i];
        if (row->language == language && has_region(tag, row->region))
            return (fxi_convention)row->convention;
    }
    return fxi_language_convention(lexicon, language);
}

bool fxi_language_signs_stand_behind(const fxc_lexicon *lexicon,
                                     fxi_language language) {
    return row_of(lexicon, language)->signs_stand_behind;
}

bool fxi_language_admits(const fxc_lexicon *lexicon, fxi_language text,
                         fxi_language word) {
    return fxi_row_admits(lexicon->languages, text, word);
}

/* --- clues --------------------------------------------------------------------- */

/* The hash of up to eight bytes is that of no other ones. */
static bool is_clue(const fxi_clue *clue, const char *clue_text, const char *bytes,
                    size_t length) {
    return clue->length == length &&
           (length <= FXI_EIGHT ||
            fxi_ascii_equal_fold(bytes, length, clue_text + clue->text));
}

static const fxi_vote *votes_of(size_t *count, const fxc_lexicon *lexicon,
                                const fxi_clue *clue) {
    *count = (size_t)(clue[1].first_vote - clue->first_vote);
    return lexicon->votes + clue->first_vote;
}

const fxi_vote *fxi_lexicon_clue(size_t *count, const fxc_lexicon *lexicon,
                                 const char *bytes, size_t length, uint64_t hash) {
    uint32_t mask = lexicon->clue_slot_count - 1;
    for (uint32_t at = (uint32_t)hash & mask; lexicon->clue_slots[at] != 0;
         at = (at + 1) & mask) {
        const fxi_clue *clue = &lexicon->clues[lexicon->clue_slots[at] - 1];
        if (clue->hash == hash && is_clue(clue, lexicon->clue_text, bytes, length))
            return votes_of(count, lexicon, clue);
    }
    *count = 0;
    return NULL;
}

const fxi_vote *fxi_lexicon_wide_clue(size_t *count, const fxc_lexicon *lexicon,
                                      const char *bytes, size_t length, uint64_t hash) {
    uint32_t mask = lexicon->clue_slot_count - 1;
    for (uint32_t at = (uint32_t)hash & mask; lexicon->wide_clue_slots[at] != 0;
         at = (at + 1) & mask) {
        const fxi_clue *clue = &lexicon->clues[lexicon->wide_clue_slots[at] - 1];
        if (clue->hash == hash &&
            fxi_wide_equals(bytes, length, lexicon->clue_text + clue->text,
                            clue->length))
            return votes_of(count, lexicon, clue);
    }
    *count = 0;
    return NULL;
}
