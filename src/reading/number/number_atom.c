/* SPDX-License-Identifier: MIT */
#include "reading/number/number_atom.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/fold.h"
#include "reading/number/scale.h"
#include "reading/text/character.h"
#include "reading/text/spelling.h"

enum { COMPOUND_MAX = 160 }; /* bytes of the longest compound that is taken apart */

void fxi_atoms_start(fxi_atoms *atoms, fxi_language language, const fxi_tokens *tokens,
                     size_t first, const fxi_tools *tools) {
    atoms->tokens = tokens;
    atoms->tools = tools;
    atoms->grammar = fxi_grammar_of(tools->lexicon, language);
    atoms->language = language;
    atoms->first = first;
    atoms->split = SIZE_MAX;
}

static const fxi_sense *sense_in(const fxi_atoms *a, fxi_entry entry,
                                 fxi_sense_kind kind) {
    return fxi_lexicon_sense_in(a->tools->lexicon, entry, kind, a->language);
}

/* Length of one of the words at the start of `bytes`; 0: none. */
static size_t match_word(const char *words, const char *bytes, size_t length) {
    for (; *words != '\0'; words = fxi_grammar_next_word(words)) {
        size_t size = fxi_fold_prefix(bytes, length, words);
        if (size > 0)
            return size;
    }
    return 0;
}

/* --- pieces of a compound --- */

/* The word without hidden characters (soft hyphens); 0: too long. */
static size_t bare_word(char bare[COMPOUND_MAX], const fxi_atoms *a, size_t index) {
    fxc_span span = a->tokens->items[index].span;
    const char *bytes = a->tokens->text.bytes;
    size_t length = 0;
    for (size_t at = span.start, size; at < span.end; at += size) {
        uint32_t c;
        size = fxi_utf8_decode(&c, bytes + at, span.end - at);
        if (size == 0 || length + size > COMPOUND_MAX)
            return 0;
        if (fxi_character_is_hidden(c))
            continue;
        memcpy(bare + length, bytes + at, size);
        length += size;
    }
    return length;
}

/* How many of the scale the word is without a number: 2 of "مليونا". */
static int count_alone(const fxi_atoms *a, fxi_entry entry) {
    enum { MULTIPLIER = 1000 }; /* of "mil", which is a number and a scale */
    const fxi_sense *scale = sense_in(a, entry, FXI_SENSE_SCALE);
    const fxi_sense *times = sense_in(a, entry, FXI_SENSE_NUMBER);
    if (scale == NULL || (scale->flags & FXI_SENSE_ALONE) == 0)
        return 0;
    return times != NULL && times->value < MULTIPLIER ? times->value : 1;
}

static fxi_atom scale_of(const fxi_atoms *a, fxi_entry entry) {
    const fxi_sense *scale = sense_in(a, entry, FXI_SENSE_SCALE);
    if (scale == NULL || scale->value == FXI_SCALE_OPEN ||
        (scale->flags & FXI_SENSE_GLUED) != 0) /* "to|m" is a name */
        return (fxi_atom){.kind = FXI_ATOM_NONE};
    return (fxi_atom){.kind = FXI_ATOM_SCALE,
                      .value = scale->value,
                      .last = scale->value,
                      .alone = count_alone(a, entry)};
}

static fxi_atom atom_of(const fxi_atoms *a, fxi_entry entry, bool in_compound) {
    if (in_compound && count_alone(a, entry) > 1)
        return scale_of(a, entry);
    const fxi_sense *s = sense_in(a, entry, FXI_SENSE_NUMBER);
    if (s != NULL && (s->flags & FXI_SENSE_AFTER) == 0 &&
        (in_compound || (s->flags & FXI_SENSE_GLUED) == 0))
        return (fxi_atom){.kind = FXI_ATOM_NUMBER,
                          .value = s->value,
                          .is_article = (s->flags & FXI_SENSE_WEAK) != 0};
    s = sense_in(a, entry, FXI_SENSE_FRACTION);
    if (s != NULL && (in_compound || (s->flags & FXI_SENSE_GLUED) == 0))
        return (fxi_atom){.kind = FXI_ATOM_FRACTION,
                          .value = s->value,
                          .is_mixed =
                              (s->flags & (FXI_SENSE_GLUED | FXI_SENSE_AFTER)) != 0,
                          .is_part = (s->flags & FXI_SENSE_WEAK) != 0};
    return in_compound ? scale_of(a, entry) : (fxi_atom){.kind = FXI_ATOM_NONE};
}

