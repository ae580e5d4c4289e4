/* SPDX-License-Identifier: MIT */
#include "lexicon/lexicon.h"

#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/fold.h"
#include "lexicon/sense_list.h"

const fxc_lexicon *fxc_lexicon_embedded(void) { return &fxi_lexicon_tables; }

const char *fxc_data_version(void) { return fxi_lexicon_tables.version; }

/* --- matching ---------------------------------------------------------------- */

/* Where a walk stands: in the label of a node, which is at its end if the NUL is next.
 */
typedef struct walk {
    uint32_t node;
    const char *rest;
} walk;

static walk walk_start(const fxc_lexicon *lexicon) {
    return (walk){0, lexicon->text + lexicon->nodes[0].label};
}

/* A key ends where the walk stands. */
static bool walk_ends_key(const walk *at, const fxc_lexicon *lexicon) {
    return *at->rest == '\0' && lexicon->nodes[at->node].list != 0;
}

/* 0: none. Most walks end at the root, whose children have a table. The children of a
   node beyond ASCII are many and stand close, so that the byte tells about where. */
static inline uint32_t find_child(const fxc_lexicon *lexicon, uint32_t node,
                                  unsigned char byte) {
    if (node == 0)
        return lexicon->roots[byte];
    uint32_t first = lexicon->nodes[node].children;
    uint32_t end = lexicon->nodes[node + 1].children;
    if (first == end || byte < lexicon->bytes[first])
        return 0;
    uint32_t at = first + byte - lexicon->bytes[first];
    at = at < end ? at : end - 1;
    while (lexicon->bytes[at] > byte)
        at--;
    return lexicon->bytes[at] == byte ? at : 0;
}

/* `byte` is not NUL. */
static inline bool walk_byte(walk *at, const fxc_lexicon *lexicon, char byte) {
    if (*at->rest != '\0')
        return *at->rest++ == byte;
    uint32_t child = find_child(lexicon, at->node, (unsigned char)byte);
    if (child == 0)
        return false;
    at->node = child;
    at->rest = lexicon->text + lexicon->nodes[at->node].label;
    return true;
}

static inline bool walk_code_point(walk *at, const fxc_lexicon *lexicon, uint32_t c) {
    if (c < 0x80)
        return walk_byte(at, lexicon, (char)c);
    if (c < 0x800)
        return walk_byte(at, lexicon, (char)(0xC0 | c >> 6)) &&
               walk_byte(at, lexicon, (char)(0x80 | (c & 0x3F)));
    char bytes[4];
    size_t count = fxi_utf8_encode(bytes, c);
    for (size_t i = 0; i < count; i++)
        if (!walk_byte(at, lexicon, bytes[i]))
            return false;
    return true;
}

/* Some key goes on with what follows: a character, or a blank and one. Most keys go on
   with no blank, so that what it is need not be read. */
static bool goes_on(walk *at, const fxc_lexicon *lexicon, const char *rest,
                    size_t length) {
    bool is_blank = length > 0 && (unsigned char)*rest <= ' ';
    if (is_blank && !walk_byte(at, lexicon, ' '))
        return false;
    fxi_fold_step next = fxi_fold_read(rest, length);
    if (is_blank && next.length > 0)
        next = fxi_fold_read(rest + next.length, length - next.length);
    return next.length > 0 && walk_code_point(at, lexicon, next.key);
}

/* What is beyond ASCII may stand for something else. */
bool fxi_lexicon_short_goes_on(const fxc_lexicon *lexicon, const char *bytes,
                               size_t length, size_t numeral) {
    walk here = walk_start(lexicon);
    for (size_t at = 0; at < numeral; at++) {
        if ((unsigned char)bytes[at] >= 0x80)
            return true;
        if (!walk_byte(&here, lexicon, bytes[at]))
            return false;
    }
    return goes_on(&here, lexicon, bytes + numeral, length - numeral);
}

