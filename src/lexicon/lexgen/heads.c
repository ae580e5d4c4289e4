/* SPDX-License-Identifier: MIT */
/* The heads of tables.h: what the words of a text that keys start with mean, by one
   look. */
#include <string.h>

#include "lexicon/follow.h"
#include "lexicon/lexgen/head_places.h"
#include "lexicon/lexgen/heads.h"
#include "lexicon/wide_word.h"

static const place here = {"lexgen", 0, 0};

typedef struct heads {
    FILE *file;
    const vocabulary *all;
    fxc_lexicon rows; /* only the table of languages is set */
    head_places ascii, wide;
    fxi_texts *sets;
    size_t set_count, set_capacity;
    uint64_t follows[FXI_FOLLOWS / 64];
} heads;

/* --- sets of texts ---------------------------------------------------------------- */

/* The first sense of first..end-1 that counts in a text of the language tells; one that
   splits keys is none. */
static bool counts(const heads *out, const word *first, const word *end,
                   fxi_language text) {
    while (first < end && !fxi_language_admits(&out->rows, text, first->language_row))
        first++;
    return first < end && first->kind != FXI_SENSE_SPLIT;
}

static fxi_texts texts_of(const heads *out, const word *first, const word *end) {
    fxi_texts set = {{0}};
    for (size_t row = 0; row < out->all->language_count; row++)
        if (counts(out, first, end, (fxi_language)row))
            set.words[row / 64] |= UINT64_C(1) << row % 64;
    if (first->kind != FXI_SENSE_SPLIT)
        set.words[FXI_TEXTS_OPEN / 64] |= UINT64_C(1) << FXI_TEXTS_OPEN % 64;
    return set;
}

static bool pool_set(heads *out, uint16_t *number, fxi_texts set) {
    for (size_t i = 0; i < out->set_count; i++)
        if (memcmp(&out->sets[i], &set, sizeof set) == 0) {
            *number = (uint16_t)i;
            return true;
        }
    if (out->set_count == UINT16_MAX)
        return complain(here, "too many sets of texts");
    *number = (uint16_t)out->set_count;
    out->sets[out->set_count++] = set;
    return true;
}

/* --- heads ------------------------------------------------------------------------ */

/* The first word of a key, or a sign of ASCII that it starts with. Letters that a byte
   beyond ASCII follows never are the whole of a word of ASCII. */
static fxi_ascii_word head_of(const char *key) {
    fxi_ascii_word run = fxi_ascii_word_read(key, strlen(key));
    bool is_sign = run.length == 0 && *key > ' ' && !fxi_ascii_is_digit(*key);
    if (is_sign)
        run = (fxi_ascii_word){1, fxi_ascii_word_hash(key, 1)};
    return (unsigned char)key[run.length] < 0x80 ? run : (fxi_ascii_word){0, 0};
}

