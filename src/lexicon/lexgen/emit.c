/* SPDX-License-Identifier: MIT */
/* The tables as C text; tables.h tells their shape. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/lexgen/trie.h"
#include "lexicon/lexgen/vocabulary.h"

enum { POOL_MAX = 65535 };

typedef struct emitter {
    FILE *file;
    const vocabulary *all;
    fxi_arena *arena;
    uint32_t *spellings;   /* a word: offset into the text */
    uint32_t *keys;        /* a key: likewise */
    uint32_t *first_words; /* a key: its first word; one past the last */
    uint32_t key_count;
    uint16_t *candidate_firsts; /* a word: offset into the pool */
    uint16_t pool[POOL_MAX];    /* lists of currencies, shared where they are equal */
    size_t pool_count;
} emitter;

/* A C string literal of the bytes and their NUL; '?' is escaped against trigraphs. */
static uint32_t emit_text(const emitter *out, const char *text, uint32_t offset) {
    fputs("    \"", out->file);
    for (const char *at = text; *at; at++) {
        if (*at == '"' || *at == '\\' || *at == '?')
            fputc('\\', out->file);
        fputc(*at, out->file);
    }
    fputs("\\0\"\n", out->file);
    return offset + (uint32_t)strlen(text) + 1;
}

/* Keys in their order, each followed by those spellings that differ from it and
   matter. */
static void emit_texts(emitter *out) {
    uint32_t offset = 0;
    fputs("static const char text[] =\n", out->file);
    for (size_t i = 0; i < out->all->count; i++) {
        const word *row = &out->all->words[i];
        if (i == 0 || strcmp(row[-1].key, row->key) != 0) {
            out->keys[out->key_count] = offset;
            out->first_words[out->key_count++] = (uint32_t)i;
            offset = emit_text(out, row->key, offset);
        }
        out->spellings[i] = out->keys[out->key_count - 1];
        if (row->case_rule != FXI_CASE_ANY && strcmp(row->key, row->spelling) != 0) {
            out->spellings[i] = offset;
            offset = emit_text(out, row->spelling, offset);
        }
    }
    out->first_words[out->key_count] = (uint32_t)out->all->count;
    fputs("    ;\n\n", out->file);
}

static void emit_numbers(const emitter *out, const char *declaration,
                         const uint32_t *numbers, size_t count) {
    enum { A_LINE = 12 };
    fprintf(out->file, "static const %s[] = {", declaration);
    for (size_t i = 0; i < count; i++)
        fprintf(out->file, "%s%u,", i % A_LINE == 0 ? "\n    " : " ",
                (unsigned)numbers[i]);
    fputs("\n};\n\n", out->file);
}

/* Where the list stands in the pool; appended if it does not yet. */
static bool pool_list(emitter *out, uint16_t *first, const word *row) {
    size_t count = row->currency_count, size = count * sizeof row->currencies[0];
    for (size_t i = 0; i + count <= out->pool_count; i++) {
        if (memcmp(out->pool + i, row->currencies, size) == 0) {
            *first = (uint16_t)i;
            return true;
        }
    }
    if (out->pool_count + count > POOL_MAX)
        return complain(row->from, "too many lists of currencies");
    *first = (uint16_t)out->pool_count;
    memcpy(out->pool + out->pool_count, row->currencies, size);
    out->pool_count += count;
    return true;
}

static bool pool_lists(emitter *out) {
    for (size_t i = 0; i < out->all->count; i++)
        if (!pool_list(out, &out->candidate_firsts[i], &out->all->words[i]))
            return false;
    return true;
}

static void emit_pool(const emitter *out) {
    fputs("static const uint16_t candidates[] = {", out->file);
    for (size_t i = 0; i < out->pool_count; i++)
        fprintf(out->file, "%s%u,", i % 12 == 0 ? "\n    " : " ",
                (unsigned)out->pool[i]);
    fputs("\n};\n\n", out->file);
}