static bool is_letter(uint32_t shape) {
    return shape < 0x80 && fxi_ascii_is_letter((char)shape);
}

/* A sign or a blank of ASCII, and no mark behind it that would combine with it. */
static bool is_sign(const char *rest, size_t length) {
    return (unsigned char)*rest < 0x80 && !fxi_ascii_is_letter(*rest) &&
           !fxi_ascii_is_digit(*rest) && (length == 1 || (unsigned char)rest[1] < 0x80);
}

/* A word ends between the letter `last` and `rest`, of which `next` is the first
   letter. Most keys that end inside a word end between two letters of ASCII. */
static bool ends_word(uint32_t last, const fxi_fold_step *next, const char *rest,
                      size_t length) {
    if (length == 0 || next->length == 0)
        return true;
    if (is_letter(last) && fxi_ascii_is_letter(*rest))
        return false;
    return is_sign(rest, length) || !fxi_fold_joins(last, next->shape);
}

/* Of the senses that count in the language, and are written like the text if there is
   one. */
static const fxi_sense *first_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                    fxi_language language, const char *text,
                                    size_t length) {
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);)
        if (fxi_language_admits(lexicon, language, fxi_item_language(item)) &&
            (text == NULL ||
             fxi_sense_admits(fxi_sense_of(lexicon, item), text, length)))
            return fxi_sense_of(lexicon, item);
    return NULL;
}

/* What was matched, and the longest match inside the first word. */
typedef struct match {
    fxi_entry entry;
    size_t length;
} match;

/* False: no key starts with the character beyond ASCII that is `first`. */
static bool may_start(const fxc_lexicon *lexicon, const fxi_fold_step *first,
                      const char *bytes, size_t length) {
    return first->key < 0x80 ||
           fxi_lexicon_may_start(
               lexicon, first->key,
               fxi_fold_read(bytes + first->length, length - first->length).key);
}

/* Behind a letter of ASCII: passes those that follow but for the last one. No key ends
   between two, and each stands for itself. False: no key goes on so. */
static inline bool walk_letters(walk *here, size_t *at, const fxc_lexicon *lexicon,
                                const char *bytes, size_t length) {
    for (; *at + 1 < length && fxi_ascii_is_letter(bytes[*at]) &&
           fxi_ascii_is_letter(bytes[*at + 1]);
         ++*at)
        if (!walk_byte(here, lexicon, fxi_ascii_lower(bytes[*at])))
            return false;
    return true;
}

/* One walk down the trie; the last key that ended at the end of a word wins. At most as
   many steps as the longest key has code points. */
size_t fxi_lexicon_match(fxi_entry *entry, const fxc_lexicon *lexicon,
                         fxi_language language, const char *bytes, size_t length) {
    walk here = walk_start(lexicon);
    match best = {0, 0}, first_word = {0, 0};
    bool in_first_word = true;
    size_t at = 0;
    fxi_fold_step step = fxi_fold_read(bytes, length), next;
    if (!may_start(lexicon, &step, bytes, length))
        step.length = 0;
    for (; step.length != 0 && walk_code_point(&here, lexicon, step.key); step = next) {
        at += step.length;
        if (is_letter(step.shape) && !walk_letters(&here, &at, lexicon, bytes, length))
            break;
        next = fxi_fold_read(bytes + at, length - at);
        in_first_word = in_first_word && step.shape != ' ';
        if (!walk_ends_key(&here, lexicon) ||
            !ends_word(step.shape, &next, bytes + at, length - at))
            continue;
        /* "300 $ au lieu de": of "$ AU" in small letters the first word is left. */
        const fxi_sense *sense =
            first_sense(lexicon, here.node, language, in_first_word ? NULL : bytes, at);
        if (sense == NULL)
            continue;
        best = sense->kind == FXI_SENSE_SPLIT ? first_word : (match){here.node, at};
        first_word = in_first_word ? best : first_word;
    }
    *entry = best.entry;
    return best.length;
}

