/* SPDX-License-Identifier: MIT */
/* Keys of the trie at the start of a text. */
#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/filter.h"
#include "lexicon/fold.h"
#include "lexicon/lexicon.h"
#include "lexicon/sense_list.h"

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
    uint32_t item;
    for (fxi_sense_list senses = fxi_sense_list_of(lexicon, key);
         fxi_sense_list_next(&item, &senses);)
        if ((UINT32_C(1) << fxi_item_kind(item) & FXI_KINDS_OF_NUMBERS) != 0 &&
            (fxi_item_language(item) == FXI_LANGUAGE_EVERY ||
             fxi_item_language(item) == language))
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