static void set_follow(heads *out, uint64_t hash) {
    for (int which = 0; which < FXI_FOLLOW_BITS; which++) {
        uint32_t bit = fxi_follow_bit(hash, which);
        out->follows[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

/* The wide word that the key starts with. */
static fxi_ascii_word wide_head_of(const char *key) {
    fxi_wide_word run = fxi_wide_word_read(key, strlen(key));
    return (fxi_ascii_word){run.length, run.hash};
}

/* `rest` is behind a head. */
static uint32_t next_of(const char *rest) {
    if (*rest != ' ')
        return FXI_NEXT_SIGN;
    return fxi_ascii_is_letter(rest[1]) ? UINT32_C(1) << (rest[1] - 'a')
                                        : FXI_NEXT_BLANK;
}

static void add_follows(heads *out, uint64_t hash, const char *rest) {
    uint64_t follows[FXI_FOLLOWS_MAX];
    unsigned count = fxi_follow_key(follows, fxi_eight_read(rest, strlen(rest)));
    for (unsigned i = 0; i < count; i++)
        set_follow(out, fxi_follow_hash(hash, follows[i]));
}

/* A key, of the words first..end-1, that ends at `node`. */
static bool add_key(heads *out, const word *first, const word *end, uint32_t node,
                    uint32_t kinds) {
    const char *key = first->key;
    fxi_ascii_word ascii = head_of(key);
    fxi_ascii_word run = ascii.length > 0 ? ascii : wide_head_of(key);
    if (run.length == 0)
        return true;
    fxi_head *head = head_at(ascii.length > 0 ? &out->ascii : &out->wide, run, key);
    if (head == NULL)
        return complain(first->from, "%s has the hash of another word", key);
    const char *rest = key + run.length;
    if (*rest == '\0') {
        head->entry = node;
        head->kinds = kinds;
        return pool_set(out, &head->texts, texts_of(out, first, end));
    }
    head->nexts |= next_of(rest);
    if (ascii.length > 0)
        add_follows(out, run.hash, rest);
    return true;
}

static bool add_clue(head_places *among, fxi_ascii_word run, const clue *c) {
    if (run.length == 0 || c->text[run.length] != '\0')
        return true;
    fxi_head *head = head_at(among, run, c->text);
    if (head == NULL)
        return complain(here, "%s has the hash of another word", c->text);
    head->first_vote = (uint16_t)c->first_vote;
    head->vote_count = (uint8_t)c->vote_count;
    return true;
}

/* "in millions": the second word tells that there is one. */
static bool add_clue_of_two(heads *out, const clue *c) {
    const char *second = strchr(c->text, ' ') + 1;
    fxi_ascii_word run = fxi_ascii_word_read(second, strlen(second));
    fxi_head *head = second[run.length] == '\0' && run.length > 0
                         ? head_at(&out->ascii, run, second)
                         : NULL;
    if (head == NULL)
        return complain(here, "%s does not end with a word of ASCII", c->text);
    head->ends_clue = true;
    return true;
}

/* Clues are the words that texts are full of, so that they come first. */
static bool add_clues(heads *out) {
    for (size_t i = 0; i < out->all->clue_count; i++) {
        const clue *c = &out->all->clues[i];
        if (strchr(c->text, ' ') != NULL) {
            if (!add_clue_of_two(out, c))
                return false;
            continue;
        }
        fxi_ascii_word run = fxi_ascii_word_read(c->text, strlen(c->text));
        if (!add_clue(&out->ascii, run, c) ||
            !add_clue(&out->wide, wide_head_of(c->text), c))
            return false;
    }
    return true;
}

static bool add_keys(heads *out, const key_list *keys) {
    const word *words = out->all->words;
    for (size_t i = 0; i < keys->count; i++)
        if (!add_key(out, &words[keys->firsts[i]], &words[keys->firsts[i + 1]],
                     keys->nodes[i], keys->kinds[i]))
            return false;
    return true;
}

/* --- output ----------------------------------------------------------------------- */

static void write_sets(const heads *out) {
    fputs("static const fxi_texts head_texts[] = {\n", out->file);
    for (size_t i = 0; i < out->set_count; i++) {
        fputs("    {{", out->file);
        for (int part = 0; part < FXI_TEXTS_WORDS; part++)
            fprintf(out->file, "%#llxU, ",
                    (unsigned long long)out->sets[i].words[part]);
        fputs("}},\n", out->file);
    }
    fputs("};\n\n", out->file);
}

/* The hash of up to eight letters of ASCII is that of no other word of such. */
static bool is_told_by_hash(const char *text, size_t length) {
    return length <= FXI_EIGHT && fxi_ascii_length(text, length) == length;
}

/* Returns where the next text stands. */
static uint32_t write_texts(FILE *file, head_places *from, uint32_t offset) {
    for (size_t i = 1; i <= from->count; i++) {
        fxi_head *head = &from->items[i];
        if (is_told_by_hash(from->texts[i], head->length))
            continue;
        fprintf(file, "    \"%.*s\"\n", (int)head->length, from->texts[i]);
        head->text = offset;
        offset += head->length;
    }
    return offset;
}

static void write_item(FILE *file, const fxi_head *head) {
    fprintf(file, "    {%#llxU, %u, %uU, %#x, %u, %u, %u, %u, %u, %u},\n",
            (unsigned long long)head->hash, (unsigned)head->entry,
            (unsigned)head->kinds, (unsigned)head->nexts, (unsigned)head->text,
            (unsigned)head->texts, (unsigned)head->first_vote,
            (unsigned)head->vote_count, (unsigned)head->length,
            (unsigned)head->ends_clue);
}

/* Those of ASCII behind the head of no word, then the wide ones. */
static void write_both(heads *out) {
    fputs("static const char head_text[] =\n", out->file);
    write_texts(out->file, &out->wide, write_texts(out->file, &out->ascii, 0));
    fputs("    ;\n\nstatic const fxi_head heads[] = {\n", out->file);
    for (size_t i = 0; i <= out->ascii.count; i++)
        write_item(out->file, &out->ascii.items[i]);
    for (size_t i = 1; i <= out->wide.count; i++)
        write_item(out->file, &out->wide.items[i]);
    fputs("};\n\n", out->file);
    write_slots(out->file, "head_slots", &out->ascii);
    write_slots(out->file, "wide_head_slots", &out->wide);
    write_steps(out->file, "head_steps", &out->ascii);
    write_steps(out->file, "wide_head_steps", &out->wide);
}

static void write_follows(const heads *out) {
    fputs("static const uint64_t follows[] = {", out->file);
    write_bits(out->file, out->follows, FXI_FOLLOWS);
    fputs("\n};\n\n", out->file);
}

/* How many heads there may be. */
static void count_heads(size_t *ascii, size_t *wide, const heads *in,
                        const key_list *keys) {
    const char *last = "";
    *ascii = *wide = in->all->clue_count;
    for (size_t i = 0; i < keys->count; i++) {
        const char *key = in->all->words[keys->firsts[i]].key;
        size_t length = head_of(key).length, letters = wide_head_of(key).length;
        *ascii += length > 0 && strncmp(last, key, length) != 0;
        *wide += letters > 0 && strncmp(last, key, letters) != 0;
        last = key;
    }
}

static bool make_room(heads *out, fxi_arena *arena, const key_list *keys) {
    size_t ascii, wide;
    count_heads(&ascii, &wide, out, keys);
    out->sets = fxi_arena_alloc(arena, UINT16_MAX * sizeof *out->sets);
    return out->sets && make_places(&out->ascii, arena, ascii) &&
           make_places(&out->wide, arena, wide);
}

bool write_heads(FILE *file, head_counts *counts, vocabulary *all,
                 const fxi_language_row *rows, const key_list *keys) {
    heads *out = fxi_arena_alloc(&all->arena, sizeof *out);
    if (!out)
        return complain(here, "out of memory");
    out->file = file;
    out->all = all;
    out->rows.languages = rows;
    if (!make_room(out, &all->arena, keys))
        return complain(here, "out of memory");
    if (all->language_count > FXI_TEXTS_OPEN)
        return complain(here, "too many languages");
    if (!add_clues(out) || !add_keys(out, keys) || !place_heads(&out->ascii) ||
        !place_heads(&out->wide))
        return false;
    write_sets(out);
    write_both(out);
    write_follows(out);
    *counts = (head_counts){out->ascii.slot_count, out->wide.slot_count,
                            (uint32_t)out->ascii.count};
    return true;
}