/* A walk over all keys that start `bytes`, one after the other. */
typedef struct prefixes {
    const fxc_lexicon *lexicon;
    const char *bytes;
    size_t length, at;
    walk here;
} prefixes;

static prefixes prefixes_of(const fxc_lexicon *lexicon, const char *bytes,
                            size_t length) {
    return (prefixes){lexicon, bytes, length, 0, walk_start(lexicon)};
}

/* The next longer key; 0: no more. `at` is its length then. */
static fxi_entry next_prefix(prefixes *p) {
    for (;;) {
        fxi_fold_step step = fxi_fold_read(p->bytes + p->at, p->length - p->at);
        if (step.length == 0 || !walk_code_point(&p->here, p->lexicon, step.key))
            return 0;
        p->at += step.length;
        if (walk_ends_key(&p->here, p->lexicon))
            return p->here.node;
    }
}

static bool is_number(const fxc_lexicon *lexicon, fxi_entry key,
                      fxi_language language) {
    static const fxi_sense_kind kinds[] = {FXI_SENSE_NUMBER, FXI_SENSE_FRACTION,
                                           FXI_SENSE_SCALE};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (fxi_lexicon_sense_in(lexicon, key, kinds[i], language) != NULL)
            return true;
    return false;
}

size_t fxi_lexicon_number_prefixes(fxi_prefix *out, size_t size,
                                   const fxc_lexicon *lexicon, fxi_language language,
                                   const char *bytes, size_t length) {
    prefixes p = prefixes_of(lexicon, bytes, length);
    fxi_entry key;
    size_t count = 0;
    while (count < size && (key = next_prefix(&p)) != 0)
        if (is_number(lexicon, key, language))
            out[count++] = (fxi_prefix){key, (uint32_t)p.at};
    return count;
}

size_t fxi_lexicon_sense_languages(fxi_language *out, size_t size,
                                   const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind) {
    size_t count = 0;
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         count < size && fxi_sense_list_next(&item, &senses);)
        if (fxi_item_kind(item) == kind)
            out[count++] = fxi_item_language(item);
    return count;
}

size_t fxi_lexicon_number_languages(fxi_language *out, size_t size,
                                    const fxc_lexicon *lexicon, const char *bytes,
                                    size_t length) {
    const uint32_t kinds = FXI_KIND(NUMBER) | FXI_KIND(FRACTION);
    prefixes p = prefixes_of(lexicon, bytes, length);
    fxi_entry key;
    size_t count = 0;
    while ((key = next_prefix(&p)) != 0) {
        if ((fxi_lexicon_kinds(lexicon, key) & kinds) == 0)
            continue;
        count += fxi_lexicon_sense_languages(out + count, size - count, lexicon, key,
                                             FXI_SENSE_NUMBER);
        count += fxi_lexicon_sense_languages(out + count, size - count, lexicon, key,
                                             FXI_SENSE_FRACTION);
    }
    return count;
}

/* --- senses ------------------------------------------------------------------ */

/* "June": one capital is asked for, the first, and stands there. */
static inline bool has_first_capital(const fxi_sense *sense, char first) {
    return sense->case_rule == FXI_CASE_CAPITAL && sense->capitals == 1 &&
           fxi_ascii_is_upper(first);
}

/* For most words the items tell: the nearest sense is one of the language itself or,
   where the spelling is not asked for, the first of every language; or none counts. */
const fxi_sense *fxi_lexicon_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind, fxc_span spelling,
                                   const char *text, fxi_language language) {
    const fxi_language own = fxi_language_likeliest(language);
    uint32_t item, every = 0;
    bool others = false;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);) {
        const fxi_language its = fxi_item_language(item);
        if (fxi_item_kind(item) != kind)
            continue;
        const fxi_sense *sense = fxi_sense_of(lexicon, item);
        const bool is_free = (item & FXI_ITEM_FREE) != 0;
        if (its == own && (is_free || has_first_capital(sense, text[spelling.start])))
            return sense;
        others = others || fxi_row_admits(lexicon->languages, language, its);
        if (its == own)
            break;
        if (its == FXI_LANGUAGE_EVERY && is_free && every == 0)
            every = item;
    }
    if (every != 0)
        return fxi_sense_of(lexicon, every);
    return others ? fxi_lexicon_nearest_sense(lexicon, entry, kind, spelling, text,
                                              language)
                  : NULL;
}

