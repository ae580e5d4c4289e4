/* SPDX-License-Identifier: MIT */
/* The tables as C text; tables.h tells their shape. */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "lexicon/lexgen/heads.h"
#include "lexicon/lexgen/senses.h"
#include "lexicon/lexgen/trie.h"

typedef struct emitter {
    FILE *file;
    vocabulary *all;
    fxi_arena *arena;
    const char **keys;
    uint32_t *first_words; /* a key: its first word; one past the last */
    size_t key_count;
    sense_tables senses;
    trie tree;
    uint32_t clue_slots;
    head_counts heads;
    size_t territory_count, scale_word_count;
} emitter;

static void emit_numbers(const emitter *out, const char *declaration,
                         const uint32_t *numbers, size_t count) {
    enum { A_LINE = 12 };
    fprintf(out->file, "static const %s[] = {", declaration);
    for (size_t i = 0; i < count; i++)
        fprintf(out->file, "%s%u,", i % A_LINE == 0 ? "\n    " : " ",
                (unsigned)numbers[i]);
    fputs("\n};\n\n", out->file);
}

static void list_keys(emitter *out) {
    for (size_t i = 0; i < out->all->count; i++) {
        const word *row = &out->all->words[i];
        if (i > 0 && strcmp(row[-1].key, row->key) == 0)
            continue;
        out->first_words[out->key_count] = (uint32_t)i;
        out->keys[out->key_count++] = row->key;
    }
    out->first_words[out->key_count] = (uint32_t)out->all->count;
}

static void emit_candidates(const emitter *out) {
    fputs("static const uint16_t candidates[] = {", out->file);
    for (size_t i = 0; i < out->senses.candidate_count; i++)
        fprintf(out->file, "%s%u,", i % 12 == 0 ? "\n    " : " ",
                (unsigned)out->senses.candidates[i]);
    fputs("\n};\n\n", out->file);
}

static void emit_senses(const emitter *out) {
    fputs("static const fxi_sense senses[] = {\n", out->file);
    for (size_t i = 0; i < out->senses.sense_count; i++) {
        const fxi_sense *row = &out->senses.senses[i];
        fprintf(out->file, "    {%u, %u, %u, %d, %u, %u, %u, %u, %u, %uU},\n",
                (unsigned)row->kind, (unsigned)row->case_rule, (unsigned)row->language,
                (int)row->value, (unsigned)row->flags, (unsigned)row->currency_first,
                (unsigned)row->currency_count, (unsigned)row->origin,
                (unsigned)row->pieces, (unsigned)row->capitals);
    }
    fputs("};\n\n", out->file);
    emit_numbers(out, "uint32_t lists", out->senses.lists, out->senses.list_length);
}

static void emit_currencies(const emitter *out) {
    fputs("const fxi_currency_row fxi_currency_rows[] = {\n", out->file);
    for (size_t i = 0; i < out->all->currency_count; i++) {
        const fxi_currency_row *row = &out->all->currencies[i].row;
        fprintf(out->file, "    {\"%s\", %u, %u, %u, %d, %d, \"%s\"},\n", row->code,
                (unsigned)row->minor_digits, (unsigned)row->withdrawn_month,
                (unsigned)row->withdrawn_year, row->groups_by_points,
                row->groups_by_commas, row->name);
    }
    fprintf(out->file, "};\nconst size_t fxi_currency_row_count = %zu;\n\n",
            out->all->currency_count);
    fputs("const uint16_t fxi_currency_firsts[] = {", out->file);
    for (size_t letter = 0, row = 0; letter <= FXI_CODE_LETTERS; letter++) {
        while (row < out->all->currency_count &&
               (size_t)(out->all->currencies[row].row.code[0] - 'A') < letter)
            row++;
        fprintf(out->file, " %zu,", row);
    }
    fputs("};\n\n", out->file);
}

static void emit_nodes(const emitter *out) {
    const trie *tree = &out->tree;
    fputs("static const fxi_node nodes[] = {\n", out->file);
    for (size_t i = 0; i < tree->count; i++) {
        uint32_t key = tree->keys[i];
        fprintf(out->file, "    {%u, %u, %u},\n", (unsigned)tree->labels[i].offset,
                (unsigned)tree->children[i],
                key ? (unsigned)out->senses.key_lists[key - 1] : 0);
    }
    fprintf(out->file, "    {0, %u, 0},\n};\n\n",
            (unsigned)tree->children[tree->count]);
}

static bool emit_roots(const emitter *out) {
    const trie *tree = &out->tree;
    uint32_t roots[256] = {0};
    if (tree->children[1] > UINT8_MAX + 1)
        return complain((place){"lexgen", 0, 0}, "too many first bytes");
    for (uint32_t node = tree->children[0]; node < tree->children[1]; node++)
        roots[tree->bytes[node]] = node;
    emit_numbers(out, "uint8_t roots", roots, sizeof roots / sizeof roots[0]);
    return true;
}

