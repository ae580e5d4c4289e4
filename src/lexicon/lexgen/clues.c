/* SPDX-License-Identifier: MIT */
/* The tables of languages as C: rows, regions, and the clues of language.h with the
   hash table over them. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexgen/tsv.h"
#include "lexicon/wide_word.h"

/* What a clue of one language alone weighs; one of n languages weighs an n-th. */
enum { WORD_WEIGHT = 24, LETTER_WEIGHT = 8 };

/* One language's claim to a clue. */
typedef struct claim {
    const char *text;
    uint8_t language;
} claim;

typedef struct claims {
    vocabulary *all;
    claim *items;
    size_t count, capacity;
} claims;

static const place here = {"languages.tsv", 0, 0};

static bool add_claim(claims *out, const char *text, size_t language) {
    claim *grown = fxi_arena_grow(&out->all->arena, out->items, out->count,
                                  &out->capacity, sizeof *grown);
    if (!grown)
        return complain(here, "out of memory");
    out->items = grown;
    out->items[out->count++] = (claim){text, (uint8_t)language};
    return true;
}

/* An item of a list behind `prefix`, folded as the text will be; "in_millions" are two
   words. */
static bool add_item(claims *out, field item, const char *prefix, size_t language) {
    char text[2 * WORD_MAX];
    int size =
        snprintf(text, sizeof text, "%s%.*s", prefix, (int)item.length, item.bytes);
    char *joint = strchr(text, '_');
    if (joint != NULL)
        *joint = ' ';
    const char *folded = fold_text(&out->all->arena, text);
    if (size > FXI_CLUE_MAX || !folded)
        return complain(here, "%s is too long or ill formed", text);
    return add_claim(out, folded, language);
}

/* "=sales" is a clue, and a topic too. */
static bool add_list(claims *out, const char *list, const char *prefix,
                     size_t language) {
    const char topic[] = {FXI_CLUE_TOPIC, '\0'};
    field rest = {.bytes = list, .length = strlen(list)}, item = {0};
    while (field_next(&item, &rest)) {
        bool is_topic = item.length > 1 && item.bytes[0] == '=';
        item.bytes += is_topic;
        item.length -= is_topic;
        if (!add_item(out, item, prefix, language) ||
            (is_topic && !add_item(out, item, topic, language)))
            return false;
    }
    return true;
}

static int compare_claims(const void *left, const void *right) {
    const claim *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : a->language - b->language;
}

static bool same_clue(const claim *a, const claim *b) {
    return strcmp(a->text, b->text) == 0;
}

/* Sorted, and each once. */
static bool collect(claims *out) {
    const char letter[] = {FXI_CLUE_LETTER, '\0'};
    for (size_t i = 1; i < out->all->language_count; i++)
        if (!add_list(out, out->all->languages[i].words, "", i) ||
            !add_list(out, out->all->languages[i].letters, letter, i))
            return false;
    if (out->count > 1)
        qsort(out->items, out->count, sizeof out->items[0], compare_claims);
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++)
        if (kept == 0 || compare_claims(&out->items[kept - 1], &out->items[i]) != 0)
            out->items[kept++] = out->items[i];
    out->count = kept;
    return true;
}

static size_t group_end(const claims *from, size_t first) {
    size_t end = first + 1;
    while (end < from->count && same_clue(&from->items[first], &from->items[end]))
        end++;
    return end;
}

static unsigned weight(const char *text, size_t sharers) {
    unsigned full = text[0] == FXI_CLUE_LETTER ? LETTER_WEIGHT : WORD_WEIGHT;
    unsigned each = full / (unsigned)sharers;
    return each > 0 ? each : 1;
}

static void write_text(FILE *file, const claims *from) {
    fputs("static const char clue_text[] =\n", file);
    for (size_t i = 0; i < from->count; i = group_end(from, i)) {
        const char *text = from->items[i].text;
        if (text[0] == FXI_CLUE_LETTER || text[0] == FXI_CLUE_TOPIC)
            fprintf(file, "    \"\\%d\" \"%s\\0\"\n", text[0], text + 1);
        else
            fprintf(file, "    \"%s\\0\"\n", text);
    }
    fputs("    ;\n\n", file);
}

/* A word with letters beyond ASCII. */
static bool is_wide(const char *text) {
    size_t length = strlen(text);
    return text[0] != FXI_CLUE_LETTER && fxi_ascii_length(text, length) < length;
}

static uint64_t hash_of(const char *text) {
    return is_wide(text) ? fxi_wide_hash(text, strlen(text))
                         : fxi_ascii_word_hash(text, strlen(text));
}

static size_t write_clues(FILE *file, const claims *from) {
    size_t text = 0, count = 0;
    fputs("static const fxi_clue clues[] = {\n", file);
    for (size_t i = 0; i < from->count; i = group_end(from, i)) {
        size_t length = strlen(from->items[i].text);
        fprintf(file, "    {%#llxU, %zu, %zu, %zu},\n",
                (unsigned long long)hash_of(from->items[i].text), text, i, length);
        text += length + 1;
        count++;
    }
    fprintf(file, "    {0, %zu, %zu, 0},\n};\n\n", text, from->count);
    return text <= UINT16_MAX && from->count <= UINT16_MAX ? count : 0;
}

static bool keep_clues(vocabulary *all, const claims *from, size_t count) {
    all->clues = fxi_arena_alloc(&all->arena, count * sizeof *all->clues);
    if (!all->clues)
        return false;
    for (size_t i = 0; i < from->count; i = group_end(from, i))
        all->clues[all->clue_count++] =
            (clue){from->items[i].text, i, group_end(from, i) - i};
    return true;
}