static void emit_senses(const emitter *out) {
    fputs("static const fxi_sense senses[] = {\n", out->file);
    for (size_t i = 0; i < out->all->count; i++) {
        const word *row = &out->all->words[i];
        fprintf(out->file, "    {%u, %u, \"%s\", %d, %u, %u, %u, %u},\n",
                (unsigned)row->kind, (unsigned)row->case_rule, row->language,
                (int)row->value, (unsigned)row->flags,
                (unsigned)out->candidate_firsts[i], (unsigned)row->currency_count,
                (unsigned)out->spellings[i]);
    }
    fputs("};\n\n", out->file);
}

static void emit_currencies(const emitter *out) {
    fputs("const fxi_currency_row fxi_currency_rows[] = {\n", out->file);
    for (size_t i = 0; i < out->all->currency_count; i++) {
        const fxi_currency_row *row = &out->all->currencies[i].row;
        fprintf(out->file, "    {\"%s\", %u, %u, %u, \"%s\"},\n", row->code,
                (unsigned)row->minor_digits, (unsigned)row->withdrawn_month,
                (unsigned)row->withdrawn_year, row->name);
    }
    fprintf(out->file, "};\nconst size_t fxi_currency_row_count = %zu;\n\n",
            out->all->currency_count);
}

static void emit_lexicon(const emitter *out, const trie *tree, const char *version) {
    fprintf(out->file,
            "const fxc_lexicon fxi_lexicon_tables = {\n"
            "    text, keys, first_senses, senses, candidates, bytes, children,\n"
            "    node_keys, \"%s\", %u, %u};\n",
            version, (unsigned)out->key_count, (unsigned)tree->count);
}

static const char *const *list_keys(const emitter *out) {
    const char **keys = fxi_arena_alloc(out->arena, out->key_count * sizeof *keys);
    for (size_t i = 0; keys && i < out->key_count; i++)
        keys[i] = out->all->words[out->first_words[i]].key;
    return keys;
}

static bool emit_trie(const emitter *out, trie *tree) {
    const char *const *keys = list_keys(out);
    if (!keys || !build_trie(tree, out->arena, keys, out->key_count))
        return complain((place){"lexgen", 0, 0}, "out of memory");
    emit_numbers(out, "uint8_t bytes", tree->bytes, tree->count);
    emit_numbers(out, "uint32_t children", tree->children, tree->count + 1);
    emit_numbers(out, "uint32_t node_keys", tree->node_keys, tree->count);
    return true;
}

static bool emit(emitter *out, const char *head, const char *version) {
    trie tree;
    fprintf(out->file, "/* %s */\n#include \"lexicon/tables.h\"\n\n", head);
    emit_texts(out);
    emit_numbers(out, "uint32_t keys", out->keys, out->key_count);
    emit_numbers(out, "uint32_t first_senses", out->first_words, out->key_count + 1);
    if (!pool_lists(out))
        return false;
    emit_pool(out);
    emit_senses(out);
    emit_currencies(out);
    if (!emit_trie(out, &tree))
        return false;
    emit_lexicon(out, &tree, version);
    return true;
}

bool write_tables(const char *path, vocabulary *all, const char *head,
                  const char *version) {
    const place where = {path, 0, 0};
    emitter *out = fxi_arena_alloc(&all->arena, sizeof *out);
    if (!out)
        return complain(where, "out of memory");
    out->all = all;
    out->arena = &all->arena;
    size_t room = (all->count + 1) * sizeof(uint32_t);
    out->spellings = fxi_arena_alloc(&all->arena, room);
    out->keys = fxi_arena_alloc(&all->arena, room);
    out->first_words = fxi_arena_alloc(&all->arena, room);
    out->candidate_firsts = fxi_arena_alloc(&all->arena, room);
    if (!out->spellings || !out->keys || !out->first_words || !out->candidate_firsts)
        return complain(where, "out of memory");
    out->file = fopen(path, "wb");
    if (!out->file)
        return complain(where, "can not be written");
    bool good = emit(out, head, version);
    good = !ferror(out->file) && good;
    good = fclose(out->file) == 0 && good;
    return good || complain(where, "is not complete");
}
