/* SPDX-License-Identifier: MIT */
#include "reading/figure/keyword.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii_word.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "lexicon/fold.h"
#include "lexicon/wide_word.h"

enum { LETTERS_LEAST = 2, NAMES_TOKENS = 4096 };

/* Receives one keyword after the other. */
typedef struct receiver {
    void (*take)(void *context, fxi_keyword keyword);
    void *context;
} receiver;

/* --- words ---------------------------------------------------------------------- */

/* A word under reading. */
typedef struct word {
    char bytes[FXI_CLUE_MAX]; /* folded, as clues are */
    size_t length, letters;
    size_t stem;  /* bytes of its first letters, by which it is known */
    bool is_long; /* longer than any clue */
} word;

static void add_letter(word *w, uint32_t letter) {
    char bytes[4];
    size_t length = fxi_utf8_encode(bytes, letter);
    w->is_long = w->is_long || length > sizeof w->bytes - w->length;
    if (w->is_long)
        return;
    memcpy(w->bytes + w->length, bytes, length);
    w->length += length;
    if (++w->letters <= FXI_KEYWORD_LETTERS)
        w->stem = w->length;
}

static fxi_keyword keyword_of(const word *w) {
    return (fxi_keyword)fxi_ascii_word_hash(w->bytes, w->stem);
}

static bool is_clue(const char *bytes, size_t length, fxi_language language,
                    const fxc_lexicon *lexicon) {
    size_t count;
    bool is_wide = fxi_ascii_length(bytes, length) < length;
    const fxi_vote *votes = is_wide
                                ? fxi_lexicon_wide_clue(&count, lexicon, bytes, length,
                                                        fxi_wide_hash(bytes, length))
                                : fxi_lexicon_clue(&count, lexicon, bytes, length,
                                                   fxi_ascii_word_hash(bytes, length));
    bool is_open = (language & FXI_LANGUAGE_OPEN) != 0;
    for (size_t i = 0; i < count; i++)
        if (is_open || votes[i].language == language)
            return true;
    return false;
}

/* The words that tell languages apart are those that every text uses, but for a few,
   which the table marks. */
static bool is_stop(const word *w, fxi_language language, const fxc_lexicon *lexicon) {
    if (w->is_long || !is_clue(w->bytes, w->length, language, lexicon))
        return false;
    char topic[1 + FXI_CLUE_MAX] = {FXI_CLUE_TOPIC};
    memcpy(topic + 1, w->bytes, w->length);
    return !is_clue(topic, 1 + w->length, language, lexicon);
}

/* Letters that are words or half words by themselves. */
static bool is_solid(uint32_t letter) {
    return fxi_letter_of(letter) == FXI_LETTER_SOLID ||
           fxi_script_of(letter) == FXI_SCRIPT_HANG;
}

static fxi_keyword keyword_of_two(uint32_t first, uint32_t second) {
    word w = {.length = 0};
    add_letter(&w, first);
    add_letter(&w, second);
    return keyword_of(&w);
}

/* Bytes of a token that no lexicon knows: a word of letters, or ideographs, of which
   each neighbouring two are a keyword. */
static void read_word(const receiver *out, const fxi_tokens *tokens,
                      const fxi_token *token, const fxc_lexicon *lexicon) {
    word w = {.length = 0};
    uint32_t before = 0;
    for (size_t at = token->span.start; at < token->span.end;) {
        fxi_fold_step step =
            fxi_fold_read(tokens->text.bytes + at, token->span.end - at);
        if (step.length == 0)
            break;
        at += step.length;
        uint32_t letter = step.key;
        bool solid = is_solid(letter);
        if (solid && before != 0)
            out->take(out->context, keyword_of_two(before, letter));
        if (!solid)
            add_letter(&w, letter);
        before = solid ? letter : 0;
    }
    if (w.letters >= LETTERS_LEAST && !is_stop(&w, token->language, lexicon))
        out->take(out->context, keyword_of(&w));
}

/* Words of the grammar of money and dates say how much and when, not what. */
static bool is_grammar(const fxi_tokens *tokens, size_t index, const fxi_tools *tools) {
    const uint32_t kinds =
        FXI_KIND(CURRENCY) | FXI_KINDS_OF_NUMBERS | FXI_KIND(MODIFIER) |
        FXI_KIND(RANGE) | FXI_KIND(CONNECTOR) | FXI_KIND(DISTINCT) | FXI_KIND(RATE) |
        FXI_KIND(MONTH) | FXI_KIND(WEEKDAY) | FXI_KIND(PERIOD) | FXI_KIND(THEN) |
        FXI_KIND(NOW) | FXI_KIND(ORDER) | FXI_KIND(CONVERSION) | FXI_KIND(VAGUE);
    return fxi_token_has_one_of(tokens, index, kinds, tools);
}

static void read_token(const receiver *out, const fxi_tokens *tokens, size_t index,
                       const fxi_tools *tools) {
    const fxi_token *token = &tokens->items[index];
    if (token->kind == FXI_TOKEN_WORD && !is_grammar(tokens, index, tools))
        read_word(out, tokens, token, tools->lexicon);
}

/* --- of a figure ------------------------------------------------------------------ */

/* A full set keeps what it has: what comes later stands farther away. */
static void insert(void *context, fxi_keyword keyword) {
    fxi_keywords *set = context;
    size_t at = set->count;
    while (at > 0 && set->items[at - 1] > keyword)
        at--;
    bool is_there = at > 0 && set->items[at - 1] == keyword;
    if (is_there || set->count == FXI_KEYWORDS_MAX)
        return;
    for (size_t i = set->count++; i > at; i--)
        set->items[i] = set->items[i - 1];
    set->items[at] = keyword;
}