static bool emit_trie(emitter *out) {
    trie *tree = &out->tree;
    fputs("static const char text[] =\n", out->file);
    if (!write_labels(out->file, tree, out->arena))
        return complain((place){"lexgen", 0, 0}, "out of memory");
    fputs("    ;\n\n", out->file);
    emit_nodes(out);
    emit_numbers(out, "uint8_t bytes", tree->bytes, tree->count);
    return emit_roots(out);
}

/* All characters of ASCII that may stand in a numeral. */
static size_t numeral_length(const char *key) {
    return fxi_ascii_is_digit(*key) ? strspn(key, "0123456789 '+,-./_e") : 0;
}

/* The filter looks at so many of them, and one more, at once. */
static unsigned numeral_most(const emitter *out) {
    size_t most = 0;
    for (size_t i = 0; i < out->key_count; i++) {
        size_t length = numeral_length(out->keys[i]);
        most = length > most ? length : most;
    }
    return (unsigned)most;
}

static bool emit_heads(emitter *out, const fxi_language_row *rows) {
    uint32_t *nodes = fxi_arena_alloc(out->arena, out->key_count * sizeof *nodes);
    uint32_t *kinds = fxi_arena_alloc(out->arena, out->key_count * sizeof *kinds);
    if (!nodes || !kinds)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    for (size_t i = 0; i < out->tree.count; i++)
        if (out->tree.keys[i] != 0)
            nodes[out->tree.keys[i] - 1] = (uint32_t)i;
    for (size_t i = 0; i < out->key_count; i++)
        kinds[i] = out->senses.lists[out->senses.key_lists[i]];
    const key_list keys = {out->first_words, nodes, kinds, out->key_count};
    return write_heads(out->file, &out->heads, out->all, rows, &keys);
}

static bool emit_filters(emitter *out) {
    const vocabulary *all = out->all;
    fxi_language_row *rows =
        fxi_arena_alloc(out->arena, all->language_count * sizeof *rows);
    if (!rows)
        return complain((place){"lexgen", 0, 0}, "out of memory");
    for (size_t i = 0; i < all->language_count; i++)
        rows[i] = all->languages[i].row;
    return emit_heads(out, rows) && write_wides(out->file, out->all) &&
           write_starts(out->file, out->all, rows) &&
           write_anchors(out->file, out->all);
}

static void emit_lexicon(const emitter *out, const char *version) {
    fprintf(out->file,
            "const fxc_lexicon fxi_lexicon_tables = {\n"
            "    text, bytes, nodes, lists, senses, candidates,\n"
            "    languages, grammars, regions, scale_words, territories, script_rows,\n"
            "    clue_text, clues, votes, letter_clues, clue_slots, wide_clue_slots,\n"
            "    roots, heads, head_text, head_slots, wide_head_slots,\n"
            "    head_steps, wide_head_steps,\n"
            "    head_texts, follows, wide_starts, calm,\n"
            "    starts, open_starts, anchors, place_anchors, openings, characters,\n"
            "    \"%s\", %zu, %zu, %zu, %zu, %zu, %u, %u,\n    %u, %zu, %u, %u};\n",
            version, out->tree.count, out->all->language_count, out->all->listed_count,
            out->all->region_count, out->territory_count, (unsigned)out->clue_slots,
            (unsigned)out->heads.ascii_slots, (unsigned)out->heads.wide_slots,
            out->scale_word_count, (unsigned)out->heads.ascii_heads, numeral_most(out));
}

static bool emit(emitter *out, const char *head, const char *version) {
    list_keys(out);
    if (!build_senses(&out->senses, out->all, out->first_words, out->key_count))
        return false;
    if (!build_trie(&out->tree, out->arena, out->keys, out->key_count))
        return complain((place){"lexgen", 0, 0}, "out of memory");
    fprintf(out->file, "/* %s */\n#include \"lexicon/tables.h\"\n\n", head);
    emit_candidates(out);
    emit_senses(out);
    emit_currencies(out);
    if (!emit_trie(out) || !write_grammars(out->file, out->all) ||
        !write_languages(out->file, out->all, &out->clue_slots) || !emit_filters(out))
        return false;
    out->territory_count = write_territories(out->file, out->all);
    out->scale_word_count = write_scale_words(out->file, out->all);
    emit_lexicon(out, version);
    return true;
}

bool write_tables(const char *path, vocabulary *all, const char *head,
                  const char *version) {
    const place where = {path, 0, 0};
    emitter out = {.all = all, .arena = &all->arena};
    out.keys = fxi_arena_alloc(&all->arena, all->count * sizeof *out.keys);
    out.first_words =
        fxi_arena_alloc(&all->arena, (all->count + 1) * sizeof *out.first_words);
    if (!out.keys || !out.first_words)
        return complain(where, "out of memory");
    out.file = fopen(path, "wb");
    if (!out.file)
        return complain(where, "can not be written");
    bool good = emit(&out, head, version);
    bool written = !ferror(out.file);
    written = fclose(out.file) == 0 && written;
    return good && (written || complain(where, "is not complete"));
}
