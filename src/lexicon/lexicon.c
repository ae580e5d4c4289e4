/* SPDX-License-Identifier: MIT */
#include "lexicon/lexicon.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"
#include "lexicon/tables.h"

const fxc_lexicon *fxc_lexicon_embedded(void) { return &fxi_lexicon_tables; }

const char *fxc_data_version(void) { return fxi_lexicon_tables.version; }

const char *fxi_lexicon_version(const fxc_lexicon *lexicon) { return lexicon->version; }

/* --- matching ---------------------------------------------------------------- */

/* Where a walk stands: at a node, or inside the rest of the one key that is left. */
typedef struct walk {
    uint32_t node;
    const char *rest; /* NULL at a node with children */
    bool ends_key;
} walk;

static const char *key_text(const fxc_lexicon *lexicon, uint32_t key) {
    return lexicon->text + lexicon->keys[key];
}

static uint32_t node_key(const fxc_lexicon *lexicon, uint32_t node) {
    return lexicon->node_keys[node] & ~FXI_NODE_ENDS_KEY;
}

static bool walk_rest(walk *at, char byte) {
    if (*at->rest != byte)
        return false;
    at->rest++;
    at->ends_key = *at->rest == '\0';
    return true;
}

/* `depth` bytes lie before `byte`, which is not NUL. */
static bool walk_byte(walk *at, const fxc_lexicon *lexicon, uint32_t depth, char byte) {
    if (at->rest)
        return walk_rest(at, byte);
    uint32_t first = lexicon->children[at->node];
    size_t count = lexicon->children[at->node + 1] - first;
    const uint8_t *found = memchr(lexicon->bytes + first, (unsigned char)byte, count);
    if (!found)
        return false;
    at->node = (uint32_t)(found - lexicon->bytes);
    at->ends_key = (lexicon->node_keys[at->node] & FXI_NODE_ENDS_KEY) != 0;
    if (lexicon->children[at->node] == lexicon->children[at->node + 1])
        at->rest = key_text(lexicon, node_key(lexicon, at->node)) + depth + 1;
    return true;
}

static bool walk_code_point(walk *at, const fxc_lexicon *lexicon, uint32_t *depth,
                            uint32_t code_point) {
    if (code_point < 0x80)
        return walk_byte(at, lexicon, (*depth)++, (char)code_point);
    char bytes[4];
    size_t count = fxi_utf8_encode(bytes, code_point);
    for (size_t i = 0; i < count; i++)
        if (!walk_byte(at, lexicon, (*depth)++, bytes[i]))
            return false;
    return true;
}

static bool ends_word(uint32_t last, const char *rest, size_t length) {
    fxi_fold_step next = fxi_fold_read(rest, length);
    return next.length == 0 || !fxi_fold_joins(last, next.shape);
}

static bool is_split(const fxc_lexicon *lexicon, uint32_t key) {
    return lexicon->senses[lexicon->first_senses[key]].kind == FXI_SENSE_SPLIT;
}

/* What was matched, and the longest match inside the first word. */
typedef struct match {
    uint32_t key;
    size_t length;
} match;

/* One walk down the trie; the last key that ended at the end of a word wins. At most as
   many steps as the longest key has code points. */
size_t fxi_lexicon_match(fxi_entry *entry, const fxc_lexicon *lexicon,
                         const char *bytes, size_t length) {
    walk here = {0, NULL, false};
    match best = {0, 0}, first_word = {0, 0};
    bool in_first_word = true;
    uint32_t depth = 0;
    size_t at = 0;
    for (;;) {
        fxi_fold_step step = fxi_fold_read(bytes + at, length - at);
        if (step.length == 0 ||
            !walk_code_point(&here, lexicon, &depth, fxi_fold_case(step.shape)))
            break;
        at += step.length;
        in_first_word = in_first_word && step.shape != ' ';
        if (!here.ends_key || !ends_word(step.shape, bytes + at, length - at))
            continue;
        uint32_t key = node_key(lexicon, here.node);
        best = is_split(lexicon, key) ? first_word : (match){key, at};
        first_word = in_first_word ? best : first_word;
    }
    *entry = best.length > 0 ? best.key + 1 : 0;
    return best.length;
}

/* --- senses ------------------------------------------------------------------ */

/* A code point of the spelling against one of the text, by the sense's case rule. A
   capital of FXI_CASE_CAPITAL must be one in the text; other letters are free, so that
   "TURKEY" passes for "Turkey" and "turkey" does not. */
static bool same_letter(uint32_t wanted, uint32_t found, uint8_t rule) {
    if (wanted == found)
        return true;
    return rule == FXI_CASE_CAPITAL && fxi_fold_case(wanted) == wanted &&
           fxi_fold_case(found) == wanted;
}

static bool admits(const fxc_lexicon *lexicon, const fxi_sense *sense, const char *text,
                   size_t length) {
    if (sense->exact_case == FXI_CASE_ANY)
        return true;
    const char *spelling = lexicon->text + sense->spelling;
    size_t left = strlen(spelling), at = 0;
    while (left > 0) {
        fxi_fold_step wanted = fxi_fold_read(spelling, left);
        fxi_fold_step found = fxi_fold_read(text + at, length - at);
        if (found.length == 0 ||
            !same_letter(wanted.shape, found.shape, sense->exact_case))
            return false;
        spelling += wanted.length;
        left -= wanted.length;
        at += found.length;
    }
    return at == length;
}

/* 3: the wanted language; 2: every language; 1: English; 0: another one. */
static int rank(const fxi_sense *sense, const char *language) {
    if (language[0] != '\0' && strcmp(sense->language, language) == 0)
        return 3;
    if (sense->language[0] == '\0')
        return 2;
    return strcmp(sense->language, "en") == 0 ? 1 : 0;
}

const fxi_sense *fxi_lexicon_sense(const fxc_lexicon *lexicon, fxi_entry entry,
                                   fxi_sense_kind kind, fxc_span spelling,
                                   const char *text, const char *language) {
    if (entry == 0)
        return NULL;
    const fxi_sense *best = NULL;
    int best_order = -1;
    const char *bytes = text + spelling.start;
    size_t length = spelling.end - spelling.start;
    uint32_t end = lexicon->first_senses[entry];
    for (uint32_t i = lexicon->first_senses[entry - 1]; i < end; i++) {
        const fxi_sense *sense = &lexicon->senses[i];
        int order = rank(sense, language);
        if (sense->kind != kind || order <= best_order ||
            (kind == FXI_SENSE_PLACE && order == 0) ||
            !admits(lexicon, sense, bytes, length))
            continue;
        best = sense;
        best_order = order;
    }
    return best;
}

fxc_currency fxi_lexicon_currency(const fxc_lexicon *lexicon, const fxi_sense *sense,
                                  size_t index) {
    uint16_t row = lexicon->candidates[sense->currency_first + index];
    fxc_currency currency;
    memcpy(currency.code, fxi_currency_rows[row].code, sizeof currency.code);
    return currency;
}

/* --- walking ----------------------------------------------------------------- */

size_t fxi_lexicon_entry_count(const fxc_lexicon *lexicon) {
    return lexicon->key_count;
}

size_t fxi_lexicon_senses(const fxi_sense **senses, const fxc_lexicon *lexicon,
                          fxi_entry entry) {
    uint32_t first = lexicon->first_senses[entry - 1];
    *senses = &lexicon->senses[first];
    return lexicon->first_senses[entry] - first;
}

const char *fxi_lexicon_spelling(const fxc_lexicon *lexicon, fxi_entry entry) {
    return lexicon->text + lexicon->senses[lexicon->first_senses[entry - 1]].spelling;
}