/* Counts no farther than past the reach. */
static size_t characters(fxi_text text, size_t start, size_t end) {
    size_t count = 0;
    for (size_t i = start; i < end && count <= FXI_KEYWORD_REACH; i++)
        count += !fxi_utf8_continues(text.bytes[i]);
    return count;
}

static void read_before(const receiver *out, const fxi_figure *figure,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t reached = 0, edge = figure->span.start;
    for (size_t i = figure->first; i-- > 0;) {
        const fxi_token *token = &tokens->items[i];
        reached += characters(tokens->text, token->span.start, edge);
        if (token->sentence != figure->sentence || reached > FXI_KEYWORD_REACH)
            return;
        edge = token->span.start;
        read_token(out, tokens, i, tools);
    }
}

static void read_behind(const receiver *out, const fxi_figure *figure,
                        const fxi_tokens *tokens, const fxi_tools *tools) {
    size_t reached = 0, edge = figure->span.end;
    for (size_t i = figure->last + 1; i < tokens->count; i++) {
        const fxi_token *token = &tokens->items[i];
        reached += characters(tokens->text, edge, token->span.end);
        if (token->sentence != figure->sentence || reached > FXI_KEYWORD_REACH)
            return;
        edge = token->span.end;
        read_token(out, tokens, i, tools);
    }
}

void fxi_keywords_near(fxi_keywords *out, const fxi_figure *figure,
                       const fxi_tokens *tokens, const fxi_tools *tools) {
    out->count = 0;
    const receiver set = {insert, out};
    read_before(&set, figure, tokens, tools);
    read_behind(&set, figure, tokens, tools);
}

/* --- of a document ---------------------------------------------------------------- */

/* A keyword that may be a name. */
typedef struct name {
    fxi_keyword keyword;
    unsigned weight; /* of one occurrence, later of all */
    size_t place;    /* the first one */
} name;

/* Names as they come, with repetitions. */
typedef struct listing {
    name *items;
    size_t count, capacity;
    unsigned weight; /* of the word at hand */
    fxi_arena *arena;
    bool failed;
} listing;

static void append(void *context, fxi_keyword keyword) {
    listing *list = context;
    name *items = fxi_arena_grow(list->arena, list->items, list->count, &list->capacity,
                                 sizeof *items);
    list->failed = list->failed || items == NULL;
    if (list->failed)
        return;
    list->items = items;
    items[list->count] = (name){keyword, list->weight, list->count};
    list->count++;
}

/* A capital letter makes a name: inside a sentence for the most part, where it opens
   one perhaps. In scripts without capitals any word may be one. */
static unsigned weight_of(const fxi_tokens *tokens, size_t index) {
    const fxi_token *token = &tokens->items[index];
    bool opens = fxi_token_starts_sentence(tokens, index);
    uint32_t first = fxi_fold_read(tokens->text.bytes + token->span.start,
                                   token->span.end - token->span.start)
                         .shape;
    if (fxi_fold_case(first) != first)
        return opens ? 1 : 2;
    return fxi_fold_capital(first) == first ? 1 : 0;
}

static int compare_names(const void *left, const void *right) {
    const name *a = left, *b = right;
    if (a->keyword != b->keyword)
        return a->keyword < b->keyword ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

/* Into the heaviest ones, which stand in order; of equal ones the first in the text
   goes before. */
static void rank(name best[FXI_NAMES_MAX], name next) {
    for (size_t i = 0; i < FXI_NAMES_MAX; i++) {
        bool is_better = next.weight > best[i].weight ||
                         (next.weight == best[i].weight && next.place < best[i].place);
        if (!is_better)
            continue;
        name lower = best[i];
        best[i] = next;
        next = lower;
    }
}

static void take_heaviest(fxi_keywords *out, const listing *list) {
    name best[FXI_NAMES_MAX] = {{.weight = 0}};
    for (size_t i = 0, next; i < list->count; i = next) {
        name sum = list->items[i];
        for (next = i + 1; next < list->count; next++) {
            if (list->items[next].keyword != sum.keyword)
                break;
            sum.weight += list->items[next].weight;
        }
        rank(best, sum);
    }
    for (size_t i = 0; i < FXI_NAMES_MAX && best[i].weight > 0; i++)
        insert(out, best[i].keyword);
}

fxc_status fxi_keywords_names(fxi_keywords *out, const fxi_tokens *tokens,
                              const fxi_tools *tools) {
    out->count = 0;
    listing list = {.arena = tools->arena};
    const receiver all = {append, &list};
    for (size_t i = 0; i < tokens->count && i < NAMES_TOKENS; i++) {
        list.weight = weight_of(tokens, i);
        if (list.weight > 0)
            read_token(&all, tokens, i, tools);
    }
    if (list.failed)
        return FXC_ENOMEM;
    if (list.count > 0)
        qsort(list.items, list.count, sizeof *list.items, compare_names);
    take_heaviest(out, &list);
    return FXC_OK;
}

/* --- two sets --------------------------------------------------------------------- */

size_t fxi_keywords_shared(const fxi_keyword *a, size_t a_count, const fxi_keyword *b,
                           size_t b_count) {
    size_t shared = 0, i = 0, k = 0;
    while (i < a_count && k < b_count) {
        shared += a[i] == b[k];
        fxi_keyword least = a[i] < b[k] ? a[i] : b[k];
        i += a[i] == least;
        k += b[k] == least;
    }
    return shared;
}