/* How a place in the word is reached: from which place, and by which key; a link has
   none. */
typedef struct step {
    bool is_reached;
    uint8_t from;
    fxi_entry entry;
} step;

static void reach(step *steps, size_t from, size_t to, fxi_entry entry) {
    if (!steps[to].is_reached)
        steps[to] = (step){true, (uint8_t)from, entry};
}

/* The pieces on the way to the end, which was reached. */
static void collect(fxi_atoms *a, const step *steps, size_t length) {
    unsigned count = 0;
    for (size_t at = length; at > 0; at = steps[at].from)
        count++;
    if (count < 2 || count > FXI_PIECES_MAX || steps[length].entry == 0)
        return;
    a->piece_count = count;
    for (size_t at = length; at > 0; at = steps[at].from) {
        fxi_atom piece = steps[at].entry != 0 ? atom_of(a, steps[at].entry, true)
                                              : (fxi_atom){.kind = FXI_ATOM_LINK};
        piece.is_piece = steps[at].from > 0 || piece.kind == FXI_ATOM_LINK;
        a->pieces[--count] = piece;
    }
}

/* Place by place: every key that starts at a place that was reached reaches the place
   behind it, and so does a link ("ein|und|zwanzig", "و|خمسون"), or what a first word
   may start with ("ב|אלף"), which is passed as one. Of two ways to a place the one with
   the longer last piece counts. */
static void split(fxi_atoms *a, const char *word, size_t length, bool is_first) {
    enum { PREFIXES_MAX = 8 };
    const bool joins_link = (a->grammar->rules & FXI_NUMBER_JOINS_LINK) != 0;
    const size_t prefix =
        is_first
            ? match_word(fxi_grammar_words(a->grammar, FXI_WORDS_PREFIX), word, length)
            : 0;
    step steps[COMPOUND_MAX + 1] = {{.is_reached = true}};
    fxi_prefix keys[PREFIXES_MAX];
    if (prefix > 0)
        reach(steps, 0, prefix, 0);
    for (size_t at = 0; at < length; at++) {
        if (!steps[at].is_reached)
            continue;
        size_t count = fxi_lexicon_number_prefixes(
            keys, PREFIXES_MAX, a->tools->lexicon, a->language, word + at, length - at);
        for (size_t i = 0; i < count; i++)
            reach(steps, at, at + keys[i].length, keys[i].entry);
        size_t link = match_word(fxi_grammar_words(a->grammar, FXI_WORDS_AND),
                                 word + at, length - at);
        if (link > 0 && (at > 0 || joins_link))
            reach(steps, at, at + link, 0);
    }
    if (steps[length].is_reached)
        collect(a, steps, length);
}

/* "וחמישה עשר": a number of several words behind the link that its first one begins
   with, or behind what a first word may begin with. False: there is none. */
static bool split_phrase(fxi_atoms *a, size_t index) {
    const fxi_token *token = &a->tokens->items[index];
    fxi_text text = a->tokens->text;
    size_t start = token->span.start, length = token->span.end - start;
    size_t prefix = match_word(fxi_grammar_words(a->grammar, FXI_WORDS_AND),
                               text.bytes + start, length);
    if (prefix == 0 && index == a->first)
        prefix = match_word(fxi_grammar_words(a->grammar, FXI_WORDS_PREFIX),
                            text.bytes + start, length);
    fxi_entry entry;
    size_t end = start + prefix, behind = index;
    end += fxi_lexicon_match(&entry, a->tools->lexicon, token->language,
                             text.bytes + end, text.length - end);
    if (prefix == 0 || end <= token->span.end ||
        sense_in(a, entry, FXI_SENSE_NUMBER) == NULL)
        return false;
    while (behind < a->tokens->count && a->tokens->items[behind].span.end < end)
        behind++;
    if (behind == a->tokens->count || a->tokens->items[behind].span.end != end)
        return false;
    a->pieces[0] = (fxi_atom){.kind = FXI_ATOM_LINK, .is_piece = true};
    a->pieces[1] = atom_of(a, entry, true);
    a->pieces[1].is_piece = true;
    a->piece_count = 2;
    a->behind = behind + 1;
    return true;
}