const fxi_sense *fxi_lexicon_sense_in(const fxc_lexicon *lexicon, fxi_entry entry,
                                      fxi_sense_kind kind, fxi_language language) {
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);) {
        const fxi_language its = fxi_item_language(item);
        if (fxi_item_kind(item) == kind &&
            (its == FXI_LANGUAGE_EVERY || its == language))
            return fxi_sense_of(lexicon, item);
    }
    return NULL;
}

fxc_currency fxi_lexicon_currency(const fxc_lexicon *lexicon, const fxi_sense *sense,
                                  size_t index) {
    uint16_t row = lexicon->candidates[sense->currency_first + index];
    fxc_currency currency;
    memcpy(currency.code, fxi_currency_rows[row].code, sizeof currency.code);
    return currency;
}

bool fxi_lexicon_share_currency(const fxc_lexicon *lexicon, const fxi_sense *a,
                                const fxi_sense *b) {
    const uint16_t *of_a = lexicon->candidates + a->currency_first;
    const uint16_t *of_b = lexicon->candidates + b->currency_first;
    for (size_t i = 0; i < a->currency_count; i++)
        for (size_t j = 0; j < b->currency_count; j++)
            if (of_a[i] == of_b[j])
                return true;
    return false;
}

/* --- walking ----------------------------------------------------------------- */

const fxi_sense *fxi_lexicon_sense_at(const fxc_lexicon *lexicon, fxi_entry entry,
                                      size_t index) {
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, entry);
         fxi_sense_list_next(&item, &senses);)
        if (index-- == 0)
            return fxi_sense_of(lexicon, item);
    return NULL;
}

fxi_entry fxi_lexicon_next(const fxc_lexicon *lexicon, fxi_entry entry) {
    do
        entry++;
    while (entry < lexicon->node_count && lexicon->nodes[entry].list == 0);
    return entry < lexicon->node_count ? entry : 0;
}

/* The last node whose children start at or before `node`. */
static uint32_t parent_of(const fxc_lexicon *lexicon, uint32_t node) {
    uint32_t first = 0, end = node;
    while (end - first > 1) {
        uint32_t middle = first + (end - first) / 2;
        if (lexicon->nodes[middle].children <= node)
            first = middle;
        else
            end = middle;
    }
    return first;
}

/* Writes the key backwards, from the end of `out`; returns where it starts. */
static size_t write_key(char out[FXI_SPELLING_SIZE], const fxc_lexicon *lexicon,
                        uint32_t node) {
    size_t start = FXI_SPELLING_SIZE;
    for (; node != 0; node = parent_of(lexicon, node)) {
        const char *label = lexicon->text + lexicon->nodes[node].label;
        size_t length = strlen(label);
        start -= length;
        memcpy(out + start, label, length);
        out[--start] = (char)lexicon->bytes[node];
    }
    return start;
}

size_t fxi_lexicon_spelling(char out[FXI_SPELLING_SIZE], const fxc_lexicon *lexicon,
                            fxi_entry entry, const fxi_sense *sense) {
    char key[FXI_SPELLING_SIZE];
    size_t length = 0;
    uint32_t capitals = sense ? sense->capitals : 0;
    for (size_t at = write_key(key, lexicon, entry); at < sizeof key; capitals >>= 1) {
        uint32_t shape = 0;
        at += fxi_utf8_decode(&shape, key + at, sizeof key - at);
        if (capitals & 1)
            shape = fxi_fold_capital(shape);
        length += fxi_utf8_encode(out + length, shape);
    }
    out[length] = '\0';
    return length;
}