static void write_votes(FILE *file, const claims *from) {
    fputs("static const fxi_vote votes[] = {\n", file);
    for (size_t i = 0; i < from->count;) {
        size_t end = group_end(from, i), first = i;
        for (; i < end; i++)
            fprintf(file, "    {%u, %u},\n", (unsigned)from->items[i].language,
                    weight(from->items[i].text, end - first));
    }
    fputs("};\n\n", file);
}

/* At most a quarter of the slots are taken, so that most misses end at the first. */
static uint32_t slot_count_of(size_t count) {
    uint32_t size = 1;
    while (size < 4 * count)
        size *= 2;
    return size;
}

static bool write_slots(FILE *file, const claims *from, bool wide, uint32_t size) {
    uint16_t *slots = fxi_arena_alloc(&from->all->arena, size * sizeof *slots);
    if (!slots)
        return complain(here, "out of memory");
    uint16_t number = 0;
    for (size_t i = 0; i < from->count; i = group_end(from, i)) {
        const char *text = from->items[i].text;
        uint32_t at = (uint32_t)hash_of(text) & (size - 1);
        number++;
        while (slots[at] != 0)
            at = (at + 1) & (size - 1);
        bool is_letter = text[0] == FXI_CLUE_LETTER;
        slots[at] = !is_letter && is_wide(text) == wide ? number : 0;
    }
    fprintf(file, "static const uint16_t %sclue_slots[] = {", wide ? "wide_" : "");
    for (uint32_t i = 0; i < size; i++)
        fprintf(file, "%s%u,", i % 16 == 0 ? "\n    " : " ", (unsigned)slots[i]);
    fputs("\n};\n\n", file);
    return true;
}

static bool add_letter(fxi_letter_clue *slots, fxi_letter_clue row) {
    uint32_t at = row.letter % FXI_LETTER_CLUES;
    for (int tries = 0; tries < FXI_LETTER_CLUES / 2; tries++) {
        if (slots[at].letter == 0) {
            slots[at] = row;
            return true;
        }
        at = (at + 1) % FXI_LETTER_CLUES;
    }
    return complain(here, "too many letters are clues");
}

static bool write_letters(FILE *file, const claims *from) {
    fxi_letter_clue slots[FXI_LETTER_CLUES] = {{0}};
    for (size_t i = 0, end; i < from->count; i = end) {
        const char *text = from->items[i].text;
        fxi_letter_clue row = {.first_vote = (uint16_t)i};
        end = group_end(from, i);
        row.vote_count = (uint16_t)(end - i);
        if (text[0] == FXI_CLUE_LETTER &&
            fxi_utf8_decode(&row.letter, text + 1, strlen(text + 1)) != 0 &&
            !add_letter(slots, row))
            return false;
    }
    fputs("static const fxi_letter_clue letter_clues[] = {\n", file);
    for (int i = 0; i < FXI_LETTER_CLUES; i++)
        fprintf(file, "    {%u, %u, %u},\n", (unsigned)slots[i].letter,
                (unsigned)slots[i].first_vote, (unsigned)slots[i].vote_count);
    fputs("};\n\n", file);
    return true;
}

static void write_rows(FILE *file, const vocabulary *all) {
    fputs("static const fxi_language_row languages[] = {\n", file);
    for (size_t i = 0; i < all->language_count; i++) {
        const fxi_language_row *row = &all->languages[i].row;
        fprintf(file, "    {\"%s\", %u, {%u, %u, %u}, %u, %d, %u, %u},\n", row->code,
                (unsigned)row->scripts, (unsigned)row->also[0], (unsigned)row->also[1],
                (unsigned)row->also[2], (unsigned)row->convention,
                row->signs_stand_behind, (unsigned)row->dates, (unsigned)row->grammar);
    }
    fputs("};\n\nstatic const fxi_region_row regions[] = {\n", file);
    for (size_t i = 0; i < all->region_count; i++)
        fprintf(file, "    {\"%s\", %u, %u},\n", all->regions[i].region,
                (unsigned)all->regions[i].language,
                (unsigned)all->regions[i].convention);
    fputs("    {\"\", 0, 0},\n};\n\n", file);
}

static fxi_language_set rows_of(const vocabulary *all, int script) {
    fxi_language_set rows = {{0}};
    for (size_t i = 1; i < all->listed_count; i++)
        if (all->languages[i].row.scripts >> script & 1)
            fxi_language_set_add(&rows, (uint8_t)i);
    return rows;
}

static void write_script_rows(FILE *file, const vocabulary *all) {
    fputs("static const fxi_language_set script_rows[] = {\n", file);
    for (int script = 0; script < FXI_SCRIPT_COUNT; script++) {
        fxi_language_set rows = rows_of(all, script);
        fputs("    {{", file);
        for (int i = 0; i < FXI_LANGUAGE_SET_WORDS; i++)
            fprintf(file, "%#llxU,", (unsigned long long)rows.words[i]);
        fputs("}},\n", file);
    }
    fputs("};\n\n", file);
}

bool write_languages(FILE *file, vocabulary *all, uint32_t *slot_count) {
    claims found = {.all = all};
    write_rows(file, all);
    write_script_rows(file, all);
    if (!collect(&found))
        return false;
    write_text(file, &found);
    write_votes(file, &found);
    if (!write_letters(file, &found))
        return false;
    size_t count = write_clues(file, &found);
    if (count == 0)
        return complain(here, "no clues, or too many");
    if (!keep_clues(all, &found, count))
        return complain(here, "out of memory");
    *slot_count = slot_count_of(count);
    return write_slots(file, &found, false, *slot_count) &&
           write_slots(file, &found, true, *slot_count);
}