/* False: not a compound; a->piece_count is 0 then. */
static bool split_token(fxi_atoms *a, size_t index) {
    char bare[COMPOUND_MAX];
    if (a->split != index) {
        a->split = index;
        a->behind = index + 1;
        a->piece_count = 0;
        if ((a->grammar->rules & FXI_NUMBER_JOINS_LINK) != 0 && split_phrase(a, index))
            return true;
        size_t length = bare_word(bare, a, index);
        if (length > 0)
            split(a, bare, length, index == a->first);
    }
    return a->piece_count > 0;
}

static fxi_atom piece_at(const fxi_atoms *a, fxi_atom_place place) {
    fxi_atom atom = a->pieces[place.piece];
    atom.next = (fxi_atom_place){place.token, place.piece + 1};
    if (place.piece + 1 == a->piece_count)
        atom.next = (fxi_atom_place){a->behind, 0};
    if (a->piece_count > 1)
        atom.is_article = false;
    return atom;
}

/* --- words --- */

static size_t skip_hyphen(const fxi_atoms *a, size_t index) {
    bool joins = index > a->first && fxi_token_is_dash(a->tokens, index) &&
                 fxi_token_touches(a->tokens, index) &&
                 fxi_token_touches(a->tokens, index + 1);
    return joins ? index + 1 : index;
}

/* The apostrophe of "ta’ miljun". */
static bool closes_word(const fxi_atoms *a, size_t index) {
    return fxi_token_is_apostrophe(a->tokens, index) &&
           fxi_token_touches(a->tokens, index);
}

static fxi_atom scale_at(const fxi_atoms *a, size_t index) {
    fxi_scale scale;
    fxi_scale_status status =
        fxi_scale_read(&scale, a->tokens, a->first, index, a->tools);
    fxi_atom atom = {.kind = FXI_ATOM_NONE, .value = scale.power, .last = scale.last};
    atom.next = (fxi_atom_place){index + scale.count, 0};
    if (status != FXI_SCALE_NONE)
        atom.kind = status == FXI_SCALE_READ ? FXI_ATOM_SCALE : FXI_ATOM_NO_SCALE;
    return atom;
}

/* "خمسة وعشرون مليونا": the form that alone is two million counts behind a number once.
 */
static fxi_atom counted_scale(const fxi_atoms *a, size_t index) {
    fxi_atom atom = scale_at(a, index);
    atom.alone = count_alone(a, a->tokens->items[index].entry);
    return atom;
}

fxi_atom fxi_atom_at(fxi_atoms *a, fxi_atom_place place) {
    enum { SPLIT = FXI_NUMBER_COMPOUNDS | FXI_NUMBER_JOINS_LINK };
    const fxi_atom none = {.kind = FXI_ATOM_NONE};
    size_t index = place.piece > 0 ? place.token : skip_hyphen(a, place.token);
    const fxi_tokens *tokens = a->tokens;
    if (index >= tokens->count || tokens->items[index].kind != FXI_TOKEN_WORD ||
        (index > a->first && tokens->items[index].gap > FXI_GAP_LINE))
        return none;
    if (place.piece > 0)
        return split_token(a, index) ? piece_at(a, place) : none;
    const fxi_token *token = &tokens->items[index];
    if (index > a->first && count_alone(a, token->entry) > 1)
        return counted_scale(a, index);
    fxi_atom atom = atom_of(a, token->entry, false);
    atom.next = (fxi_atom_place){index + 1, 0};
    if (atom.kind != FXI_ATOM_NONE)
        return atom;
    if (index > a->first &&
        fxi_spelling_in_list(a->tokens, index, a->grammar, FXI_WORDS_AND))
        atom.kind = FXI_ATOM_LINK;
    else if (index > a->first &&
             fxi_spelling_in_list(a->tokens, index, a->grammar, FXI_WORDS_OF)) {
        atom.kind = FXI_ATOM_OF;
        atom.next.token += closes_word(a, index + 1);
    }
    if (atom.kind != FXI_ATOM_NONE)
        return atom;
    atom = index > a->first ? scale_at(a, index) : none;
    if (atom.kind == FXI_ATOM_NONE && (a->grammar->rules & SPLIT) != 0 &&
        split_token(a, index))
        return piece_at(a, (fxi_atom_place){index, 0});
    return atom;
}
