/* SPDX-License-Identifier: MIT */
#include "cli/cross.h"

#include <stdlib.h>
#include <string.h>

#include "cli/json_text.h"
#include "cli/walk.h"

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

void cli_cross_clear(cli_cross *cross) {
    for (size_t i = 0; i < cross->count; i++) {
        free(cross->texts[i].name);
        free(cross->texts[i].id);
        free(cross->texts[i].bytes);
    }
    free(cross->texts);
    free(cross->documents);
    fxc_set_free(cross->set);
}

bool cli_cross_has_room(cli_cross *cross, const cli_bytes *text, const char *name) {
    if (text->length <= CLI_CROSS_MAX - cross->size)
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
    cli_cross_text *texts = realloc(cross->texts, capacity * sizeof *cross->texts);
    if (texts == NULL)
        return false;
    cross->texts = texts;
    cross->capacity = capacity;
    return true;
}

bool cli_cross_keep(cli_cross *cross, const cli_bytes *text, const char *name,
                    bool color) {
    if (!grow(cross)) {
        free(text->bytes);
        cli_message(name, "memory ran out");
        return false;
    }
    cli_cross_text own = {strdup(name), cli_json_text(name), text->bytes};
    cross->texts[cross->count] = own;
    cross->documents[cross->count++] = (fxc_document){.name = own.name,
                                                      .text = own.bytes,
                                                      .length = text->length,
                                                      .id = own.id,
                                                      .color = color};
    cross->size += text->length;
    bool good = own.name != NULL && own.id != NULL;
    if (!good)
        cli_message(name, "memory ran out");
    return good;
}

bool cli_cross_compare(fxc_concordance **out, const cli_cross *cross) {
    *out = NULL;
    if (cross->count < 2)
        return true;
    fxc_error error = {.code = FXC_OK};
    if (fxc_set_compare(out, cross->set, FXC_EVERY_DOCUMENT, &error) == FXC_OK)
        return true;
    cli_message_error("comparison", &error);
    return false;
}
