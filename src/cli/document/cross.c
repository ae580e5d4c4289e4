/* SPDX-License-Identifier: MIT */
#include "cli/document/cross.h"

#include <stdlib.h>
#include <string.h>

#include "cli/input/json_text.h"
#include "cli/input/walk.h"

/* What stands side by side on the command line is meant to be compared; a directory is
   a stock of texts. */
bool cli_cross_is_wanted(const cli_options *options) {
    if (options->cross != CLI_CROSS_AUTO)
        return options->cross == CLI_CROSS_ALWAYS;
    for (size_t i = 0; i < options->operand_count; i++)
        if (cli_walk_is_directory(options->operands[i]))
            return false;
    return options->operand_count > 1;
}

bool cli_cross_open(cli_cross *cross) {
    *cross = (cli_cross){.count = 0};
    if (fxc_set_new(&cross->set, NULL) == FXC_OK)
        return true;
    cli_message(NULL, "memory ran out");
    return false;
}

static void free_text(cli_cross_text *text) {
    free(text->name);
    free(text->id);
    free(text->bytes);
    free(text->shown);
    free(text->pieces);
    free(text);
}

void cli_cross_clear(cli_cross *cross) {
    for (size_t i = 0; i < cross->count; i++)
        free_text(cross->texts[i]);
    free(cross->texts);
    free(cross->documents);
    fxc_set_free(cross->set);
}

static size_t size_of(const cli_text *text) {
    if (!text->is_extracted)
        return text->input.length;
    return text->origin.length + text->input.length +
           text->origin.piece_count * sizeof(fxc_piece);
}

bool cli_cross_has_room(cli_cross *cross, const cli_text *text, const char *name) {
    if (size_of(text) <= CLI_CROSS_MAX - cross->size)
        return true;
    if (!cross->is_full)
        cli_message(name, "more than 256 MiB of text; from here on documents are not "
                          "compared");
    cross->is_full = true;
    return false;
}

static bool grow(cli_cross *cross) {
    if (cross->count < cross->capacity)
        return true;
    size_t capacity = cross->capacity == 0 ? 8 : 2 * cross->capacity;
    fxc_document *documents =
        realloc(cross->documents, capacity * sizeof *cross->documents);
    if (documents == NULL)
        return false;
    cross->documents = documents;
    cli_cross_text **texts = realloc(cross->texts, capacity * sizeof *cross->texts);
    if (texts == NULL)
        return false;
    cross->texts = texts;
    cross->capacity = capacity;
    return true;
}

/* NULL: memory ran out. */
static cli_cross_text *take_text(const cli_bytes *bytes, cli_text *text,
                                 const char *name) {
    cli_cross_text *own = malloc(sizeof *own);
    if (own == NULL)
        return NULL;
    *own = (cli_cross_text){strdup(name),       cli_json_text(name),  bytes->bytes,
                            text->extract.text, text->extract.pieces, text->origin};
    text->extract.text = NULL;
    text->extract.pieces = NULL;
    return own;
}

bool cli_cross_keep(cli_cross *cross, const cli_bytes *bytes, cli_text *text,
                    const char *name, bool color) {
    size_t size = size_of(text);
    cli_cross_text *own = grow(cross) ? take_text(bytes, text, name) : NULL;
    if (own == NULL) {
        cross->is_broken = true;
        free(bytes->bytes);
        cli_message(name, "memory ran out");
        return false;
    }
    cross->texts[cross->count] = own;
    cross->documents[cross->count++] =
        (fxc_document){.name = own->name,
                       .text = text->input.text,
                       .length = text->input.length,
                       .id = own->id,
                       .color = color,
                       .origin = text->is_extracted ? &own->origin : NULL};
    cross->size += size;
    bool good = own->name != NULL && own->id != NULL;
    if (!good)
        cli_message(name, "memory ran out");
    return good;
}

bool cli_cross_compare(fxc_concordance **out, const cli_cross *cross) {
    *out = NULL;
    if (cross->count < 2 || cross->is_broken)
        return true;
    fxc_error error;
    fxc_status status = fxc_set_compare(out, cross->set, FXC_EVERY_DOCUMENT, &error);
    return cli_succeeded("comparison", status, &error);
}
